//! Reads calls and scripts.

use super::domains::{Reader, Spot};
use super::expression::Interval;
use super::fields::{Fields, count, list, map, unknown_keys};
use super::finding::cut;
use super::methods::identifier;
use super::yaml::{Body, Entry, Node};
use crate::problem::{CallPattern, Choice, Domain, Script, Step};

/// What a script may have besides calls.
const PARTS: [&str; 2] = ["repeat", "choose"];
/// Longer lists of calls are refused.
const STEPS_MAX: usize = 10_000;

impl Reader<'_> {
    /// The constructor's arguments; they stay in scope.
    pub fn constructor(&mut self, new: Option<&Node>, line: usize) -> Vec<Domain> {
        if new.is_none() && !self.signature.0[0].arguments.is_empty() {
            self.findings.tell(line, "`new` is missing: the constructor's arguments");
            self.forget(0);
            return Vec::new();
        }
        let empty = Node { line, body: Body::Map(Vec::new()) };
        self.arguments(0, new.unwrap_or(&empty))
    }

    /// Binds the arguments of a call that could not be read: their names are not unknown.
    fn forget(&mut self, method: usize) {
        let signature = self.signature;
        for argument in &signature.0[method].arguments {
            self.bind(&argument.name, super::expression::ANYTHING);
        }
    }

    /// A domain for each argument; they come into scope.
    fn arguments(&mut self, number: usize, node: &Node) -> Vec<Domain> {
        let method = &self.signature.0[number];
        let what = format!("the arguments of `{}`", method.name);
        let entries = map(node, &what, self.findings).unwrap_or_default();
        let names: Vec<&str> = method.arguments.iter().map(|a| a.name.as_str()).collect();
        let meant = match (names.is_empty(), entries.first()) {
            (true, Some(entry)) => {
                let shown = cut(&entry.key);
                let problem = format!("`{shown}`, but `{}` takes no arguments", method.name);
                self.findings.tell(entry.line, problem);
                Vec::new()
            }
            _ => unknown_keys(entries, &what, &names, self.findings),
        };
        let mut domains = Vec::new();
        for argument in &method.arguments {
            let entry = entries.iter().find(|entry| entry.key == argument.name);
            let spot = Spot {
                name: &argument.name,
                ty: &argument.ty,
                memory: method.name != "new",
                whole: true,
            };
            self.pools.begin(number, &argument.name);
            let domain = match entry {
                Some(entry) => self.domain(&entry.value, spot),
                None if meant.contains(&argument.name) => None,
                None => {
                    let missing =
                        format!("`{}` needs its argument `{}`", method.name, argument.name);
                    self.wrong(node, missing)
                }
            };
            if let (Some(entry), Some(domain)) = (entry, &domain) {
                self.pools.add(domain, &argument.ty);
                self.check_few(&entry.value, domain, spot);
            }
            let within = domain.as_ref().map(|domain| self.interval(domain, &argument.ty));
            self.bind(&argument.name, within.unwrap_or(super::expression::ANYTHING));
            domains.extend(domain);
        }
        domains
    }

    /// The call of one method.
    fn call(&mut self, entry: &Entry) -> Option<CallPattern> {
        let method = self.signature.method(&entry.key, entry.line, self.findings)?;
        let (scope, known) = (self.scope.len(), self.findings.len());
        let arguments = self.arguments(method, &entry.value);
        self.scope.truncate(scope);
        (self.findings.len() == known).then_some(CallPattern { method, arguments })
    }

    /// A method's name alone is a call without arguments.
    fn bare_call(&mut self, node: &Node, name: &str) -> Option<CallPattern> {
        let name = name.trim().trim_end_matches("()");
        let nothing = Node { line: node.line, body: Body::Map(Vec::new()) };
        if name.contains('(') {
            let call = "a call is `{ put: { key: 0..=9, value: any } }`";
            return self.wrong(node, format!("{call}, not {}", node.shown()));
        }
        self.call(&Entry { key: name.to_owned(), line: node.line, value: nothing })
    }

    /// Weighted calls to choose from.
    pub fn choices(&mut self, node: &Node, key: &str) -> Vec<Choice> {
        let nodes = list(node, key, self.findings).unwrap_or_default();
        if let Some(node) = nodes.get(STEPS_MAX) {
            self.findings.tell(node.line, format!("more than {STEPS_MAX} calls"));
        }
        nodes.iter().take(STEPS_MAX).filter_map(|node| self.choice(node)).collect()
    }

    fn choice(&mut self, node: &Node) -> Option<Choice> {
        let entries = match &node.body {
            Body::Map(entries) => entries,
            Body::Scalar { text, .. } if !node.is_nothing() => {
                return Some(Choice { weight: 1, call: self.bare_call(node, text)? });
            }
            _ => return self.wrong(node, format!("a call belongs here, not {}", node.shown())),
        };
        let (weights, calls): (Vec<&Entry>, Vec<&Entry>) =
            entries.iter().partition(|entry| entry.key == "weight");
        let weight = match weights.first() {
            Some(entry) => count(&entry.value, "weight", 1, u32::MAX, self.findings),
            None => Some(1),
        };
        if let [_, .., last] = &calls[..]
            && calls.iter().any(|entry| entry.key == "repeat")
        {
            return self.wrong(
                node,
                format!("`repeat` is for scripts, not for calls to choose from (`{}`)", last.key),
            );
        }
        let call = self.one_call(node, &calls);
        Some(Choice { weight: weight?, call: call? })
    }

    fn one_call(&mut self, node: &Node, calls: &[&Entry]) -> Option<CallPattern> {
        match calls {
            [call] => self.call(call),
            [] => self.wrong(node, "a method's name is missing: `{ get: { key: 0..=9 } }`"),
            [_, second, ..] => {
                let names = self.signature.names();
                let known = names.contains(&second.key.as_str());
                let (line, second) = (second.line, cut(&second.key));
                self.findings.tell(
                    line,
                    match known {
                        true => format!("`{second}` is a second call: it needs a `- ` of its own"),
                        false => format!(
                            "unknown key `{second}` beside a call{}",
                            super::finding::instead(&second, &["weight"])
                        ),
                    },
                );
                None
            }
        }
    }

    /// A script that may be left out.
    pub fn script(&mut self, node: Option<&Node>, key: &str) -> Script {
        let nodes = node.and_then(|node| list(node, key, self.findings)).unwrap_or_default();
        if let Some(node) = nodes.get(STEPS_MAX) {
            self.findings.tell(node.line, format!("more than {STEPS_MAX} steps"));
        }
        nodes.iter().take(STEPS_MAX).filter_map(|node| self.step(node)).collect()
    }

    fn step(&mut self, node: &Node) -> Option<Step> {
        match &node.body {
            Body::Map(entries) if entries.iter().any(|entry| entry.key == "repeat") => {
                self.repeat(node)
            }
            Body::Map(entries) if entries.iter().any(|entry| entry.key == "choose") => {
                self.choose(node)
            }
            Body::Map(entries) => {
                if let Some(weight) = entries.iter().find(|entry| entry.key == "weight") {
                    let text = "a script is done in order: `weight` is for the calls of a `choose`";
                    self.findings.tell(weight.line, text);
                    return None;
                }
                let calls: Vec<&Entry> = entries.iter().collect();
                if let [call] = calls[..]
                    && self.signature.index(&call.key).is_none()
                    && let words = [self.signature.names(), PARTS.to_vec()].concat()
                    && let Some(word) = crate::nearest(&call.key, &words)
                    && PARTS.contains(&word.as_str())
                {
                    let remedy = super::finding::instead(&call.key, &PARTS);
                    self.findings
                        .tell(call.line, format!("no method `{}`{remedy}", cut(&call.key)));
                    return None;
                }
                self.one_call(node, &calls).map(Step::Call)
            }
            Body::Scalar { text, .. } if !node.is_nothing() => {
                self.bare_call(node, text).map(Step::Call)
            }
            _ => self.wrong(node, format!("a call belongs here, not {}", node.shown())),
        }
    }

    fn choose(&mut self, node: &Node) -> Option<Step> {
        let fields = Fields::of(node, "`choose`", &["choose"], self.findings)?;
        let calls = fields.get("choose")?;
        let known = self.findings.len();
        let choices = self.choices(calls, "choose");
        if choices.len() < 2 && self.findings.len() == known {
            self.findings.tell(calls.line, "`choose` takes at least two calls to choose from");
        }
        (self.findings.len() == known).then_some(Step::Choose(choices))
    }

    fn repeat(&mut self, node: &Node) -> Option<Step> {
        let fields = Fields::of(node, "`repeat`", &["repeat", "calls", "as"], self.findings)?;
        let count = fields.get("repeat")?;
        let times = self.expr(count, "repeat");
        let most = times.as_ref().map(|times| self.interval_of(times));
        if most.is_some_and(|(_, most)| most <= 0) {
            self.findings.tell(count.line, format!("repeated {} times: never", count.shown()));
        }
        let index = match fields.get("as") {
            Some(node) => {
                let name = super::fields::text(node, "as", self.findings)?;
                identifier(name, "a variable", node.line, self.findings)
            }
            None => "i".to_owned(),
        };
        let within: Interval =
            (0, most.map_or(i64::MAX, |(_, most)| most.saturating_sub(1).max(0)));
        let scope = self.scope.len();
        self.bind(&index, within);
        let calls = fields.need("calls", self.findings);
        let steps = self.script(calls, "calls");
        self.scope.truncate(scope);
        if let Some(calls) =
            calls.filter(|calls| matches!(&calls.body, Body::List(items) if items.is_empty()))
        {
            self.findings.tell(calls.line, "`calls` has nothing to repeat");
        }
        Some(Step::Repeat { times: times?, index, steps })
    }
}

/// The methods that a script calls.
pub(super) fn called(script: &Script, methods: &mut Vec<usize>) {
    for step in script {
        match step {
            Step::Call(call) => methods.push(call.method),
            Step::Repeat { steps, .. } => called(steps, methods),
            Step::Choose(choices) => methods.extend(choices.iter().map(|one| one.call.method)),
        }
    }
}
