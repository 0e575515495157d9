//! Problems and a reference to test with.

use crate::call::{Batch, CallArgument, Sequence};
use crate::problem::*;

use super::{Dictionary, Hooks, NoHooks, Oracle};

/// The type of most arguments.
pub const INT: Type = Type::Int(IntType::I32);

pub fn list_of(ty: Type) -> Type {
    Type::List(Box::new(ty))
}

/// A number, a variable, or `2n` for twice a variable.
pub fn expr(text: &str) -> Expr {
    match (text.parse(), text.strip_prefix('2')) {
        (Ok(number), _) => Expr::Int(number),
        (_, Some(name)) => {
            Expr::Binary(Expr::Int(2).into(), '*', Expr::Variable(name.into()).into())
        }
        _ => Expr::Variable(text.into()),
    }
}

pub fn range(first: i64, last: i64) -> Domain {
    between(&first.to_string(), &last.to_string())
}

pub fn between(first: &str, last: &str) -> Domain {
    Domain::Range(Range { first: expr(first), last: expr(last) })
}

pub fn int(value: i64) -> Domain {
    Domain::Constant(Value::Int(value))
}

pub fn text(length: Domain, letters: &str) -> Domain {
    let (length, alphabet) = (length.into(), letters.chars().collect());
    Domain::Text { length, alphabet, prefix: String::new() }
}

pub fn used(otherwise: Domain, pool: &str) -> Domain {
    let (otherwise, pool) = (otherwise.into(), pool.into());
    Domain::Used { recent: false, otherwise, pool, by: None, plus: None }
}

pub fn method(name: &str, arguments: &[(&str, Type)], returns: Option<Type>) -> Method {
    let arguments = arguments.iter();
    let arguments = arguments.map(|(name, ty)| Argument { name: (*name).into(), ty: ty.clone() });
    Method {
        name: name.into(),
        arguments: arguments.collect(),
        returns,
        absent: None,
        answer: AnswerKind::Exact,
    }
}

/// A problem without profiles: `new` takes these arguments.
pub fn problem(new: &[(&str, Type)], methods: Vec<Method>) -> Problem {
    Problem {
        name: "test".into(),
        source: String::new(),
        prose: Prose::default(),
        class: "Test".into(),
        constructor: method("new", new, None),
        methods,
        bounds: Bounds::default(),
        examples: Vec::new(),
        profiles: Vec::new(),
        workloads: Vec::new(),
        distributions: Vec::new(),
    }
}

pub fn pattern(method: usize, arguments: Vec<Domain>) -> CallPattern {
    CallPattern { method, arguments }
}

pub fn step(method: usize, arguments: Vec<Domain>) -> Step {
    Step::Call(pattern(method, arguments))
}

pub fn phase(length: Domain, calls: Vec<(u32, CallPattern)>) -> Phase {
    let calls = calls.into_iter().map(|(weight, call)| Choice { weight, call }).collect();
    Phase { length, calls }
}

pub fn profile(new: Vec<Domain>, phases: Vec<Phase>) -> Profile {
    Profile {
        name: "test".into(),
        tier: Tier::Core,
        exhaustive: None,
        share: 1,
        objects: 1,
        heed: 90,
        variables: Vec::new(),
        new,
        begin: Vec::new(),
        phases,
        finally: Vec::new(),
        line: 1,
    }
}

/// A workload of nothing but what is measured.
pub fn growing(variable: &str, measure: Script) -> Workload {
    Workload {
        name: "test".into(),
        grow: variable.into(),
        sizes: (16, 2048),
        with: Default::default(),
        new: Vec::new(),
        setup: Vec::new(),
        measure,
        finally: Vec::new(),
        bounds: Default::default(),
        line: 1,
    }
}

/// `new(capacity)`, `get(key)`, `put(key, value)`: churn with keys up to twice the capacity.
pub fn lru() -> Problem {
    let get = method("get", &[("key", INT)], Some(INT));
    let put = method("put", &[("key", INT), ("value", INT)], None);
    let mut lru = problem(&[("capacity", INT)], vec![get, put]);
    let keys = Range { first: Expr::Int(0), last: expr("2n") };
    let calls = vec![
        (4, pattern(1, vec![Domain::Range(keys.clone())])),
        (6, pattern(2, vec![Domain::Zipf(keys), Domain::Any])),
    ];
    let mut churn = profile(vec![Domain::Expr(expr("n"))], vec![phase(range(1, 400), calls)]);
    churn.variables.push(("n".into(), range(1, 50)));
    lru.profiles.push(churn);
    lru
}

/// `new()`, `push(x)`, `pop()`: nothing is popped while the stack is empty.
pub fn stack(values: Domain) -> Problem {
    let push = method("push", &[("x", INT)], None);
    let mut stack = problem(&[], vec![push, method("pop", &[], Some(INT))]);
    let calls = vec![(1, pattern(1, vec![values])), (1, pattern(2, Vec::new()))];
    stack.profiles.push(profile(Vec::new(), vec![phase(int(60), calls)]));
    stack
}

/// The reference of `stack`: numbers above 100 are not allowed, odd ones not liked.
#[derive(Default)]
pub struct Stacks {
    pub stacks: Vec<Vec<u64>>,
    /// How many calls were done.
    pub steps: usize,
}

impl Stacks {
    fn stack(&mut self, call: &[u64]) -> &mut Vec<u64> {
        let object = (call[0] >> 16) as u16;
        &mut self.stacks[usize::from(object)]
    }
}

impl Oracle for Stacks {
    fn hooks(&self, method: usize) -> Hooks {
        Hooks { can: method > 0, likely: method == 1 }
    }

    fn begin(&mut self) {
        self.stacks.clear();
    }

    fn allows(&mut self, call: &[u64]) -> bool {
        match call[0] as u16 {
            1 => call[1] <= 100,
            _ => !self.stack(call).is_empty(),
        }
    }

    fn likes(&mut self, call: &[u64]) -> bool {
        call[1].is_multiple_of(2)
    }

    fn perform(&mut self, call: &[u64], answer: &mut Vec<u64>) {
        assert_eq!(call[0] >> 32, 0, "references are resolved");
        self.steps += 1;
        match call[0] as u16 {
            0 => {
                let object = usize::from((call[0] >> 16) as u16);
                self.stacks.resize(self.stacks.len().max(object + 1), Vec::new());
                self.stacks[object].clear();
            }
            1 => self.stack(call).push(call[1]),
            _ => answer.extend(self.stack(call).pop()),
        }
    }
}

/// Decodes all sequences of a batch, and checks that each ends where the next one begins.
pub fn sequences(problem: &Problem, batch: &Batch) -> Vec<Sequence> {
    let all: Vec<_> = (0..batch.starts.len()).map(|i| batch.sequence(problem, i)).collect();
    let mut again = Batch::default();
    all.iter().for_each(|sequence| again.push(sequence));
    assert_eq!(
        (&again.words, &again.starts, again.calls),
        (&batch.words, &batch.starts, batch.calls)
    );
    all
}

/// Random sequences of the first profile, without a reference.
pub fn random_sequences(problem: &Problem, count: u64) -> Vec<Sequence> {
    let mut batch = Batch::default();
    super::random(problem, 0, 7, 0..count, &Dictionary::default(), &mut NoHooks, &mut batch);
    sequences(problem, &batch)
}

/// A call as people write it: `1.put(3, #2)`, without the object if there is but one.
pub fn shown(problem: &Problem, sequence: &Sequence) -> Vec<String> {
    let several = sequence.calls.iter().any(|call| call.object > 0);
    let calls = sequence.calls.iter().map(|call| {
        let arguments = call.arguments.iter().map(|argument| match argument {
            CallArgument::Value(value) => shown_value(value),
            CallArgument::AnswerOf(index) => format!("#{index}"),
        });
        let arguments: Vec<_> = arguments.collect();
        let object = if several { format!("{}.", call.object) } else { String::new() };
        let name = &problem.method(call.method.into()).name;
        format!("{object}{name}({})", arguments.join(", "))
    });
    calls.collect()
}

pub fn shown_value(value: &Value) -> String {
    match value {
        Value::Int(v) => v.to_string(),
        Value::Float(v) => format!("{v:?}"),
        Value::Bool(v) => v.to_string(),
        Value::Char(v) => v.to_string(),
        Value::Text(v) => v.clone(),
        Value::List(items) => {
            format!("[{}]", items.iter().map(shown_value).collect::<Vec<_>>().join(" "))
        }
    }
}

/// The value of one argument in each of many calls `f(x)` of one sequence.
pub fn drawn(domain: Domain, ty: Type, calls: i64) -> Vec<Value> {
    let mut one = problem(&[], vec![method("f", &[("x", ty)], None)]);
    one.profiles
        .push(profile(Vec::new(), vec![phase(int(calls), vec![(1, pattern(1, vec![domain]))])]));
    let sequences = random_sequences(&one, 1);
    let values = sequences[0].calls[1..].iter().map(|call| match &call.arguments[0] {
        CallArgument::Value(value) => value.clone(),
        CallArgument::AnswerOf(_) => panic!("no answers here"),
    });
    values.collect()
}
