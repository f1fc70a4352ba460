//! Who is most like an authority: the same level, about as many inhabitants, the same Land first.

use serde::Serialize;

use super::Traits;

/// As many are named.
const MOST: usize = 5;

/// More than twice or less than half as many inhabitants is not alike.
const MOST_RATIO: f64 = 2.0;

/// An authority that is like another.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Nearest {
    /// Its place in the list that was searched.
    #[serde(skip)]
    pub at: usize,
    /// Its inhabitants for each one of the other's.
    pub population_ratio: f64,
    /// True when both are in one Land.
    pub same_land: bool,
}

/// Returns those who are most like the one at `own`, the most like first; none when its population is unknown.
#[must_use]
pub fn nearest(own: usize, all: &[Traits<'_>]) -> Vec<Nearest> {
    let Some((traits, population)) =
        all.get(own).and_then(|own| Some((own, own.population.filter(|n| *n > 0)?)))
    else {
        return Vec::new();
    };
    let others = all.iter().enumerate().filter(|(at, other)| *at != own && other.level == traits.level);
    let alike = others.filter_map(|(at, other)| {
        let population_ratio = other.population? as f64 / population as f64;
        let is_alike = (1.0 / MOST_RATIO..=MOST_RATIO).contains(&population_ratio);
        let same_land = traits.land.is_some() && other.land == traits.land;
        is_alike.then_some(Nearest { at, population_ratio, same_land })
    });
    let mut alike: Vec<Nearest> = alike.collect();
    alike.sort_by(|one, other| {
        let distance = |near: &Nearest| near.population_ratio.ln().abs();
        let land = other.same_land.cmp(&one.same_land);
        land.then_with(|| distance(one).total_cmp(&distance(other))).then_with(|| one.at.cmp(&other.at))
    });
    alike.truncate(MOST);
    alike
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::registry::Level;

    #[test]
    fn the_same_land_comes_first_then_the_nearest_population() {
        let kreis = |land, population| Traits { level: Level::Kreis, land: Some(land), population };
        let all = [
            kreis("NI", Some(200_000)),
            kreis("BY", Some(200_000)),
            kreis("NI", Some(390_000)),
            kreis("NI", Some(150_000)),
            kreis("NI", Some(410_000)),
            kreis("BY", Some(99_000)),
            kreis("BY", None),
            Traits { level: Level::Gemeinde, ..kreis("NI", Some(200_000)) },
        ];
        let places = |own| nearest(own, &all).iter().map(|near| near.at).collect::<Vec<_>>();
        assert_eq!(places(0), [3, 2, 1]);
        assert_eq!(places(6), [0usize; 0]);
        assert_eq!(places(99), [0usize; 0]);
        assert!((nearest(0, &all)[0].population_ratio - 0.75).abs() < 1e-12);
    }
}
