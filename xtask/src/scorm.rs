//! The SCORM packages: the card on a page that reports to an LMS, and the manifest that tells the LMS of it.

use std::{
    fs::{self, File},
    io::Write,
    path::PathBuf,
};

use anyhow::{Context, Result, ensure};
use serde_json::Value;
use zip::{DateTime, ZipWriter, write::SimpleFileOptions};

use crate::{
    pages::{Parts, attribute},
    repo::Repo,
    say,
};

/// A version of SCORM: how the packages call it, the page's script, and the manifest.
const VERSIONS: [(&str, &str, &str); 2] = [
    ("scorm12", "1.2", include_str!("scorm/imsmanifest-1.2.xml")),
    ("scorm2004", "2004", include_str!("scorm/imsmanifest-2004.xml")),
];
/// The files of a package.
const FILES: [&str; 2] = ["imsmanifest.xml", "index.html"];
/// Above the card: how far the learner is, and what goes wrong.
const PROGRESS: &str = r#"<p class="progress"><span></span> <span role="status"></span></p>"#;
/// What SCORM 1.2 lets content store, in characters.
const SUSPEND_DATA: usize = 4096;
const LESSON_LOCATION: usize = 255;
/// The line in the page that a teacher may edit.
const COMPLETION: &str = r#"<meta name="completion" content="all">"#;

/// Writes the files of each package into a directory of its own: `target/card/scorm/scorm12`, `…/scorm2004`.
pub fn write(repo: &Repo, parts: &Parts, script: &str) -> Result<()> {
    fits(&repo.read("data/trotsky.json")?)?;
    for (name, version, manifest) in VERSIONS {
        let place = repo.empty(&format!("target/card/scorm/{name}"))?;
        let head = format!("<meta name=\"scorm\" content=\"{version}\">\n{COMPLETION}");
        let manifest = manifest.replace("{{title}}", &attribute(&parts.title));
        for (file, text) in FILES.iter().zip([manifest, parts.page(&head, PROGRESS, script)?]) {
            fs::write(place.join(file), text)?;
        }
    }
    Ok(())
}

/// Packs what was written, for learners to be through by `completion`; gives the paths.
pub fn pack(repo: &Repo, completion: &str) -> Result<Vec<PathBuf>> {
    let moments = moments(&repo.read("data/trotsky.json")?)?.len();
    let asked = completion.split(' ').next().and_then(|number| number.parse::<usize>().ok());
    ensure!(asked.is_none_or(|asked| (1..=moments).contains(&asked)), "{completion:?}: there are {moments} moments");
    say::step("pack the SCORM packages", || {
        fs::create_dir_all(repo.path("target/pack"))?;
        VERSIONS.iter().map(|(name, ..)| zip(repo, name, completion)).collect()
    })
}

fn zip(repo: &Repo, name: &str, completion: &str) -> Result<PathBuf> {
    let path = repo.path(&format!("target/pack/trotsky-card-{name}.zip"));
    let mut zip = ZipWriter::new(File::create(&path).with_context(|| format!("can't write {}", path.display()))?);
    // The same bytes, whenever it is packed.
    let options = SimpleFileOptions::default().last_modified_time(DateTime::default());
    for file in FILES {
        let text = repo.read(&format!("target/card/scorm/{name}/{file}"))?;
        ensure!(file != "index.html" || text.contains(COMPLETION), "index.html has no line {COMPLETION}");
        zip.start_file(file, options)?;
        zip.write_all(text.replacen(COMPLETION, &COMPLETION.replace("all", completion), 1).as_bytes())?;
    }
    zip.finish()?;
    Ok(path)
}

/// Reads when learners are through, as `cargo xtask pack --completion` is told it.
pub fn completion(rule: &str) -> Result<String, String> {
    let number = rule.strip_suffix(" moments").or(rule.strip_suffix(" moment"));
    let counted = number.is_some_and(|number| !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()));
    if counted || ["opened", "all"].contains(&rule) {
        Ok(rule.to_owned())
    } else {
        Err("say opened, all, or a number such as \"5 moments\"".to_owned())
    }
}

/// Whether an LMS has room for what the page stores once all moments are seen.
fn fits(dataset: &str) -> Result<()> {
    let ids = moments(dataset)?;
    let all = ids.join(" ").len();
    ensure!(all <= SUSPEND_DATA, "the ids of all moments are {all} characters; SCORM 1.2 stores {SUSPEND_DATA}");
    for id in &ids {
        ensure!(id.len() <= LESSON_LOCATION, "{id} is {} characters; SCORM 1.2 stores {LESSON_LOCATION}", id.len());
    }
    Ok(())
}

/// The ids of the moments of a dataset.
fn moments(dataset: &str) -> Result<Vec<String>> {
    let dataset: Value = serde_json::from_str(dataset).context("data/trotsky.json")?;
    let moments = dataset["moments"].as_array().context("data/trotsky.json has no moments")?;
    Ok(moments.iter().filter_map(|moment| moment["id"].as_str().map(str::to_owned)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_learners_have_to_see_is_said_in_words() {
        for rule in ["opened", "all", "5 moments", "1 moment"] {
            assert_eq!(completion(rule).as_deref(), Ok(rule));
        }
        for rule in ["", "5", "some moments", " moments", "-1 moments", "all\">"] {
            assert!(completion(rule).is_err(), "{rule:?}");
        }
    }

    #[test]
    fn a_dataset_with_more_moments_than_an_lms_can_store_is_refused() {
        let moments: Vec<Value> =
            (0..200).map(|n| serde_json::json!({ "id": format!("a-moment-of-some-length-{n:03}") })).collect();
        let error = fits(&serde_json::json!({ "moments": moments }).to_string()).unwrap_err().to_string();
        assert_eq!(error, "the ids of all moments are 5599 characters; SCORM 1.2 stores 4096");
    }
}
