//! Prints the prerendered card, as JSON: see [`trotsky_card::prerender::prerendered`].

fn main() {
    println!("{}", trotsky_card::prerender::prerendered());
}
