//! Reads a bound as people write it: `O(k + log n) expected`.

use std::fmt::{self, Display, Formatter};

/// How a cost may grow, and which cost is meant.
#[derive(Clone, Debug, PartialEq)]
pub struct Bound {
    /// What stands between the parentheses.
    pub term: Term,
    /// What is held against it.
    pub kind: Kind,
}

/// Which cost of a run counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    /// The mean of a run.
    #[default]
    Amortized,
    /// The mean, over random seeds of the program as well.
    Expected,
    /// The dearest call of a run.
    Worst,
}

impl Kind {
    /// Their names are what authors write.
    pub const ALL: [Kind; 3] = [Kind::Amortized, Kind::Expected, Kind::Worst];

    /// `amortized`.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Amortized => "amortized",
            Kind::Expected => "expected",
            Kind::Worst => "worst",
        }
    }
}

/// A non-negative quantity in terms of variables.
#[derive(Clone, Debug, PartialEq)]
pub enum Term {
    /// `1`, `0.5`
    Number(f64),
    /// `n`
    Variable(String),
    /// `log n`: to the base 2, of one more, so that it is 0 at 0 and 1 at 1.
    Log(Box<Term>),
    /// `sqrt n`
    Sqrt(Box<Term>),
    /// `n^2`
    Power(Box<Term>, f64),
    /// `k log n`, `k * n`
    Product(Vec<Term>),
    /// `k + log n`
    Sum(Vec<Term>),
    /// `n / 2`
    Quotient(Box<(Term, Term)>),
    /// `n - k`: 0 where it would be less.
    Difference(Box<(Term, Term)>),
    /// `min(k, n)`
    Min(Vec<Term>),
    /// `max(k, n)`
    Max(Vec<Term>),
}

/// What is wrong with a bound's text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotABound {
    /// The text.
    pub text: String,
    /// Where in it, in characters from 0.
    pub at: usize,
    /// What was expected there.
    pub message: String,
}

impl Display for NotABound {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "`{}`, character {}: {}", self.text, self.at + 1, self.message)
    }
}

impl std::error::Error for NotABound {}

/// Reads `O(…)` and a kind; only these variables are known.
///
/// # Errors
///
/// When it is none, with the place and what was expected there.
pub fn parse<S: AsRef<str>>(text: &str, known: &[S]) -> Result<Bound, NotABound> {
    let mut parser = Parser::new(text, known);
    parser.space();
    if !parser.take('O') {
        return Err(parser.expected("`O(…)`, `O(1)` say"));
    }
    if !parser.take('(') {
        return Err(parser.expected("`(`"));
    }
    let term = parser.sum()?;
    if !parser.take(')') {
        return Err(parser.expected("`)` or an operator"));
    }
    parser.space();
    let at = parser.at;
    let word = parser.word();
    let kind = match word.as_str() {
        "" => Kind::default(),
        word => match Kind::ALL.into_iter().find(|kind| kind.name() == word) {
            Some(kind) => kind,
            None => {
                let names = Kind::ALL.map(Kind::name);
                let hint = did_you_mean(word, &names);
                let message = format!("unknown kind `{word}`{hint}; there are {}", listed(&names));
                return Err(parser.error(at, message));
            }
        },
    };
    parser.end()?;
    Ok(Bound { term, kind })
}

/// Reads what a variable of a bound is in terms of others: `2n`, `1`, `min(n, 10)`.
///
/// # Errors
///
/// As for [`parse`].
pub fn parse_term<S: AsRef<str>>(text: &str, known: &[S]) -> Result<Term, NotABound> {
    let mut parser = Parser::new(text, known);
    let term = parser.sum()?;
    parser.end()?;
    Ok(term)
}

impl Term {
    /// The value where each variable has a value.
    pub fn at(&self, value_of: &dyn Fn(&str) -> f64) -> f64 {
        let each = |terms: &[Term]| -> Vec<f64> { terms.iter().map(|t| t.at(value_of)).collect() };
        match self {
            Term::Number(value) => *value,
            Term::Variable(name) => value_of(name),
            Term::Log(x) => (x.at(value_of).max(0.0) + 1.0).log2(),
            Term::Sqrt(x) => x.at(value_of).max(0.0).sqrt(),
            Term::Power(x, power) => x.at(value_of).max(0.0).powf(*power),
            Term::Product(terms) => each(terms).iter().product(),
            Term::Sum(terms) => each(terms).iter().sum(),
            Term::Quotient(both) => match both.1.at(value_of) {
                0.0 => 0.0,
                divisor => both.0.at(value_of) / divisor,
            },
            Term::Difference(both) => (both.0.at(value_of) - both.1.at(value_of)).max(0.0),
            Term::Min(terms) => each(terms).into_iter().fold(f64::INFINITY, f64::min),
            Term::Max(terms) => each(terms).into_iter().fold(0.0, f64::max),
        }
    }

    /// The variables in it, each once, in the order in which they appear.
    pub fn variables(&self) -> Vec<String> {
        let mut names = Vec::new();
        self.collect(&mut names);
        names
    }

    fn collect(&self, names: &mut Vec<String>) {
        match self {
            Term::Number(_) => {}
            Term::Variable(name) if names.contains(name) => {}
            Term::Variable(name) => names.push(name.clone()),
            Term::Log(x) | Term::Sqrt(x) | Term::Power(x, _) => x.collect(names),
            Term::Product(all) | Term::Sum(all) | Term::Min(all) | Term::Max(all) => {
                all.iter().for_each(|term| term.collect(names));
            }
            Term::Quotient(both) | Term::Difference(both) => {
                both.0.collect(names);
                both.1.collect(names);
            }
        }
    }

    fn is_sum(&self) -> bool {
        matches!(self, Term::Sum(_) | Term::Difference(_))
    }

    fn is_compound(&self) -> bool {
        self.is_sum() || matches!(self, Term::Product(_) | Term::Quotient(_))
    }
}

impl Display for Bound {
    /// Without the kind: `O(log n)`.
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "O({})", self.term)
    }
}

impl Display for Term {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let joined = |f: &mut Formatter<'_>, terms: &[Term], between: &str| {
            for (i, term) in terms.iter().enumerate() {
                f.write_str(if i == 0 { "" } else { between })?;
                match between == " " && term.is_sum() {
                    true => write!(f, "({term})")?,
                    false => write!(f, "{term}")?,
                }
            }
            Ok(())
        };
        let operand = |f: &mut Formatter<'_>, term: &Term| match term.is_compound() {
            true => write!(f, "({term})"),
            false => write!(f, "{term}"),
        };
        match self {
            Term::Number(value) => write!(f, "{value}"),
            Term::Variable(name) => f.write_str(name),
            Term::Log(x) => {
                f.write_str("log ")?;
                operand(f, x)
            }
            Term::Sqrt(x) => {
                f.write_str("sqrt ")?;
                operand(f, x)
            }
            Term::Power(x, power) => match **x {
                Term::Log(ref inner) => {
                    write!(f, "log^{power} ")?;
                    operand(f, inner)
                }
                Term::Sqrt(_) | Term::Power(..) => write!(f, "({x})^{power}"),
                _ => {
                    operand(f, x)?;
                    write!(f, "^{power}")
                }
            },
            Term::Product(terms) => match terms.as_slice() {
                // `2n` rather than `2 n`.
                [Term::Number(number), rest @ ..] if !rest.is_empty() => {
                    write!(f, "{number}")?;
                    let glued = matches!(rest[0], Term::Variable(_) | Term::Power(..));
                    f.write_str(if glued { "" } else { " " })?;
                    joined(f, rest, " ")
                }
                _ => joined(f, terms, " "),
            },
            Term::Sum(terms) => joined(f, terms, " + "),
            Term::Quotient(both) => {
                operand(f, &both.0)?;
                f.write_str(" / ")?;
                operand(f, &both.1)
            }
            Term::Difference(both) => {
                write!(f, "{} - ", both.0)?;
                operand(f, &both.1)
            }
            Term::Min(terms) => {
                f.write_str("min(")?;
                joined(f, terms, ", ")?;
                f.write_str(")")
            }
            Term::Max(terms) => {
                f.write_str("max(")?;
                joined(f, terms, ", ")?;
                f.write_str(")")
            }
        }
    }
}

struct Parser<'a, S> {
    text: &'a str,
    letters: Vec<char>,
    at: usize,
    depth: usize,
    known: &'a [S],
}

/// Deeper nesting than this is nobody's bound.
const DEPTH_MAX: usize = 50;

const FUNCTIONS: [&str; 4] = ["log", "sqrt", "min", "max"];

impl<'a, S: AsRef<str>> Parser<'a, S> {
    fn new(text: &'a str, known: &'a [S]) -> Self {
        Parser { text, letters: text.chars().collect(), at: 0, depth: 0, known }
    }

    fn sum(&mut self) -> Result<Term, NotABound> {
        self.depth += 1;
        if self.depth > DEPTH_MAX {
            return Err(self.error(self.at, "it is nested too deeply".to_owned()));
        }
        let mut sum = self.product()?;
        loop {
            if self.take('+') {
                let next = self.product()?;
                sum = match sum {
                    Term::Sum(mut terms) => {
                        terms.push(next);
                        Term::Sum(terms)
                    }
                    first => Term::Sum(vec![first, next]),
                };
            } else if self.take('-') {
                sum = Term::Difference(Box::new((sum, self.product()?)));
            } else {
                self.depth -= 1;
                return Ok(sum);
            }
        }
    }

    fn product(&mut self) -> Result<Term, NotABound> {
        let mut product = self.power()?;
        loop {
            if self.take('/') {
                product = Term::Quotient(Box::new((product, self.power()?)));
                continue;
            }
            let explicit = self.take('*') || self.take('·') || self.take('×');
            if !explicit && !self.begins_a_factor() {
                return Ok(product);
            }
            let next = self.power()?;
            product = match product {
                Term::Product(mut terms) => {
                    terms.push(next);
                    Term::Product(terms)
                }
                first => Term::Product(vec![first, next]),
            };
        }
    }

    /// `k log n`, `2n`: nothing between two factors multiplies them.
    fn begins_a_factor(&mut self) -> bool {
        self.space();
        let next = self.letters.get(self.at);
        next.is_some_and(|c| {
            c.is_alphabetic() || c.is_ascii_digit() || matches!(c, '(' | '√' | '_')
        })
    }

    fn power(&mut self) -> Result<Term, NotABound> {
        let base = self.atom()?;
        self.raised(base)
    }

    fn raised(&mut self, base: Term) -> Result<Term, NotABound> {
        if self.take('²') {
            return Ok(Term::Power(Box::new(base), 2.0));
        }
        match self.take('^') {
            true => Ok(Term::Power(Box::new(base), self.number()?)),
            false => Ok(base),
        }
    }

    fn atom(&mut self) -> Result<Term, NotABound> {
        self.space();
        if self.take('√') {
            return Ok(Term::Sqrt(Box::new(self.power()?)));
        }
        if self.take('(') {
            let inner = self.sum()?;
            return match self.take(')') {
                true => Ok(inner),
                false => Err(self.expected("`)` or an operator")),
            };
        }
        if self.letters.get(self.at).is_some_and(char::is_ascii_digit) {
            return Ok(Term::Number(self.number()?));
        }
        let at = self.at;
        let word = self.word();
        match word.as_str() {
            "" => Err(self.expected("a number, a variable, `log`, `sqrt`, `min` or `(`")),
            "log" => {
                let power = match self.take('^') {
                    true => Some(self.number()?),
                    false => self.take('²').then_some(2.0),
                };
                let log = Term::Log(Box::new(self.power()?));
                Ok(power.map_or(log.clone(), |power| Term::Power(Box::new(log), power)))
            }
            "sqrt" => Ok(Term::Sqrt(Box::new(self.power()?))),
            "min" => Ok(Term::Min(self.list()?)),
            "max" => Ok(Term::Max(self.list()?)),
            name if self.known.iter().any(|known| known.as_ref() == name) => {
                Ok(Term::Variable(word))
            }
            name => {
                let known: Vec<&str> = self.known.iter().map(AsRef::as_ref).collect();
                let near: Vec<&str> = known.iter().copied().chain(FUNCTIONS).collect();
                let hint = did_you_mean(name, &near);
                let known = match known.is_empty() {
                    true => "no variable is known here".to_owned(),
                    false => format!("known here: {}", listed(&known)),
                };
                Err(self.error(at, format!("unknown variable `{name}`{hint}; {known}")))
            }
        }
    }

    fn list(&mut self) -> Result<Vec<Term>, NotABound> {
        if !self.take('(') {
            return Err(self.expected("`(`"));
        }
        let mut terms = vec![self.sum()?];
        while self.take(',') {
            terms.push(self.sum()?);
        }
        match self.take(')') {
            true => Ok(terms),
            false => Err(self.expected("`,` or `)`")),
        }
    }

    fn number(&mut self) -> Result<f64, NotABound> {
        self.space();
        let at = self.at;
        let digits = |c: &&char| c.is_ascii_digit() || **c == '.';
        let text: String = self.letters[self.at..].iter().take_while(digits).collect();
        self.at += text.len();
        match text.parse::<f64>() {
            Ok(value) if value.is_finite() => Ok(value),
            _ => {
                self.at = at;
                Err(self.expected("a number"))
            }
        }
    }

    fn word(&mut self) -> String {
        self.space();
        let part = |c: &&char| c.is_alphabetic() || c.is_ascii_digit() || **c == '_';
        let word: String = self.letters[self.at..].iter().take_while(part).collect();
        self.at += word.chars().count();
        word
    }

    fn space(&mut self) {
        while self.letters.get(self.at).is_some_and(|c| c.is_whitespace()) {
            self.at += 1;
        }
    }

    fn take(&mut self, letter: char) -> bool {
        self.space();
        let next = self.letters.get(self.at) == Some(&letter);
        self.at += usize::from(next);
        next
    }

    fn end(&mut self) -> Result<(), NotABound> {
        self.space();
        match self.at < self.letters.len() {
            true => Err(self.expected("the end")),
            false => Ok(()),
        }
    }

    fn expected(&mut self, what: &str) -> NotABound {
        self.space();
        let found = match self.letters.get(self.at) {
            Some(letter) => format!("`{letter}`"),
            None => "the end".to_owned(),
        };
        self.error(self.at, format!("expected {what}, found {found}"))
    }

    fn error(&self, at: usize, message: String) -> NotABound {
        NotABound { text: self.text.to_owned(), at, message }
    }
}

fn did_you_mean(word: &str, among: &[&str]) -> String {
    crate::nearest(word, among).map(|near| format!("; did you mean `{near}`?")).unwrap_or_default()
}

fn listed(names: &[&str]) -> String {
    names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, printed: &str, kind: Kind, value: f64) {
        let bound = parse(text, &["n", "k", "L"]).unwrap();
        assert_eq!((bound.to_string().as_str(), bound.kind), (printed, kind));
        let value_of = |name: &str| match name {
            "n" => 1023.0,
            "k" => 4.0,
            _ => 7.0,
        };
        let found = bound.term.at(&value_of);
        assert!((found - value).abs() < 1e-9, "{text} is {found}");
        assert_eq!(parse(printed, &["n", "k", "L"]).unwrap().term, bound.term, "{printed}");
    }

    #[test]
    fn bounds_are_read_printed_and_evaluated() {
        check("O(1)", "O(1)", Kind::Amortized, 1.0);
        check("O(n) worst", "O(n)", Kind::Worst, 1023.0);
        check(" O( k+log n )expected", "O(k + log n)", Kind::Expected, 14.0);
        check("O(k log n) amortized", "O(k log n)", Kind::Amortized, 40.0);
        check("O(n^2)", "O(n^2)", Kind::Amortized, 1023.0 * 1023.0);
        check("O(k²)", "O(k^2)", Kind::Amortized, 16.0);
        check("O(sqrt k)", "O(sqrt k)", Kind::Amortized, 2.0);
        check("O(√k·log(n))", "O(sqrt k log n)", Kind::Amortized, 20.0);
        check("O(log^2 n)", "O(log^2 n)", Kind::Amortized, 100.0);
        check("O(min(k, n) + L)", "O(min(k, n) + L)", Kind::Amortized, 11.0);
        check("O(2n)", "O(2n)", Kind::Amortized, 2046.0);
        check("O(L (k + 1))", "O(L (k + 1))", Kind::Amortized, 35.0);
        check("O(log(k * n))", "O(log (k n))", Kind::Amortized, 4093f64.log2());
        check("O(n / 3 - k)", "O(n / 3 - k)", Kind::Amortized, 337.0);
    }

    #[test]
    fn a_variable_may_be_a_term() {
        let term = parse_term("2n + 1", &["n"]).unwrap();
        assert_eq!(term.at(&|_| 5.0), 11.0);
        assert_eq!(term.variables(), ["n"]);
    }

    #[track_caller]
    fn refused(text: &str, message: &str) {
        let error = parse(text, &["n", "capacity"]).unwrap_err();
        assert_eq!(error.to_string(), message);
    }

    #[test]
    fn what_is_wrong_is_told_with_its_place() {
        refused("n", "`n`, character 1: expected `O(…)`, `O(1)` say, found `n`");
        refused("O(n", "`O(n`, character 4: expected `)` or an operator, found the end");
        refused(
            "O(capcity)",
            "`O(capcity)`, character 3: unknown variable `capcity`; did you mean `capacity`?; \
             known here: `n`, `capacity`",
        );
        refused(
            "O(1) expcted",
            "`O(1) expcted`, character 6: unknown kind `expcted`; did you mean `expected`?; \
             there are `amortized`, `expected`, `worst`",
        );
        refused(
            "O(n + )",
            "`O(n + )`, character 7: expected a number, a variable, `log`, `sqrt`, `min` or `(`, \
             found `)`",
        );
        refused("O(n^k)", "`O(n^k)`, character 5: expected a number, found `k`");
        refused("O(1) worst case", "`O(1) worst case`, character 12: expected the end, found `c`");
        let deep = format!("O({}n", "(".repeat(100));
        assert!(parse(&deep, &["n"]).unwrap_err().message.contains("too deeply"));
    }
}
