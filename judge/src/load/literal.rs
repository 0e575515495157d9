//! Reads the calls of an example: `put(1, "a") -> true`.

use super::finding::cut;
use crate::problem::{Type, Value};

/// Deeper lists are refused: reading them recurses.
const DEPTH_MAX: usize = 16;

/// A call as it is written, its values not yet held against types.
#[derive(Debug, PartialEq)]
pub(super) struct Written {
    pub name: String,
    pub arguments: Vec<Literal>,
    pub answer: Option<Literal>,
}

/// A value as it is written.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Literal {
    /// A number, a word, everything without quotes.
    Word(String),
    Char(char),
    Text(String),
    List(Vec<Literal>),
}

/// Reads a call.
pub(super) fn call(text: &str) -> Result<Written, String> {
    let mut reader = Reader { rest: text, depth: 0 };
    let name = reader.word().to_owned();
    if name.is_empty() {
        return Err(format!("`{}` is no call; write `put(1, 1)` or `get(1) -> 1`", cut(text)));
    }
    let arguments = match reader.eat("(") {
        true => reader.items(")")?,
        false => Vec::new(),
    };
    let answer = match reader.eat("->") {
        true => Some(reader.literal()?),
        false => None,
    };
    match reader.rest.trim() {
        "" => Ok(Written { name, arguments, answer }),
        rest => Err(format!("`{}` does not belong behind a call", cut(rest))),
    }
}

struct Reader<'t> {
    rest: &'t str,
    depth: usize,
}

impl<'t> Reader<'t> {
    fn eat(&mut self, what: &str) -> bool {
        self.rest = self.rest.trim_start();
        let rest = self.rest.strip_prefix(what);
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }

    fn word(&mut self) -> &'t str {
        self.rest = self.rest.trim_start();
        let inside = |c: char| c.is_alphanumeric() || matches!(c, '_' | '.' | '+' | '-');
        let mut end = self.rest.find(|c| !inside(c)).unwrap_or(self.rest.len());
        end = self.rest.find("->").unwrap_or(end).min(end);
        let (word, rest) = self.rest.split_at(end);
        self.rest = rest;
        word
    }

    /// The items up to the closing bracket.
    fn items(&mut self, close: &str) -> Result<Vec<Literal>, String> {
        let mut items = Vec::new();
        while !self.eat(close) {
            if !items.is_empty() && !self.eat(",") {
                return Err(match self.rest.is_empty() {
                    true => format!("a `{close}` is missing"),
                    false => format!("a `,` is missing before `{}`", cut(self.rest)),
                });
            }
            items.push(self.literal()?);
        }
        Ok(items)
    }

    fn literal(&mut self) -> Result<Literal, String> {
        if self.eat("[") {
            self.depth += 1;
            if self.depth > DEPTH_MAX {
                return Err("the lists are nested too deep".to_owned());
            }
            let items = self.items("]");
            self.depth -= 1;
            return items.map(Literal::List);
        }
        match self.rest.chars().next() {
            Some(quote @ ('"' | '\'')) => {
                self.eat(&quote.to_string());
                let text = self.quoted(quote)?;
                let mut letters = text.chars();
                match (quote, letters.next(), letters.next()) {
                    ('"', ..) => Ok(Literal::Text(text)),
                    (_, Some(letter), None) => Ok(Literal::Char(letter)),
                    _ => Err(format!("'{text}' is not one letter; a text has double quotes")),
                }
            }
            None => Err("a value is missing at the end".to_owned()),
            _ => match self.word() {
                "" => Err(format!("`{}` is no value", cut(self.rest))),
                word => Ok(Literal::Word(word.to_owned())),
            },
        }
    }

    fn quoted(&mut self, quote: char) -> Result<String, String> {
        let mut text = String::new();
        let mut letters = self.rest.chars();
        while let Some(letter) = letters.next() {
            match letter {
                _ if letter == quote => {
                    self.rest = letters.as_str();
                    return Ok(text);
                }
                '\\' => text.push(match letters.next() {
                    Some('n') => '\n',
                    Some('t') => '\t',
                    Some('r') => '\r',
                    Some('0') => '\0',
                    Some(letter @ ('\\' | '"' | '\'')) => letter,
                    other => {
                        let other = other.map(String::from).unwrap_or_default();
                        return Err(format!("`\\{other}` is no escape"));
                    }
                }),
                _ => text.push(letter),
            }
        }
        Err(format!("a {quote} is missing at the end"))
    }
}

impl Literal {
    /// The value of this type; else what is wrong.
    pub fn value(&self, ty: &Type) -> Result<Value, String> {
        match (self, ty) {
            (Literal::Word(word), _) => scalar(word, ty),
            (Literal::Char(letter), Type::Char) => Ok(Value::Char(*letter)),
            (Literal::Text(text), Type::Text) => Ok(Value::Text(text.clone())),
            (Literal::List(items), Type::List(of)) => {
                items.iter().map(|item| item.value(of)).collect::<Result<_, _>>().map(Value::List)
            }
            (Literal::Char(letter), _) => Err(format!("'{letter}' is not {ty}")),
            (Literal::Text(text), _) => Err(format!("\"{}\" is not {ty}", cut(text))),
            (Literal::List(_), _) => Err(format!("a list is not {ty}")),
        }
    }
}

/// The value of a word without quotes, as in an example.
fn scalar(word: &str, ty: &Type) -> Result<Value, String> {
    match ty {
        Type::Int(_) | Type::Float | Type::Bool => plain(word, ty),
        Type::Text => Err(format!("a text has quotes: \"{}\"", cut(word))),
        Type::Char => Err(format!("a letter has quotes: '{}'", cut(word))),
        Type::List(_) => Err(format!("{} is not {ty}: a list has brackets, `[1, 2]`", cut(word))),
    }
}

/// The value of a number or a word of this type; for a text or letter it is itself.
pub(super) fn plain(word: &str, ty: &Type) -> Result<Value, String> {
    let wrong = || format!("{} is not {ty}", cut(word));
    match ty {
        Type::Int(int) => {
            let (smallest, largest) = int.limits();
            let value = word.parse::<i128>().map_err(|_| wrong())?;
            match i64::try_from(value).ok().filter(|v| (smallest..=largest).contains(v)) {
                Some(value) => Ok(Value::Int(value)),
                None => Err(format!("{word} is outside {ty} ({smallest}..={largest})")),
            }
        }
        Type::Float => {
            // `inf` and `nan` would parse as well.
            let begins = |c: char| c.is_ascii_digit() || matches!(c, '-' | '+' | '.');
            let number = word.starts_with(begins).then(|| word.parse::<f64>().ok()).flatten();
            number.filter(|number| number.is_finite()).map(Value::Float).ok_or_else(wrong)
        }
        Type::Bool => match word {
            "true" => Ok(Value::Bool(true)),
            "false" => Ok(Value::Bool(false)),
            _ => Err(format!("{} is not `true` or `false`", cut(word))),
        },
        Type::Char => {
            let mut letters = word.chars();
            match (letters.next(), letters.next()) {
                (Some(letter), None) => Ok(Value::Char(letter)),
                _ => Err(format!("`{}` is not one letter", cut(word))),
            }
        }
        Type::Text => Ok(Value::Text(word.to_owned())),
        Type::List(_) => Err(format!("{} is not {ty}", cut(word))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::problem::IntType;

    const INT: Type = Type::Int(IntType::I32);

    #[track_caller]
    fn check(text: &str, types: &[Type], expected: &[Value]) {
        let written = call(text).unwrap_or_else(|problem| panic!("{text}: {problem}"));
        assert_eq!(written.name, "f");
        let values = written.arguments.iter().zip(types).map(|(literal, ty)| literal.value(ty));
        let values: Result<Vec<_>, _> = values.collect();
        assert_eq!(values, Ok(expected.to_vec()), "{text}");
    }

    #[test]
    fn every_type_has_its_literals() {
        let list = |of| Type::List(Box::new(of));
        let text = |text: &str| Value::Text(text.to_owned());
        check("f", &[], &[]);
        check(" f ( ) ", &[], &[]);
        check("f(-3, +4)", &[INT, INT], &[Value::Int(-3), Value::Int(4)]);
        check(
            "f(2, -1.5e-3)",
            &[Type::Float, Type::Float],
            &[Value::Float(2.0), Value::Float(-0.0015)],
        );
        check("f(true)", &[Type::Bool], &[Value::Bool(true)]);
        check(
            r"f('c', '\'', ',')",
            &[Type::Char, Type::Char, Type::Char],
            &[Value::Char('c'), Value::Char('\''), Value::Char(',')],
        );
        check(
            r#"f("", "a, \"b\") -> \\ ü")"#,
            &[Type::Text, Type::Text],
            &[text(""), text("a, \"b\") -> \\ ü")],
        );
        let nested = Value::List(vec![Value::List(vec![Value::Int(1)]), Value::List(Vec::new())]);
        check("f([[1], []])", &[list(list(INT))], &[nested]);
        check(
            "f([ \"a\" , \"b\" ])",
            &[list(Type::Text)],
            &[Value::List(vec![text("a"), text("b")])],
        );
    }

    #[test]
    fn an_answer_follows_an_arrow() {
        let answer = |text: &str| call(text).map(|written| written.answer);
        assert_eq!(answer("f(1) -> -1"), Ok(Some(Literal::Word("-1".to_owned()))));
        assert_eq!(answer("f(1)->[]"), Ok(Some(Literal::List(Vec::new()))));
        assert_eq!(answer("f -> 'x'"), Ok(Some(Literal::Char('x'))));
        assert!(answer("f(1) ->").is_err());
        assert!(answer("f(1) 2").is_err());
    }
}
