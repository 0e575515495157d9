//! Reads the integer expressions of a problem file, and tells between which values they are.

use crate::generate::evaluate;
use crate::problem::{Expr, Range};

/// A longer expression is refused: everything that walks it recurses.
const EXPRESSION_BYTES_MAX: usize = 200;
/// Deeper parentheses are refused.
const DEPTH_MAX: usize = 20;

/// Reads `2n + 1`.
pub(super) fn parse(text: &str) -> Result<Expr, String> {
    if text.len() > EXPRESSION_BYTES_MAX {
        return Err(format!("an expression has at most {EXPRESSION_BYTES_MAX} letters"));
    }
    let mut parser = Parser { rest: text, depth: 0 };
    let expr = parser.sum()?;
    match parser.peek() {
        None => Ok(fold(expr)),
        Some(_) => {
            Err(format!("`{}` does not belong here", super::finding::cut(parser.rest.trim())))
        }
    }
}

/// Reads `0..n` or `0..=9`; None if it has no dots and is no range.
pub(super) fn parse_range(text: &str) -> Option<Result<Range, String>> {
    let (first, last) = text.split_once("..")?;
    Some(ends(first, last))
}

fn ends(first: &str, last: &str) -> Result<Range, String> {
    if first.trim().is_empty() || last.trim_start_matches('=').trim().is_empty() {
        return Err("a range has two ends: `0..=9`".to_owned());
    }
    let first = parse(first)?;
    let last = match last.strip_prefix('=') {
        Some(last) => parse(last)?,
        None => fold(Expr::Binary(parse(last)?.into(), '-', Expr::Int(1).into())),
    };
    Ok(Range { first, last })
}

struct Parser<'t> {
    rest: &'t str,
    depth: usize,
}

impl<'t> Parser<'t> {
    fn peek(&mut self) -> Option<char> {
        self.rest = self.rest.trim_start();
        self.rest.chars().next()
    }

    fn eat(&mut self, letter: char) -> bool {
        let found = self.peek() == Some(letter);
        if found {
            self.rest = &self.rest[letter.len_utf8()..];
        }
        found
    }

    fn take_while(&mut self, of: impl Fn(char) -> bool) -> &'t str {
        let end = self.rest.find(|letter| !of(letter)).unwrap_or(self.rest.len());
        let (taken, rest) = self.rest.split_at(end);
        self.rest = rest;
        taken
    }

    fn operator(&mut self, operators: &[char]) -> Option<char> {
        let operator = self.peek().filter(|letter| operators.contains(letter))?;
        self.rest = &self.rest[operator.len_utf8()..];
        Some(operator)
    }

    fn sum(&mut self) -> Result<Expr, String> {
        let mut sum = self.product()?;
        while let Some(operator) = self.operator(&['+', '-']) {
            sum = Expr::Binary(sum.into(), operator, self.product()?.into());
        }
        Ok(sum)
    }

    fn product(&mut self) -> Result<Expr, String> {
        let mut product = self.signed()?;
        while let Some(operator) = self.operator(&['*', '/', '%', '~']) {
            product = Expr::Binary(product.into(), operator, self.signed()?.into());
        }
        Ok(product)
    }

    fn signed(&mut self) -> Result<Expr, String> {
        match self.eat('-') {
            true => self.deeper(|parser| Ok(Expr::Negate(parser.signed()?.into()))),
            false => self.multiple(),
        }
    }

    /// `2n` binds closer than `*` and `%`: `i % 2n` is what it looks like.
    fn multiple(&mut self) -> Result<Expr, String> {
        let power = self.power()?;
        let begins = |letter: char| letter.is_alphabetic() || letter == '_' || letter == '(';
        match (&power, self.rest.chars().next()) {
            (Expr::Int(_), Some(letter)) if begins(letter) => {
                Ok(Expr::Binary(power.into(), '*', self.power()?.into()))
            }
            _ => Ok(power),
        }
    }

    fn power(&mut self) -> Result<Expr, String> {
        let base = self.atom()?;
        match self.eat('^') {
            true => {
                let exponent = self.deeper(Self::power)?;
                Ok(Expr::Binary(base.into(), '^', exponent.into()))
            }
            false => Ok(base),
        }
    }

    fn atom(&mut self) -> Result<Expr, String> {
        match self.peek() {
            Some(letter) if letter.is_ascii_digit() => {
                let digits = self.take_while(|letter| letter.is_ascii_digit() || letter == '_');
                let number = digits.replace('_', "").parse();
                number.map(Expr::Int).map_err(|_| format!("{digits} is too large"))
            }
            Some(letter) if letter.is_alphabetic() || letter == '_' => {
                let name = self.take_while(|letter| letter.is_alphanumeric() || letter == '_');
                Ok(Expr::Variable(name.to_owned()))
            }
            Some('(') => {
                self.eat('(');
                let inner = self.deeper(Self::sum)?;
                match self.eat(')') {
                    true => Ok(inner),
                    false => Err("a `)` is missing".to_owned()),
                }
            }
            Some(letter) => Err(format!("`{letter}` does not belong here")),
            None => Err("it ends too early".to_owned()),
        }
    }

    fn deeper(
        &mut self,
        read: impl FnOnce(&mut Self) -> Result<Expr, String>,
    ) -> Result<Expr, String> {
        self.depth += 1;
        if self.depth > DEPTH_MAX {
            return Err("it is nested too deep".to_owned());
        }
        let expr = read(self);
        self.depth -= 1;
        expr
    }
}

/// Without variables an expression is its value.
fn fold(expr: Expr) -> Expr {
    match variables(&expr).is_empty() {
        true => Expr::Int(evaluate(&expr, &|_| 0)),
        false => expr,
    }
}

/// The variables of an expression.
pub(super) fn variables(expr: &Expr) -> Vec<&str> {
    match expr {
        Expr::Int(_) => Vec::new(),
        Expr::Variable(name) => vec![name],
        Expr::Binary(a, _, b) => [variables(a), variables(b)].concat(),
        Expr::Negate(a) => variables(a),
    }
}

/// The smallest and the largest value, or wider.
pub(super) type Interval = (i64, i64);

/// Nothing is known.
pub(super) const ANYTHING: Interval = (i64::MIN, i64::MAX);

/// Between which values an expression is.
pub(super) fn interval(expr: &Expr, of: &dyn Fn(&str) -> Interval) -> Interval {
    match expr {
        Expr::Int(value) => (*value, *value),
        Expr::Variable(name) => of(name),
        Expr::Negate(a) => {
            let (a, b) = interval(a, of);
            (b.saturating_neg(), a.saturating_neg())
        }
        Expr::Binary(x, operator, y) => {
            let ((a, b), (c, d)) = (interval(x, of), interval(y, of));
            let apply = |x: i64, y: i64| {
                let (x, y) = (Expr::Int(x).into(), Expr::Int(y).into());
                evaluate(&Expr::Binary(x, *operator, y), &|_| 0)
            };
            let corners = || {
                let corners = [apply(a, c), apply(a, d), apply(b, c), apply(b, d)];
                corners
                    .iter()
                    .fold((i64::MAX, i64::MIN), |(least, most), &v| (least.min(v), most.max(v)))
            };
            match operator {
                _ if a == b && c == d => corners(),
                '+' | '*' => corners(),
                '-' => (apply(a, d), apply(b, c)),
                // Elsewhere these are not monotonous.
                '/' if c > 0 => corners(),
                '^' if a >= 0 && c >= 0 => corners(),
                '%' => {
                    let divisor = c.saturating_abs().max(d.saturating_abs());
                    let most = if a >= 0 { b.min(divisor - 1) } else { divisor - 1 };
                    (0, most.max(0))
                }
                '~' => (0, d.saturating_sub(1).max(0)),
                _ => ANYTHING,
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The value for n = 7 and i = 20.
    #[track_caller]
    fn check(text: &str, expected: i64) {
        let of = |name: &str| if name == "n" { 7 } else { 20 };
        let expr = parse(text).unwrap_or_else(|problem| panic!("{text}: {problem}"));
        assert_eq!(evaluate(&expr, &of), expected, "{text}");
        let within = interval(&expr, &|name| (of(name), of(name)));
        assert_eq!(within, (expected, expected), "{text}");
    }

    #[test]
    fn expressions_are_read_as_in_arithmetic() {
        check("10^4", 10_000);
        check("2^20 + 1", (1 << 20) + 1);
        check("1_000", 1000);
        check("2n", 14);
        check("2(n + 1)", 16);
        check("i % 2n", 6);
        check("2n^2", 98);
        check("-2^2", -4);
        check("2^3^2", 512);
        check("10 - 3 - 2", 5);
        check("n - 1 - i % n", 0);
        check("(i - 1) / 2 * 3", 27);
        check("- -n", 7);
        check("i/-3", -6);
    }

    #[test]
    fn what_is_no_expression_is_told() {
        #[track_caller]
        fn check(text: &str, expected: &str) {
            assert_eq!(parse(text), Err(expected.to_owned()), "{text}");
        }
        check("", "it ends too early");
        check("1 +", "it ends too early");
        check("(n", "a `)` is missing");
        check("n)", "`)` does not belong here");
        check("1 2", "`2` does not belong here");
        check("2.5", "`.5` does not belong here");
        check("99999999999999999999", "99999999999999999999 is too large");
        check(&"(".repeat(100), "it is nested too deep");
    }

    #[test]
    fn ranges_have_two_ends() {
        #[track_caller]
        fn check(text: &str, expected: Option<(i64, i64)>) {
            let value = |expr| evaluate(&expr, &|_| 7);
            let ends = parse_range(text).and_then(Result::ok);
            assert_eq!(ends.map(|ends| (value(ends.first), value(ends.last))), expected, "{text}");
        }
        check("0..=9", Some((0, 9)));
        check("-5..n", Some((-5, 6)));
        check("0 ..= 2n", Some((0, 14)));
        check("0..", None);
        check("..9", None);
        check("9", None);
    }

    #[test]
    fn an_interval_holds_every_value() {
        let (a, b) = ((-3, 4), (0, 5));
        for text in
            ["x + y", "x - y", "x * y", "x / y", "x % y", "x ^ y", "-x", "y ^ y", "y % 3", "x ~ y"]
        {
            let expr = parse(text).unwrap();
            let (least, most) = interval(&expr, &|name| if name == "x" { a } else { b });
            for (x, y) in (a.0..=a.1).flat_map(|x| (b.0..=b.1).map(move |y| (x, y))) {
                let value = evaluate(&expr, &|name| if name == "x" { x } else { y });
                assert!((least..=most).contains(&value), "{text}: {value} for {x}, {y}");
            }
        }
    }
}
