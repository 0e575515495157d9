//! Resolves the names in a profile: variables, pools and clocks become places in arrays.

use super::domain::type_of;
use super::expr::Number;
use crate::call::encode_value;
use crate::problem::{
    CallPattern, Choice, Domain, Expr, Phase, Problem, Profile, Range, Script, Step, Type, Value,
};

/// A profile or a workload whose names are resolved.
#[derive(Debug, Default)]
pub(super) struct Plan {
    /// Drawn at the start of a sequence: where each goes, and its domain.
    pub variables: Vec<(usize, Draw)>,
    pub new: Pattern,
    pub begin: Vec<Task>,
    pub phases: Vec<Stretch>,
    /// The measured part of a workload; its index variable counts the rounds.
    pub measure: Vec<Task>,
    pub finally: Vec<Task>,
    /// How many answers of a distribution are equally likely.
    pub outcomes: Option<Number>,
    pub places: Places,
}

/// How much of everything a sequence has to keep.
#[derive(Debug, Default)]
pub(super) struct Places {
    pub variables: usize,
    /// Where the variables of the constructor's arguments begin; each object has its own.
    pub new: usize,
    pub clocks: usize,
    pub cycles: usize,
    /// Pools of the items of a list that must differ.
    pub distinct: usize,
    pub pools: Vec<PoolPlace>,
    /// The methods whose answers are referred to.
    pub answers: Vec<usize>,
    /// For each argument of a pattern the pools that learn its value: of its items so deep.
    pub learns: Vec<Vec<(usize, usize)>>,
    /// The methods that are called.
    pub methods: Vec<usize>,
}

/// The values of one name and type.
#[derive(Debug, PartialEq)]
pub(super) struct PoolPlace {
    name: String,
    by: Option<usize>,
    pub ty: Type,
}

/// A call pattern whose names are resolved.
#[derive(Debug, Default)]
pub(super) struct Pattern {
    pub method: usize,
    pub arguments: Vec<PlannedArgument>,
    /// Whether drawing again can give other arguments.
    pub varied: bool,
}

#[derive(Debug)]
pub(super) struct PlannedArgument {
    pub draw: Draw,
    /// Where its value goes.
    pub variable: usize,
    /// Its index in `Places::learns`.
    pub learns: usize,
    /// Whether its word is the bits of an f64.
    pub float: bool,
}

/// A step of a script.
#[derive(Debug)]
pub(super) enum Task {
    Call(Pattern),
    Repeat {
        times: Number,
        index: usize,
        tasks: Vec<Task>,
    },
    /// For each the sum of the weights up to and including it.
    Choose(Vec<(u64, Pattern)>),
}

/// A phase.
#[derive(Debug)]
pub(super) struct Stretch {
    pub length: Draw,
    /// For each the sum of the weights up to and including it.
    pub calls: Vec<(u64, Pattern)>,
}

/// A domain whose names are resolved, for one type.
#[derive(Debug)]
pub(super) enum Draw {
    Constant(Vec<u64>),
    Number(Number, Scalar),
    Range(Number, Number, Scalar),
    Zipf(Number, Number, Scalar),
    Cycle {
        first: Number,
        last: Number,
        cycle: usize,
        scalar: Scalar,
    },
    Mix(Vec<(u64, Draw)>),
    Any(Type),
    Used {
        recent: bool,
        otherwise: Box<Draw>,
        pool: usize,
        plus: Option<Box<Draw>>,
        scalar: Scalar,
    },
    Fresh {
        from: Box<Draw>,
        pool: usize,
    },
    Clock {
        step: Box<Draw>,
        clock: usize,
        start: Number,
        plus: Option<Box<Draw>>,
        scalar: Scalar,
    },
    Answer {
        answers: usize,
        otherwise: Box<Draw>,
    },
    Text {
        length: Box<Draw>,
        alphabet: Vec<char>,
        prefix: String,
        letter: bool,
    },
    Path {
        depth: Box<Draw>,
        names: Vec<String>,
        under: Option<usize>,
    },
    Format {
        literals: Vec<String>,
        holes: Vec<(usize, Hole)>,
    },
    List {
        length: Box<Draw>,
        of: Box<Draw>,
        distinct: Option<usize>,
    },
    Row(Vec<Draw>),
}

/// What is set into a text.
#[derive(Debug)]
pub(super) enum Hole {
    Number(Draw),
    Letter(Draw),
    Text(Draw),
}

/// How a number becomes a word.
#[derive(Clone, Copy, Debug)]
pub(super) enum Scalar {
    /// Kept between the limits of its type.
    Int(i64, i64),
    Float,
    Bool,
    Char,
}

impl Scalar {
    const WIDE: Scalar = Scalar::Int(i64::MIN, i64::MAX);

    fn of(ty: &Type) -> Scalar {
        match ty {
            Type::Int(int) => {
                let (smallest, largest) = int.limits();
                Scalar::Int(smallest, largest)
            }
            Type::Float => Scalar::Float,
            Type::Bool => Scalar::Bool,
            _ => Scalar::Char,
        }
    }

    /// The word for this number.
    pub fn word(self, value: i64) -> u64 {
        match self {
            Scalar::Int(smallest, largest) => value.clamp(smallest, largest) as u64,
            Scalar::Float => (value as f64).to_bits(),
            Scalar::Bool => u64::from(value != 0),
            Scalar::Char => value as u64,
        }
    }
}

impl Plan {
    /// Resolves a profile.
    pub fn of_profile(problem: &Problem, profile: &Profile) -> Plan {
        let mut planner = Planner::new(problem);
        let variables = profile.variables.iter().map(|(name, domain)| {
            let draw = planner.integer(domain);
            (planner.bind(name), draw)
        });
        let variables = variables.collect();
        let new = planner.constructor(&profile.new);
        let begin = planner.script(&profile.begin);
        let phases = profile.phases.iter().map(|phase| planner.phase(phase)).collect();
        let finally = planner.script(&profile.finally);
        let places = planner.finish();
        Plan { variables, new, begin, phases, finally, places, ..Plan::default() }
    }

    /// Resolves the scripts of a workload or a distribution, in which `variables` have the values
    /// given: `begin` is the set-up, and in `measure` the variable `i` counts the rounds.
    pub fn of_scripts(
        problem: &Problem,
        variables: &[(&str, i64)],
        new: &[Domain],
        [begin, measure, finally]: [&Script; 3],
    ) -> Plan {
        let mut planner = Planner::new(problem);
        let variables = variables.iter().map(|&(name, value)| {
            (planner.bind(name), Draw::Number(Number::Int(value), Scalar::WIDE))
        });
        let variables = variables.collect();
        let new = planner.constructor(new);
        let begin = planner.script(begin);
        let measure = planner.repeat(&Expr::Int(0), "i", measure);
        let finally = planner.script(finally);
        let places = planner.finish();
        Plan { variables, new, begin, measure: vec![measure], finally, places, ..Plan::default() }
    }

    /// The value of an expression over the constructor's arguments and the variables before them.
    pub fn after_new(problem: &Problem, variables: &[&str], expr: &Expr) -> Number {
        let mut planner = Planner::new(problem);
        let new = problem.constructor.arguments.iter().map(|argument| argument.name.as_str());
        for name in variables.iter().copied().chain(new) {
            planner.bind(name);
        }
        planner.number(expr)
    }
}

/// What resolves names: the variables in scope, and all places handed out so far.
struct Planner<'p> {
    problem: &'p Problem,
    /// Later ones hide earlier ones of the same name.
    scope: Vec<(String, usize)>,
    places: Places,
    clocks: Vec<String>,
    /// For each argument of a pattern: its method, its type and the pools that it goes to.
    arguments: Vec<(usize, Type, Vec<String>)>,
}

impl<'p> Planner<'p> {
    fn new(problem: &'p Problem) -> Planner<'p> {
        let (scope, clocks, arguments) = (Vec::new(), Vec::new(), Vec::new());
        Planner { problem, scope, places: Places::default(), clocks, arguments }
    }

    fn bind(&mut self, name: &str) -> usize {
        self.scope.push((name.to_owned(), self.places.variables));
        self.places.variables += 1;
        self.places.variables - 1
    }

    fn finish(mut self) -> Places {
        let pools = &self.places.pools;
        let learns = self.arguments.iter().map(|(method, ty, names)| {
            let pools = pools.iter().enumerate().filter(|(_, pool)| {
                names.contains(&pool.name) && pool.by.is_none_or(|by| by == *method)
            });
            pools.filter_map(|(i, pool)| Some((i, depth_of(&pool.ty, ty)?))).collect()
        });
        self.places.learns = learns.collect();
        self.places
    }

    /// The constructor's arguments stay in scope: the variables of everything that follows.
    fn constructor(&mut self, arguments: &[Domain]) -> Pattern {
        self.places.new = self.places.variables;
        self.pattern(0, arguments)
    }

    fn call(&mut self, pattern: &CallPattern) -> Pattern {
        let scope = self.scope.len();
        let planned = self.pattern(pattern.method, &pattern.arguments);
        self.scope.truncate(scope);
        planned
    }

    fn pattern(&mut self, method: usize, domains: &[Domain]) -> Pattern {
        let problem = self.problem;
        if !self.places.methods.contains(&method) {
            self.places.methods.push(method);
        }
        let arguments = problem.method(method).arguments.iter().zip(domains);
        let arguments = arguments.map(|(argument, domain)| {
            let draw = self.draw(domain, &argument.ty);
            let mut pools = Vec::new();
            pools_of(domain, &mut pools);
            if pools.is_empty() {
                pools.push(argument.name.clone());
            }
            self.arguments.push((method, argument.ty.clone(), pools));
            let variable = self.bind(&argument.name);
            let learns = self.arguments.len() - 1;
            PlannedArgument { draw, variable, learns, float: argument.ty == Type::Float }
        });
        let arguments = arguments.collect();
        let varied = domains.iter().any(|d| !matches!(d, Domain::Constant(_) | Domain::Expr(_)));
        Pattern { method, arguments, varied }
    }

    fn script(&mut self, script: &Script) -> Vec<Task> {
        let tasks = script.iter().map(|step| match step {
            Step::Call(pattern) => Task::Call(self.call(pattern)),
            Step::Repeat { times, index, steps } => self.repeat(times, index, steps),
            Step::Choose(choices) => Task::Choose(self.choices(choices)),
        });
        tasks.collect()
    }

    fn repeat(&mut self, times: &Expr, index: &str, steps: &Script) -> Task {
        let (times, scope) = (self.number(times), self.scope.len());
        let index = self.bind(index);
        let tasks = self.script(steps);
        self.scope.truncate(scope);
        Task::Repeat { times, index, tasks }
    }

    fn phase(&mut self, phase: &Phase) -> Stretch {
        let length = self.integer(&phase.length);
        Stretch { length, calls: self.choices(&phase.calls) }
    }

    fn choices(&mut self, choices: &[Choice]) -> Vec<(u64, Pattern)> {
        let mut sum = 0;
        let calls = choices.iter().map(|choice| {
            sum += u64::from(choice.weight);
            (sum, self.call(&choice.call))
        });
        calls.collect()
    }

    fn number(&self, expr: &Expr) -> Number {
        Number::resolve(expr, &|name| {
            let place = self.scope.iter().rev().find(|(known, _)| known == name);
            place.unwrap_or_else(|| panic!("checked at load: no variable `{name}`")).1
        })
    }

    fn integer(&mut self, domain: &Domain) -> Draw {
        self.draw(domain, &WIDE)
    }

    fn boxed(&mut self, domain: &Domain, ty: &Type) -> Box<Draw> {
        Box::new(self.draw(domain, ty))
    }

    fn ends(&self, range: &Range) -> (Number, Number) {
        (self.number(&range.first), self.number(&range.last))
    }

    fn draw(&mut self, domain: &Domain, ty: &Type) -> Draw {
        let scalar = Scalar::of(ty);
        match domain {
            Domain::Constant(value) => {
                let mut words = Vec::new();
                encode_constant(value, ty, &mut words);
                Draw::Constant(words)
            }
            Domain::Expr(expr) => Draw::Number(self.number(expr), scalar),
            Domain::Range(range) => {
                let (first, last) = self.ends(range);
                Draw::Range(first, last, scalar)
            }
            Domain::Zipf(range) => {
                let (first, last) = self.ends(range);
                Draw::Zipf(first, last, scalar)
            }
            Domain::Cycle(range) => {
                let ((first, last), cycle) = (self.ends(range), self.places.cycles);
                self.places.cycles += 1;
                Draw::Cycle { first, last, cycle, scalar }
            }
            Domain::Mix(items) => self.mix(items, ty),
            Domain::Any => Draw::Any(ty.clone()),
            Domain::Clock { step, pool, start, plus } => {
                let (step, start) = (self.boxed(step, &WIDE), self.number(start));
                let plus = plus.as_ref().map(|plus| self.boxed(plus, &WIDE));
                Draw::Clock { step, clock: self.clock(pool), start, plus, scalar }
            }
            Domain::Answer { method, otherwise } => {
                let answers = place_of(&mut self.places.answers, *method);
                Draw::Answer { answers, otherwise: self.boxed(otherwise, ty) }
            }
            Domain::Used { .. } | Domain::Fresh { .. } => self.draw_from_pool(domain, ty),
            _ => self.draw_composed(domain, ty),
        }
    }

    fn draw_from_pool(&mut self, domain: &Domain, ty: &Type) -> Draw {
        match domain {
            Domain::Used { recent, otherwise, pool, by, plus } => Draw::Used {
                recent: *recent,
                otherwise: self.boxed(otherwise, ty),
                pool: self.pool(pool, *by, ty),
                plus: plus.as_ref().map(|plus| self.boxed(plus, &WIDE)),
                scalar: Scalar::of(ty),
            },
            Domain::Fresh { from, pool } => {
                Draw::Fresh { from: self.boxed(from, ty), pool: self.pool(pool, None, ty) }
            }
            _ => unreachable!("not drawn from a pool"),
        }
    }

    fn draw_composed(&mut self, domain: &Domain, ty: &Type) -> Draw {
        match domain {
            Domain::Text { length, alphabet, prefix } => Draw::Text {
                length: self.boxed(length, &WIDE),
                alphabet: alphabet.clone(),
                prefix: prefix.clone(),
                letter: *ty == Type::Char,
            },
            Domain::Path { depth, names, under_used, pool } => Draw::Path {
                depth: self.boxed(depth, &WIDE),
                names: names.clone(),
                under: under_used.then(|| self.pool(pool, None, ty)),
            },
            Domain::Format { literals, holes } => {
                let holes = holes.iter().map(|(width, of)| (*width, self.hole(of)));
                let holes = holes.collect();
                Draw::Format { literals: literals.clone(), holes }
            }
            Domain::List { length, of, distinct } => {
                let (length, of) = (self.boxed(length, &WIDE), self.boxed(of, item_of(ty)));
                let pool = self.places.distinct;
                self.places.distinct += usize::from(*distinct);
                Draw::List { length, of, distinct: distinct.then_some(pool) }
            }
            Domain::Row(items) => {
                Draw::Row(items.iter().map(|item| self.draw(item, item_of(ty))).collect())
            }
            _ => unreachable!("not composed"),
        }
    }

    fn mix(&mut self, items: &[(u32, Domain)], ty: &Type) -> Draw {
        let mut sum = 0;
        let items = items.iter().map(|(weight, of)| {
            sum += u64::from(*weight);
            (sum, self.draw(of, ty))
        });
        Draw::Mix(items.collect())
    }

    fn hole(&mut self, domain: &Domain) -> Hole {
        match type_of(domain) {
            Type::Text => Hole::Text(self.draw(domain, &Type::Text)),
            Type::Char => Hole::Letter(self.draw(domain, &Type::Char)),
            _ => Hole::Number(self.draw(domain, &WIDE)),
        }
    }

    fn pool(&mut self, name: &str, by: Option<usize>, ty: &Type) -> usize {
        place_of(&mut self.places.pools, PoolPlace { name: name.to_owned(), by, ty: ty.clone() })
    }

    fn clock(&mut self, name: &str) -> usize {
        let place = place_of(&mut self.clocks, name.to_owned());
        self.places.clocks = self.clocks.len();
        place
    }
}

const WIDE: Type = Type::Int(crate::problem::IntType::I64);

fn item_of(ty: &Type) -> &Type {
    match ty {
        Type::List(of) => of,
        _ => unreachable!("checked at load: no list"),
    }
}

fn place_of<T: PartialEq>(places: &mut Vec<T>, item: T) -> usize {
    places.iter().position(|known| *known == item).unwrap_or_else(|| {
        places.push(item);
        places.len() - 1
    })
}

/// Appends the words of a constant; a whole number may stand for an f64.
fn encode_constant(value: &Value, ty: &Type, words: &mut Vec<u64>) {
    match (value, ty) {
        (Value::Int(value), _) => words.push(Scalar::of(ty).word(*value)),
        (Value::List(items), Type::List(of)) => {
            words.push(items.len() as u64);
            items.iter().for_each(|item| encode_constant(item, of, words));
        }
        _ => encode_value(value, words),
    }
}

/// How deep inside lists of type `ty` the values of type `item` are.
pub(crate) fn depth_of(item: &Type, ty: &Type) -> Option<usize> {
    match ty {
        _ if item == ty => Some(0),
        Type::List(of) => Some(depth_of(item, of)? + 1),
        _ => None,
    }
}

/// The pools that a domain names: its values go there.
pub(crate) fn pools_of(domain: &Domain, names: &mut Vec<String>) {
    match domain {
        Domain::Used { otherwise, pool, .. } => {
            names.push(pool.clone());
            pools_of(otherwise, names);
        }
        Domain::Fresh { pool, .. } | Domain::Path { pool, .. } => names.push(pool.clone()),
        Domain::Mix(items) => items.iter().for_each(|(_, of)| pools_of(of, names)),
        Domain::Answer { otherwise, .. } => pools_of(otherwise, names),
        Domain::List { of, .. } => pools_of(of, names),
        Domain::Row(items) => items.iter().for_each(|of| pools_of(of, names)),
        _ => {}
    }
}
