//! Describes a problem file to editors.

use super::KEYS;
use serde_json::{Value, json};

/// The JSON Schema of a problem file.
pub fn schema() -> Value {
    let any: serde_json::Map<String, Value> =
        KEYS.iter().map(|key| ((*key).to_owned(), json!(true))).collect();
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A problem of judge",
        "type": "object",
        "properties": any,
        "additionalProperties": false,
    })
}
