//! Language: German and English words, numbers, dates and sorting for readers.
//!
//! Words live in `de.ftl` and `en.ftl`, not in code; numbers, dates and sorting come from ICU.
//! Text from outside (names, addresses, quotes) never goes through a message: formats place it
//! beside the words, made harmless by [`hostile`].

pub mod hostile;
mod calendar;
mod drift;
mod growth;
mod number;
mod past;
mod signed;
mod words;

use std::{cmp::Ordering, str::FromStr};

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue, types::FluentNumber};
use icu_collator::{CollatorBorrowed, options::CollatorOptions};
use icu_locale_core::{Locale, locale};

use self::{calendar::Calendar, number::Numbers};

const GERMAN: &str = include_str!("de.ftl");
const ENGLISH: &str = include_str!("en.ftl");

/// A language that reports can be written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub enum Lang {
    /// German, the default.
    #[default]
    De,
    /// English, with British dates.
    En,
}

impl Lang {
    /// Returns the language tag for `lang` attributes (BCP 47).
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Self::De => "de",
            Self::En => "en",
        }
    }

    fn locale(self) -> Locale {
        match self {
            Self::De => locale!("de"),
            Self::En => locale!("en-GB"),
        }
    }

    fn messages(self) -> &'static str {
        match self {
            Self::De => GERMAN,
            Self::En => ENGLISH,
        }
    }
}

/// A language tag that no report can be written in.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("language `{0}` is not known")]
pub struct UnknownLang(String);

impl crate::hint::Hint for UnknownLang {
    fn hint(&self) -> Option<String> {
        Some("use `de` or `en`".to_owned())
    }
}

impl FromStr for Lang {
    type Err = UnknownLang;

    fn from_str(tag: &str) -> Result<Self, UnknownLang> {
        match tag {
            "de" => Ok(Self::De),
            "en" => Ok(Self::En),
            other => Err(UnknownLang(other.to_owned())),
        }
    }
}

/// A value that a message names.
#[derive(Debug, Clone, Copy)]
pub enum Arg<'a> {
    /// A finished text, such as a date.
    Text(&'a str),
    /// A number: chooses the plural form and is printed with thousands separators.
    Number(u64),
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text)
    }
}

impl<'a> From<&'a String> for Arg<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(text)
    }
}

impl From<u64> for Arg<'_> {
    fn from(number: u64) -> Self {
        Self::Number(number)
    }
}

impl From<usize> for Arg<'_> {
    fn from(number: usize) -> Self {
        Self::Number(number as u64)
    }
}

/// One language with its words, its number and date formats and its order of letters.
pub struct Language {
    lang: Lang,
    bundle: FluentBundle<FluentResource>,
    numbers: Numbers,
    calendar: Calendar,
    collator: CollatorBorrowed<'static>,
}

impl Language {
    /// Returns a language, ready to write.
    ///
    /// # Panics
    ///
    /// Never with the messages and the ICU data that are compiled in; tests prove it.
    #[must_use]
    pub fn new(lang: Lang) -> Self {
        Self {
            lang,
            bundle: bundle(lang),
            numbers: Numbers::new(lang),
            calendar: Calendar::new(lang),
            collator: CollatorBorrowed::try_new((&lang.locale()).into(), CollatorOptions::default())
                .expect("the compiled collation data holds de and en"),
        }
    }

    /// Returns which language it is.
    #[must_use]
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// Returns the words of a message without arguments.
    ///
    /// A message that does not exist shows as `⟦id⟧`; a test proves that none is missing.
    #[must_use]
    pub fn text(&self, id: &str) -> String {
        self.text_with(id, &[])
    }

    /// Returns the words of a message with its arguments filled in.
    #[must_use]
    pub fn text_with(&self, id: &str, arguments: &[(&str, Arg<'_>)]) -> String {
        let mut filled = FluentArgs::new();
        for (name, value) in arguments {
            match *value {
                Arg::Text(text) => filled.set(*name, text),
                Arg::Number(number) => filled.set(*name, number),
            }
        }
        let Some(pattern) = self.bundle.get_message(id).and_then(|message| message.value()) else {
            return format!("⟦{id}⟧");
        };
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(&filled), &mut errors);
        if errors.is_empty() { text.into_owned() } else { format!("⟦{id}⟧") }
    }

    /// Compares two names as readers of the language sort them (`Ä` beside `A`).
    #[must_use]
    pub fn compare(&self, left: &str, right: &str) -> Ordering {
        self.collator.compare(left, right).then_with(|| left.cmp(right))
    }
}

fn bundle(lang: Lang) -> FluentBundle<FluentResource> {
    let tag = lang.tag().parse().expect("our own language tags are valid");
    let mut bundle = FluentBundle::new(vec![tag]);
    // Isolation marks would reach CSV cells and file names; text from outside is isolated by the formats.
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(match lang {
        Lang::De => |value, _| grouped(Lang::De, value),
        Lang::En => |value, _| grouped(Lang::En, value),
    }));
    let resource = FluentResource::try_new(lang.messages().to_owned())
        .expect("a test parses the message files that are compiled in");
    bundle.add_resource(resource).expect("a test proves that message ids are unique");
    bundle
}

fn grouped(lang: Lang, value: &FluentValue<'_>) -> Option<String> {
    match value {
        FluentValue::Number(FluentNumber { value, .. }) => Some(Numbers::new(lang).decimal(*value, 0)),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
