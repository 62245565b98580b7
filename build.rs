//! Checks the bundled dataset and bakes it into static Rust data; a broken rule fails the build. Shortens the style.

use std::{env, fs, path::Path, process};

use databake::Bake;

const DATASET: &str = "data/trotsky.json";
const ARTICLE: &str = "data/article.txt";
/// The style, in the order of its parts.
const STYLE: [&str; 3] = ["src/card/host.css", "src/card/card.css", "src/card/print.css"];
/// The room that the bundled dataset takes.
const ROOM: [&str; 1] = ["src/card/room.css"];

fn main() {
    println!("cargo::rerun-if-changed={DATASET}");
    println!("cargo::rerun-if-changed={ARTICLE}");
    let [json, article] = [DATASET, ARTICLE]
        .map(|path| fs::read_to_string(path).unwrap_or_else(|error| fail([format!("{path}: {error}")])));
    let dataset = dataset::read(&json, Some(&article))
        .unwrap_or_else(|faults| fail(faults.iter().map(|fault| format!("{DATASET}: {fault}"))));
    write("dataset.rs", &dataset.bake(&databake::CrateEnv::default()).to_string());
    write("card.css", &style(&STYLE));
    write("room.css", &style(&ROOM));
}

fn style(paths: &[&str]) -> String {
    let parts = paths.iter().map(|path| {
        println!("cargo::rerun-if-changed={path}");
        shorter(&fs::read_to_string(path).unwrap_or_else(|error| fail([format!("{path}: {error}")])))
    });
    parts.collect::<Vec<_>>().join("\n")
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
