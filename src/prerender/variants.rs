//! One card's markup at each of its moments, without saying twice what is the same.

use serde_json::{Map, Value, json};

/// Joins renderings of one card that differ in attributes and text alone.
///
/// The result is a list of pieces: a string is the same in all; an object has the piece of most renderings under
/// `""`, and what others have instead under their index.
pub fn join(renderings: &[String]) -> Value {
    let pieces: Vec<Vec<&str>> = renderings.iter().map(|html| html.split_inclusive('>').collect()).collect();
    assert!(pieces.iter().all(|piece| piece.len() == pieces[0].len()), "the renderings differ in their elements");
    let mut joined = Vec::new();
    let mut same = String::new();
    for at in 0..pieces[0].len() {
        let here: Vec<&str> = pieces.iter().map(|pieces| pieces[at]).collect();
        if here.iter().all(|piece| *piece == here[0]) {
            same += here[0];
        } else {
            joined.push(json!(std::mem::take(&mut same)));
            joined.push(differing(&here));
        }
    }
    joined.push(json!(same));
    Value::Array(joined)
}

fn differing(pieces: &[&str]) -> Value {
    let count = |piece: &str| pieces.iter().filter(|other| **other == piece).count();
    let most = pieces.iter().copied().max_by_key(|piece| count(piece)).unwrap_or_default();
    let mut object = Map::from_iter([(String::new(), json!(most))]);
    for (index, piece) in pieces.iter().enumerate().filter(|(_, piece)| **piece != most) {
        object.insert(index.to_string(), json!(piece));
    }
    Value::Object(object)
}

#[cfg(test)]
mod tests {
    use super::join;

    #[test]
    fn each_rendering_can_be_had_back() {
        let renderings = ["<ol><li>a</li><li hidden>b</li></ol>", "<ol><li hidden>a</li><li>b</li></ol>"];
        let joined = join(&renderings.map(str::to_owned));
        for (index, rendering) in renderings.iter().enumerate() {
            let index = index.to_string();
            let pieces = joined.as_array().expect("a list").iter();
            let html: String = pieces
                .map(|piece| piece.as_str().or(piece[&index].as_str()).or(piece[""].as_str()).expect("a piece"))
                .collect();
            assert_eq!(html, *rendering);
        }
    }
}
