//! The administrative level of an authority.

use serde::{Deserialize, Serialize};

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
}
