//! An embedder's options: read leniently, told clearly.

use dataset::{Dataset, suggest};
use js_sys::{Array, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use crate::card::Settings;
use crate::state::Theme;
use crate::words::Words;

const NAMES: [&str; 6] = ["moment", "theme", "headingLevel", "lang", "words", "linkable"];

/// What an embedder has asked for; `None` is not mentioned, or wrong.
#[derive(Default)]
pub struct Options {
    pub moment: Option<String>,
    pub theme: Option<Theme>,
    pub heading_level: Option<u8>,
    pub lang: Option<String>,
    pub words: Vec<String>,
    pub linkable: bool,
}

/// What is wrong with an option, and what to do about it.
pub struct Fault {
    pub message: String,
    pub remedy: String,
}

impl Options {
    /// Reads what `options` has; gives what is wrong with the rest. `undefined` stands for not mentioned.
    pub fn read(&mut self, options: &JsValue) -> Vec<Fault> {
        if options.is_undefined() || options.is_null() {
            return Vec::new();
        }
        let Some(object) = options.dyn_ref::<Object>() else {
            return vec![Fault {
                message: "the options are not an object".into(),
                remedy: "Pass { moment, theme, headingLevel, … }, or nothing.".into(),
            }];
        };
        let keys = Object::keys(object);
        keys.iter().filter_map(|key| self.option(&key.as_string()?, Reflect::get(object, &key).ok()?).err()).collect()
    }

    /// The index of the moment that is asked for. One that is unknown is a fault, and counts as the first.
    pub fn moment(&self, dataset: &Dataset, faults: &mut Vec<Fault>) -> Option<usize> {
        let found = moment(dataset, self.moment.as_deref()?);
        Some(found.map_err(|fault| faults.push(fault)).unwrap_or_default())
    }

    /// How the card is shown. Words that are not those of this version are left out: the card speaks English then.
    pub fn settings(&mut self) -> Settings {
        let default = Settings::default();
        let words = self.lang.as_deref().and_then(|lang| Words::of(lang, std::mem::take(&mut self.words)));
        Settings {
            level: self.heading_level.unwrap_or(default.level),
            words: words.unwrap_or(default.words),
            linkable: self.linkable,
        }
    }

    fn option(&mut self, name: &str, value: JsValue) -> Result<(), Fault> {
        if value.is_undefined() {
            return Ok(());
        }
        match name {
            "moment" => self.moment = Some(text(name, &value, "the id of a moment")?),
            "theme" => self.theme = Some(named_theme(&text(name, &value, "the name of a theme")?)?),
            "headingLevel" => {
                let level = value.as_f64().filter(|level| (1.0..=6.0).contains(level) && level.fract() == 0.0);
                let level = level.ok_or_else(|| wrong(name, &value, "a whole number from 1 to 6"))?;
                self.heading_level = Some(level as u8);
            }
            "lang" => self.lang = Some(text(name, &value, "a language tag")?),
            "words" => self.words = Array::from(&value).iter().filter_map(|text| text.as_string()).collect(),
            "linkable" => self.linkable = value.is_truthy(),
            _ => return Err(unknown(name)),
        }
        Ok(())
    }
}

fn unknown(name: &str) -> Fault {
    not_among("unknown option", name, "Options", &NAMES)
}

/// The index of the moment called `id`.
pub fn moment(dataset: &Dataset, id: &str) -> Result<usize, Fault> {
    let ids: Vec<&str> = dataset.moments.iter().map(|moment| &*moment.id).collect();
    let place = ids.iter().position(|known| *known == id);
    place.ok_or_else(|| not_among("moment: no moment is called", id, "Moments", &ids))
}

fn named_theme(name: &str) -> Result<Theme, Fault> {
    const THEMES: [Theme; 4] = [Theme::Auto, Theme::System, Theme::Light, Theme::Dark];
    let theme = THEMES.into_iter().find(|theme| theme.name() == name);
    theme.ok_or_else(|| not_among("theme: there is no theme", name, "Themes", &THEMES.map(Theme::name)))
}

fn not_among(complaint: &str, name: &str, all: &str, known: &[&str]) -> Fault {
    let like = suggest(name, known).map(|like| ["; did you mean \"", like, "\"?"].concat()).unwrap_or_default();
    Fault {
        message: [complaint, " \"", name, "\"", &like].concat(),
        remedy: [all, " are ", &known.join(", "), "."].concat(),
    }
}

fn text(name: &str, value: &JsValue, expected: &str) -> Result<String, Fault> {
    value.as_string().ok_or_else(|| wrong(name, value, expected))
}

fn wrong(name: &str, value: &JsValue, expected: &str) -> Fault {
    let value = js_sys::JSON::stringify(value).ok().and_then(|text| text.as_string()).unwrap_or_default();
    Fault { message: [name, ": ", &value, " is not ", expected].concat(), remedy: ["Pass ", expected, "."].concat() }
}

#[cfg(test)]
mod tests {
    use super::{moment, named_theme, unknown};
    use crate::bundled::DATASET;

    #[test]
    fn an_unknown_option_is_told_with_the_one_it_is_like() {
        let fault = unknown("them");
        assert_eq!(fault.message, r#"unknown option "them"; did you mean "theme"?"#);
        assert_eq!(fault.remedy, "Options are moment, theme, headingLevel, lang, words, linkable.");
        assert_eq!(unknown("colour").message, r#"unknown option "colour""#);
    }

    #[test]
    fn an_unknown_moment_is_told_with_the_one_it_is_like() {
        let fault = moment(&DATASET, "october-revolutoin").expect_err("a fault");
        assert_eq!(
            fault.message,
            r#"moment: no moment is called "october-revolutoin"; did you mean "october-revolution"?"#
        );
        assert!(fault.remedy.contains("february-revolution, joins-bolsheviks, october-revolution,"));
    }

    #[test]
    fn an_unknown_theme_is_told_with_the_one_it_is_like() {
        let fault = named_theme("drak").expect_err("a fault");
        assert_eq!(fault.message, r#"theme: there is no theme "drak"; did you mean "dark"?"#);
        assert_eq!(fault.remedy, "Themes are auto, system, light, dark.");
    }
}
