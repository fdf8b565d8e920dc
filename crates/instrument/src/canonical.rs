//! Canonical JSON and its hash: keys sorted, no spaces, so that the same content has the same hash wherever it was typed.

use serde_json::Value;
use sha2::{Digest, Sha256};

/// The JSON text with sorted keys and no spaces.
pub fn canonical(value: &Value) -> String {
    let mut out = String::new();
    write(value, &mut out);
    out
}

/// `sha256:` and 64 hex digits of the canonical JSON.
pub fn hash(value: &Value) -> String {
    let digest = Sha256::digest(canonical(value).as_bytes());
    let mut out = String::from("sha256:");
    for byte in digest {
        out.push(char::from_digit(u32::from(byte >> 4), 16).unwrap_or('0'));
        out.push(char::from_digit(u32::from(byte & 15), 16).unwrap_or('0'));
    }
    out
}

fn write(value: &Value, out: &mut String) {
    match value {
        Value::Object(map) => {
            let mut keys: Vec<&String> = map.keys().collect();
            keys.sort();
            out.push('{');
            for (position, key) in keys.into_iter().enumerate() {
                if position > 0 {
                    out.push(',');
                }
                out.push_str(&Value::String(key.clone()).to_string());
                out.push(':');
                if let Some(member) = map.get(key) {
                    write(member, out);
                }
            }
            out.push('}');
        }
        Value::Array(items) => {
            out.push('[');
            for (position, item) in items.iter().enumerate() {
                if position > 0 {
                    out.push(',');
                }
                write(item, out);
            }
            out.push(']');
        }
        other => out.push_str(&other.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{canonical, hash};

    #[test]
    fn the_order_of_keys_and_spaces_do_not_change_the_hash() {
        let one = json!({ "b": [1, "x\"y"], "a": { "d": null, "c": 1.5 } });
        let two: serde_json::Value =
            serde_json::from_str("{ \"a\": {\"c\":1.5, \"d\":null},\n \"b\":[1,\"x\\\"y\"] }").expect("JSON");
        assert_eq!(canonical(&one), r#"{"a":{"c":1.5,"d":null},"b":[1,"x\"y"]}"#);
        assert_eq!(hash(&one), hash(&two));
        assert_eq!(hash(&one).len(), "sha256:".len() + 64);
    }
}
