//! Curves to hold the growth rule to: recorded ones of real programs, and made-up families.

use judge::growth::class::Class;
use judge::growth::curve::Sample;
use rand_pcg::Pcg64Mcg;
use rand_pcg::rand_core::Rng;

/// A program's recorded costs with its true class.
pub struct Recorded {
    pub name: String,
    pub class: Class,
    pub samples: Vec<Sample>,
}

/// The class of two recorded programs is not what their authors meant: the heaps get their numbers
/// in ascending order and sift each to the top (31.5 steps, and 3.0 more at every doubling), and
/// the list is sorted at every pop.
const REALLY: [(&str, Class); 2] =
    [("median_heaps", Class::Log), ("lazy_sort.pushpop", Class::LinearLog)];

/// The recorded curves: `name,class,n,seed,ops,edges,bytes,emax,bmax,ns`.
pub fn recorded() -> Vec<Recorded> {
    let mut all: Vec<Recorded> = Vec::new();
    for line in include_str!("../data/curves.csv").lines().skip(1) {
        let fields: Vec<&str> = line.split(',').collect();
        let number = |i: usize| fields[i].parse::<f64>().expect("a number");
        let calls = number(4);
        let sample = Sample {
            n: number(2) as u64,
            calls: calls as u64,
            total: (number(5) + number(6) / 32.0) * calls,
            dearest: number(7) + number(8) / 32.0,
        };
        match all.iter_mut().find(|recorded| recorded.name == fields[0]) {
            Some(recorded) => recorded.samples.push(sample),
            None => all.push(Recorded {
                name: fields[0].to_owned(),
                class: class_of(fields[0], fields[1]),
                samples: vec![sample],
            }),
        }
    }
    all
}

fn class_of(name: &str, word: &str) -> Class {
    if let Some((_, class)) = REALLY.iter().find(|(program, _)| *program == name) {
        return *class;
    }
    match word {
        "1" => Class::Constant,
        "log" => Class::Log,
        "sqrt" => Class::Root,
        "n" => Class::Linear,
        "nlogn" => Class::LinearLog,
        _ => panic!("unknown class {word}"),
    }
}

/// A way in which costs may depend on the size.
pub struct Family {
    pub name: &'static str,
    pub class: Class,
    make: fn(&mut Draw, &mut Shape),
}

/// Of n: one call in how many, and what it costs more.
type Spike = dyn Fn(f64) -> (f64, f64);

/// A cost as a sum of what every call costs and what few calls cost.
#[derive(Default)]
pub struct Shape {
    cost: Vec<Box<dyn Fn(f64) -> f64>>,
    /// A call in so many (a function of n) costs this much more.
    spike: Option<Box<Spike>>,
    noise: f64,
}

impl Shape {
    fn add(&mut self, cost: impl Fn(f64) -> f64 + 'static) {
        self.cost.push(Box::new(cost));
    }

    fn spike(&mut self, every_and_cost: impl Fn(f64) -> (f64, f64) + 'static) {
        self.spike = Some(Box::new(every_and_cost));
    }

    /// The samples at these sizes with three seeds.
    pub fn samples(&self, sizes: &[u64], draw: &mut Draw) -> Vec<Sample> {
        let mut samples = Vec::new();
        for n in sizes {
            let calls = (*n).clamp(64, 1 << 17);
            for _ in 0..3 {
                let each: f64 = self.cost.iter().map(|cost| cost(*n as f64)).sum();
                let each = (each * (1.0 + self.noise * draw.normal())).max(1.0);
                let (mut total, mut dearest) = (each * calls as f64, each * 1.5);
                if let Some(spike) = &self.spike {
                    let (every, cost) = spike(*n as f64);
                    // Where in its period the window begins is chance.
                    let count = (calls as f64 / every + draw.unit()).floor();
                    total += count * cost;
                    if count > 0.0 {
                        dearest += cost;
                    }
                }
                samples.push(Sample { n: *n, calls, total, dearest });
            }
        }
        samples
    }
}

/// Numbers that are the same at every run.
pub struct Draw(Pcg64Mcg);

impl Draw {
    pub fn new(seed: u64) -> Draw {
        Draw(Pcg64Mcg::new(u128::from(seed) << 1 | 1))
    }

    pub fn unit(&mut self) -> f64 {
        (self.0.next_u64() >> 11) as f64 / (1u64 << 53) as f64
    }

    fn between(&mut self, a: f64, b: f64) -> f64 {
        a + (b - a) * self.unit()
    }

    /// Evenly in the exponent.
    fn scale(&mut self, a: f64, b: f64) -> f64 {
        a * (b / a).powf(self.unit())
    }

    fn normal(&mut self) -> f64 {
        (0..12).map(|_| self.unit()).sum::<f64>() - 6.0
    }
}

impl Family {
    /// One candidate of the family.
    pub fn shape(&self, draw: &mut Draw) -> Shape {
        let mut shape = Shape { noise: draw.scale(0.0005, 0.01), ..Shape::default() };
        (self.make)(draw, &mut shape);
        shape
    }
}

fn log(n: f64) -> f64 {
    n.log2()
}

pub const FAMILIES: [Family; 30] = {
    use Class::*;
    [
        Family {
            name: "constant",
            class: Constant,
            make: |d, s| {
                let c = d.scale(2.0, 1000.0);
                s.add(move |_| c);
            },
        },
        Family {
            name: "constant, approached from below",
            class: Constant,
            make: |d, s| {
                let (c, a, p) = (d.scale(5.0, 100.0), d.between(0.1, 1.0), d.between(0.5, 1.0));
                s.add(move |n| c * (1.0 - a * n.powf(-p)));
            },
        },
        Family {
            name: "constant, approached from above",
            class: Constant,
            make: |d, s| {
                let (c, a, p) = (d.scale(5.0, 100.0), d.scale(1.0, 30.0), d.between(0.3, 1.0));
                s.add(move |n| c * (1.0 + a * n.powf(-p)));
            },
        },
        Family {
            name: "constant, bounded maximum",
            class: Constant,
            make: |d, s| {
                let (c, a, m) = (d.scale(5.0, 100.0), d.scale(0.1, 2.0), d.scale(10.0, 100.0));
                s.add(move |n| c + a * n.min(m));
            },
        },
        Family {
            name: "constant, doubling buffer",
            class: Constant,
            make: |d, s| {
                let (c, a) = (d.scale(3.0, 50.0), d.scale(0.03, 10.0));
                s.add(move |_| c);
                s.spike(move |n| (n, a * n));
            },
        },
        Family {
            name: "constant, rehashed often",
            class: Constant,
            make: |d, s| {
                let (c, a, k) = (d.scale(10.0, 60.0), d.scale(0.3, 12.0), d.between(1.0, 8.0));
                s.add(move |_| c);
                s.spike(move |n| (n / k, a * n / k));
            },
        },
        Family {
            name: "constant, load follows powers of two",
            class: Constant,
            make: |d, s| {
                let (c, a, f) = (d.scale(5.0, 50.0), d.between(0.0, 0.5), d.unit());
                s.add(move |n| c * (1.0 + a * (log(n) + f).fract()));
            },
        },
        Family {
            name: "constant, load follows powers of four",
            class: Constant,
            make: |d, s| {
                let (c, a, f) = (d.scale(5.0, 50.0), d.between(0.0, 0.3), d.unit());
                s.add(move |n| c * (1.0 + a * (log(n) / 2.0 + f).fract()));
            },
        },
        Family {
            name: "constant, load follows powers of 1.5",
            class: Constant,
            make: |d, s| {
                let (c, a, f) = (d.scale(5.0, 50.0), d.between(0.0, 0.3), d.unit());
                s.add(move |n| c * (1.0 + a * (log(n) / 1.5f64.log2() + f).fract()));
            },
        },
        Family {
            name: "constant, 5 % noise",
            class: Constant,
            make: |d, s| {
                let c = d.scale(5.0, 100.0);
                s.add(move |_| c);
                s.noise = 0.05;
            },
        },
        Family {
            name: "log",
            class: Log,
            make: |d, s| {
                let (a, b) = (d.scale(3.0, 60.0), d.scale(1.0, 30.0));
                s.add(move |n| a + b * log(n));
            },
        },
        Family {
            name: "log, large intercept",
            class: Log,
            make: |d, s| {
                let (b, k) = (d.scale(0.5, 5.0), d.between(20.0, 80.0));
                s.add(move |n| b * (k + log(n)));
            },
        },
        Family {
            name: "log, tree of wide nodes",
            class: Log,
            make: |d, s| {
                let (a, b, w, f) =
                    (d.scale(3.0, 30.0), d.scale(5.0, 30.0), d.between(2.0, 3.3), d.unit());
                s.add(move |n| a + b * ((log(n) / w + f).floor() + 0.7 * (log(n) / w + f).fract()));
            },
        },
        Family {
            name: "log, bare stairs",
            class: Log,
            make: |d, s| {
                let (a, b, w, f) =
                    (d.scale(1.0, 10.0), d.scale(5.0, 30.0), d.between(1.0, 2.5), d.unit());
                s.add(move |n| a + b * (log(n) / w + f).floor());
            },
        },
        Family {
            name: "log, 4 % noise",
            class: Log,
            make: |d, s| {
                let (a, b) = (d.scale(3.0, 30.0), d.scale(2.0, 10.0));
                s.add(move |n| a + b * log(n));
                s.noise = 0.04;
            },
        },
        Family {
            name: "log, negative intercept",
            class: Log,
            make: |d, s| {
                let b = d.scale(2.0, 30.0);
                s.add(move |n| b * (log(n) - 2.5));
            },
        },
        Family {
            name: "log, a doubling buffer as well",
            class: Log,
            make: |d, s| {
                let (a, b, c) = (d.scale(3.0, 30.0), d.scale(1.0, 10.0), d.scale(0.1, 5.0));
                s.add(move |n| a + b * log(n));
                s.spike(move |n| (n, c * n));
            },
        },
        Family {
            name: "root",
            class: Root,
            make: |d, s| {
                let (a, b) = (d.scale(3.0, 60.0), d.scale(0.5, 10.0));
                s.add(move |n| a + b * n.sqrt());
            },
        },
        Family {
            name: "linear",
            class: Linear,
            make: |d, s| {
                let (a, b) = (d.scale(3.0, 200.0), d.scale(0.3, 20.0));
                s.add(move |n| a + b * n);
            },
        },
        Family {
            name: "linear, small coefficient",
            class: Linear,
            make: |d, s| {
                let (a, b) = (d.scale(5.0, 60.0), d.scale(0.01, 0.3));
                s.add(move |n| a + b * n);
            },
        },
        Family {
            name: "linear, late onset",
            class: Linear,
            make: |d, s| {
                let (a, b, m) = (d.scale(5.0, 60.0), d.scale(0.1, 2.0), d.scale(100.0, 900.0));
                s.add(move |n| a + b * (n - m).max(0.0));
            },
        },
        Family {
            name: "linear, once in a while",
            class: Linear,
            make: |d, s| {
                let (a, b, k) = (d.scale(5.0, 40.0), d.scale(0.5, 5.0), d.scale(10.0, 100.0));
                s.add(move |_| a);
                s.spike(move |n| (k, b * n));
            },
        },
        Family {
            name: "linear, 5 % noise",
            class: Linear,
            make: |d, s| {
                let (a, b) = (d.scale(3.0, 60.0), d.scale(0.3, 10.0));
                s.add(move |n| a + b * n);
                s.noise = 0.05;
            },
        },
        Family {
            name: "linear, negative intercept",
            class: Linear,
            make: |d, s| {
                let (b, m) = (d.scale(0.5, 10.0), d.between(1.0, 15.0));
                s.add(move |n| b * (n - m).max(0.0));
            },
        },
        Family {
            name: "linear, an n log n setup's rest",
            class: Linear,
            make: |d, s| {
                let (a, b) = (d.scale(10.0, 100.0), d.scale(0.5, 5.0));
                s.add(move |n| b * n + a * log(n));
            },
        },
        Family {
            name: "n / log n",
            class: Linear,
            make: |d, s| {
                let (a, b) = (d.scale(3.0, 60.0), d.scale(1.0, 10.0));
                s.add(move |n| a + b * n / log(n));
            },
        },
        Family {
            name: "n log n",
            class: LinearLog,
            make: |d, s| {
                let (a, b) = (d.scale(3.0, 100.0), d.scale(0.3, 10.0));
                s.add(move |n| a + b * n * log(n));
            },
        },
        Family {
            name: "n log n, with a linear part",
            class: LinearLog,
            make: |d, s| {
                let (a, b) = (d.scale(0.5, 5.0), d.scale(0.5, 10.0));
                s.add(move |n| b * n * (a + log(n)));
            },
        },
        Family {
            name: "quadratic",
            class: Quadratic,
            make: |d, s| {
                let (a, b) = (d.scale(3.0, 100.0), d.scale(0.3, 3.0));
                s.add(move |n| a + b * n * n);
            },
        },
        Family {
            name: "quadratic, small coefficient",
            class: Quadratic,
            make: |d, s| {
                let (a, b, c) = (d.scale(3.0, 100.0), d.scale(0.5, 5.0), d.scale(0.01, 0.3));
                s.add(move |n| a + b * n + c * n * n);
            },
        },
    ]
};
