//! What the module is made of: its code by crate and by part of the card, its data, and what each travels as.

use std::{collections::BTreeMap, fs};

use anyhow::{Context, Result};
use wasmparser::{Import, KnownCustom, Name, NameSectionReader, Parser, Payload, TypeRef};

use crate::{modules::Module, repo::Repo, sizes};

/// How much of a name is printed, in characters.
const WIDEST: usize = 120;

/// A module, taken apart.
#[derive(Default)]
struct Anatomy<'a> {
    /// Its functions, each with its name and its bytes.
    functions: Vec<(String, &'a [u8])>,
    /// Its data.
    data: Vec<u8>,
    /// All else: types, imports, exports, tables.
    rest: Vec<u8>,
}

/// Prints what a built module is made of.
pub fn print(repo: &Repo, module: Module) -> Result<()> {
    let path = module.named(repo);
    let bytes = fs::read(&path).with_context(|| format!("can't read {}", path.display()))?;
    let anatomy = read(&bytes).with_context(|| path.display().to_string())?;
    let code: Vec<u8> = anatomy.functions.iter().flat_map(|(_, body)| *body).copied().collect();
    println!("\n{}.wasm: KB, and KB by brotli of each on its own (together they share more)\n", module.name);
    table("section", [("code", &*code), ("data", &*anatomy.data), ("all else", &*anatomy.rest)])?;
    for (title, group) in [("code by crate", crate_of as fn(&str) -> String), ("code by part of the card", part_of)] {
        let mut groups: BTreeMap<String, Vec<u8>> = BTreeMap::new();
        for (name, body) in &anatomy.functions {
            groups.entry(group(name)).or_default().extend(*body);
        }
        table(title, groups.iter().map(|(name, bodies)| (&**name, &**bodies)))?;
    }
    let mut largest: Vec<_> = anatomy.functions.iter().map(|(name, body)| (&**name, *body)).collect();
    largest.sort_by_key(|(_, body)| std::cmp::Reverse(body.len()));
    largest.truncate(30);
    table("largest functions", largest)
}

/// Prints groups of bytes, the largest first.
fn table<'a>(title: &str, groups: impl IntoIterator<Item = (&'a str, &'a [u8])>) -> Result<()> {
    let mut rows: Vec<(&str, &[u8])> = groups.into_iter().collect();
    rows.sort_by_key(|(_, bytes)| std::cmp::Reverse(bytes.len()));
    println!("{:>8}{:>8}  {title}", "raw", "brotli");
    for (name, bytes) in rows {
        let name: String = name.chars().take(WIDEST).collect();
        println!("{:>8}{:>8}  {name}", sizes::kb(bytes.len()), sizes::kb(sizes::brotli(bytes)?));
    }
    println!();
    Ok(())
}

fn read(bytes: &[u8]) -> Result<Anatomy<'_>> {
    let mut anatomy = Anatomy::default();
    let mut names = BTreeMap::new();
    let mut imported = 0;
    for payload in Parser::new(0).parse_all(bytes) {
        let payload = payload?;
        match &payload {
            Payload::CodeSectionEntry(body) => {
                anatomy.functions.push((String::new(), &bytes[body.range()]));
            }
            Payload::DataSection(section) => anatomy.data.extend(&bytes[section.range()]),
            Payload::CodeSectionStart { .. } => {}
            Payload::CustomSection(section) => {
                if let KnownCustom::Name(parts) = section.as_known() {
                    names = functions_named(parts)?;
                }
            }
            other => {
                if let Payload::ImportSection(section) = other {
                    imported = section.clone().into_imports().filter(is_function).count();
                }
                if let Some((_, range)) = other.as_section() {
                    anatomy.rest.extend(&bytes[range]);
                }
            }
        }
    }
    for (index, (name, _)) in anatomy.functions.iter_mut().enumerate() {
        *name = names.remove(&(imported + index)).unwrap_or_else(|| "no name".to_owned());
    }
    Ok(anatomy)
}

/// The names of functions, by their index.
fn functions_named(parts: NameSectionReader) -> Result<BTreeMap<usize, String>> {
    let mut names = BTreeMap::new();
    for part in parts {
        let Name::Function(functions) = part? else { continue };
        for function in functions {
            let function = function?;
            // Without what tells two crates of one name apart.
            names.insert(function.index as usize, format!("{:#}", rustc_demangle::demangle(function.name)));
        }
    }
    Ok(names)
}

fn is_function(import: &wasmparser::Result<Import>) -> bool {
    import.as_ref().is_ok_and(|import| matches!(import.ty, TypeRef::Func(_)))
}

/// The crate that a function is written in: the first that its path names; of a primitive type, that of the trait, or
/// core.
fn crate_of(name: &str) -> String {
    let path = name.trim_start_matches(['<', '&', '*', '(', '[']).trim_start_matches("mut ").trim_start_matches("dyn ");
    let first: String = path.chars().take_while(|it| it.is_alphanumeric() || *it == '_').collect();
    match (path[first.len()..].starts_with("::"), name.split_once(" as "), name.starts_with('<')) {
        (true, ..) => first,
        (_, Some((_, of_trait)), _) => crate_of(of_trait),
        (.., is_of_a_type) => if is_of_a_type { "core" } else { "glue" }.to_owned(),
    }
}

/// The part of the card that a function is made for: a file of `src/`, wherever its path names it.
fn part_of(name: &str) -> String {
    let Some((_, path)) = name.split_once("trotsky_card::") else {
        return format!("not the card's: {}", crate_of(name));
    };
    let mut parts = path.split("::").take_while(|part| part.chars().all(|it| it.is_lowercase() || it == '_'));
    match (parts.next(), parts.next()) {
        (Some("card"), Some(part)) => format!("card/{part}"),
        (Some(part), _) => part.to_owned(),
        (None, _) => "card".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_function_is_of_the_crate_that_it_is_written_in() {
        assert_eq!(crate_of("<core::iter::Map<I, F> as trotsky_card::X>::next"), "core");
        assert_eq!(crate_of("trotsky_card::card::map::way"), "trotsky_card");
        assert_eq!(crate_of("__wbindgen_malloc"), "glue");
        assert_eq!(crate_of("<str>::split::<char>"), "core");
        assert_eq!(crate_of("<u32 as core::fmt::Display>::fmt"), "core");
    }

    #[test]
    fn a_function_is_made_for_the_part_that_its_name_has_wherever() {
        assert_eq!(part_of("trotsky_card::card::map::way"), "card/map");
        assert_eq!(
            part_of("<core::iter::Map<I, trotsky_card::card::notes::note::{closure#0}> as A>::fold"),
            "card/notes"
        );
        assert_eq!(part_of("trotsky_card::door::options::Options::read"), "door");
        assert_eq!(part_of("core::fmt::write"), "not the card's: core");
    }
}
