//! Where each value of a JSON text stands: pointer → line and column, in one pass over text that is known to be JSON.

use std::collections::BTreeMap;

/// Line and column (characters, both from 1) of every value, by pointer; and the keys that stand twice.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Positions {
    places: BTreeMap<String, (usize, usize)>,
    keys: BTreeMap<String, (usize, usize)>,
    twice: Vec<(String, usize, usize)>,
}

impl Positions {
    /// Scans a text that serde_json accepted and whose depth was checked.
    pub fn of(text: &str) -> Positions {
        let mut scanner =
            Scanner { bytes: text.as_bytes(), text, at: 0, line: 1, start: 0, found: Positions::default() };
        scanner.value(&mut String::new());
        scanner.found
    }

    /// Where the value of a pointer stands, or the nearest value around it.
    pub fn of_value(&self, pointer: &str) -> Option<(usize, usize)> {
        let mut pointer = pointer;
        loop {
            if let Some(place) = self.places.get(pointer) {
                return Some(*place);
            }
            pointer = pointer.rsplit_once('/')?.0;
        }
    }

    /// Where the key of a member stands.
    pub fn of_key(&self, pointer: &str) -> Option<(usize, usize)> {
        self.keys.get(pointer).copied()
    }

    /// Members whose key stands twice in one object: pointer, line, column of the second.
    pub fn twice(&self) -> &[(String, usize, usize)] {
        &self.twice
    }
}

struct Scanner<'t> {
    bytes: &'t [u8],
    text: &'t str,
    at: usize,
    line: usize,
    /// Where the line begins.
    start: usize,
    found: Positions,
}

impl Scanner<'_> {
    fn value(&mut self, path: &mut String) {
        self.space();
        let place = self.place();
        self.found.places.insert(path.clone(), place);
        match self.bytes.get(self.at) {
            Some(b'"') => {
                self.string();
            }
            Some(b'{') => self.object(path),
            Some(b'[') => self.array(path),
            _ => {
                while !matches!(self.bytes.get(self.at), None | Some(b',' | b'}' | b']' | b' ' | b'\n' | b'\r' | b'\t'))
                {
                    self.at += 1;
                }
            }
        }
    }

    fn object(&mut self, path: &mut String) {
        self.at += 1;
        loop {
            self.space();
            if self.bytes.get(self.at) != Some(&b'"') {
                self.at += 1;
                return;
            }
            let (line, column) = self.place();
            let key = self.string();
            let length = path.len();
            path.push('/');
            path.push_str(&escaped(&key));
            if self.found.keys.insert(path.clone(), (line, column)).is_some() {
                self.found.twice.push((path.clone(), line, column));
            }
            self.value(path);
            path.truncate(length);
        }
    }

    fn array(&mut self, path: &mut String) {
        self.at += 1;
        for position in 0usize.. {
            self.space();
            if matches!(self.bytes.get(self.at), None | Some(b']')) {
                self.at += 1;
                return;
            }
            let length = path.len();
            path.push('/');
            path.push_str(&position.to_string());
            self.value(path);
            path.truncate(length);
        }
    }

    /// Takes a string and gives it decoded.
    fn string(&mut self) -> String {
        let from = self.at;
        self.at += 1;
        loop {
            match self.bytes.get(self.at) {
                Some(b'\\') => self.at += 2,
                Some(b'"') | None => break,
                Some(_) => self.at += 1,
            }
        }
        self.at += 1;
        let written = self.text.get(from..self.at.min(self.text.len())).unwrap_or_default();
        serde_json::from_str(written).unwrap_or_default()
    }

    /// Passes white space and what separates values.
    fn space(&mut self) {
        while let Some(byte) = self.bytes.get(self.at) {
            match byte {
                b'\n' => {
                    self.line += 1;
                    self.start = self.at + 1;
                }
                b' ' | b'\r' | b'\t' | b',' | b':' => {}
                _ => return,
            }
            self.at += 1;
        }
    }

    fn place(&self) -> (usize, usize) {
        let before = self.text.get(self.start..self.at).unwrap_or_default();
        (self.line, before.chars().count() + 1)
    }
}

/// A key as a part of a pointer.
pub(crate) fn escaped(key: &str) -> String {
    key.replace('~', "~0").replace('/', "~1")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::Value;

    use super::Positions;

    #[test]
    fn values_are_found_where_an_editor_shows_them() {
        let text = "{\n  \"a\": [1, {\"b/c\": \"ñ\"}],\n\t\"d\": null, \"d\": 2 }";
        let positions = Positions::of(text);
        assert_eq!(positions.of_value("/a/1/b~1c"), Some((2, 20)));
        assert_eq!(positions.of_key("/a/1/b~1c"), Some((2, 13)));
        assert_eq!(positions.of_value("/a/1/absent"), Some((2, 12)), "the nearest value around it");
        assert_eq!(positions.twice(), [("/d".to_owned(), 3, 13)]);
    }

    fn json() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![Just(Value::Null), any::<i32>().prop_map(Value::from), ".{0,6}".prop_map(Value::from),];
        leaf.prop_recursive(4, 24, 4, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
                prop::collection::btree_map(".{0,4}", inner, 0..4)
                    .prop_map(|map| Value::Object(map.into_iter().collect())),
            ]
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(200) })]

        #[test]
        fn every_value_has_its_place(value in json(), pretty in any::<bool>()) {
            let text = if pretty { serde_json::to_string_pretty(&value) } else { serde_json::to_string(&value) }.unwrap();
            let positions = Positions::of(&text);
            let mut stack = vec![(String::new(), &value)];
            while let Some((pointer, value)) = stack.pop() {
                let (line, column) = positions.places[&pointer];
                let rest: String = text.lines().nth(line - 1).unwrap_or_default().chars().skip(column - 1).collect();
                match value {
                    Value::Object(map) => {
                        prop_assert!(rest.starts_with('{'), "{}", rest);
                        stack.extend(map.iter().map(|(k, v)| (format!("{pointer}/{}", super::escaped(k)), v)));
                    }
                    Value::Array(items) => {
                        prop_assert!(rest.starts_with('['));
                        stack.extend(items.iter().enumerate().map(|(i, v)| (format!("{pointer}/{i}"), v)));
                    }
                    leaf => prop_assert!(rest.starts_with(leaf.to_string().lines().next().unwrap_or_default())),
                }
            }
        }
    }
}
