//! Reads the profiles of `generate`.

use super::domains::{Reader, Spot, WIDE};
use super::fields::{Fields, map};
use super::finding::{Findings, instead};
use super::methods::{Signature, identifier};
use super::scripts::called;
use super::yaml::{Body, Node};
use crate::problem::{Domain, Phase, Profile, Tier, Value};

/// A sequence has at most so many random calls.
const LENGTH_MAX: i64 = 1_000_000;
/// Longer exhaustive sequences are hopeless with even one call to choose.
const EXHAUSTIVE_MAX: u32 = 1_000;
/// More objects are never live at once.
const OBJECTS_MAX: u32 = 100;

pub(super) const KEYS: [&str; 13] = [
    "name",
    "exhaustive",
    "share",
    "tier",
    "objects",
    "heed",
    "let",
    "new",
    "begin",
    "length",
    "calls",
    "phases",
    "finally",
];

/// What is needed to tell whether a profile makes too many calls.
#[derive(Debug)]
pub(super) struct Exhaustive {
    /// Where `exhaustive` stands.
    pub line: usize,
    /// At most how many calls the scripts make.
    pub scripted: i64,
}

/// Reads one profile.
pub(super) fn profile(
    node: &Node,
    signature: &Signature,
    findings: &mut Findings,
) -> Option<(Profile, Exhaustive)> {
    let fields = Fields::of(node, "a profile", &KEYS, findings)?;
    let known = findings.len();
    let name = fields.need_text("name", findings).unwrap_or_default();
    let tier = tier(&fields, findings);
    let exhaustive = fields.count("exhaustive", 1, EXHAUSTIVE_MAX, findings);
    let share = fields.count("share", 1, 1_000_000, findings).unwrap_or(1);
    let objects = fields.count("objects", 1, OBJECTS_MAX, findings).unwrap_or(1);
    let heed = fields.count("heed", 0, 100, findings).unwrap_or(90);
    let mut reader = Reader::new(signature, findings);
    reader.tries_all = exhaustive.is_some();
    let variables = reader.variables(fields.get("let"));
    let new = reader.constructor(fields.get("new"), fields.line);
    reader.tries_all = false;
    let begin = reader.bounded_script(fields.get("begin"), "begin");
    reader.tries_all = exhaustive.is_some();
    let phases = reader.phases(&fields, exhaustive);
    reader.tries_all = false;
    let finally = reader.bounded_script(fields.get("finally"), "finally");
    let scripted = reader.calls(&begin).saturating_add(reader.calls(&finally));
    reader.check_pools(known);
    let line = fields.line;
    let exhaustive = exhaustive.map(|calls| calls as usize);
    let profile = Profile {
        name,
        tier,
        exhaustive,
        share,
        objects,
        heed,
        variables,
        new,
        begin,
        phases,
        finally,
        line,
    };
    let line = fields.get("exhaustive").map_or(line, |node| node.line);
    Some((profile, Exhaustive { line, scripted }))
}

fn tier(fields: &Fields, findings: &mut Findings) -> Tier {
    let Some(node) = fields.get("tier") else { return Tier::Core };
    match node.text() {
        Some("core") => Tier::Core,
        Some("edge") => Tier::Edge,
        Some("strict") => Tier::Strict,
        word => {
            let remedy = instead(word.unwrap_or_default(), &["core", "edge", "strict"]);
            findings.tell(node.line, format!("no tier {}{remedy}", node.shown()));
            Tier::Core
        }
    }
}

/// The methods that a profile calls.
pub(super) fn calls(profile: &Profile) -> Vec<usize> {
    let choices = profile.phases.iter().flat_map(|phase| &phase.calls);
    let mut methods: Vec<usize> = choices.map(|choice| choice.call.method).collect();
    called(&profile.begin, &mut methods);
    called(&profile.finally, &mut methods);
    methods
}

impl Reader<'_> {
    fn variables(&mut self, node: Option<&Node>) -> Vec<(String, Domain)> {
        let entries = node.and_then(|node| map(node, "`let`", self.findings)).unwrap_or_default();
        let mut variables = Vec::new();
        for entry in entries {
            let name = identifier(&entry.key, "a variable", entry.line, self.findings);
            let domain = self.number(&entry.value, &name, false);
            if let Some(domain) = &domain {
                let spot = Spot { name: &name, ty: &WIDE, memory: false, whole: false };
                self.check_few(&entry.value, domain, spot);
            }
            let within = domain.as_ref().map(|domain| self.interval(domain, &WIDE));
            self.bind(&name, within.unwrap_or(super::expression::ANYTHING));
            variables.extend(domain.map(|domain| (name, domain)));
        }
        variables
    }

    fn phases(&mut self, fields: &Fields, exhaustive: Option<u32>) -> Vec<Phase> {
        let (length, calls) = (fields.get("length"), fields.get("calls"));
        if let Some(phases) = fields.get("phases") {
            for (key, node) in [("length", length), ("calls", calls)] {
                if let Some(node) = node {
                    self.findings.tell(
                        node.line,
                        format!("`{key}` beside `phases`: each phase has its own"),
                    );
                }
            }
            if exhaustive.is_some() {
                self.findings.tell(phases.line, "an exhaustive profile has `calls`, not `phases`");
            }
            let nodes = super::fields::list(phases, "phases", self.findings).unwrap_or_default();
            let read: Vec<Phase> = nodes.iter().filter_map(|node| self.phase(node)).collect();
            if nodes.is_empty() {
                self.findings.tell(phases.line, "`phases` is empty: nothing can be called");
            }
            return read;
        }
        let Some(calls) = calls else {
            if fields.is_misspelt("calls") || fields.is_misspelt("phases") {
                return Vec::new();
            }
            if fields.get("begin").is_none() {
                self.findings.tell(fields.line, "a profile needs `calls` (or `phases`)");
            } else if exhaustive.is_some() {
                self.findings.tell(fields.line, "an exhaustive profile needs `calls`");
            }
            return Vec::new();
        };
        let length = match (exhaustive, length) {
            (Some(calls), None) => Some(Domain::Constant(Value::Int(calls.into()))),
            (Some(_), Some(node)) => {
                self.findings.tell(node.line, "`exhaustive` is the length already");
                None
            }
            (None, Some(node)) => self.calls_length(node, "profile"),
            (None, None) => {
                if !fields.is_misspelt("length") {
                    self.findings.tell(fields.line, "a profile needs `length`: how many calls");
                }
                None
            }
        };
        let choices = self.nonempty_choices(calls);
        length.map(|length| Phase { length, calls: choices }).into_iter().collect()
    }

    fn nonempty_choices(&mut self, calls: &Node) -> Vec<crate::problem::Choice> {
        let known = self.findings.len();
        let choices = self.choices(calls, "calls");
        if choices.is_empty() && known == self.findings.len() {
            self.findings.tell(calls.line, "`calls` is empty: nothing can be called");
        }
        choices
    }

    fn phase(&mut self, node: &Node) -> Option<Phase> {
        let fields = Fields::of(node, "a phase", &["length", "calls"], self.findings)?;
        let length = fields.need("length", self.findings);
        let length = length.and_then(|node| self.calls_length(node, "phase"));
        let calls = fields.need("calls", self.findings)?;
        let calls = self.nonempty_choices(calls);
        Some(Phase { length: length?, calls })
    }

    /// How many calls; none at all is a mistake.
    fn calls_length(&mut self, node: &Node, what: &str) -> Option<Domain> {
        let length = self.length(node, "length", 0, LENGTH_MAX)?;
        if self.interval(&length, &WIDE).1 <= 0 {
            return self.wrong(node, format!("this {what} can never call anything"));
        }
        Some(length)
    }
}

/// Whether a list of nodes stands there and is empty.
pub(super) fn is_empty_list(node: &Node) -> bool {
    node.is_nothing() || matches!(&node.body, Body::List(items) if items.is_empty())
}
