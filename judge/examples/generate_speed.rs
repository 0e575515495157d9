//! Prints how many calls a second are generated: `cargo run --release --example generate_speed`.

use std::time::Instant;

use judge::call::Batch;
use judge::generate::{Dictionary, NoHooks, exhaustive, exhaustive_sequences, random};
use judge::problem::*;

const INT: Type = Type::Int(IntType::I32);

fn main() {
    let problem = lru();
    let (mut batch, dictionary) = (Batch::default(), Dictionary::default());
    let profiles = ["churn", "values used before"];
    for (profile, name) in profiles.into_iter().enumerate() {
        measure(name, |round| {
            batch = clear(&mut batch);
            let sequences = round * 1000..(round + 1) * 1000;
            random(&problem, profile, 7, sequences, &dictionary, &mut NoHooks, &mut batch);
            batch.calls
        });
    }
    let leaves = exhaustive_sequences(&problem, 2);
    measure("exhaustive", |round| {
        batch = clear(&mut batch);
        let first = round * 20_000 % (leaves - 20_000);
        exhaustive(&problem, 2, first..first + 20_000, &mut NoHooks, &mut batch);
        batch.calls
    });
}

fn measure(name: &str, mut round: impl FnMut(u64) -> usize) {
    round(0);
    let start = Instant::now();
    let calls: usize = (1..=40).map(&mut round).sum();
    let rate = calls as f64 / start.elapsed().as_secs_f64() / 1e6;
    println!("{name}: {rate:.1} million calls/s ({calls} calls)");
}

fn clear(batch: &mut Batch) -> Batch {
    let mut batch = std::mem::take(batch);
    batch.words.clear();
    batch.starts.clear();
    batch.calls = 0;
    batch
}

fn lru() -> Problem {
    let twice =
        Expr::Binary(Box::new(Expr::Int(2)), '*', Box::new(Expr::Variable("capacity".into())));
    let keys = Range { first: Expr::Int(0), last: twice };
    let used = Domain::Used {
        recent: false,
        otherwise: Box::new(Domain::Range(keys.clone())),
        pool: "key".into(),
        by: None,
        plus: None,
    };
    let mut few = profile(range(1, 2), range(0, 2), range(0, 2), range(0, 1));
    few.exhaustive = Some(5);
    let keys = || Domain::Range(keys.clone());
    Problem {
        name: "lru".into(),
        source: String::new(),
        prose: Prose::default(),
        class: "LRUCache".into(),
        constructor: method("new", &["capacity"]),
        methods: vec![method("get", &["key"]), method("put", &["key", "value"])],
        bounds: Bounds::default(),
        examples: Vec::new(),
        profiles: vec![
            profile(range(1, 50), keys(), keys(), Domain::Any),
            profile(range(1, 50), used, keys(), Domain::Any),
            few,
        ],
        workloads: Vec::new(),
        distributions: Vec::new(),
    }
}

fn method(name: &str, arguments: &[&str]) -> Method {
    let arguments = arguments.iter().map(|name| Argument { name: (*name).into(), ty: INT });
    Method {
        name: name.into(),
        arguments: arguments.collect(),
        returns: Some(INT),
        absent: None,
        answer: AnswerKind::Exact,
    }
}

fn profile(capacity: Domain, get: Domain, put: Domain, value: Domain) -> Profile {
    let get = Choice { weight: 4, call: CallPattern { method: 1, arguments: vec![get] } };
    let put = Choice { weight: 6, call: CallPattern { method: 2, arguments: vec![put, value] } };
    Profile {
        name: String::new(),
        tier: Tier::Core,
        exhaustive: None,
        share: 1,
        objects: 1,
        heed: 90,
        variables: Vec::new(),
        new: vec![capacity],
        begin: Vec::new(),
        phases: vec![Phase { length: range(1, 400), calls: vec![get, put] }],
        finally: Vec::new(),
        line: 1,
    }
}

fn range(first: i64, last: i64) -> Domain {
    Domain::Range(Range { first: Expr::Int(first), last: Expr::Int(last) })
}
