//! Draws values of domains straight into words.

use std::fmt::Write;

use super::choose::Chooser;
use super::plan::{Draw, Hole, Places, Scalar};
use super::pool::Pool;
use super::{Dictionary, any, text};

/// How often a draw is repeated that must differ from earlier ones.
const FRESH_DRAWS: usize = 32;

/// What draws values, and all that they depend on: variables, values used before, clocks.
pub(super) struct Drawer {
    pub chooser: Chooser,
    /// Where the values go: the batch's own buffer while sequences are made.
    pub words: Vec<u64>,
    pub variables: Vec<i64>,
    pub pools: Vec<Pool>,
    /// None before the first draw.
    pub clocks: Vec<Option<i64>>,
    /// For each method whose answers are referred to, those of the object at hand.
    pub answers: Answers,
    /// The arguments of the call at hand that are references.
    pub references: References,
    cycles: Vec<i64>,
    distinct: Vec<Pool>,
    hole: Vec<u64>,
}

/// Answers of earlier calls that were not absent.
#[derive(Debug, Default)]
pub(super) struct Answers {
    /// The object at hand.
    pub object: usize,
    /// How many methods are kept.
    pub methods: usize,
    /// Of object 0 for each method, of object 1 for each method, ….
    pub of: Vec<Vec<Answered>>,
    /// The words of all of them.
    pub words: Vec<u64>,
}

/// The answer of an earlier call.
#[derive(Clone, Copy, Debug)]
pub(super) struct Answered {
    /// The call's index in the sequence.
    pub call: usize,
    /// Where its words are.
    pub start: usize,
    pub end: usize,
}

/// References of the call at hand.
#[derive(Debug, Default)]
pub(super) struct References {
    /// The argument that is drawn; None inside a list, where no reference can be.
    pub argument: Option<usize>,
    /// Each with the argument's index.
    pub of: Vec<(usize, Answered)>,
}

impl Drawer {
    pub fn new(places: &Places, objects: usize, dictionary: &Dictionary) -> Drawer {
        let pools = |n| std::iter::repeat_with(Pool::default).take(n).collect();
        let methods = places.answers.len();
        let of = vec![Vec::new(); methods * objects];
        Drawer {
            chooser: Chooser::new(dictionary),
            words: Vec::new(),
            variables: vec![0; places.variables],
            pools: pools(places.pools.len()),
            clocks: vec![None; places.clocks],
            answers: Answers { methods, of, ..Answers::default() },
            references: References::default(),
            cycles: vec![0; places.cycles],
            distinct: pools(places.distinct),
            hole: Vec::new(),
        }
    }

    /// Forgets the sequence before.
    pub fn clear(&mut self) {
        self.pools.iter_mut().for_each(Pool::clear);
        self.clocks.fill(None);
        self.cycles.fill(0);
        self.answers.of.iter_mut().for_each(Vec::clear);
        self.answers.words.clear();
    }

    /// A number of a domain of numbers.
    pub fn number(&mut self, draw: &Draw) -> i64 {
        match draw {
            Draw::Range(first, last, _) => {
                let (first, last) = (first.value(&self.variables), last.value(&self.variables));
                self.chooser.range(first, last)
            }
            _ => {
                let argument = self.references.argument.take();
                self.draw(draw);
                self.references.argument = argument;
                self.words.pop().map_or(0, |word| word as i64)
            }
        }
    }

    /// Appends a value.
    pub fn draw(&mut self, draw: &Draw) {
        match draw {
            Draw::Constant(words) => self.words.extend_from_slice(words),
            Draw::Number(number, scalar) => {
                self.words.push(scalar.word(number.value(&self.variables)));
            }
            Draw::Range(first, last, scalar) => {
                let (first, last) = (first.value(&self.variables), last.value(&self.variables));
                let value = self.chooser.range(first, last);
                self.words.push(scalar.word(value));
            }
            Draw::Zipf(first, last, scalar) => {
                let (first, last) = (first.value(&self.variables), last.value(&self.variables));
                let value = self.chooser.zipf(first, last);
                self.words.push(scalar.word(value));
            }
            Draw::Mix(items) => {
                let total = items.last().map_or(1, |item| item.0);
                let item = self.chooser.weighted(items.iter().map(|item| item.0), total);
                self.draw(&items[item].1);
            }
            Draw::Any(ty) => any::draw(ty, &mut self.chooser, &mut self.words),
            _ => self.draw_with_memory(draw),
        }
    }

    /// What depends on earlier draws.
    fn draw_with_memory(&mut self, draw: &Draw) {
        match draw {
            Draw::Cycle { first, last, cycle, scalar } => {
                let (first, last) = (first.value(&self.variables), last.value(&self.variables));
                let value = first.saturating_add(self.cycles[*cycle]);
                self.cycles[*cycle] = if value >= last { 0 } else { self.cycles[*cycle] + 1 };
                self.words.push(scalar.word(value.min(last.max(first))));
            }
            Draw::Clock { step, clock, start, plus, scalar } => {
                let before = self.clocks[*clock];
                let before = before.unwrap_or_else(|| start.value(&self.variables));
                let now = before.saturating_add(self.number(step));
                self.clocks[*clock] = Some(now);
                self.words.push(scalar.word(now));
                plus.iter().for_each(|plus| self.add(plus, *scalar));
            }
            Draw::Used { recent, otherwise, pool, plus, scalar } => {
                match self.draw_used(*recent, *pool) {
                    true => plus.iter().for_each(|plus| self.add(plus, *scalar)),
                    false => self.draw(otherwise),
                }
            }
            Draw::Fresh { from, pool } => self.draw_fresh(from, *pool),
            Draw::Answer { answers, otherwise } => self.draw_answer(*answers, otherwise),
            _ => self.draw_composed(draw),
        }
    }

    fn draw_composed(&mut self, draw: &Draw) {
        // An argument is a reference or a value: what is inside a value cannot be a reference.
        let argument = self.references.argument.take();
        match draw {
            Draw::Text { length, alphabet, prefix, letter } => match letter {
                true => self.draw_letter(alphabet),
                false => self.draw_text(length, alphabet, prefix),
            },
            Draw::Path { depth, names, under } => self.draw_path(depth, names, *under),
            Draw::Format { literals, holes } => self.draw_format(literals, holes),
            Draw::List { length, of, distinct } => self.draw_list(length, of, *distinct),
            Draw::Row(items) => {
                self.words.push(items.len() as u64);
                items.iter().for_each(|item| self.draw(item));
            }
            _ => unreachable!("drawn elsewhere"),
        }
        self.references.argument = argument;
    }

    /// False if no value was used yet.
    fn draw_used(&mut self, recent: bool, pool: usize) -> bool {
        let pool = &self.pools[pool];
        let values = if recent { pool.recent_len() } else { pool.len() };
        if values == 0 {
            return false;
        }
        let index = self.chooser.below(values as u64) as usize;
        let value = if recent { pool.recent(index) } else { pool.value(index) };
        self.words.extend_from_slice(value);
        true
    }

    /// Moves the number that was appended last.
    fn add(&mut self, plus: &Draw, scalar: Scalar) {
        let Some(word) = self.words.pop() else { return };
        let plus = self.number(plus);
        self.words.push(match scalar {
            Scalar::Float => (f64::from_bits(word) + plus as f64).to_bits(),
            _ => scalar.word((word as i64).saturating_add(plus)),
        });
    }

    fn draw_fresh(&mut self, from: &Draw, pool: usize) {
        let start = self.words.len();
        for _ in 0..FRESH_DRAWS {
            self.words.truncate(start);
            self.draw(from);
            if !self.pools[pool].contains(&self.words[start..]) {
                return;
            }
        }
    }

    fn draw_answer(&mut self, answers: usize, otherwise: &Draw) {
        let known = &self.answers.of[self.answers.object * self.answers.methods + answers];
        match self.references.argument {
            Some(argument) if !known.is_empty() => {
                let answered = known[self.chooser.below(known.len() as u64) as usize];
                self.references.of.push((argument, answered));
                self.words.push(answered.call as u64);
            }
            _ => self.draw(otherwise),
        }
    }

    fn draw_letter(&mut self, alphabet: &[char]) {
        let letter = alphabet[self.chooser.index(alphabet.len())];
        self.words.push(u64::from(u32::from(letter)));
    }

    fn draw_text(&mut self, length: &Draw, alphabet: &[char], prefix: &str) {
        if self.draw_learned_text(length, alphabet, prefix) {
            return;
        }
        let length = if alphabet.is_empty() { 0 } else { self.number(length) };
        let mut text = text::begin(&mut self.words);
        text.push_str(prefix);
        let mut letter = |_| alphabet[self.chooser.index(alphabet.len())];
        match alphabet.iter().all(char::is_ascii) {
            true => text.push_bytes((0..length).map(|i| letter(i) as u8)),
            false => (0..length).for_each(|i| text.push(letter(i))),
        }
    }

    /// Once in a while a text that the candidate compares with, if it is of this domain.
    fn draw_learned_text(&mut self, length: &Draw, alphabet: &[char], prefix: &str) -> bool {
        let texts = self.chooser.texts.len() as u64;
        if texts == 0 || self.chooser.enumerating || !self.chooser.once_in(32) {
            return false;
        }
        let learned = self.chooser.below(texts) as usize;
        let learned = &self.chooser.texts[learned];
        let Some(letters) = learned.strip_prefix(prefix) else { return false };
        let fits = letters.chars().all(|letter| alphabet.contains(&letter))
            && length.holds(letters.chars().count() as i64, &self.variables);
        if fits {
            text::begin(&mut self.words).push_str(learned);
        }
        fits
    }

    fn draw_path(&mut self, depth: &Draw, names: &[String], under: Option<usize>) {
        let (depth, start) = (self.number(depth), self.words.len());
        if !under.is_some_and(|pool| self.draw_used(false, pool)) {
            text::begin(&mut self.words);
        }
        let mut text = text::resume(&mut self.words, start);
        for _ in 0..depth {
            text.push('/');
            text.push_str(&names[self.chooser.index(names.len())]);
        }
    }

    fn draw_format(&mut self, literals: &[String], holes: &[(usize, Hole)]) {
        let start = self.words.len();
        text::begin(&mut self.words).push_str(&literals[0]);
        for ((width, hole), literal) in holes.iter().zip(&literals[1..]) {
            let number = self.draw_hole(hole);
            let mut text = text::resume(&mut self.words, start);
            match hole {
                Hole::Number(_) => {
                    write!(text, "{number:0width$}").expect("writing into words cannot fail");
                }
                Hole::Letter(_) => text.push(char::from_u32(number as u32).unwrap_or('?')),
                Hole::Text(_) => text.push_words(&self.hole),
            }
            text.push_str(literal);
        }
    }

    /// The number or letter that is set in; a text is left in `hole`.
    fn draw_hole(&mut self, hole: &Hole) -> i64 {
        match hole {
            Hole::Number(draw) | Hole::Letter(draw) => self.number(draw),
            Hole::Text(draw) => {
                let start = self.words.len();
                self.draw(draw);
                self.hole.clear();
                self.hole.extend_from_slice(&self.words[start..]);
                self.words.truncate(start);
                0
            }
        }
    }

    fn draw_list(&mut self, length: &Draw, of: &Draw, distinct: Option<usize>) {
        let (length, start) = (self.number(length).max(0), self.words.len());
        self.words.push(length as u64);
        let Some(pool) = distinct else {
            (0..length).for_each(|_| self.draw(of));
            return;
        };
        self.distinct[pool].clear();
        for drawn in 0..length {
            if !self.draw_distinct(of, pool) {
                self.words[start] = drawn as u64;
                break;
            }
        }
    }

    /// Appends an item that the list does not have; false if there seems to be none left.
    fn draw_distinct(&mut self, of: &Draw, pool: usize) -> bool {
        let start = self.words.len();
        for _ in 0..FRESH_DRAWS {
            self.draw(of);
            if self.distinct[pool].insert(&self.words[start..]) {
                return true;
            }
            self.words.truncate(start);
            if !self.chooser.clash() {
                return false;
            }
        }
        self.draw_next_distinct(of, pool)
    }

    /// The range is nearly used up: the next number that is free, from anywhere in it.
    fn draw_next_distinct(&mut self, of: &Draw, pool: usize) -> bool {
        let Draw::Range(first, last, scalar) = of else { return false };
        let (first, last) = (first.value(&self.variables), last.value(&self.variables));
        let drawn = self.chooser.range(first, last);
        let next = (drawn..=last).chain(first..drawn);
        for word in next.map(|value| scalar.word(value)) {
            if self.distinct[pool].insert(&[word]) {
                self.words.push(word);
                return true;
            }
        }
        false
    }
}

impl Draw {
    /// Whether a domain of numbers holds this one; false where that is not plain to see.
    fn holds(&self, value: i64, variables: &[i64]) -> bool {
        match self {
            Draw::Constant(words) => words == &[value as u64],
            Draw::Number(number, _) => number.value(variables) == value,
            Draw::Range(first, last, _) | Draw::Zipf(first, last, _) => {
                (first.value(variables)..=last.value(variables)).contains(&value)
            }
            Draw::Mix(items) => items.iter().any(|(_, of)| of.holds(value, variables)),
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use crate::generate::fixture::*;
    use crate::problem::{Domain, Range, Type, Value};

    /// The values that many draws of one sequence give, as people write them.
    fn drawn_texts(domain: Domain, ty: Type) -> Vec<String> {
        drawn(domain, ty, 400).iter().map(shown_value).collect()
    }

    #[track_caller]
    fn check(domain: Domain, ty: Type, expected: &[&str]) {
        let seen: BTreeSet<_> = drawn_texts(domain, ty).into_iter().collect();
        let expected: BTreeSet<_> = expected.iter().map(|text| (*text).to_owned()).collect();
        assert_eq!(seen, expected);
    }

    #[test]
    fn simple_domains_give_their_values_for_every_type() {
        check(int(5), INT, &["5"]);
        check(int(5), Type::Float, &["5.0"]);
        check(Domain::Constant(Value::Text("apple".into())), Type::Text, &["apple"]);
        check(Domain::Constant(Value::List(vec![Value::Int(1)])), list_of(Type::Float), &["[1.0]"]);
        check(Domain::Expr(expr("3")), Type::Int(crate::problem::IntType::U64), &["3"]);
        check(range(-1, 1), INT, &["-1", "0", "1"]);
        check(range(0, 2), Type::Float, &["0.0", "1.0", "2.0"]);
        check(Domain::Zipf(Range { first: expr("4"), last: expr("6") }), INT, &["4", "5", "6"]);
        check(Domain::Mix(vec![(1, int(1)), (9, range(5, 6))]), INT, &["1", "5", "6"]);
        check(Domain::Any, Type::Bool, &["false", "true"]);
    }

    #[test]
    fn any_value_is_drawn_for_every_type() {
        for ty in [INT, Type::Float, Type::Char, Type::Text, list_of(list_of(Type::Text))] {
            let different: BTreeSet<_> = drawn_texts(Domain::Any, ty).into_iter().collect();
            assert!(different.len() > 50);
        }
    }

    #[test]
    fn a_mix_goes_by_weight() {
        let values = drawn_texts(Domain::Mix(vec![(3, int(1)), (1, int(2))]), INT);
        let often = values.iter().filter(|v| *v == "1").count();
        assert!((260..340).contains(&often), "{often}");
    }

    #[test]
    fn a_cycle_goes_round_and_a_clock_never_back() {
        let cycle = Domain::Cycle(Range { first: expr("7"), last: expr("9") });
        assert_eq!(drawn_texts(cycle, INT)[..5], ["7", "8", "9", "7", "8"]);
        let (step, start) = (range(0, 3).into(), expr("100"));
        let clock = Domain::Clock { step, pool: "t".into(), start, plus: None };
        let times = drawn(clock, INT, 400);
        let times: Vec<_> = times.iter().map(|v| shown_value(v).parse::<i64>().unwrap()).collect();
        assert!((100..=103).contains(&times[0]));
        assert!(times.windows(2).all(|t| (0..=3).contains(&(t[1] - t[0]))));
    }

    #[test]
    fn what_is_added_to_a_clock_does_not_move_it() {
        let (step, start, plus) = (int(10).into(), expr("0"), Some(range(-3, 3).into()));
        let clock = Domain::Clock { step, pool: "t".into(), start, plus };
        let times = drawn(clock, INT, 400);
        let times: Vec<_> = times.iter().map(|v| shown_value(v).parse::<i64>().unwrap()).collect();
        let near = |(i, time): (usize, &i64)| time.abs_diff(10 * (i as i64 + 1)) <= 3;
        assert!(times.iter().enumerate().all(near));
        assert!(times.iter().any(|time| time % 10 != 0));
    }

    #[test]
    fn a_used_value_was_there_before_and_a_fresh_one_was_not() {
        let half = Domain::Mix(vec![(1, used(range(0, 999), "x")), (1, range(0, 999))]);
        let values = drawn_texts(half, INT);
        let again = (1..400).filter(|&i| values[..i].contains(&values[i])).count();
        assert!(again > 150, "{again}");
        let only = drawn_texts(used(range(0, 999), "x"), INT);
        assert!(only.iter().all(|value| value == &only[0]), "the first one, for ever");
        let fresh = Domain::Fresh { from: range(0, 9999).into(), pool: "x".into() };
        assert_eq!(drawn_texts(fresh, INT).iter().collect::<BTreeSet<_>>().len(), 400);
    }

    #[test]
    fn recent_values_are_of_the_method_and_moved_by_plus() {
        let (put, erase) =
            (method("put", &[("key", INT)], None), method("erase", &[("key", INT)], None));
        let mut problem = problem(&[], vec![put, erase]);
        let recent = Domain::Used {
            recent: true,
            otherwise: int(-1).into(),
            pool: "key".into(),
            by: Some(2),
            plus: Some(int(5000).into()),
        };
        let calls = vec![(1, pattern(1, vec![recent])), (1, pattern(2, vec![range(0, 999)]))];
        problem.profiles.push(profile(Vec::new(), vec![phase(int(200), calls)]));
        let calls = shown(&problem, &random_sequences(&problem, 1)[0]);
        let number =
            |call: &str| call[call.find('(').unwrap() + 1..call.len() - 1].parse::<i64>().unwrap();
        let mut erased = Vec::new();
        for call in &calls[1..] {
            match call.starts_with("erase") {
                true => {
                    let value = number(call);
                    erased.retain(|v| *v != value);
                    erased.insert(0, value);
                }
                false if erased.is_empty() => assert_eq!(number(call), -1),
                false => assert!(erased.iter().take(4).any(|v| v + 5000 == number(call))),
            }
        }
    }

    #[test]
    fn the_items_of_lists_go_to_a_pool_of_single_values() {
        let (all, one) = (
            method("all", &[("ids", list_of(Type::Text))], None),
            method("one", &[("id", Type::Text)], None),
        );
        let mut problem = problem(&[], vec![all, one]);
        let id = used(Domain::Constant(Value::Text("none".into())), "ids");
        let list = Domain::List {
            length: range(1, 3).into(),
            of: text(range(9, 9), "ab").into(),
            distinct: false,
        };
        let calls = vec![(1, pattern(1, vec![list])), (1, pattern(2, vec![id]))];
        problem.profiles.push(profile(Vec::new(), vec![phase(int(200), calls)]));
        let calls = shown(&problem, &random_sequences(&problem, 1)[0]).join(" ");
        let (first, _) = calls.split_once("one(").unwrap();
        assert!(!first.is_empty() && calls.matches("one(").count() > 50);
        for id in calls.split("one(").skip(1).map(|rest| &rest[..rest.find(')').unwrap()]) {
            assert!(id == "none" || id.len() == 9, "{id}");
        }
    }

    #[test]
    fn texts_paths_and_formats_are_composed() {
        check(text(range(0, 1), "aé"), Type::Text, &["", "a", "é"]);
        check(text(int(1), "ab"), Type::Char, &["a", "b"]);
        let (length, alphabet, prefix) = (int(1).into(), vec!['x', 'y'], "long prefix ".into());
        let prefixed = Domain::Text { length, alphabet, prefix };
        check(prefixed, Type::Text, &["long prefix x", "long prefix y"]);
        let names: Vec<String> = vec!["a".into(), "bc".into()];
        let (depth, pool) = (Box::new(range(1, 2)), "x".to_owned());
        let path = Domain::Path { depth, names, under_used: false, pool };
        let expected = ["/a", "/bc", "/a/a", "/a/bc", "/bc/a", "/bc/bc"];
        check(path, Type::Text, &expected);
        let name = Domain::Mix(vec![(1, Domain::Constant(Value::Text("xy".into())))]);
        let literals = vec!["<".into(), ":".into(), ">".into()];
        let format = Domain::Format { literals, holes: vec![(4, range(7, 8)), (0, name)] };
        check(format, Type::Text, &["<0007:xy>", "<0008:xy>"]);
    }

    #[test]
    fn a_path_goes_below_one_that_was_used() {
        let (depth, names) = (Box::new(int(1)), vec!["ab".to_owned()]);
        let path = Domain::Path { depth, names, under_used: true, pool: "x".into() };
        let paths = drawn_texts(path, Type::Text);
        assert_eq!(paths[0], "/ab");
        assert!((1..60).all(|i| paths[..i].contains(&paths[i][..paths[i].len() - 3].to_owned())));
    }

    #[test]
    fn lists_and_rows_have_their_items() {
        let row = Domain::Row(vec![int(1), range(2, 3)]);
        check(row, list_of(INT), &["[1 2]", "[1 3]"]);
        let list = |length, distinct| Domain::List { length, of: range(0, 1).into(), distinct };
        check(list(range(0, 1).into(), false), list_of(INT), &["[]", "[0]", "[1]"]);
        check(list(int(2).into(), true), list_of(INT), &["[0 1]", "[1 0]"]);
        check(list(int(3).into(), true), list_of(INT), &["[0 1]", "[1 0]"]);
        let all =
            Domain::List { length: int(300).into(), of: range(0, 299).into(), distinct: true };
        assert!(
            drawn(all, list_of(INT), 2)
                .iter()
                .all(|v| matches!(v, Value::List(l) if l.len() == 300))
        );
    }

    #[test]
    fn learned_texts_come_where_they_fit() {
        let mut problem = problem(&[], vec![method("f", &[("x", Type::Text)], None)]);
        let calls = vec![(1, pattern(1, vec![text(range(1, 6), "abcdef")]))];
        problem.profiles.push(profile(Vec::new(), vec![phase(int(1000), calls)]));
        let texts = ["decade", "decades", "zebra"].map(str::to_owned).to_vec();
        let dictionary = super::Dictionary { texts, ..Default::default() };
        let mut batch = crate::call::Batch::default();
        crate::generate::random(
            &problem,
            0,
            7,
            0..1,
            &dictionary,
            &mut crate::generate::NoHooks,
            &mut batch,
        );
        let calls = shown(&problem, &sequences(&problem, &batch)[0]);
        assert!(calls.iter().filter(|call| *call == "f(decade)").count() > 3);
        assert!(!calls.iter().any(|call| call == "f(decades)" || call == "f(zebra)"));
    }
}
