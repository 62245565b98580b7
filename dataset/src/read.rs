//! From JSON to a checked dataset.

use serde_json::Value;

use crate::check::Checker;
use crate::form::Form;
use crate::{Dataset, Fault, written};

/// Reads a dataset from its JSON and checks every rule. `article` is the text of an article that lies in a file of its
/// own.
///
/// # Errors
///
/// All faults at once: what is not of a dataset's form, and each broken rule. For a text that is no JSON, the first
/// place that is not, with line and column.
///
/// ```
/// let faults = dataset::read(r#"{ "lang": 7 }"#, None).unwrap_err();
/// assert!(faults.iter().any(|fault| fault.to_string() == "lang: 7 is not a text"));
/// assert!(faults.iter().any(|fault| fault.to_string() == "moments: is missing"));
/// ```
pub fn read(json: &str, article: Option<&str>) -> Result<Dataset, Vec<Fault>> {
    // Some editors begin a file with a byte order mark.
    let json = json.trim_start_matches('\u{feff}');
    let mut value: Value =
        serde_json::from_str(json).map_err(|error| vec![Fault::new("", format!("this is not JSON: {error}"))])?;
    if let (Some(article), Some(fields)) = (article, value.as_object_mut()) {
        fields.insert("article".to_owned(), article.into());
    }
    let form = Form::mend(&mut value);
    if form.is_broken() {
        return Err(form.faults);
    }
    let dataset = written::dataset(&value);
    let mut checker = Checker::new(&dataset, form.faults.is_empty());
    let checked = checker.dataset(&dataset);
    let broken: Vec<Fault> = checker.finish().into_iter().filter(|fault| !form.explains(&fault.path)).collect();
    let faults: Vec<Fault> = form.faults.into_iter().chain(broken).collect();
    if faults.is_empty() { Ok(checked) } else { Err(faults) }
}
