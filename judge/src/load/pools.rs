//! Checks that the pools that values are drawn from ever have any.

use super::domains::Reader;
use super::finding::{cut, instead};
use crate::generate::{depth_of, pools_of};
use crate::problem::{Domain, Type};

/// What a profile or workload draws from pools, and what goes into them.
#[derive(Debug, Default)]
pub(super) struct Pools {
    drawn: Vec<Drawn>,
    added: Vec<Added>,
    /// The argument whose domain is read.
    current: Place,
}

/// A method's number and an argument's name.
type Place = (usize, String);

#[derive(Debug)]
struct Drawn {
    line: usize,
    pool: String,
    by: Option<usize>,
    ty: Type,
    place: Place,
}

#[derive(Debug)]
struct Added {
    place: Place,
    ty: Type,
    pools: Vec<String>,
}

impl Pools {
    /// Goes to the next argument.
    pub fn begin(&mut self, method: usize, argument: &str) {
        self.current = (method, argument.to_owned());
    }

    /// Notes that values of a pool are drawn.
    pub fn drawn(&mut self, line: usize, pool: &str, by: Option<usize>, ty: &Type) {
        let (pool, ty, place) = (pool.to_owned(), ty.clone(), self.current.clone());
        self.drawn.push(Drawn { line, pool, by, ty, place });
    }

    /// Notes the pools that the values of an argument go to.
    pub fn add(&mut self, domain: &Domain, ty: &Type) {
        let mut pools = Vec::new();
        pools_of(domain, &mut pools);
        if pools.is_empty() {
            pools.push(self.current.1.clone());
        }
        self.added.push(Added { place: self.current.clone(), ty: ty.clone(), pools });
    }
}

impl Reader<'_> {
    /// Tells pools that stay empty, if nothing else was found since there were so many findings.
    pub fn check_pools(&mut self, known: usize) {
        let pools = std::mem::take(&mut self.pools);
        if self.findings.len() > known {
            return;
        }
        for drawn in &pools.drawn {
            // What an argument adds to a pool of another name shows nothing: it may be misspelt.
            let counts = |added: &&Added| added.place != drawn.place || drawn.pool == drawn.place.1;
            let by = |added: &&Added| drawn.by.is_none_or(|by| by == added.place.0);
            let named = |added: &&Added| added.pools.contains(&drawn.pool);
            let fits = |added: &&Added| depth_of(&drawn.ty, &added.ty).is_some();
            let feeding = || pools.added.iter().filter(counts).filter(by);
            if feeding().filter(named).any(|added| fits(&added)) {
                continue;
            }
            let pool = cut(&drawn.pool);
            let of = match drawn.by {
                Some(by) => format!("by `{}` ", self.signature.0[by].name),
                None => String::new(),
            };
            let text = match feeding().find(named) {
                Some(added) => format!(
                    "the pool `{pool}` has values of {}, and {} is wanted",
                    added.ty, drawn.ty
                ),
                None => {
                    let mut names: Vec<&String> = feeding()
                        .filter(fits)
                        .flat_map(|added| &added.pools)
                        .filter(|name| **name != drawn.pool)
                        .collect();
                    names.sort();
                    names.dedup();
                    let remedy = instead(&drawn.pool, &names);
                    format!("nothing is added {of}to the pool `{pool}` here{remedy}")
                }
            };
            self.findings.tell(drawn.line, text);
        }
    }
}
