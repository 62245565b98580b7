//! What module and glue call the functions that they have of each other: for readers, as shortly as can be.

use std::collections::BTreeMap;

use wasm_bindgen_cli_support::Output;

/// Gives each import of the module a short name, and each export that is called by a mangled name; tells which has
/// which.
pub fn shorten(output: &mut Output) -> BTreeMap<String, String> {
    let mut names = BTreeMap::new();
    let module = output.wasm_mut();
    for export in module.exports.iter_mut().filter(|export| export.name.starts_with("_R")) {
        // Letters alone stand for much else in a shortened script, which is searched for the names of exports.
        let short = format!("${}", short(names.len()));
        names.insert(export.name.clone(), short.clone());
        export.name = short;
    }
    for import in module.imports.iter_mut().filter(|import| import.name.starts_with("__wb")) {
        let count = names.len();
        let short = names.entry(import.name.clone()).or_insert_with(|| short(count));
        import.name.clone_from(short);
    }
    names
}

/// The glue with these names: wasm-bindgen's own begin with `__wb`, and mean nothing else anywhere.
pub fn rename(glue: &str, names: &BTreeMap<String, String>) -> String {
    let mut renamed = String::with_capacity(glue.len());
    let mut rest = glue;
    while let Some(start) = rest.find(is_in_name) {
        renamed += &rest[..start];
        let end = rest[start..].find(|it| !is_in_name(it)).map_or(rest.len(), |length| start + length);
        let word = &rest[start..end];
        renamed += names.get(word).map_or(word, String::as_str);
        rest = &rest[end..];
    }
    renamed + rest
}

fn is_in_name(character: char) -> bool {
    character.is_ascii_alphanumeric() || character == '_' || character == '$'
}

/// A property's name of one letter, then of two, and so on.
fn short(number: usize) -> String {
    const LETTERS: &[u8; 52] = b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    let last = char::from(LETTERS[number % LETTERS.len()]);
    match number / LETTERS.len() {
        0 => last.to_string(),
        more => format!("{}{last}", short(more - 1)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_number_has_a_name_of_its_own() {
        let names: std::collections::BTreeSet<String> = (0..3000).map(short).collect();
        assert_eq!(names.len(), 3000);
        assert_eq!((short(0), short(52), short(53)), ("a".into(), "aa".into(), "ab".into()));
    }

    #[test]
    fn whole_names_are_replaced_and_nothing_else() {
        let names = BTreeMap::from([("__wbg_new_0123456789abcdef".to_owned(), "a".to_owned())]);
        let glue = "{ __wbg_new_0123456789abcdef: function() { return __wbg_new_0123456789abcdef_x; } }";
        assert_eq!(rename(glue, &names), "{ a: function() { return __wbg_new_0123456789abcdef_x; } }");
    }
}
