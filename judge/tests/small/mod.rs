//! Two small problems with their references, built once, to judge sources from strings with.

#![allow(dead_code, reason = "each test uses some of it")]

use judge::call::{Batch, Call, CallArgument, Sequence};
use judge::compile::{self, Compiled};
use judge::execute::Subject;
use judge::problem::{AnswerKind, Argument, Bounds, IntType, Method, Problem, Prose, Type, Value};
use judge::progress;
use judge::reference::Reference;
use judge::sandbox::{self, Limits};
use judge::solution::{self, Solution};
use judge::toolchain::Toolchain;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

/// What became of a source.
#[derive(Debug)]
pub enum Became {
    /// It was built and answered every call as the reference does.
    Right,
    /// It was built and failed so.
    Failed(String),
    /// It does not fit: the message.
    Mismatch(String),
    /// It does not compile: the message.
    CompileError(String),
}

/// A problem with what is needed to judge it.
pub struct Ready {
    pub problem: Problem,
    pub reference: Reference,
    pub batch: Batch,
}

pub fn toolchain() -> &'static Toolchain {
    static TOOLCHAIN: OnceLock<Toolchain> = OnceLock::new();
    TOOLCHAIN.get_or_init(|| {
        sandbox::use_executable(env!("CARGO_BIN_EXE_judge"));
        let mut toolchain = Toolchain::find().unwrap();
        toolchain.cache = folder().join("cache");
        std::fs::create_dir_all(&toolchain.cache).unwrap();
        toolchain
    })
}

pub fn folder() -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join("judge")
}

/// Judges a crate or a bare file.
pub fn judge(ready: &Ready, solution: &Solution) -> Became {
    let built = match compile::candidate(toolchain(), &ready.problem, solution).unwrap() {
        Compiled::Built(built) => built,
        Compiled::CompileError(text) => return Became::CompileError(text),
        Compiled::SignatureMismatch(text) => return Became::Mismatch(text),
    };
    let limits = Limits::default();
    let subject = Subject {
        problem: &ready.problem,
        reference: &ready.reference,
        built: &built,
        limits: &limits,
        tier: &toolchain().tier,
        entropy: 1,
        stop: &progress::NEVER,
    };
    match subject.test(&ready.batch, None).unwrap().failed {
        None => Became::Right,
        Some(failed) => Became::Failed(format!("{}: {}", failed.verdict, failed.happened)),
    }
}

/// Judges a source as a bare file.
pub fn judge_source(ready: &Ready, name: &str, source: &[u8]) -> Became {
    let folder = folder().join("sources");
    std::fs::create_dir_all(&folder).unwrap();
    let path = folder.join(format!("{name}.rs"));
    std::fs::write(&path, source).unwrap();
    let solution = solution::find(&path, Some(&ready.problem.name), &[]).unwrap();
    judge(ready, &solution)
}

pub const INT: Type = Type::Int(IntType::I32);

pub fn method(name: &str, arguments: &[(&str, Type)], returns: Option<Type>) -> Method {
    let argument = |(name, ty): &(&str, Type)| Argument { name: (*name).into(), ty: ty.clone() };
    Method {
        name: name.into(),
        arguments: arguments.iter().map(argument).collect(),
        returns,
        absent: None,
        answer: AnswerKind::Exact,
    }
}

pub fn problem(name: &str, class: &str, new: &[(&str, Type)], methods: Vec<Method>) -> Problem {
    Problem {
        name: name.into(),
        source: String::new(),
        prose: Prose::default(),
        class: class.into(),
        constructor: method("new", new, None),
        methods,
        bounds: Bounds::default(),
        examples: Vec::new(),
        profiles: Vec::new(),
        workloads: Vec::new(),
        distributions: Vec::new(),
    }
}

/// The plainest LRU cache that is right.
pub const LRU: &str = "struct LRUCache { capacity: usize, items: Vec<(i32, i32)> }
impl LRUCache {
    fn new(capacity: i32) -> Self { LRUCache { capacity: capacity as usize, items: Vec::new() } }
    fn get(&mut self, key: i32) -> i32 {
        match self.items.iter().position(|item| item.0 == key) {
            Some(at) => { let item = self.items.remove(at); self.items.push(item); item.1 }
            None => -1,
        }
    }
    fn put(&mut self, key: i32, value: i32) {
        match self.items.iter().position(|item| item.0 == key) {
            Some(at) => { self.items.remove(at); }
            None if self.items.len() == self.capacity => { self.items.remove(0); }
            None => {}
        }
        self.items.push((key, value));
    }
}
";

/// LeetCode's 146, with `absent: -1`.
pub fn lru() -> &'static Ready {
    static READY: OnceLock<Ready> = OnceLock::new();
    READY.get_or_init(|| {
        let mut get = method("get", &[("key", INT)], Some(INT));
        get.absent = Some(Value::Int(-1));
        let put = method("put", &[("key", INT), ("value", INT)], None);
        let problem = problem("lru-cache", "LRUCache", &[("capacity", INT)], vec![get, put]);
        let int = |n: i64| CallArgument::Value(Value::Int(n));
        let mut batch = Batch::default();
        for capacity in 1..4 {
            let mut sequence = Sequence::default();
            sequence.calls.push(Call { object: 0, method: 0, arguments: [int(capacity)].into() });
            for i in 0..60_i64 {
                let key = i * i % 5;
                let call =
                    if i % 3 == 0 { (1, vec![int(key)]) } else { (2, vec![int(key), int(i)]) };
                sequence.calls.push(Call { object: 0, method: call.0, arguments: call.1.into() });
            }
            batch.push(&sequence);
        }
        ready(problem, LRU, batch)
    })
}

/// The plainest notebook that is right.
pub const NOTEBOOK: &str = "use std::collections::BTreeMap;
struct Notebook { owner: String, pages: BTreeMap<String, Vec<String>> }
impl Notebook {
    fn new(owner: String) -> Self { Notebook { owner, pages: BTreeMap::new() } }
    fn write(&mut self, name: String, lines: Vec<String>) { self.pages.entry(name).or_default().extend(lines); }
    fn read(&self, name: String) -> String {
        self.pages.get(&name).map_or(self.owner.clone(), |lines| lines.join(\"|\"))
    }
    fn names(&self) -> Vec<String> { self.pages.keys().cloned().collect() }
    fn total(&self, numbers: Vec<i32>) -> i32 { numbers.iter().sum() }
}
";

/// Texts and lists, in and out.
pub fn notebook() -> &'static Ready {
    static READY: OnceLock<Ready> = OnceLock::new();
    READY.get_or_init(|| {
        let list = |of: Type| Type::List(Box::new(of));
        let methods = vec![
            method("write", &[("name", Type::Text), ("lines", list(Type::Text))], None),
            method("read", &[("name", Type::Text)], Some(Type::Text)),
            method("names", &[], Some(list(Type::Text))),
            method("total", &[("numbers", list(INT))], Some(INT)),
        ];
        let problem = problem("notebook", "Notebook", &[("owner", Type::Text)], methods);
        let text = |text: &str| Value::Text(text.into());
        let mut sequence = Sequence::default();
        let mut call = |method, arguments: Vec<Value>| {
            let arguments = arguments.into_iter().map(CallArgument::Value).collect();
            sequence.calls.push(Call { object: 0, method, arguments });
        };
        call(0, vec![text("Ada")]);
        for (i, name) in ["a", "größe", "b", "a"].into_iter().enumerate() {
            let lines = (0..i).map(|line| text(&format!("line {line} of {name}"))).collect();
            call(1, vec![text(name), Value::List(lines)]);
            call(2, vec![text(name)]);
            call(3, vec![]);
            call(4, vec![Value::List((0..i as i64).map(Value::Int).collect())]);
        }
        call(2, vec![text("no such page")]);
        let mut batch = Batch::default();
        batch.push(&sequence);
        ready(problem, NOTEBOOK, batch)
    })
}

fn ready(problem: Problem, reference: &str, batch: Batch) -> Ready {
    let folder = folder().join("reference");
    std::fs::create_dir_all(&folder).unwrap();
    let path = folder.join(format!("{}.rs", problem.name));
    std::fs::write(&path, reference).unwrap();
    let solution = solution::find(&path, Some(&problem.name), &[]).unwrap();
    let built = compile::reference(toolchain(), &problem, &solution).unwrap();
    let reference = Reference::load(&problem, &built).unwrap();
    Ready { problem, reference, batch }
}
