//! Feeds mutated inputs to everything that reads what others wrote: whatever comes, it must come to an
//! answer or a finding, never to a panic. The mutations are the same each time; for more of them say
//! how many times as many: `FUZZ_TIMES=1000 cargo test --release -p judge --lib fuzz`.

use crate::call::{Batch, encode_value};
use crate::compile::{Compiled, diagnosed};
use crate::problem::{Problem, Type, Value};
use crate::reference::answer_table;
use crate::sandbox::{Ended, Exit};
use crate::solution::manifest::Manifest;
use crate::solution::{Kind, Solution, SourceFile};
use crate::worker::shared::Shared;
use crate::{builtin, compare, generate, load, worker};
use judge_harness::Job;
use rand_pcg::Pcg64Mcg;
use rand_pcg::rand_core::Rng;
use std::time::Duration;

/// What a mutation puts into a text: words that mean something to one reader or another, and what
/// none expects.
const WORDS: [&str; 34] = [
    ":",
    "- ",
    "{",
    "}",
    "[",
    "]",
    "\"",
    "'",
    "|",
    ">",
    "\t",
    "\n",
    "#",
    "&a ",
    "*a",
    "<<: ",
    "!!int ",
    "---\n",
    "9223372036854775808",
    "-1",
    "0",
    "1e999",
    "2^99",
    "n^n",
    "0..=",
    "..",
    "%",
    "each ",
    "~",
    "é",
    "\u{0}",
    "\u{202e}",
    "\u{feff}",
    "\\u0000",
];

/// So many mutations, or as many times more as the environment asks for.
fn times(usual: usize) -> usize {
    let times = std::env::var("FUZZ_TIMES").map(|times| times.parse().expect("a number"));
    usual * times.unwrap_or(1)
}

struct Mutator(Pcg64Mcg);

impl Mutator {
    fn new(seed: u64) -> Self {
        Mutator(Pcg64Mcg::new(u128::from(seed) << 1 | 1))
    }

    fn below(&mut self, n: usize) -> usize {
        (self.0.next_u64() % n.max(1) as u64) as usize
    }

    /// A place between two characters.
    fn place(&mut self, text: &str) -> usize {
        let mut at = self.below(text.len() + 1);
        while !text.is_char_boundary(at) {
            at -= 1;
        }
        at
    }

    fn text(&mut self, text: &str) -> String {
        let mut text = text.to_owned();
        for _ in 0..=self.below(3) {
            let (a, b) = (self.place(&text), self.place(&text));
            let (a, b) = (a.min(b), a.max(b));
            let near = (a + 40).min(b);
            let near = (a..=near).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(a);
            match self.below(6) {
                0 => text.insert_str(a, WORDS[self.below(WORDS.len())]),
                1 => text.replace_range(a..near, WORDS[self.below(WORDS.len())]),
                2 => text.replace_range(a..near, ""),
                3 => text.truncate(b),
                4 => {
                    let again = text[a..near].to_owned();
                    text.insert_str(b, &again);
                }
                _ => text.insert_str(a, &WORDS[self.below(6)].repeat(self.below(3000))),
            }
        }
        text
    }

    fn words(&mut self, words: &mut Vec<u64>) {
        for _ in 0..=self.below(4) {
            let at = self.below(words.len());
            let word = match self.below(5) {
                0 => self.0.next_u64(),
                1 => u64::MAX >> self.below(64),
                2 => self.below(9) as u64,
                3 => (self.below(9) as u64) << 32 | self.below(9) as u64,
                _ => words.len() as u64 * 8,
            };
            match self.below(4) {
                0 => words.truncate(at),
                1 => words.insert(at, word),
                _ if words.is_empty() => words.push(word),
                _ => words[at] = word,
            }
        }
    }

    fn value(&mut self, ty: &Type) -> Value {
        match ty {
            Type::Int(_) => Value::Int(self.below(5) as i64 - 1),
            Type::Float => Value::Float(self.below(5) as f64 / 2.0),
            Type::Bool => Value::Bool(self.below(2) == 1),
            Type::Char => Value::Char('a'),
            Type::Text => Value::Text("ä".repeat(self.below(12))),
            Type::List(of) => Value::List((0..self.below(4)).map(|_| self.value(of)).collect()),
        }
    }

    /// Answers of the right shape.
    fn answers(&mut self, problem: &Problem, batch: &Batch) -> Vec<u64> {
        let mut words = Vec::new();
        for i in 0..batch.starts.len() {
            words.push(batch.length(i) as u64);
            for method in batch.methods(problem, i) {
                if let Some(returns) = &problem.method(method).returns {
                    encode_value(&self.value(returns), &mut words);
                }
            }
        }
        words
    }
}

fn problem_files() -> impl Iterator<Item = (String, String)> {
    builtin::files().filter_map(|(path, bytes)| {
        let name = path.strip_prefix("problems/")?.strip_suffix(".yaml")?;
        Some((name.to_owned(), String::from_utf8(bytes.to_vec()).ok()?))
    })
}

#[test]
fn no_answer_of_a_worker_makes_the_judge_stumble() {
    let mut mutator = Mutator::new(1);
    let mut compared = 0;
    for (name, text) in problem_files() {
        let problem = load::problem(&name, &name, &text).unwrap();
        let mut batch = Batch::default();
        generate::examples(&problem, &mut batch);
        for _ in 0..times(1_000) {
            let expected = mutator.answers(&problem, &batch);
            let mut actual = expected.clone();
            mutator.words(&mut actual);
            let all = batch.starts.len();
            let sequences = mutator.below(all + 1);
            let found = compare::first_mismatch(&problem, &batch, sequences, &expected, &actual);
            assert!(found.is_none_or(|found| found.sequence < all));
            assert_eq!(answer_table(&problem, &batch, &actual).len(), batch.calls);
            compared += 1;
        }
    }
    assert!(compared > 0);
}

#[test]
fn no_length_in_a_job_leads_out_of_it() {
    let mut mutator = Mutator::new(2);
    let (figures, answers) = (16 << 10, 20 << 10);
    let mut shared = Shared::make(answers + worker::ANSWERS_LIMIT_BYTES).unwrap();
    for _ in 0..times(30) {
        let mut head = vec![0_u64; size_of::<Job>() / 8];
        (0..8).for_each(|_| mutator.words(&mut head));
        head.resize(size_of::<Job>() / 8, u64::MAX);
        // What is copied is bounded; most of it need not be.
        let bytes: Vec<u8> = head.iter().flat_map(|word| word.to_ne_bytes()).collect();
        shared.write(0, &bytes).unwrap();
        let ended = Ended {
            exit: Exit::Code(0),
            cpu_time: Duration::ZERO,
            wall_time: Duration::ZERO,
            peak_memory_bytes: 0,
            stderr: Vec::new(),
        };
        let run = worker::read(&shared, ended, figures, 64, answers).unwrap();
        assert!(run.answers.len() * 8 <= worker::ANSWERS_LIMIT_BYTES);
        assert_eq!(run.figures.len(), 64);
        assert!(!run.figures_are_forged() || run.done);
    }
}

#[test]
fn no_problem_file_makes_the_loader_stumble() {
    let mut mutator = Mutator::new(3);
    let mut refused = 0;
    for (name, text) in problem_files() {
        for _ in 0..times(100) {
            let mutated = mutator.text(&text);
            if let Err(findings) = load::problem(&name, "p.yaml", &mutated) {
                assert!(findings.to_string().contains("p.yaml"), "{findings}");
                refused += 1;
            }
        }
    }
    assert!(refused > 0);
}

#[test]
fn no_manifest_makes_the_judge_stumble() {
    const MANIFEST: &str = "[package]\nname = \"x\"\nedition = \"2021\"\nbuild = \"build.rs\"\n\
        metadata.judge.problem = \"lru-cache\"\n[lib]\npath = \"src/lib.rs\"\n[dependencies]\n\
        rand = { version = \"0.8\", features = [\"small_rng\"] }\nhelper = { path = \"h\" }\n\
        [target.'cfg(unix)'.dependencies]\nsmallvec = \"1\"\n[features]\ndefault = [\"a\"]\na = []\n";
    assert!(Manifest::read(MANIFEST).is_ok());
    let mut mutator = Mutator::new(4);
    for _ in 0..times(5_000) {
        let mutated = mutator.text(MANIFEST);
        if let Err((line, _)) = Manifest::read(&mutated) {
            assert!(line <= mutated.matches('\n').count() + 1);
        }
    }
}

#[test]
fn nothing_that_a_compiler_says_makes_the_judge_stumble() {
    const SAID: &str = r#"{"$message_type":"diagnostic","message":"mismatched types","code":{"code":"E0308","explanation":null},"level":"error","spans":[{"file_name":"/judged/x.rs","byte_start":0,"byte_end":1,"line_start":3,"line_end":3,"column_start":1,"column_end":2,"is_primary":true,"text":[],"label":null,"expansion":null}],"children":[],"rendered":"error: x\n --> /judged/x.rs:3:1\n"}
error: linking with `cc` failed
"#;
    let (name, text) = problem_files().find(|(name, _)| name == "parking-system").unwrap();
    let problem = load::problem(&name, &name, &text).unwrap();
    let file = SourceFile { path: "x.rs".to_owned(), bytes: b"struct ParkingSystem;".to_vec() };
    let solution = Solution {
        path: "x.rs".into(),
        problem: name,
        kind: Kind::BareFile,
        files: vec![file],
        root: 0,
        refused: None,
    };
    let mut mutator = Mutator::new(5);
    // Nothing is left of these words: a longer run once came to the like.
    let blank = SAID.replace("error: x\\n --> /judged/x.rs:3:1\\n", "\\n");
    let blank = blank.lines().next().unwrap_or_default().to_owned();
    let mutated = (0..times(2_000)).map(|_| mutator.text(SAID));
    for mutated in [blank].into_iter().chain(mutated) {
        let compiled = diagnosed(mutated.as_bytes(), &problem, &solution);
        let (Compiled::CompileError(shown) | Compiled::SignatureMismatch(shown)) = compiled else {
            panic!("{mutated:?} was built");
        };
        assert!(!shown.trim().is_empty(), "{mutated:?}");
        assert!(shown.chars().all(|c| !c.is_control() || matches!(c, '\n' | '\t')), "{shown:?}");
    }
}
