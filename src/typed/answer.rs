//! Yes and no as people and programs write them into a cell.

use super::word;
use crate::fact::Fact;

/// Reads yes, no or unknown; `None` for any other word. An empty cell is unknown.
pub(crate) fn answer(text: &str) -> Option<Fact> {
    match word(text).as_str() {
        "yes" | "ja" | "j" | "y" | "true" | "wahr" | "met" | "verifiziert" | "verified" => Some(Fact::Met),
        "no" | "nein" | "n" | "false" | "falsch" | "unmet" | "nicht_verifiziert" | "unverified" => {
            Some(Fact::Unmet)
        }
        "" | "unknown" | "unbekannt" => Some(Fact::Unknown),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Option<Fact>) {
        assert_eq!(answer(text), expected, "{text}");
    }

    #[test]
    fn empty_is_unknown_and_other_words_are_refused() {
        check("Ja", Some(Fact::Met));
        check("nein", Some(Fact::Unmet));
        check("nicht verifiziert", Some(Fact::Unmet));
        check("unbekannt", Some(Fact::Unknown));
        check("", Some(Fact::Unknown));
        check("vielleicht", None);
    }
}
