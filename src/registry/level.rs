//! The administrative level of an authority.

use serde::{Deserialize, Serialize};

use crate::typed::word;

/// The administrative level of an authority, one of the field's nine words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// Federal bodies and constitutional organs.
    Bund,
    /// A Land, its government, ministries, parliament and offices.
    Land,
    /// Landkreis, Kreis, Regionalverband.
    Kreis,
    /// Kreisfreie Stadt or Stadtkreis.
    KreisfreieStadt,
    /// Town or municipality within a Kreis, its parts, and associations of municipalities.
    Gemeinde,
    /// Borough of Berlin or Hamburg, or a Bezirk.
    Bezirk,
    /// Police of any level.
    Polizei,
    /// Fire service.
    Feuerwehr,
    /// Anything else.
    Other,
}

impl Level {
    /// Every level in the order in which reports list them.
    pub const ALL: [Self; 9] = [
        Self::Bund,
        Self::Land,
        Self::Kreis,
        Self::KreisfreieStadt,
        Self::Gemeinde,
        Self::Bezirk,
        Self::Polizei,
        Self::Feuerwehr,
        Self::Other,
    ];

    /// Returns the word that registry files and tables use.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Bund => "bund",
            Self::Land => "land",
            Self::Kreis => "kreis",
            Self::KreisfreieStadt => "kreisfreie_stadt",
            Self::Gemeinde => "gemeinde",
            Self::Bezirk => "bezirk",
            Self::Polizei => "polizei",
            Self::Feuerwehr => "feuerwehr",
            Self::Other => "other",
        }
    }

    /// Returns the level of a word that people write for it, such as `Landkreis`; `None` when the
    /// word has no single meaning ("Stadt" is two levels).
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        Some(match word(text).as_str() {
            "bund" | "bundesbehoerde" | "federal" => Self::Bund,
            "land" | "bundesland" | "freistaat" | "landesbehoerde" | "ministerium" | "landtag" | "state" => {
                Self::Land
            }
            "kreis" | "landkreis" | "regionalverband" | "staedteregion" | "region" | "district" => {
                Self::Kreis
            }
            "kreisfreie_stadt" | "stadtkreis" | "kreisfrei" => Self::KreisfreieStadt,
            "gemeinde"
            | "gemeinde_stadt"
            | "kreisangehoerige_stadt"
            | "kreisangehoerige_gemeinde"
            | "markt"
            | "landgemeinde"
            | "samtgemeinde"
            | "verbandsgemeinde"
            | "verwaltungsgemeinschaft"
            | "gemeindeverband"
            | "ortsteil"
            | "ortschaft"
            | "municipality" => Self::Gemeinde,
            "bezirk" | "bezirksamt" | "stadtbezirk" | "regierungsbezirk" | "borough" => Self::Bezirk,
            "polizei" | "police" => Self::Polizei,
            "feuerwehr" | "fire" | "fire_service" => Self::Feuerwehr,
            "other" | "andere" | "sonstige" | "sonstiges" => Self::Other,
            _ => return None,
        })
    }

    /// Returns true where every body lies in exactly one Land.
    pub(super) fn has_land(self) -> bool {
        matches!(self, Self::Land | Self::Kreis | Self::KreisfreieStadt | Self::Gemeinde | Self::Bezirk)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn german_words_are_read_and_unclear_ones_are_not() {
        for level in Level::ALL {
            assert_eq!(Level::read(level.as_str()), Some(level));
        }
        assert_eq!(Level::read("Landkreis"), Some(Level::Kreis));
        assert_eq!(Level::read("Kreisfreie Stadt"), Some(Level::KreisfreieStadt));
        assert_eq!(Level::read("Gemeinde/Stadt"), Some(Level::Gemeinde));
        assert_eq!(Level::read(" POLIZEI "), Some(Level::Polizei));
        assert_eq!(Level::read("Stadt"), None);
    }
}
