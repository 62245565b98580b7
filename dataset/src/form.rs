//! Whether a value has the form of a dataset, as the published schema describes it; what is optional may be null, too,
//! as programs write what is not there.
//!
//! What has not is told and mended, so that the rules can be checked in the same go and all faults told at once.

use serde_json::{Map, Value, json};

use crate::{Fault, quoted, suggest};

/// The schema that editors use, without the words for people.
const SCHEMA: &str = include_str!(concat!(env!("OUT_DIR"), "/form.json"));

/// What is wrong with a value's form.
#[derive(Default)]
pub(crate) struct Form {
    pub faults: Vec<Fault>,
    /// The paths of what was put in the place of something wrong or missing.
    mended: Vec<String>,
}

impl Form {
    /// Gives `value` the form of a dataset.
    pub fn mend(value: &mut Value) -> Self {
        let schema: Value = serde_json::from_str(SCHEMA).unwrap_or_default();
        let mut form = Self::default();
        Visit { schemas: &schema["$defs"], form: &mut form }.value(&schema, value, "");
        form
    }

    /// Whether a list that others name things of was mended, or all: the rules have nothing to go by then.
    pub fn is_broken(&self) -> bool {
        let lists = ["", "moments", "lanes", "places", "people", "notes", "references"];
        self.mended.iter().any(|path| lists.contains(&path.as_str()))
    }

    /// Whether a fault at `path` follows from what was mended.
    pub fn explains(&self, path: &str) -> bool {
        self.mended.iter().any(|mended| {
            path.strip_prefix(&**mended).is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
        })
    }
}

struct Visit<'a> {
    schemas: &'a Value,
    form: &'a mut Form,
}

impl<'a> Visit<'a> {
    fn value(&mut self, schema: &'a Value, value: &mut Value, path: &str) {
        let schema = self.resolve(schema);
        if let Some(variants) = schema["anyOf"].as_array() {
            // One of them is null: a field that may be left out.
            if !value.is_null() {
                self.value(&variants[0], value, path);
            }
        } else if let Some(variants) = schema["oneOf"].as_array() {
            self.variant(schema, variants, value, path);
        } else {
            match (schema["type"].as_str(), &mut *value) {
                (Some("string"), Value::String(_)) | (Some("number"), Value::Number(_)) => {}
                (Some("array"), Value::Array(items)) => {
                    for (index, item) in items.iter_mut().enumerate() {
                        self.value(&schema["items"], item, &format!("{path}[{index}]"));
                    }
                }
                (Some("object"), Value::Object(fields)) => self.fields(schema, fields, path),
                (Some("string"), _) => self.refuse(schema, value, path, "a text"),
                (Some("number"), _) => self.refuse(schema, value, path, "a number"),
                (Some("array"), _) => self.refuse(schema, value, path, "a list"),
                _ => {
                    let with = listed(names(&schema["required"]), ", ");
                    self.refuse(schema, value, path, &format!("an object with {with}"));
                }
            }
        }
    }

    fn fields(&mut self, schema: &'a Value, fields: &mut Map<String, Value>, path: &str) {
        let Some(known) = schema["properties"].as_object() else { return };
        // By name: in which order a map has its fields is for who builds serde_json to say.
        let mut sorted: Vec<&str> = known.keys().map(String::as_str).collect();
        sorted.sort_unstable();
        let mut unknown: Vec<String> = fields.keys().filter(|name| !known.contains_key(*name)).cloned().collect();
        unknown.sort_unstable();
        for name in unknown {
            let like = suggest(&name, &sorted);
            let like = like.map(|like| format!("; did you mean {}?", quoted(like))).unwrap_or_default();
            self.form.faults.push(Fault::new(join(path, &name), format!("there is no such field{like}")));
            fields.remove(&name);
        }
        let required = names(&schema["required"]);
        fields.retain(|name, value| !value.is_null() || required.contains(&name.as_str()));
        for name in required.iter().copied().filter(|name| !fields.contains_key(*name)).collect::<Vec<_>>() {
            let path = join(path, name);
            self.form.faults.push(Fault::new(&*path, "is missing"));
            self.form.mended.push(path);
            fields.insert(name.to_owned(), self.blank(&known[name]));
        }
        for name in sorted {
            if let Some(value) = fields.get_mut(name) {
                self.value(&known[name], value, &join(path, name));
            }
        }
    }

    /// One of several names, or an object with one of several fields.
    fn variant(&mut self, schema: &'a Value, variants: &'a [Value], value: &mut Value, path: &str) {
        let name = |variant: &'a Value| {
            variant["const"].as_str().or_else(|| variant["required"][0].as_str()).unwrap_or_default()
        };
        if let Value::Object(given) = &*value
            && given.len() > 1
            && variants[0]["const"].is_null()
        {
            let mut given: Vec<&str> = given.keys().map(String::as_str).collect();
            given.sort_unstable();
            let message = format!("has {}, where one of them is allowed", listed(given, " and "));
            return self.replace(schema, value, path, message);
        }
        let chosen = match &*value {
            Value::String(given) => variants.iter().find(|variant| variant["const"] == **given),
            Value::Object(given) if given.len() == 1 => {
                variants.iter().find(|variant| given.contains_key(name(variant)) && variant["const"].is_null())
            }
            _ => None,
        };
        match chosen {
            Some(variant) if variant["const"].is_null() => self.value(variant, value, path),
            Some(_) => {}
            None => {
                let names = listed(variants.iter().map(name), " or ");
                let each = if variants[0]["const"].is_null() { "an object with one field, " } else { "" };
                self.refuse(schema, value, path, &format!("{each}{names}"));
            }
        }
    }

    fn refuse(&mut self, schema: &'a Value, value: &mut Value, path: &str, expected: &str) {
        self.replace(schema, value, path, format!("{} is not {expected}", shown(value)));
    }

    fn replace(&mut self, schema: &'a Value, value: &mut Value, path: &str, message: String) {
        self.form.faults.push(Fault::new(path, message));
        self.form.mended.push(path.to_owned());
        *value = self.blank(schema);
    }

    /// The least value that has the form of `schema`.
    fn blank(&self, schema: &'a Value) -> Value {
        let schema = self.resolve(schema);
        match schema["type"].as_str() {
            _ if schema["oneOf"].is_array() => self.blank(&schema["oneOf"][0]),
            _ if schema["const"].is_string() => schema["const"].clone(),
            Some("array") => json!([]),
            Some("number") => json!(0),
            Some("object") => names(&schema["required"])
                .into_iter()
                .map(|name| (name.to_owned(), self.blank(&schema["properties"][name])))
                .collect(),
            _ => json!(""),
        }
    }

    fn resolve(&self, schema: &'a Value) -> &'a Value {
        match schema["$ref"].as_str().and_then(|path| path.strip_prefix("#/$defs/")) {
            Some(name) => &self.schemas[name],
            None => schema,
        }
    }
}

/// The texts of a list.
fn names(list: &Value) -> Vec<&str> {
    list.as_array().into_iter().flatten().filter_map(Value::as_str).collect()
}

/// Names in a message.
fn listed<'a>(names: impl IntoIterator<Item = &'a str>, between: &str) -> String {
    names.into_iter().map(|name| quoted(name).to_string()).collect::<Vec<_>>().join(between)
}

/// The path of a field. Names that are no plain words are quoted: they may hold anything.
fn join(path: &str, name: &str) -> String {
    let plain = !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_' || c == '$');
    let name = if plain { name.to_owned() } else { quoted(name).to_string() };
    if path.is_empty() { name } else { format!("{path}.{name}") }
}

/// A wrong value, in short.
fn shown(value: &Value) -> String {
    match value {
        Value::Array(_) => "a list".to_owned(),
        Value::Object(_) => "this object".to_owned(),
        Value::String(text) => quoted(text).to_string(),
        // What writes fractions is large, and here is no use for any number.
        Value::Number(number) => number.as_i64().map_or_else(|| "a number".to_owned(), |whole| whole.to_string()),
        Value::Bool(yes) => yes.to_string(),
        Value::Null => "null".to_owned(),
    }
}
