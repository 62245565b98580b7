//! Checks the bundled dataset and bakes it into static Rust data; a broken rule fails the build. Checks the card's words
//! and bakes the English ones. Shortens the style.

use std::collections::BTreeMap;
use std::{env, fs, path::Path, process};

use databake::Bake;

const DATASET: &str = "data/trotsky.json";
const ARTICLE: &str = "data/article.txt";
/// The style, as esbuild reads it for the script.
const STYLE: &str = "trotsky-card.css";
/// The card's own words, a file for each language.
const WORDS: &str = "src/words";
/// The land of the map.
const LAND: &str = "data/land.txt";

fn main() {
    let [json, article] = [DATASET, ARTICLE].map(read);
    let dataset = dataset::read(&json, Some(&article))
        .unwrap_or_else(|faults| fail(faults.iter().map(|fault| format!("{DATASET}: {fault}"))));
    write("dataset.rs", &dataset.bake(&databake::CrateEnv::default()).to_string());
    write("words.rs", &words());
    write("land.txt", read(LAND).trim_end());
    // In the browser it is the script's.
    if env::var("CARGO_CFG_TARGET_ARCH").is_ok_and(|arch| arch != "wasm32") {
        write("style.css", &shorter(&style(STYLE)));
    }
}

/// A file of the style, with those that it imports in their places.
fn style(name: &str) -> String {
    let path = format!("src/card/style/{name}");
    let import = |rest: &str| match rest.strip_prefix(" \"").and_then(|rest| rest.strip_suffix("\";")) {
        Some(name) => style(name),
        None => fail([format!("{path}: \"@import{rest}\" is not @import \"….css\";")]),
    };
    read(&path)
        .lines()
        .map(|line| line.strip_prefix("@import").map_or_else(|| line.to_owned(), import) + "\n")
        .collect()
}

/// The style without what only its authors read: comments and indents.
fn shorter(style: &str) -> String {
    let mut rest = style;
    let mut code = String::new();
    while let Some((before, comment)) = rest.split_once("/*") {
        code += before;
        rest = comment.split_once("*/").map_or("", |(_, after)| after);
    }
    (code + rest).lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

/// `Word`, which names every text of the card's own, and the texts in English. Fails where a language lacks one.
fn words() -> String {
    println!("cargo::rerun-if-changed={WORDS}");
    let of = |lang: &str| -> BTreeMap<String, String> {
        let path = format!("{WORDS}/{lang}.json");
        serde_json::from_str(&read(&path)).unwrap_or_else(|error| fail([format!("{path}: {error}")]))
    };
    let english = of("en");
    for file in fs::read_dir(WORDS).expect("the folder of words").filter_map(|file| file.ok()) {
        let name = file.file_name().to_string_lossy().replace(".json", "");
        let texts = of(&name);
        let known = english.keys().chain(texts.keys());
        let wrong = known.filter(|key| places(english.get(*key)) != places(texts.get(*key)));
        let faults: Vec<String> = wrong
            .map(|key| format!("{WORDS}/{name}.json: \"{key}\" is missing, is not in English, or has other places"))
            .collect();
        if !faults.is_empty() {
            fail(faults);
        }
    }
    let names = english.iter().map(|(key, text)| format!("/// {text:?}\n{},", upper_camel(key)));
    let names: String = names.collect();
    let texts: Vec<&String> = english.values().collect();
    let derive = "#[derive(Clone, Copy, Debug, PartialEq)]";
    let count = texts.len();
    format!(
        "/// One of the card's own texts.\n{derive}\npub enum Word {{ {names} }}\n\
         const ENGLISH: [&str; {count}] = {texts:?};"
    )
}

/// How often each place stands in a text; none without a text.
fn places(text: Option<&String>) -> Option<[usize; 3]> {
    text.map(|text| ["{", "{0}", "{1}"].map(|place| text.matches(place).count()))
}

/// `at-a-glance` as `AtAGlance`.
fn upper_camel(key: &str) -> String {
    key.split('-').map(|word| word[..1].to_uppercase() + &word[1..]).collect()
}

fn read(path: &str) -> String {
    println!("cargo::rerun-if-changed={path}");
    fs::read_to_string(path).unwrap_or_else(|error| fail([format!("{path}: {error}")]))
}

fn write(name: &str, text: &str) {
    let out = env::var_os("OUT_DIR").expect("cargo sets OUT_DIR");
    fs::write(Path::new(&out).join(name), text).expect("OUT_DIR can be written");
}

fn fail(messages: impl IntoIterator<Item = String>) -> ! {
    for message in messages {
        println!("cargo::error={message}");
    }
    process::exit(1);
}
