use judge::call::*;
use judge::problem::*;
use judge::*;
fn m(name: &str, args: &[&str], ret: bool, absent: Option<Value>) -> Method {
    Method {
        name: name.into(),
        arguments: args
            .iter()
            .map(|a| Argument { name: a.to_string(), ty: Type::Int(IntType::I32) })
            .collect(),
        returns: ret.then_some(Type::Int(IntType::I32)),
        absent,
        answer: AnswerKind::Exact,
    }
}
fn main() {
    sandbox::enter_if_asked(&[], inside::run);
    let p = Problem {
        name: "lru-cache".into(),
        source: "".into(),
        prose: Default::default(),
        class: "LRUCache".into(),
        constructor: m("new", &["capacity"], false, None),
        methods: vec![
            m("get", &["key"], true, Some(Value::Int(-1))),
            m("put", &["key", "value"], false, None),
        ],
        bounds: Default::default(),
        examples: vec![],
        profiles: vec![],
        workloads: vec![],
        distributions: vec![],
    };
    let tc = toolchain::Toolchain::find().unwrap();
    let t = std::time::Instant::now();
    let known = vec!["lru-cache".to_string()];
    let rs = solution::find(std::path::Path::new("/tmp/exp/ref/lru-cache/lib.rs"), None, &known)
        .unwrap();
    let refb = compile::reference(&tc, &p, &rs).unwrap();
    let r = reference::Reference::load(&p, &refb).unwrap();
    println!("reference {:?}", t.elapsed());
    let mut x = 88172645463325252u64;
    let mut rnd = move |n: u64| {
        x ^= x << 13;
        x ^= x >> 7;
        x ^= x << 17;
        x % n
    };
    let mut batch = Batch::default();
    for _ in 0..1000 {
        let mut s = Sequence::default();
        s.calls.push(Call {
            object: 0,
            method: 0,
            arguments: vec![CallArgument::Value(Value::Int(1 + rnd(50) as i64))],
        });
        for _ in 0..1000 {
            if rnd(2) == 0 {
                s.calls.push(Call {
                    object: 0,
                    method: 1,
                    arguments: vec![CallArgument::Value(Value::Int(rnd(80) as i64))],
                })
            } else {
                s.calls.push(Call {
                    object: 0,
                    method: 2,
                    arguments: vec![
                        CallArgument::Value(Value::Int(rnd(80) as i64)),
                        CallArgument::Value(Value::Int(rnd(1000) as i64)),
                    ],
                })
            }
        }
        batch.push(&s);
    }
    for path in std::env::args().skip(1) {
        let t = std::time::Instant::now();
        let s = solution::find(std::path::Path::new(&path), Some("lru-cache"), &known).unwrap();
        let b = match compile::candidate(&tc, &p, &s).unwrap() {
            compile::Compiled::Built(b) => b,
            o => {
                println!("{o:?}");
                continue;
            }
        };
        println!("compile {:?}", t.elapsed());
        let limits = sandbox::Limits::default();
        let tier = sandbox::probe();
        let sub = execute::Subject {
            problem: &p,
            reference: &r,
            built: &b,
            limits: &limits,
            tier: &tier,
            entropy: 7,
            stop: &progress::NEVER,
        };
        let t = std::time::Instant::now();
        r.answers(&batch).unwrap();
        println!("reference answers {:?} for {}", t.elapsed(), batch.calls);
        let t = std::time::Instant::now();
        let f = sub.test(&batch).unwrap();
        println!("test {:?}", t.elapsed());
        if let Some(f) = f {
            let t = std::time::Instant::now();
            println!("{:?} at {} of {}: {}", f.verdict, f.call, f.sequence.calls.len(), f.happened);
            let h = hull::Hulls::of(&p);
            let f = shrink::counterexample(&sub, &h, f, &batch).unwrap();
            println!("shrunk {:?}", t.elapsed());
            for i in 0..f.sequence.calls.len() {
                println!("  {}", show::call(&p, &f.sequence, i));
            }
            println!("{} at {} expected {:?} {}", f.verdict, f.call, f.expected.last(), f.happened);
        }
        let work = worker::Work {
            library: &b.metered,
            batch: &batch,
            mode: judge_harness::Mode::Cost,
            entropy: 7,
            figures_words: batch.calls * 2 + 4000,
            fuel_steps: 1 << 30,
            sequence_fuel_steps: 1 << 30,
        };
        let t = std::time::Instant::now();
        let run = worker::run(&work, &limits, &tier).unwrap();
        println!(
            "cost {:?} {:?} done {} first {:?} tail {:?} branches {:?}",
            t.elapsed(),
            run.ended.exit,
            run.done,
            &run.figures[..20],
            &run.figures[2 * 1001..2 * 1001 + 4],
            run.branches
        );
        let a = worker::run(&work, &limits, &tier).unwrap();
        println!("identical {}", a.figures == run.figures);
    }
}
