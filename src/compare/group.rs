//! Peer groups: level x population class x Land, and the wider ones to fall back to.

use serde::Serialize;

use super::Traits;
use crate::registry::{Level, PopulationClass};

/// A group of authorities that may be compared.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct PeerGroup {
    /// The level that all have.
    pub level: Level,
    /// The population class that all have; `None` for all classes.
    pub population_class: Option<PopulationClass>,
    /// The Land in which all are; `None` for all Länder.
    pub land: Option<String>,
}

impl PeerGroup {
    /// Returns the groups of an authority, the narrowest first: without the Land, then without the population class.
    ///
    /// What is unknown of an authority narrows no group, so that the same group comes once only.
    pub(super) fn narrowest_first(traits: &Traits<'_>) -> Vec<Self> {
        let (class, land) = (traits.class(), traits.land.map(str::to_owned));
        let group = |population_class, land| Self { level: traits.level, population_class, land };
        let mut groups = vec![group(class, land), group(class, None), group(None, None)];
        groups.dedup();
        groups
    }

    /// Returns true when an authority belongs to the group.
    #[must_use]
    pub fn holds(&self, traits: &Traits<'_>) -> bool {
        self.level == traits.level
            && self.population_class.is_none_or(|class| Some(class) == traits.class())
            && self.land.as_deref().is_none_or(|land| Some(land) == traits.land)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_land_goes_first_then_the_population() {
        let kreis = Traits { level: Level::Kreis, land: Some("NW"), population: Some(450_000) };
        let class = Some(PopulationClass::From250k);
        let group = |class, land: Option<&str>| PeerGroup {
            level: Level::Kreis,
            population_class: class,
            land: land.map(str::to_owned),
        };
        let expected = [group(class, Some("NW")), group(class, None), group(None, None)];
        assert_eq!(PeerGroup::narrowest_first(&kreis), expected);
        let police = Traits { level: Level::Polizei, land: None, population: None };
        assert_eq!(PeerGroup::narrowest_first(&police).len(), 1);
        assert!(expected.iter().all(|group| group.holds(&kreis)) && !expected[2].holds(&police));
        let elsewhere = Traits { land: Some("BY"), ..kreis };
        assert!(!expected[0].holds(&elsewhere) && expected[1].holds(&elsewhere));
    }
}
