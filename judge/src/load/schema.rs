//! Describes a problem file to editors, so that they complete and check it while it is written.

use super::composed::KINDS;
use serde_json::{Map, Value, json};

/// The JSON Schema of a problem file.
///
/// It tells everything that a file may say; what only makes sense together (names, types, empty
/// ranges) is told by loading it.
pub fn schema() -> Value {
    let mut schema = object(
        "a problem of judge",
        &[
            ("title", text("what the problem is called: `LRU cache`")),
            ("leetcode", count("LeetCode's number", 1)),
            ("difficulty", one_of("how hard it is", &["easy", "medium", "hard"])),
            ("pattern", text("the class of the problem: `recency or frequency order`")),
            ("structure", text("the key data structure: `hash map + doubly linked list`")),
            ("signal", text("what in a statement points to this pattern")),
            (
                "statement",
                text("Markdown in our own words: what every method does, corner cases included"),
            ),
            ("constraints", list_of("one line each: `1 <= capacity <= 3000`", scalar())),
            ("hints", list_of("a first small push, a larger one, nearly the solution", scalar())),
            ("class", text("the struct that a solution defines: `LRUCache`")),
            (
                "new",
                described(reference("types"), "the constructor's arguments, {} if there are none"),
            ),
            ("methods", map_of("what a solution must have, by name", reference("method"))),
            ("bounds", reference("bounds")),
            (
                "examples",
                list_of(
                    "sequences that the statement shows; they are run first",
                    reference("example"),
                ),
            ),
            ("generate", list_of("how sequences of calls are generated", reference("profile"))),
            ("cost", list_of("the workloads on which growth is measured", reference("workload"))),
            (
                "distribution",
                list_of(
                    "which answers are drawn at random, all equally likely",
                    reference("distribution"),
                ),
            ),
        ],
        &[
            "title",
            "difficulty",
            "pattern",
            "statement",
            "class",
            "new",
            "methods",
            "bounds",
            "examples",
            "generate",
        ],
    );
    schema["$schema"] = json!("http://json-schema.org/draft-07/schema#");
    schema["title"] = json!("A problem of judge");
    schema["definitions"] = json!({
        "type": ty(),
        "types": map_of("names and their types", reference("type")),
        "method": method(),
        "answer": answer(),
        "bound": bound(),
        "bounds": bounds(),
        "example": example(),
        "domain": domain(),
        "number": number(),
        "range": range(),
        "domains": domains("a domain for every argument"),
        "call": call(),
        "choice": choice(),
        "step": step(),
        "script": list_of("calls done in order", reference("step")),
        "profile": profile(),
        "phase": phase(),
        "workload": workload(),
        "distribution": distribution(),
    });
    schema
}

fn ty() -> Value {
    json!({
        "description": "i32, i64, u32, u64, f64, bool, char, String, or Vec<…> of them",
        "type": "string",
        "anyOf": [
            { "enum": [
                "i32", "i64", "u32", "u64", "f64", "bool", "char", "String",
                "Vec<i32>", "Vec<String>", "Vec<Vec<i32>>",
            ] },
            { "pattern": "^(Vec<)+(i32|i64|u32|u64|f64|bool|char|String)>+$" },
        ],
    })
}

fn method() -> Value {
    object(
        "a method",
        &[
            ("args", described(reference("types"), "its arguments, in order")),
            ("returns", described(reference("type"), "what it answers; left out: nothing")),
            (
                "absent",
                json!({ "description": "what `None` stands for where a solution returns an `Option`" }),
            ),
            ("answer", reference("answer")),
        ],
        &[],
    )
}

fn answer() -> Value {
    let tolerance = object(
        "f64 within this absolute or relative distance",
        &[("tolerance", json!({ "type": "number", "exclusiveMinimum": 0 }))],
        &["tolerance"],
    );
    json!({
        "description": "how its answers are compared with the reference's",
        "anyOf": [
            one_of("exact: equal (the default) · multiset: a list in any order · any-of: the reference \
                    judges it · opaque: only fed back to later calls",
                   &["exact", "multiset", "any-of", "opaque"]),
            tolerance,
        ],
    })
}

fn bound() -> Value {
    json!({
        "description": "O(…) of 1, variables, log x, sqrt x, x^2, products, sums, min(a, b); then \
                        amortized (the default), expected or worst",
        "type": "string",
        "pattern": "^\\s*O\\(.*\\)\\s*(amortized|expected|worst)?\\s*$",
    })
}

fn bounds() -> Value {
    let mut bounds =
        map_of("the required complexity: a bound for every method", reference("bound"));
    bounds["properties"] = json!({
        "variables": map_of("every variable in a bound, and what it means", scalar()),
        "new": described(reference("bound"), "of the constructor; the default is the sum of its arguments"),
        "drop": described(reference("bound"), "of dropping; the default is what was allocated"),
        "space": described(reference("bound"), "of the bytes that are live at the end"),
    });
    bounds
}

fn example() -> Value {
    let call = "`new(2)` first, then `\"put(1, 1)\"` or `\"get(1) -> 1\"`";
    let calls =
        list_of("calls with the answers that the statement gives", described(text("a call"), call));
    object("an example of the statement", &[("calls", calls)], &["calls"])
}

fn domain() -> Value {
    let mut kinds = vec![
        json!({ "description": "a value, an expression (`2n + 1`; `i ~ n`: \
                 what i stands for in a disorder of 0..n), a range (`0..=9`), or `any`",
                "type": ["string", "number", "boolean"] }),
        json!({ "description": "one of these domains, evenly", "type": "array", "minItems": 1,
                "items": reference("domain") }),
    ];
    kinds.extend(KINDS.iter().map(|(kind, keys)| {
        let properties: Vec<_> = keys.iter().map(|key| (*key, part(kind, key))).collect();
        let mut needed = vec![*kind];
        needed.extend(["of", "else"].iter().filter(|key| keys.contains(key)));
        object(meaning(kind), &properties, &needed)
    }));
    json!({ "description": "the values that an argument may take", "anyOf": kinds })
}

/// What a kind of domain gives.
fn meaning(kind: &str) -> &'static str {
    match kind {
        "mix" => "one of them, by weight",
        "zipf" => "a few values very often, the others seldom",
        "cycle" => "in turn, from the first to the last and again",
        "used" => "a value that was used before in this sequence",
        "recent" => "one of the four values used last",
        "fresh" => "a value that was not used before, if 32 draws suffice",
        "clock" => "never goes back: the last value plus a draw",
        "answer" => "the answer of an earlier call of this method to the same object",
        "text" => "a text of that many letters",
        "path" => "`/a/b`: that many names",
        "format" => "a text with drawn values set in: `{}` or zero-padded `{:04}`",
        "list" => "a list of that many values",
        _ => "a list with one domain for each position",
    }
}

/// What stands behind a key of a kind of domain.
fn part(kind: &str, key: &str) -> Value {
    match (kind, key) {
        ("mix", _) => {
            let item = object(
                "a domain with its weight",
                &[("weight", count("relative, at least 1", 1)), ("of", reference("domain"))],
                &["of"],
            );
            nonempty(list_of("the domains", item))
        }
        ("zipf" | "cycle", _) => reference("range"),
        (_, "pool") => text("the name of the pool; the argument's own by default"),
        (_, "by") => text("only values that were given to this method"),
        (_, "plus") => described(reference("number"), "added to the value"),
        (_, "start") => described(scalar(), "before the first draw; 0 by default"),
        (_, "prefix") => text("what every text begins with"),
        (_, "under") => one_of("below a path that was used before", &["used"]),
        (_, "distinct") => json!({ "description": "no value twice", "type": "boolean" }),
        ("answer", "answer") => text("a method that answers what this argument takes"),
        (_, "else") => described(reference("domain"), "while there is no such answer"),
        ("text", "of") => text("the letters: `a-z0-9`"),
        ("path", "of") => nonempty(list_of("the names", scalar())),
        ("format", "format") => text("the text with its places: `{:04}:{:02}`"),
        ("format", "of") => list_of("a domain for each place", reference("domain")),
        ("text" | "path" | "list", key) if key == kind => {
            described(reference("number"), "how many")
        }
        ("used" | "recent", _) => described(reference("domain"), "while none was used before"),
        ("clock", _) => described(reference("number"), "what is added at each draw"),
        ("row", _) => list_of("a domain for each position", reference("domain")),
        _ => reference("domain"),
    }
}

fn number() -> Value {
    described(reference("domain"), "a number, an expression, a range, or several")
}

fn range() -> Value {
    json!({ "description": "`0..=9`, `0..n`", "type": "string", "pattern": "\\.\\." })
}

fn domains(description: &str) -> Value {
    json!({ "description": description, "type": ["object", "null"],
            "additionalProperties": reference("domain") })
}

fn call() -> Value {
    json!({ "description": "`{ put: { key: 0..=9, value: any } }`; `pop` alone takes no arguments",
            "type": ["object", "string"], "minProperties": 1, "maxProperties": 1,
            "additionalProperties": reference("domains") })
}

fn choice() -> Value {
    json!({ "description": "`{ put: { key: 0..=9, value: any }, weight: 3 }`",
            "type": ["object", "string"], "minProperties": 1, "maxProperties": 2,
            "properties": { "weight": count("how often it is chosen, relative to the others; 1 by default", 1) },
            "additionalProperties": reference("domains") })
}

fn step() -> Value {
    let repeat = object(
        "a part that is repeated",
        &[
            ("repeat", described(scalar(), "how often: a number or an expression")),
            ("as", text("the variable that counts from 0; `i` by default")),
            ("calls", nonempty(reference("script"))),
        ],
        &["repeat", "calls"],
    );
    let choose = object(
        "one of several calls, drawn each time",
        &[("choose", list_of("the calls to choose from", reference("choice")))],
        &["choose"],
    );
    let other =
        json!({ "if": { "required": ["choose"] }, "then": choose, "else": reference("call") });
    json!({ "description": "a call, a part that is repeated, or one of several calls",
            "if": { "required": ["repeat"] }, "then": repeat, "else": other })
}

fn profile() -> Value {
    object(
        "one family of sequences",
        &[
            ("name", text("shown in reports")),
            (
                "exhaustive",
                count("every sequence of that many calls, at most 2,000,000 calls in all", 1),
            ),
            ("share", count("the relative share of the random calls; 1 by default", 1)),
            (
                "tier",
                one_of("core and edge decide, strict gives advice", &["core", "edge", "strict"]),
            ),
            ("objects", count("up to so many objects live at once; 1 by default", 1)),
            ("heed", count("per cent of the draws that `likely_…` may veto; 90 by default", 0)),
            ("let", map_of("variables, drawn once a sequence", reference("number"))),
            ("new", domains("a domain for every argument of the constructor")),
            ("begin", described(reference("script"), "done after the constructor")),
            ("length", described(reference("number"), "how many calls")),
            ("calls", list_of("the calls to choose from", reference("choice"))),
            (
                "phases",
                list_of(
                    "instead of length and calls: stretches, one after the other",
                    reference("phase"),
                ),
            ),
            (
                "finally",
                described(
                    reference("script"),
                    "ends every sequence: looks at what the calls left behind",
                ),
            ),
        ],
        &["name"],
    )
}

fn phase() -> Value {
    object(
        "a stretch of a sequence",
        &[
            ("length", described(reference("number"), "how many calls")),
            ("calls", list_of("the calls to choose from", reference("choice"))),
        ],
        &["length", "calls"],
    )
}

fn workload() -> Value {
    object(
        "what grows, and what is measured",
        &[
            ("name", text("shown in reports")),
            ("grow", text("the variable that doubles")),
            ("sizes", described(reference("range"), "256..=131072 by default")),
            (
                "with",
                map_of(
                    "what the bounds' other variables are here, in terms of the growing one",
                    scalar(),
                ),
            ),
            ("new", domains("a domain for every argument of the constructor")),
            ("setup", described(reference("script"), "before, not measured")),
            (
                "measure",
                described(
                    reference("script"),
                    "repeated, `i` counts the rounds: every call is measured",
                ),
            ),
            ("finally", described(reference("script"), "afterwards, not measured")),
            ("bounds", map_of("other bounds here", reference("bound"))),
        ],
        &["name", "grow", "measure"],
    )
}

fn distribution() -> Value {
    object(
        "a method whose answers are drawn, all equally likely",
        &[
            ("method", text("it takes no arguments")),
            ("let", map_of("one variable: one test for each value", reference("number"))),
            ("new", domains("a domain for every argument of the constructor")),
            ("setup", described(reference("script"), "before the draws")),
            ("outcomes", described(scalar(), "how many different answers there are")),
        ],
        &["method", "let", "outcomes"],
    )
}

/// A map with these keys and no others.
fn object(description: &str, properties: &[(&str, Value)], needed: &[&str]) -> Value {
    let properties: Map<String, Value> =
        properties.iter().map(|(key, value)| ((*key).to_owned(), value.clone())).collect();
    json!({ "description": description, "type": "object", "properties": properties,
            "required": needed, "additionalProperties": false })
}

/// A map with any keys.
fn map_of(description: &str, values: Value) -> Value {
    json!({ "description": description, "type": "object", "additionalProperties": values })
}

fn list_of(description: &str, items: Value) -> Value {
    json!({ "description": description, "type": "array", "items": items })
}

fn nonempty(list: Value) -> Value {
    json!({ "allOf": [list, { "minItems": 1 }] })
}

fn text(description: &str) -> Value {
    json!({ "description": description, "type": ["string", "number", "boolean"] })
}

/// A text as YAML reads it: `7` and `true` are texts too.
fn scalar() -> Value {
    json!({ "type": ["string", "number", "boolean"] })
}

fn one_of(description: &str, words: &[&str]) -> Value {
    json!({ "description": description, "enum": words })
}

fn count(description: &str, least: u32) -> Value {
    json!({ "description": description, "type": "integer", "minimum": least })
}

fn reference(name: &str) -> Value {
    json!({ "$ref": format!("#/definitions/{name}") })
}

/// Beside a `$ref` other words do not count in draft 7.
fn described(schema: Value, description: &str) -> Value {
    match schema.get("$ref") {
        Some(_) => json!({ "description": description, "allOf": [schema] }),
        None => {
            let mut schema = schema;
            schema["description"] = json!(description);
            schema
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::{KEYS, profiles, workloads};
    use super::*;

    /// Whether a schema accepts a value: as much of JSON Schema as ours uses.
    fn accepts(root: &Value, schema: &Value, value: &Value) -> Result<(), String> {
        let all = |schema: &Value, value: &Value| accepts(root, schema, value);
        if let Some(name) = schema["$ref"].as_str() {
            let name = name.strip_prefix("#/definitions/").expect("only definitions");
            let defined = root["definitions"].get(name).expect("every reference is defined");
            return all(defined, value);
        }
        let told = |what: &str| Err(format!("{what}: {value} is not {}", schema["description"]));
        let kind = match value {
            Value::Null => "null",
            Value::Bool(_) => "boolean",
            Value::Number(number) if number.is_f64() => "number",
            Value::Number(_) => "integer",
            Value::String(_) => "string",
            Value::Array(_) => "array",
            Value::Object(_) => "object",
        };
        let is = |ty: &Value| ty == kind || (ty == "number" && kind == "integer");
        match &schema["type"] {
            Value::Null => {}
            Value::Array(types) if types.iter().any(is) => {}
            ty if is(ty) => {}
            _ => return told("type"),
        }
        if let Some(words) = schema["enum"].as_array()
            && !words.contains(value)
        {
            return told("enum");
        }
        if let Some(least) = schema["minimum"].as_i64()
            && value.as_i64().is_some_and(|value| value < least)
        {
            return told("minimum");
        }
        for part in schema["allOf"].as_array().into_iter().flatten() {
            all(part, value)?;
        }
        if let Some(parts) = schema["anyOf"].as_array() {
            let told: Vec<_> = parts.iter().map(|part| all(part, value)).collect();
            if told.iter().all(Result::is_err) {
                let told: Vec<_> = told.into_iter().filter_map(Result::err).collect();
                return Err(format!("none of [{}]", told.join(" | ")));
            }
        }
        if schema.get("if").is_some() {
            let branch = if all(&schema["if"], value).is_ok() { "then" } else { "else" };
            all(&schema[branch], value)?;
        }
        if let Value::Array(items) = value {
            if (items.len() as u64) < schema["minItems"].as_u64().unwrap_or(0) {
                return told("minItems");
            }
            if schema.get("items").is_some() {
                items.iter().try_for_each(|item| all(&schema["items"], item))?;
            }
        }
        if let Value::Object(entries) = value {
            for needed in schema["required"].as_array().into_iter().flatten() {
                if !entries.contains_key(needed.as_str().expect("names")) {
                    return told(&format!("{needed} is missing"));
                }
            }
            let many = entries.len() as u64;
            if many < schema["minProperties"].as_u64().unwrap_or(0)
                || many > schema["maxProperties"].as_u64().unwrap_or(u64::MAX)
            {
                return told("number of keys");
            }
            for (key, value) in entries {
                match (schema["properties"].get(key), &schema["additionalProperties"]) {
                    (Some(schema), _) => all(schema, value)?,
                    (None, Value::Bool(false)) => return told(&format!("unknown key {key}")),
                    (None, Value::Null) => {}
                    (None, schema) => all(schema, value)?,
                }
            }
        } else if schema.get("required").is_some() && schema.get("type").is_none() {
            return told("required");
        }
        Ok(())
    }

    fn accepts_text(text: &str) -> Result<(), String> {
        let value: Value = serde_yaml::from_str(text).map_err(|error| error.to_string())?;
        let schema = schema();
        accepts(&schema, &schema, &value)
    }

    #[test]
    fn the_schema_accepts_every_problem_file_and_the_example_of_the_readme() {
        accepts_text(&super::super::tests::readme()).unwrap();
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../problems");
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.extension().is_some_and(|extension| extension == "yaml") {
                let accepted = accepts_text(&std::fs::read_to_string(&path).unwrap());
                accepted.unwrap_or_else(|problem| panic!("{}: {problem}", path.display()));
            }
        }
    }

    #[test]
    fn the_schema_refuses_what_loading_refuses() {
        let readme = super::super::tests::readme();
        for (from, to) in [
            ("title:", "titel:"),
            ("medium ", "medum "),
            ("weight: 4", "weight: 0"),
            ("zipf:", "zip:"),
            ("share: 3", "shares: 3"),
        ] {
            assert!(readme.contains(from), "{from}");
            assert!(accepts_text(&readme.replacen(from, to, 1)).is_err(), "{to}");
        }
    }

    #[test]
    fn the_schema_knows_the_keys_that_loading_knows() {
        #[track_caller]
        fn check(schema: &Value, keys: &[&str]) {
            let known: Vec<&String> = schema["properties"].as_object().unwrap().keys().collect();
            let mut keys = keys.to_vec();
            keys.sort_unstable();
            assert_eq!(known, keys);
        }
        check(&schema(), &KEYS);
        check(&profile(), &profiles::KEYS);
        check(&workload(), &workloads::KEYS);
    }
}
