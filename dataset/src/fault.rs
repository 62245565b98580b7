//! What is wrong with a dataset, and where.

use core::fmt;

/// One broken rule.
///
/// ```
/// let fault = dataset::Fault::new("moments[3].date.edtf", r#""1917-13" is not a month"#);
/// assert_eq!(fault.to_string(), r#"moments[3].date.edtf: "1917-13" is not a month"#);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Fault {
    /// The path from the top of the dataset, such as `moments[3].excerpts[0]`; empty for the whole.
    pub path: String,
    /// One sentence.
    pub message: String,
}

impl Fault {
    /// A fault at `path`.
    pub fn new(path: impl Into<String>, message: impl Into<String>) -> Self {
        Fault { path: path.into(), message: message.into() }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.path.is_empty() {
            write!(f, "{}: ", self.path)?;
        }
        f.write_str(&self.message)
    }
}
