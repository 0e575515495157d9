//! Reads what can be called: the constructor, the methods, their types and how answers are compared.

use super::fields::{Fields, map};
use super::finding::{Findings, cut, instead};
use super::literal;
use super::yaml::{Body, Entry, Node};
use crate::problem::{AnswerKind, Argument, IntType, Method, Type, Value};

/// `Vec<Vec<…>>` at most so deep.
const TYPE_DEPTH_MAX: usize = 4;
/// A call's first word has a bit for each argument.
const ARGUMENTS_MAX: usize = 32;
/// Far more than a statement can explain.
const METHODS_MAX: usize = 100;
/// These mean something else beside a method's name.
const RESERVED: [&str; 6] = ["new", "drop", "space", "variables", "repeat", "choose"];

/// Everything that can be called: the constructor first.
#[derive(Debug)]
pub(super) struct Signature(pub Vec<Method>);

impl Signature {
    /// The method's number, 0 for `new`.
    pub fn index(&self, name: &str) -> Option<usize> {
        self.0.iter().position(|method| method.name == name)
    }

    /// The names of the methods, without the constructor.
    pub fn names(&self) -> Vec<&str> {
        self.0[1..].iter().map(|method| method.name.as_str()).collect()
    }

    /// The number of a method, not the constructor; tells what is wrong with the name.
    pub fn method(&self, name: &str, line: usize, findings: &mut Findings) -> Option<usize> {
        match self.index(name) {
            Some(0) => findings.tell(line, "`new` begins every sequence by itself"),
            None => findings.tell(line, self.unknown(name)),
            Some(index) => return Some(index),
        }
        None
    }

    /// What to say of a name that no method has.
    pub fn unknown(&self, name: &str) -> String {
        format!("no method `{}`{}", cut(name), instead(name, &self.names()))
    }
}

/// Reads `new` and `methods`.
pub(super) fn signature(
    new: Option<&Node>,
    methods: Option<&Node>,
    findings: &mut Findings,
) -> Signature {
    let arguments = new.map(|new| arguments(new, "`new`", findings)).unwrap_or_default();
    let (returns, absent, answer) = (None, None, AnswerKind::Exact);
    let mut all = vec![Method { name: "new".into(), arguments, returns, absent, answer }];
    let entries =
        methods.and_then(|methods| map(methods, "`methods`", findings)).unwrap_or_default();
    if let Some(methods) = methods.filter(|_| entries.is_empty()) {
        findings.tell(methods.line, "`methods` has no method");
    }
    if let Some(entry) = entries.get(METHODS_MAX) {
        findings.tell(entry.line, format!("more than {METHODS_MAX} methods"));
    }
    all.extend(entries.iter().take(METHODS_MAX).map(|entry| method(entry, findings)));
    Signature(all)
}

fn method(entry: &Entry, findings: &mut Findings) -> Method {
    let name = identifier(&entry.key, "a method", entry.line, findings);
    if RESERVED.contains(&name.as_str()) {
        findings.tell(entry.line, format!("a method cannot be named `{name}`: it has a meaning"));
    }
    let mut method = Method {
        name,
        arguments: Vec::new(),
        returns: None,
        absent: None,
        answer: AnswerKind::Exact,
    };
    const KEYS: [&str; 4] = ["args", "returns", "absent", "answer"];
    let Some(fields) = Fields::of(&entry.value, "a method", &KEYS, findings) else { return method };
    if let Some(node) = fields.get("args") {
        method.arguments = arguments(node, "`args`", findings);
    }
    method.returns = fields.get("returns").and_then(|node| ty(node, findings));
    let returns = fields.get("returns").is_some();
    if let Some(node) = fields.get("absent") {
        match &method.returns {
            Some(ty) => method.absent = value(node, ty, "absent", findings),
            None if returns => {}
            None => {
                findings
                    .tell(node.line, format!("`absent`, but `{}` answers nothing", method.name));
            }
        }
    }
    if let Some(node) = fields.get("answer") {
        match &method.returns {
            Some(ty) => method.answer = answer(node, ty, findings).unwrap_or(AnswerKind::Exact),
            None if returns => {}
            None => {
                findings
                    .tell(node.line, format!("`answer`, but `{}` answers nothing", method.name));
            }
        }
    }
    method
}

fn arguments(node: &Node, what: &str, findings: &mut Findings) -> Vec<Argument> {
    let entries = map(node, what, findings).unwrap_or_default();
    if let Some(entry) = entries.get(ARGUMENTS_MAX) {
        findings.tell(entry.line, format!("more than {ARGUMENTS_MAX} arguments"));
    }
    let arguments = entries.iter().take(ARGUMENTS_MAX).filter_map(|entry| {
        let name = identifier(&entry.key, "an argument", entry.line, findings);
        Some(Argument { name, ty: ty(&entry.value, findings)? })
    });
    arguments.collect()
}

/// A name as Rust wants it: solutions are written with it.
pub(super) fn identifier(name: &str, what: &str, line: usize, findings: &mut Findings) -> String {
    if syn::parse_str::<syn::Ident>(name).is_err() || name.starts_with("r#") || !name.is_ascii() {
        findings.tell(line, format!("`{}` cannot be the name of {what} in Rust", cut(name)));
    }
    name.to_owned()
}

fn ty(node: &Node, findings: &mut Findings) -> Option<Type> {
    let Some(text) = node.text().filter(|_| !node.is_nothing()) else {
        let shown = node.shown();
        findings.tell(
            node.line,
            format!("a type like `i32` or `Vec<String>` belongs here, not {shown}"),
        );
        return None;
    };
    let parsed = parse_type(text, 0);
    parsed.map_err(|problem| findings.tell(node.line, problem)).ok()
}

fn parse_type(text: &str, depth: usize) -> Result<Type, String> {
    const NAMES: [&str; 9] =
        ["i32", "i64", "u32", "u64", "f64", "bool", "char", "String", "Vec<…>"];
    Ok(match text.trim() {
        "i32" => Type::Int(IntType::I32),
        "i64" => Type::Int(IntType::I64),
        "u32" => Type::Int(IntType::U32),
        "u64" => Type::Int(IntType::U64),
        "f64" => Type::Float,
        "bool" => Type::Bool,
        "char" => Type::Char,
        "String" => Type::Text,
        word => match word.strip_prefix("Vec<").and_then(|word| word.strip_suffix('>')) {
            Some(_) if depth == TYPE_DEPTH_MAX => {
                return Err(format!("lists are nested at most {TYPE_DEPTH_MAX} deep"));
            }
            Some(of) => Type::List(Box::new(parse_type(of, depth + 1)?)),
            None => return Err(format!("unknown type `{}`{}", cut(word), instead(word, &NAMES))),
        },
    })
}

/// A plain value, for `absent`.
fn value(node: &Node, ty: &Type, key: &str, findings: &mut Findings) -> Option<Value> {
    match (&node.body, ty) {
        (Body::List(items), Type::List(of)) => {
            let items = items.iter().map(|item| value(item, of, key, findings));
            items.collect::<Option<_>>().map(Value::List)
        }
        (Body::Scalar { text, .. }, _) => {
            // A text or letter is itself, spaces and all.
            let value = match ty {
                Type::Text | Type::Char => literal::plain(text, ty),
                _ => literal::plain(text.trim(), ty),
            };
            value.map_err(|problem| findings.tell(node.line, format!("`{key}`: {problem}"))).ok()
        }
        _ => {
            findings.tell(node.line, format!("`{key}`: {} is not {ty}", node.shown()));
            None
        }
    }
}

fn answer(node: &Node, ty: &Type, findings: &mut Findings) -> Option<AnswerKind> {
    const KINDS: [&str; 5] = ["exact", "multiset", "any-of", "opaque", "tolerance"];
    if let Body::Map(_) = node.body {
        let fields = Fields::of(node, "`answer`", &["tolerance"], findings)?;
        let tolerance = fields.need("tolerance", findings)?;
        let within = tolerance.text().and_then(|text| literal::plain(text, &Type::Float).ok());
        let Some(Value::Float(within)) = within.filter(|v| *v != Value::Float(0.0)) else {
            let shown = tolerance.shown();
            findings
                .tell(tolerance.line, format!("`tolerance` is a distance like 1e-5, not {shown}"));
            return None;
        };
        if within < 0.0 {
            findings.tell(tolerance.line, "`tolerance` is a distance: it cannot be negative");
        }
        if innermost(ty) != &Type::Float {
            findings.tell(node.line, format!("`tolerance` is for f64, and the answer is {ty}"));
        }
        return Some(AnswerKind::Tolerance(within));
    }
    match node.text().unwrap_or_default() {
        "exact" => Some(AnswerKind::Exact),
        "any-of" => Some(AnswerKind::AnyOf),
        "opaque" => Some(AnswerKind::Opaque),
        "multiset" => {
            if !matches!(ty, Type::List(_)) {
                findings
                    .tell(node.line, format!("`multiset` is for lists, and the answer is {ty}"));
            }
            Some(AnswerKind::Multiset)
        }
        "tolerance" => {
            findings.tell(node.line, "write how far: `answer: { tolerance: 1e-5 }`");
            None
        }
        word => {
            let (shown, remedy) = (node.shown(), instead(word, &KINDS));
            findings.tell(node.line, format!("{shown} is no kind of answer{remedy}"));
            None
        }
    }
}

fn innermost(ty: &Type) -> &Type {
    match ty {
        Type::List(of) => innermost(of),
        _ => ty,
    }
}
