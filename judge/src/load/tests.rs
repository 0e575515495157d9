//! Holds the loader's messages beside the text that they are about.

use super::*;
use crate::problem::Value;

/// A small problem in which everything is right.
const BASE: &str = r#"title: Bag
difficulty: easy
pattern: hashing
statement: Holds numbers.
class: Bag
new: { limit: i32, names: Vec<String> }
methods:
  add: { args: { key: i32, on: bool } }
  has: { args: { key: i32, letter: char }, returns: i32, absent: -1 }
  say: { args: { word: String, rate: f64 }, returns: String, answer: opaque }
  all: { returns: Vec<i32>, answer: multiset }
  mean: { returns: f64, answer: { tolerance: 1e-5 } }
bounds:
  variables: { n: how many, k: length of the answer }
  add: O(1)
  has: O(log n) expected
  say: O(1) worst
  all: O(k log n)
  mean: O(min(n, sqrt n))
  space: O(n)
examples:
  - calls: ["new(2, [\"a\"])", "add(1, true)", "has(1, 'x') -> 1", 'say("hi", -0.5)', "all() -> [1, 2]"]
generate:
  - name: all kinds
    let: { n: 1..=5 }
    new: { limit: n, names: { list: 0..=2, of: [a, b] } }
    length: 1..=20
    calls:
      - add: { key: 0..n, on: any }
      - has: { key: 0..=9, letter: [a, b] }
        weight: 3
      - say: { word: hello, rate: 2.5 }
      - all
      - mean: {}
cost:
  - name: full
    grow: n
    with: { k: 1 }
    new: { limit: n, names: { row: [] } }
    setup: [ { repeat: n, calls: [ add: { key: i, on: true } ] } ]
    measure: [ has: { key: i % n, letter: a } ]
    bounds: { has: O(n) worst }
distribution:
  - method: all
    let: { n: [2, 3] }
    new: { limit: n, names: { row: [] } }
    outcomes: n
"#;

fn findings(text: &str) -> String {
    match problem("bag", "bag", text) {
        Ok(_) => String::new(),
        Err(bad) => bad.to_string(),
    }
}

/// The findings after one change to the small problem, each as `line: text`.
#[track_caller]
fn check(from: &str, to: &str, expected: &[&str]) {
    assert_eq!(BASE.matches(from).count(), 1, "{from}");
    let expected: Vec<_> = expected.iter().map(|finding| format!("bag:{finding}")).collect();
    assert_eq!(findings(&BASE.replace(from, to)), expected.join("\n"), "{to}");
}

/// The finding about this domain for an argument of this type; nothing if it is right.
#[track_caller]
fn check_domain(ty: &str, domain: &str, expected: &str) {
    let text = format!(
        "title: T
difficulty: easy
pattern: p
statement: s
class: C
new: {{}}
methods:
  f: {{ args: {{ n: i32, list: Vec<i32>, x: {ty} }} }}
  get: {{ returns: i32 }}
  code: {{ returns: String }}
bounds: {{ f: O(1), get: O(1), code: O(1) }}
examples: [ {{ calls: [ new() ] }} ]
generate:
  - name: p
    length: 9
    let: {{ m: 2..=4 }}
    calls:
      - get
      - code
      - f:
          n: m
          list: {{ list: 2, of: any }}
          x: {domain}
"
    );
    let expected = match expected {
        "" => String::new(),
        _ => format!("bag:23: {expected}"),
    };
    assert_eq!(findings(&text), expected, "{ty} {domain}");
}

/// The example of `problems/README.md`, put together from its parts.
pub(super) fn readme() -> String {
    let readme = include_str!("../../../problems/README.md");
    let parts = readme.split("```yaml\n").skip(1).map(|rest| rest.split("```").next().unwrap());
    let parts: Vec<_> = parts.collect();
    let head = parts[0].replace("generate: [ … ]\ncost: [ … ]\n", "");
    format!("{head}{}{}", parts[1], parts[2])
}

#[test]
fn the_example_of_the_readme_loads() {
    let problem = problem("lru-cache", "problems/lru-cache.yaml", &readme());
    let problem = problem.unwrap_or_else(|bad| panic!("{bad}"));
    assert_eq!((problem.methods.len(), problem.profiles.len()), (2, 3));
    assert_eq!((problem.profiles[1].share, problem.profiles[1].heed), (3, 90));
    assert_eq!(problem.workloads[0].sizes, (16, 2048));
}

#[test]
fn every_problem_file_loads() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../problems");
    let mut bad = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|extension| extension == "yaml") {
            let name = path.file_stem().unwrap().to_string_lossy().into_owned();
            let text = std::fs::read_to_string(&path).unwrap();
            let loaded = problem(&name, &format!("problems/{name}.yaml"), &text);
            bad.extend(loaded.err().map(|error| error.to_string()));
        }
    }
    assert!(bad.is_empty(), "{}", bad.join("\n"));
}

#[test]
fn what_is_right_is_read_as_it_stands() {
    let bag = problem("bag", "bag", BASE).unwrap_or_else(|bad| panic!("{bad}"));
    assert_eq!(bag.method(2).absent, Some(Value::Int(-1)));
    assert_eq!(bag.methods[4].answer, AnswerKind::Tolerance(1e-5));
    let texts = |items: &[&str]| {
        Value::List(items.iter().map(|text| Value::Text((*text).to_owned())).collect())
    };
    let (calls, line) = (&bag.examples[0].calls, bag.examples[0].line);
    assert_eq!(line, 22);
    assert_eq!(calls[0].0.arguments, [Value::Int(2), texts(&["a"])]);
    assert_eq!(calls[2].0.arguments, [Value::Int(1), Value::Char('x')]);
    assert_eq!(calls[2].1, Some(Value::Int(1)));
    assert_eq!(calls[3].1, None);
    assert_eq!(calls[4].1, Some(Value::List(vec![Value::Int(1), Value::Int(2)])));
    let choices = &bag.profiles[0].phases[0].calls;
    assert_eq!(choices.iter().map(|c| c.weight).collect::<Vec<_>>(), [1, 3, 1, 1, 1]);
    assert_eq!(bag.distributions[0].variable, ("n".to_owned(), vec![2, 3]));
    assert_eq!((bag.profiles[0].line, bag.workloads[0].line), (24, 36));
}

#[test]
fn unknown_and_missing_and_repeated_keys_are_named() {
    check(
        "title: Bag",
        "titel: Bag",
        &["1: unknown key `titel` in a problem file; did you mean `title`?"],
    );
    check(
        "    length: 1..=20",
        "    lenght: 1..=20",
        &["27: unknown key `lenght` in a profile; did you mean `length`?"],
    );
    check(
        "class: Bag\n",
        "class: Bag\nclass: Bug\n",
        &["6: `class` stands twice; first in line 5"],
    );
    check(
        "returns: Vec<i32>, answer",
        "returns: Vec<i32>, anwser",
        &["11: unknown key `anwser` in a method; did you mean `answer`?"],
    );
    check(
        "difficulty: easy",
        "difficulty: medum",
        &["2: no difficulty `medum`; did you mean `medium`?"],
    );
    check(
        "k: length of the answer",
        "k: length, of the answer",
        &["14: `of the answer` is the rest of a text: with a comma between braces it needs quotes"],
    );
    check(
        "statement: Holds numbers.\n",
        "statement:\n",
        &["4: `statement` is a text, not nothing"],
    );
    check("pattern: hashing\n", "pattern: [a]\n", &["3: `pattern` is a text, not a list"]);
    check(
        "title: Bag\n",
        "title: Bag\nleetcode: many\n",
        &["2: `leetcode` is a whole number from 1 on, not `many`"],
    );
}

#[test]
fn methods_and_their_types_are_checked() {
    check(
        "args: { word: String",
        "args: { word: string",
        &["10: unknown type `string`; did you mean `String`?"],
    );
    check("key: i32, letter", "key: i46, letter", &["9: unknown type `i46`; did you mean `i64`?"]);
    check(
        "names: Vec<String> }",
        "names: Vec<Sting> }",
        &["6: unknown type `Sting`; did you mean `String`?"],
    );
    check("absent: -1", "absent: none", &["9: `absent`: none is not i32"]);
    check(
        "absent: -1",
        "absent: 3000000000",
        &["9: `absent`: 3000000000 is outside i32 (-2147483648..=2147483647)"],
    );
    check(
        "returns: f64, answer",
        "returns: i32, answer",
        &["12: `tolerance` is for f64, and the answer is i32"],
    );
    check(
        "returns: Vec<i32>, answer",
        "returns: i32, answer",
        &["11: `multiset` is for lists, and the answer is i32"],
    );
    check("on: bool } }", "on: bool }, absent: 1 }", &["8: `absent`, but `add` answers nothing"]);
    check(
        "answer: opaque",
        "answer: opake",
        &["10: `opake` is no kind of answer; did you mean `opaque`?"],
    );
    check(
        "  all: { returns",
        "  move: { returns",
        &["11: `move` cannot be the name of a method in Rust"],
    );
    check("on: bool", "type: bool", &["8: `type` cannot be the name of an argument in Rust"]);
}

#[test]
fn bounds_are_checked() {
    check(
        "add: O(1)",
        "add: O(m)",
        &["15: the bound `O(m)`, character 3: unknown variable `m`; did you mean `n`?; \
         known here: `n`, `k`"],
    );
    check(
        "  add: O(1)\n",
        "  ad: O(1)\n",
        &["15: a bound for `ad`: no such method; did you mean `add`?"],
    );
    check(
        "has: O(n) worst",
        "has: O(n) worse",
        &["42: the bound `O(n) worse`, character 6: unknown kind `worse`; did you mean `worst`?; \
         there are `amortized`, `expected`, `worst`"],
    );
    check(
        "with: { k: 1 }",
        "with: { j: 1 }",
        &["38: no variable `j` in `bounds`; did you mean `n`?"],
    );
}

#[test]
fn examples_are_held_against_the_methods() {
    check(
        "has(1, 'x') -> 1",
        "has(1) -> 1",
        &["22: the call `has(1) -> 1`: `has` takes 2 arguments, not 1"],
    );
    check(
        "add(1, true)",
        "ad(1, true)",
        &["22: the call `ad(1, true)`: no method `ad`; did you mean `add`?"],
    );
    check(
        "add(1, true)",
        "add(1, yes)",
        &["22: the call `add(1, yes)`: `on`: yes is not `true` or `false`"],
    );
    check(
        "add(1, true)",
        "add(1, true) -> 1",
        &["22: the call `add(1, true) -> 1`: `add` answers nothing"],
    );
    check(
        "all() -> [1, 2]",
        "all() -> [1, 2",
        &["22: the call `all() -> [1, 2`: a `]` is missing"],
    );
    check(
        "\"add(1, true)\"",
        "add(1, true)",
        &["22: the call `add(1` is cut off: a call with a comma between brackets needs quotes: \
         \"put(1, 1)\""],
    );
    check(
        r#""new(2, [\"a\"])", "#,
        "",
        &["22: the call `add(1, true)`: an example begins with `new(…)`"],
    );
    check(
        "'x') -> 1",
        "'x') -> 3000000000",
        &["22: the call `has(1, 'x') -> 3000000000`: the answer: 3000000000 is outside i32 \
         (-2147483648..=2147483647)"],
    );
    check(
        "'x') -> 1",
        "x) -> 1",
        &["22: the call `has(1, x) -> 1`: `letter`: a letter has quotes: 'x'"],
    );
}

#[test]
fn a_script_may_choose() {
    let measure = "    measure: [ has: { key: i % n, letter: a } ]\n";
    let choose = |calls: &str| format!("    measure: [ {{ choose: {calls} }} ]\n");
    check(measure, &choose("[ { all: {}, weight: 2 }, mean ]"), &[]);
    let one = "41: `choose` takes at least two calls to choose from";
    check(measure, &choose("[ all ]"), &[one]);
    check(measure, &choose("[ all, men ]"), &["41: no method `men`; did you mean `mean`?"]);
    check(
        measure,
        "    measure: [ { all: {}, weight: 2 } ]\n",
        &["41: a script is done in order: `weight` is for the calls of a `choose`"],
    );
    check(
        measure,
        "    measure: [ { chose: [ all, mean ] } ]\n",
        &["41: no method `chose`; did you mean `choose`?"],
    );
    // A method that is nearer than `repeat` is meant.
    let text =
        BASE.replace("mean", "release").replace(measure, "    measure: [ { releas: {} } ]\n");
    assert_eq!(findings(&text), "bag:41: no method `releas`; did you mean `release`?");
}

#[test]
fn calls_are_held_against_the_methods() {
    check("      - all\n", "      - al\n", &["33: no method `al`; did you mean `all`?"]);
    check("weight: 3", "weight: 0", &["31: `weight` is a whole number from 1 on, not `0`"]);
    check(
        "weight: 3",
        "wieght: 3",
        &["31: unknown key `wieght` beside a call; did you mean `weight`?"],
    );
    check(
        "add: { key: 0..n, on: any }",
        "add: { kye: 0..n, on: any }",
        &["29: unknown key `kye` in the arguments of `add`; did you mean `key`?"],
    );
    check("      - mean: {}\n", "", &["24: no profile that decides ever calls `mean`"]);
    check(
        "      - mean: {}\n",
        "      - mean: { x: 1 }\n",
        &["34: `x`, but `mean` takes no arguments"],
    );
    check(
        "new: { limit: n, names: { list: 0..=2, of: [a, b] } }\n",
        "heed: 90\n",
        &["24: `new` is missing: the constructor's arguments"],
    );
    check("    length: 1..=20\n", "    length: 0\n", &["27: this profile can never call anything"]);
    check(
        "measure: [ has: { key: i % n, letter: a } ]",
        "measure: []",
        &["41: `measure` is empty: nothing is measured"],
    );
    let calls = |length| format!("    {length}\n    calls:\n      - add: {{ key: 0..n, on: any }}");
    let changed = calls("exhaustive: 2").replace("0..n", "any");
    check(
        &calls("length: 1..=20"),
        &changed,
        &[
            "29: `exhaustive` tries every value of `key`: constants, ranges, lists of them; not what earlier calls decide, nor `any` of a large type",
        ],
    );
    check(
        &calls("length: 1..=20"),
        &calls("exhaustive: 6"),
        &[
            "27: `exhaustive: 6` makes 23837492595 sequences of 7 calls: at most 2000000 calls are made",
        ],
    );
}

#[test]
fn every_phase_can_call_something() {
    let start = BASE.find("    length: 1..=20").unwrap();
    let calls = &BASE[start..BASE.find("cost:").unwrap()];
    let indented = calls.replace("\n    ", "\n        ").replace("    length", "length");
    let phases = |second: &str| {
        let phases = format!("    phases:\n      - {indented}      - {second}\n");
        findings(&BASE.replace(calls, &phases))
    };
    assert_eq!(phases("{ length: 0..n, calls: [ all ] }"), "");
    assert_eq!(
        phases("{ length: 1 - 1, calls: [ all ] }"),
        "bag:36: this phase can never call anything"
    );
    assert_eq!(
        phases("{ length: 2, calls: [] }"),
        "bag:36: `calls` is empty: nothing can be called"
    );
}

#[test]
fn domains_are_held_against_their_types() {
    check_domain("i32", "0..=2n - 1", "");
    check_domain("i32", "0..list", "");
    check_domain("i32", "0..k", "no variable `k` here; did you mean `m`?");
    check_domain("i32", "0..-1", "the range `0..-1` is empty");
    check_domain("i32", "5..m", "the range `5..m` is always empty");
    check_domain("i32", "0..=2^31", "2147483648 is outside i32 (-2147483648..=2147483647)");
    check_domain("u32", "-m", "`-m` is always outside u32 (0..=4294967295)");
    check_domain("i32", "apple", "no variable `apple` here; there is `m`, `n`, `list`");
    check_domain("i32", "1 +", "`1 +` is no i32: it ends too early");
    check_domain("i32", "{ zip: 0..=9 }", "no domain `zip`; did you mean `zipf`?");
    check_domain(
        "i32",
        "{ used: 0..=9, puls: 1 }",
        "unknown key `puls` in `{ used: … }`; did you mean `plus`?",
    );
    check_domain("i32", "{ used: 0..=9, by: gte }", "no method `gte`; did you mean `get`?");
    check_domain("i32", "{ answer: code, else: 1 }", "`code` answers String, and `x` is i32");
    check_domain("i32", "{ answer: get }", "`{ answer: … }` needs `else`");
    check_domain("i32", "{ text: 1, of: a-z }", "`text` gives texts, and i32 is wanted");
    check_domain("i32", "{ clock: 0..=3, start: m, plus: -1..=1 }", "");
    check_domain("i32", "{ clock: -1..=1 }", "a clock never goes back: `-1..=1` can be negative");
    check_domain(
        "i32",
        "{ mix: [ { weight: 0, of: 1 } ] }",
        "`weight` is a whole number from 1 on, not `0`",
    );
    check_domain("i32", "[]", "`[]` has nothing to choose from");
    check_domain("f64", "[2.5, -1, 0..=9, any]", "");
    check_domain("f64", "two", "no variable `two` here; there is `m`, `n`, `list`");
    check_domain("bool", "1", "`x`: 1 is not `true` or `false`; both are `any`");
    check_domain(
        "char",
        "ab",
        "`x`: `ab` is not one letter; one of several letters is `[a, b]` or \
         `{ text: 1, of: a-z }`",
    );
    check_domain(
        "char",
        "{ text: 1..=2, of: a-z }",
        "a char is one letter: `{ text: 1, of: a-z }`",
    );
    check_domain("String", "[apple, \"0..=9\", 7, { text: 1..=3, of: a-z0-9, prefix: abc }]", "");
    check_domain("String", "", "`x` needs a domain of String");
    check_domain("String", "null", "");
    check_domain(
        "String",
        "0..=9",
        "a range gives numbers, and `x` is String; a text with a number \
         in it is `{ format: \"{}\", of: [0..=9] }`",
    );
    check_domain(
        "String",
        "{ format: \"{:04}:{}\", of: [0..=9] }",
        "2 places in the text, but 1 values",
    );
    check_domain("String", "{ format: \"{:04}:{}\", of: [2000..=2017, [GET, PUT]] }", "");
    check_domain("String", "{ path: 1..=4, of: [a, b/c] }", "the name `b/c` has a `/`");
    check_domain("String", "{ path: 1..=4, of: [a, b], under: used }", "");
    check_domain("String", "{ text: 3, of: z-a }", "the letters `z-a` go backwards");
    check_domain(
        "Vec<i32>",
        "{ list: 3, of: 0..=1, distinct: true }",
        "3 distinct items, but only 2 values",
    );
    check_domain(
        "Vec<i32>",
        "[1, 2]",
        "`x` is Vec<i32>, and `[ … ]` is one of several; the \
         list itself is `{ row: [1, 2] }`",
    );
    check_domain(
        "Vec<i32>",
        "0..=9",
        "`x` is Vec<i32>, and `0..=9` is no list; a list is \
         `{ list: 1..=5, of: … }` or `{ row: [ … ] }`",
    );
    check_domain("Vec<Vec<i32>>", "{ list: 1..=5, of: { row: [0..n, 0..m] } }", "");
    check_domain(
        "Vec<i32>",
        "{ list: 1..=5, of: { answer: get, else: 1 } }",
        "an earlier answer can only be a whole argument, not a part of one",
    );
}

#[test]
fn windows_line_ends_and_a_byte_order_mark_are_no_fault() {
    for text in [BASE.replace('\n', "\r\n"), format!("\u{feff}{BASE}")] {
        assert_eq!(findings(&text), "");
    }
    let text = BASE.replace('\n', "\r\n").replace("difficulty: easy", "difficulty: esy");
    assert_eq!(findings(&text), "bag:2: no difficulty `esy`; did you mean `easy`?");
}

#[test]
fn names_that_reports_use_are_told_apart() {
    let (start, end) = (BASE.find("  - name: all kinds").unwrap(), BASE.find("cost:").unwrap());
    let profile = &BASE[start..end];
    let twice = BASE.replace(profile, &profile.repeat(2));
    let expected = "bag:35: a second profile named `all kinds`; the first is in line 24";
    assert_eq!(findings(&twice), expected);
}

#[test]
fn what_is_not_yaml_is_told_with_its_line() {
    check(
        "calls: [ add: { key: i, on: true } ] } ]",
        "calls: [ add: { key: i, on: true } ]",
        &[
            "41: a `,` is missing here, or the bracket around it is not closed (it opens in line 40)",
        ],
    );
    check(
        "say: { word: hello,",
        "say: { word: \"hello,",
        &["32: a quote before this place is not closed, or a quote inside it needs a `\\`"],
    );
    check(
        "pattern: hashing",
        "pattern: `hashing`",
        &["3: a text cannot begin with ``` unless it has quotes"],
    );
    check("  add: O(1)\n", "\tadd: O(1)\n", &["15: a tab indents this line: YAML wants spaces"]);
    check(
        "class: Bag\n",
        "class: Bag: big\n",
        &["5: a `: ` does not belong here; a text with a colon in it needs quotes"],
    );
    check("class: Bag\n", "class: &a Bag\n", &["5: anchors (`&name`) are not read: write it out"]);
    assert_eq!(findings(""), "bag:1: the file is empty");
    assert_eq!(
        findings("- a\n"),
        "bag:1: a problem file: a map `{ key: value }` belongs here, not a list"
    );
    assert_eq!(
        findings("title: a\n---\ntitle: b\n"),
        "bag:2: a second document begins here: one file holds one problem"
    );
    let deep = format!("title: {}", "[".repeat(100_000));
    assert_eq!(findings(&deep), "bag:1: nested more than 40 deep");
}

/// Loads a text that may be wrong in any way: it must not panic, and every finding has a place.
#[track_caller]
fn survives(text: &str) {
    let lines = text.lines().count().max(1);
    match problem("bag", "bag", text) {
        Ok(problem) => {
            let choices = problem.profiles.iter().flat_map(|profile| &profile.phases);
            for choice in choices.flat_map(|phase| &phase.calls) {
                let arguments = problem.method(choice.call.method).arguments.len();
                assert_eq!(choice.call.arguments.len(), arguments, "{text}");
            }
        }
        Err(bad) => {
            assert!(!bad.findings.is_empty(), "{text}");
            for Finding { line, text: told } in &bad.findings {
                assert!((1..=lines).contains(line) && !told.is_empty(), "{line}: {told}\n{text}");
            }
        }
    }
}

#[test]
fn whatever_happens_to_a_line_every_finding_has_its_place() {
    for whole in [BASE.to_owned(), readme()] {
        let lines: Vec<&str> = whole.lines().collect();
        let with = |i: usize, new: &[&str]| [&lines[..i], new, &lines[i + 1..]].concat().join("\n");
        for (i, line) in lines.iter().enumerate() {
            survives(&with(i, &[]));
            survives(&with(i, &[line, line]));
            survives(&with(i, &[&format!("  {line}")]));
            survives(&with(i, &[line.trim_start()]));
            survives(&with(i, &[&format!("\t{line}")]));
            survives(&with(i, &[line.split_once(':').map_or("", |(key, _)| key)]));
            survives(&with(i, &[line.split_once(':').map_or("", |(_, value)| value)]));
            survives(&lines[..i].join("\n"));
            let middle = line.char_indices().nth(line.chars().count() / 2);
            survives(&with(i, &[&line[..middle.map_or(0, |(at, _)| at)]]));
        }
    }
}

#[test]
fn whatever_happens_to_a_letter_every_finding_has_its_place() {
    /// What YAML, expressions, calls and formats give a meaning to.
    const LETTERS: &[u8] = b"[]{}:,-#&*!|>'\"%@`\n\t ~?0129.=+/^()<_ani\\\x00\x7f";
    // A fixed sequence of numbers, so that a failure comes again.
    let mut state = 1u64;
    let mut below = |limit: usize| {
        state = state.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        (state >> 33) as usize % limit
    };
    for whole in [BASE.to_owned(), readme()] {
        for _ in 0..1500 {
            let mut bytes = whole.clone().into_bytes();
            for _ in 0..1 + below(3) {
                let (at, letter) = (below(bytes.len()), LETTERS[below(LETTERS.len())]);
                match below(4) {
                    0 => bytes[at] = letter,
                    1 => bytes.insert(at, letter),
                    2 => drop(bytes.remove(at)),
                    _ => {
                        let piece = bytes[at..bytes.len().min(at + 1 + below(12))].to_vec();
                        let to = below(bytes.len());
                        bytes.splice(to..to, piece);
                    }
                }
            }
            survives(&String::from_utf8_lossy(&bytes));
        }
    }
}

#[test]
fn absurd_files_are_refused_in_no_time() {
    let nested = |open: &str, close: &str| {
        BASE.replace("key: 0..n", &format!("key: {}1{}", open.repeat(9000), close.repeat(9000)))
    };
    for text in [
        nested("[", "]"),
        nested("{ used: ", " }"),
        nested("(", ")"),
        nested("-", ""),
        nested("2^", ""),
        nested("1+", ""),
        BASE.replace("Vec<i32>", &format!("{}i32{}", "Vec<".repeat(9000), ">".repeat(9000))),
        BASE.replace("\"add(1, true)\"", &format!("\"all() -> {}\"", "[".repeat(9000))),
        BASE.replace("O(k log n)", &format!("O({}n)", "log ".repeat(9000))),
        BASE.replace("O(k log n)", &format!("O({}n)", "(".repeat(9000))),
        BASE.replace("has: O(log n)", &format!("has: O({}1)", "n + ".repeat(9000))),
        BASE.replace("      - all\n", &"      - all\n".repeat(20_000)),
        BASE.replace("length: 1..=20", "length: 1..=9999999999"),
        BASE.replace("list: 0..=2, of", "list: 9999999999, of"),
        BASE.replace("repeat: n,", "repeat: n * n * n,"),
        BASE.replace("with: { k: 1 }", "sizes: 1..=99999999999"),
        "a: b\n".repeat(300_000),
        "a".repeat(3_000_000),
    ] {
        survives(&text);
        assert!(problem("bag", "bag", &text).is_err(), "{}", &text[..400]);
    }
}

#[test]
fn many_findings_are_cut_short() {
    let text = BASE.replace("      - all\n", &"      - al\n".repeat(30));
    let bad = problem("bag", "bag", &text).unwrap_err();
    assert_eq!((bad.findings.len(), bad.untold), (20, 10));
    assert!(bad.to_string().ends_with("\nand 10 more"));
}

#[test]
fn a_pool_must_have_a_source() {
    let has = |domain: &str| format!("key: {domain}, letter: [a, b]");
    let from = has("0..=9");
    check(&from, &has("{ used: 0..=9 }"), &[]);
    check(&from, &has("{ used: 0..=9, by: add }"), &[]);
    check(
        &from,
        &has("{ recent: 0..=9, pool: kye }"),
        &["30: nothing is added to the pool `kye` here; did you mean `key`?"],
    );
    check(
        &from,
        &has("{ used: 0..=9, by: say }"),
        &["30: nothing is added by `say` to the pool `key` here"],
    );
    check(
        &from,
        &has("{ used: 0..=9, pool: word }"),
        &["30: the pool `word` has values of String, and i32 is wanted"],
    );
}
