//! The sixteen Länder with their codes and keys.

use crate::typed::word;

/// One of the sixteen Länder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Land {
    /// Two-letter code, such as `NW`.
    pub code: &'static str,
    /// The first two digits of every official key (AGS) in the Land.
    pub key: &'static str,
    /// Name in German.
    pub name: &'static str,
}

impl Land {
    /// All Länder in the order of their keys (Destatis).
    pub const ALL: [Self; 16] = [
        Self { code: "SH", key: "01", name: "Schleswig-Holstein" },
        Self { code: "HH", key: "02", name: "Hamburg" },
        Self { code: "NI", key: "03", name: "Niedersachsen" },
        Self { code: "HB", key: "04", name: "Bremen" },
        Self { code: "NW", key: "05", name: "Nordrhein-Westfalen" },
        Self { code: "HE", key: "06", name: "Hessen" },
        Self { code: "RP", key: "07", name: "Rheinland-Pfalz" },
        Self { code: "BW", key: "08", name: "Baden-Württemberg" },
        Self { code: "BY", key: "09", name: "Bayern" },
        Self { code: "SL", key: "10", name: "Saarland" },
        Self { code: "BE", key: "11", name: "Berlin" },
        Self { code: "BB", key: "12", name: "Brandenburg" },
        Self { code: "MV", key: "13", name: "Mecklenburg-Vorpommern" },
        Self { code: "SN", key: "14", name: "Sachsen" },
        Self { code: "ST", key: "15", name: "Sachsen-Anhalt" },
        Self { code: "TH", key: "16", name: "Thüringen" },
    ];

    /// Returns the Land of a code or name, however it is capitalised.
    #[must_use]
    pub fn read(text: &str) -> Option<&'static Self> {
        let by_code = Self::ALL.iter().find(|land| land.code.eq_ignore_ascii_case(text.trim()));
        by_code.or_else(|| Self::ALL.iter().find(|land| word(land.name) == word(text)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_and_names_are_read() {
        for land in &Land::ALL {
            assert_eq!(Land::read(land.code), Some(land));
            assert_eq!(Land::read(land.name), Some(land));
        }
        assert_eq!(Land::read("baden wuerttemberg").map(|land| land.code), Some("BW"));
        assert_eq!(Land::read("Lummerland"), None);
    }
}
