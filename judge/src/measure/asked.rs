//! Resolves what a problem asks of everything that is measured on a workload.

use crate::growth::bound::{self, Bound, Kind, Term};
use crate::growth::rule::Grain;
use crate::problem::{Argument, Problem, Type, Workload};
use anyhow::{Context, Result};
use std::collections::BTreeMap;

/// What a cost is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Measured {
    /// A method in the measured part; 0 is the constructor.
    Method(usize),
    /// A method in the set-up, from an empty structure on.
    Setup(usize),
    /// Dropping the objects.
    Drop,
    /// The bytes that are live at the end.
    Space,
    /// The most bytes that were live.
    Peak,
}

/// What is asked of one cost.
#[derive(Clone, Debug)]
pub struct Asked {
    /// Which cost.
    pub of: Measured,
    /// The method's name; `new`, `drop` and `space` too.
    pub name: String,
    /// The bound as people read it.
    pub bound: String,
    /// Which cost of a run counts.
    pub kind: Kind,
    /// How closely its growth is looked at.
    pub grain: Grain,
    terms: Terms,
}

#[derive(Clone, Debug)]
enum Terms {
    /// Summands in terms of the growing variable.
    Of(Vec<Term>),
    /// The sizes of the constructor's arguments.
    Arguments,
    /// What was allocated, and what may be.
    Space(Vec<Term>),
}

/// What terms are evaluated with.
#[derive(Clone, Copy, Debug)]
pub struct Place<'a> {
    /// The growing variable.
    pub n: f64,
    /// What the other variables are.
    pub with: &'a With,
    /// The sizes of the constructor's arguments.
    pub arguments: f64,
    /// What was live at the end, and the most that was, in bytes.
    pub live: [f64; 2],
}

/// What the bounds' variables are in a workload.
#[derive(Clone, Debug)]
pub struct With {
    grow: String,
    others: BTreeMap<String, Term>,
}

impl With {
    /// Reads the workload's.
    ///
    /// # Errors
    ///
    /// When a text is no term: a fault of the problem file that loading tells.
    pub fn of(workload: &Workload) -> Result<With> {
        let grow = workload.grow.clone();
        let term = |(name, text): (&String, &String)| {
            let term = bound::parse_term(text, &[grow.as_str()])?;
            Ok((name.clone(), term))
        };
        let others: Result<_> = workload.with.iter().map(term).collect();
        let others = others.with_context(|| format!("the workload `{}`", workload.name))?;
        Ok(With { grow, others })
    }

    /// A variable that the workload does not speak of does not grow in it.
    fn value(&self, name: &str, n: f64) -> f64 {
        if name == self.grow {
            return n;
        }
        self.others.get(name).map_or(1.0, |term| term.at(&|_| n))
    }

    /// Whether only the growing variable itself can be meant.
    fn is_plain(&self, term: &Term) -> bool {
        term.variables().iter().all(|name| *name == self.grow)
    }
}

impl Asked {
    /// Everything that is asked on this workload.
    ///
    /// # Errors
    ///
    /// When a bound cannot be read: a fault of the problem file that loading tells.
    pub fn on(problem: &Problem, workload: &Workload, with: &With) -> Result<Vec<Asked>> {
        let mut variables: Vec<&str> =
            problem.bounds.variables.iter().map(|(name, _)| name.as_str()).collect();
        variables.push(&workload.grow);
        variables.extend(workload.with.keys().map(String::as_str));
        let read = |name: &str, own: Option<&String>| -> Result<Option<Bound>> {
            let text = workload.bounds.get(name).or(own);
            let bound = text.map(|text| bound::parse(text, &variables)).transpose();
            bound.with_context(|| format!("the bound of `{name}`"))
        };
        let of_problem = |name: &str| {
            problem.bounds.methods.iter().find(|(method, _)| method == name).map(|(_, text)| text)
        };
        let mut all = Vec::new();
        for index in 0..=problem.methods.len() {
            let name = &problem.method(index).name;
            match read(name, of_problem(name))? {
                Some(bound) => {
                    let text = |a: &Argument| matches!(a.ty, Type::Text);
                    let grain = Grain {
                        of_texts: problem.method(index).arguments.iter().any(text),
                        drawn: bound.kind == Kind::Expected,
                    };
                    let bounded =
                        |of, bound: &Bound| Asked { grain, ..Asked::bounded(of, name, bound) };
                    all.push(bounded(Measured::Method(index), &bound));
                    let whole = Bound { kind: Kind::Amortized, ..bound };
                    if index > 0 && with.is_plain(&whole.term) {
                        all.push(bounded(Measured::Setup(index), &whole).while_it_fills(with));
                    }
                }
                None if index == 0 => all.push(Asked::new_by_default(problem)),
                None => {}
            }
        }
        let space = read("space", problem.bounds.space.as_ref())?;
        match read("drop", of_problem("drop"))? {
            Some(bound) => all.push(Asked::bounded(Measured::Drop, "drop", &bound)),
            None => all.push(Asked {
                of: Measured::Drop,
                name: "drop".to_owned(),
                bound: "O(space)".to_owned(),
                kind: Kind::Amortized,
                grain: Grain::default(),
                terms: Terms::Space(space.iter().flat_map(|s| summands(&s.term)).collect()),
            }),
        }
        if let Some(bound) = &space {
            all.push(Asked::bounded(Measured::Space, "space", bound));
        }
        Ok(all)
    }

    fn bounded(of: Measured, name: &str, bound: &Bound) -> Asked {
        let terms = Terms::Of(summands(&bound.term));
        let (name, kind) = (name.to_owned(), bound.kind);
        Asked { of, name, bound: bound.to_string(), kind, grain: Grain::default(), terms }
    }

    /// A table or a tree that is filled from nothing meets its first collisions and levels on the way:
    /// there a logarithm more says nothing.
    fn while_it_fills(mut self, with: &With) -> Asked {
        if let Terms::Of(terms) = &mut self.terms {
            terms.push(Term::Log(Box::new(Term::Variable(with.grow.clone()))));
        }
        self
    }

    fn new_by_default(problem: &Problem) -> Asked {
        let names: Vec<&str> =
            problem.constructor.arguments.iter().map(|a| a.name.as_str()).collect();
        let bound = match names.is_empty() {
            true => "O(1)".to_owned(),
            false => format!("O({})", names.join(" + ")),
        };
        Asked {
            of: Measured::Method(0),
            name: "new".to_owned(),
            bound,
            kind: Kind::Amortized,
            grain: Grain::default(),
            terms: Terms::Arguments,
        }
    }

    /// What each summand of the bound comes to here.
    pub fn at(&self, place: Place) -> Vec<f64> {
        match &self.terms {
            Terms::Of(terms) => {
                let value = |name: &str| place.with.value(name, place.n);
                terms.iter().map(|term| term.at(&value)).collect()
            }
            Terms::Arguments => vec![place.arguments],
            Terms::Space(terms) => {
                let value = |name: &str| place.with.value(name, place.n);
                let may = terms.iter().map(|term| term.at(&value));
                place.live.into_iter().chain(may).collect()
            }
        }
    }
}

fn summands(term: &Term) -> Vec<Term> {
    match term {
        Term::Sum(terms) => terms.clone(),
        term => vec![term.clone()],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::generate::fixture::{growing, lru};

    #[test]
    fn a_set_up_may_cost_a_logarithm_more_than_is_asked() {
        let mut problem = lru();
        problem.bounds.methods = vec![("get".to_owned(), "O(1)".to_owned())];
        let workload = growing("n", Vec::new());
        let with = With::of(&workload).unwrap();
        let asked = Asked::on(&problem, &workload, &with).unwrap();
        let at = |of| {
            let asked = asked.iter().find(|asked| asked.of == of).expect("it is asked");
            let place = Place { n: 63.0, with: &with, arguments: 0.0, live: [0.0; 2] };
            (asked.bound.as_str(), asked.at(place))
        };
        assert_eq!(at(Measured::Method(1)), ("O(1)", vec![1.0]));
        assert_eq!(at(Measured::Setup(1)), ("O(1)", vec![1.0, 6.0]));
    }
}
