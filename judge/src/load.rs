//! Loads a problem file: reads it, checks everything that can be checked without the reference.

mod bounds;
mod composed;
mod domains;
mod examples;
mod expression;
mod fields;
mod finding;
mod grading;
mod intervals;
mod literal;
mod methods;
mod pools;
mod profiles;
mod schema;
mod scripts;
mod texts;
mod workloads;
mod yaml;

pub use finding::{BadProblem, Finding};
pub use grading::grading;
pub use schema::schema;

use crate::generate;
use crate::problem::{
    AnswerKind, Bounds, Example, Method, Problem, Profile, Prose, Tier, Workload,
};
use fields::{Fields, list};
use finding::{Findings, cut, instead};
use methods::Signature;
use profiles::Exhaustive;
use std::collections::BTreeMap;
use yaml::Node;

/// An exhaustive profile makes at most so many calls.
const EXHAUSTIVE_CALLS_MAX: u64 = 2_000_000;

/// The keys of a problem file, in the order in which they are usually written.
const KEYS: [&str; 17] = [
    "title",
    "leetcode",
    "difficulty",
    "pattern",
    "structure",
    "signal",
    "statement",
    "constraints",
    "hints",
    "class",
    "new",
    "methods",
    "bounds",
    "examples",
    "generate",
    "cost",
    "distribution",
];

/// Reads the problem with this name from its file's text.
///
/// # Errors
///
/// Everything that is wrong with the file, each with its line; `shown_path` is how the file is
/// named there.
pub fn problem(name: &str, shown_path: &str, text: &str) -> Result<Problem, BadProblem> {
    let mut findings = Findings::default();
    let problem = yaml::read(text, &mut findings)
        .and_then(|root| whole(name, text, &root, &mut findings))
        .filter(|_| findings.is_empty());
    problem.ok_or_else(|| findings.told(shown_path))
}

fn whole(name: &str, source: &str, root: &Node, findings: &mut Findings) -> Option<Problem> {
    let fields = Fields::of(root, "a problem file", &KEYS, findings)?;
    let prose = prose(&fields, findings);
    let class = fields.need("class", findings).and_then(|node| {
        let class = fields::text(node, "class", findings)?;
        Some(methods::identifier(class, "a class", node.line, findings))
    });
    let known = findings.len();
    let (new, methods) = (fields.need("new", findings), fields.need("methods", findings));
    let signature = methods::signature(new, methods, findings);
    // What is wrong with the methods would be told again at each of their calls.
    if known < findings.len() {
        for key in ["bounds", "examples", "generate"] {
            fields.need(key, findings);
        }
        return None;
    }
    let bounds = fields.need("bounds", findings);
    let bounds = bounds.map(|node| bounds::bounds(node, &signature, findings)).unwrap_or_default();
    let examples = examples(&fields, &signature, findings);
    let (profiles, exhaustive) = profiles(&fields, &signature, findings);
    let workloads = workloads(&fields, &signature, &bounds, findings);
    let distributions = fields.get("distribution");
    let distributions = each(distributions, "distribution", findings, |node, findings| {
        workloads::distribution(node, &signature, findings)
    });
    let mut methods = signature.0;
    let problem = Problem {
        name: name.to_owned(),
        source: source.to_owned(),
        prose,
        class: class.unwrap_or_default(),
        constructor: methods.remove(0),
        methods,
        bounds,
        examples,
        profiles,
        workloads,
        distributions,
    };
    if findings.is_empty() {
        check_exhaustive(&problem, &exhaustive, findings);
    }
    Some(problem)
}

fn examples(fields: &Fields, signature: &Signature, findings: &mut Findings) -> Vec<Example> {
    // A call that needs the answer of an earlier one cannot be written down.
    let free = |method: &Method| matches!(method.answer, AnswerKind::AnyOf | AnswerKind::Opaque);
    let free = signature.0.iter().any(free);
    let section = fields.need("examples", findings);
    let section = section.filter(|node| !free || !profiles::is_empty_list(node));
    each(section, "examples", findings, |node, findings| {
        examples::example(node, signature, findings)
    })
}

fn profiles(
    fields: &Fields,
    signature: &Signature,
    findings: &mut Findings,
) -> (Vec<Profile>, Vec<Exhaustive>) {
    let known = findings.len();
    let section = fields.need("generate", findings);
    let profiles = each(section, "generate", findings, |node, findings| {
        profiles::profile(node, signature, findings)
    });
    let (profiles, exhaustive): (Vec<_>, Vec<_>) = profiles.into_iter().unzip();
    let named = profiles.iter().map(|profile: &Profile| (profile.line, profile.name.as_str()));
    check_names(named, "profile", findings);
    if known == findings.len() {
        check_together(section, &profiles, signature, findings);
    }
    (profiles, exhaustive)
}

fn workloads(
    fields: &Fields,
    signature: &Signature,
    bounds: &Bounds,
    findings: &mut Findings,
) -> Vec<Workload> {
    let workloads = each(fields.get("cost"), "cost", findings, |node, findings| {
        workloads::workload(node, signature, bounds, findings)
    });
    let named = workloads.iter().map(|workload| (workload.line, workload.name.as_str()));
    check_names(named, "workload", findings);
    workloads
}

fn prose(fields: &Fields, findings: &mut Findings) -> Prose {
    let title = fields.need_text("title", findings).unwrap_or_default();
    let leetcode = fields.count("leetcode", 1, u32::MAX, findings);
    let difficulty = fields.need_text("difficulty", findings).unwrap_or_default();
    const DIFFICULTIES: [&str; 3] = ["easy", "medium", "hard"];
    if let Some(node) = fields.get("difficulty")
        && !difficulty.is_empty()
        && !DIFFICULTIES.contains(&difficulty.as_str())
    {
        let remedy = instead(&difficulty, &DIFFICULTIES);
        findings.tell(node.line, format!("no difficulty {}{remedy}", node.shown()));
    }
    Prose {
        title,
        leetcode,
        difficulty,
        pattern: fields.need_text("pattern", findings).unwrap_or_default(),
        structure: fields.text("structure", findings).unwrap_or_default(),
        signal: fields.text("signal", findings).unwrap_or_default(),
        statement: fields.need_text("statement", findings).unwrap_or_default(),
        constraints: fields.texts("constraints", findings),
        hints: fields.texts("hints", findings),
    }
}

/// Reads every item of a section.
fn each<T>(
    section: Option<&Node>,
    key: &str,
    findings: &mut Findings,
    mut read: impl FnMut(&Node, &mut Findings) -> Option<T>,
) -> Vec<T> {
    let nodes = section.and_then(|node| list(node, key, findings)).unwrap_or_default();
    if let Some(node) = section.filter(|node| profiles::is_empty_list(node)) {
        findings.tell(node.line, format!("`{key}` is empty"));
    }
    nodes.iter().filter_map(|node| read(node, findings)).collect()
}

/// Reports tell profiles and workloads by their names.
fn check_names<'n>(
    named: impl Iterator<Item = (usize, &'n str)>,
    what: &str,
    findings: &mut Findings,
) {
    let mut known = BTreeMap::new();
    for (line, name) in named.filter(|(_, name)| !name.is_empty()) {
        if let Some(first) = known.insert(name, line) {
            let text =
                format!("a second {what} named `{}`; the first is in line {first}", cut(name));
            findings.tell(line, text);
        }
    }
}

/// What only all profiles together show.
fn check_together(
    section: Option<&Node>,
    profiles: &[Profile],
    signature: &Signature,
    findings: &mut Findings,
) {
    let Some(section) = section.filter(|_| !profiles.is_empty()) else { return };
    if profiles.iter().all(|profile| profile.tier == Tier::Strict) {
        findings.tell(section.line, "every profile is `strict`: none decides");
    }
    let deciding = profiles.iter().filter(|profile| profile.tier != Tier::Strict);
    let called: Vec<usize> = deciding.flat_map(profiles::calls).collect();
    for (index, method) in signature.0.iter().enumerate().skip(1) {
        if !called.contains(&index) {
            let text = format!("no profile that decides ever calls `{}`", method.name);
            findings.tell(section.line, text);
        }
    }
}

fn check_exhaustive(problem: &Problem, about: &[Exhaustive], findings: &mut Findings) {
    for (index, (profile, about)) in problem.profiles.iter().zip(about).enumerate() {
        let Some(length) = profile.exhaustive else { continue };
        let sequences = generate::exhaustive_sequences(problem, index);
        // Each with its constructor and its scripts.
        let each = (length as u64).saturating_add(1).saturating_add(about.scripted as u64);
        if sequences.saturating_mul(each) > EXHAUSTIVE_CALLS_MAX {
            let many = match sequences {
                u64::MAX => "endlessly many sequences".to_owned(),
                _ => format!("{sequences} sequences of {each} calls"),
            };
            let most = format!("at most {EXHAUSTIVE_CALLS_MAX} calls are made");
            findings.tell(about.line, format!("`exhaustive: {length}` makes {many}: {most}"));
        }
    }
}

#[cfg(test)]
mod tests;
