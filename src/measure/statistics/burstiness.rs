//! Burstiness: whether posts come evenly, by chance, or in bursts.
//!
//! Sources: K.-I. Goh and A.-L. Barabási, "Burstiness and memory in complex systems", EPL 81 (2008) 48002, equation 1:
//! B = (σ - μ)/(σ + μ) of the gaps between events, from -1 (a metronome) over 0 (chance) to nearly 1 (bursts).
//! E.-K. Kim and H.-H. Jo, "Measuring burstiness for finite event sequences", Physical Review E 94 (2016) 032311,
//! equation 22: A = (√(n+1) r - √(n-1)) / ((√(n+1) - 2) r + √(n-1)) with r = σ/μ. Of n gaps r is at most √(n-1), and
//! for chance √((n-1)/(n+1)); A takes these two to 1 and 0, so that channels with few and with many posts compare.
//!
//! σ is that of the gaps at hand (divided by n), as both papers have it. Gaps that the edge of the observed window cut
//! off are left out; these are the long ones more often than not, so a short window makes posting look more even.

use serde::Serialize;

/// Burstiness of a series of gaps.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Burstiness {
    /// As Goh and Barabási define it: its end on the bursty side, and what chance gives, depend on the number of
    /// gaps.
    pub uncorrected: f64,
    /// With the correction of Kim and Jo for the number of gaps: the one to compare channels by.
    pub corrected: f64,
    /// The gaps that it rests on.
    pub gaps: usize,
}

/// Returns the burstiness of gaps in any one unit; `None` for fewer than two gaps, for gaps that are all 0, and for
/// what is no gap (negative, not finite).
///
/// Example: gaps of 1, 1 and 4 days: μ = 2, σ = √2, r = 0.7071. B = -0.2929/1.7071 = -0.1716 looks rather even; yet
/// r is just what three gaps have by chance, √(2/4), and A is 0.
#[must_use]
pub fn burstiness(gaps: &[f64]) -> Option<Burstiness> {
    if gaps.len() < 2 || gaps.iter().any(|gap| !(*gap >= 0.0 && gap.is_finite())) {
        return None;
    }
    // In the order of their size, so that the last digit does not depend on the order of input; and as parts of the
    // longest, so that squares neither overflow nor vanish.
    let mut parts = gaps.to_vec();
    parts.sort_by(f64::total_cmp);
    let longest = *parts.last()?;
    if longest == 0.0 {
        return None;
    }
    for part in &mut parts {
        *part /= longest;
    }
    let n = parts.len() as f64;
    let mean = parts.iter().sum::<f64>() / n;
    let deviation = (parts.iter().map(|part| (part - mean).powi(2)).sum::<f64>() / n).sqrt();
    let r = deviation / mean;
    let (upper_root, lower_root) = ((n + 1.0).sqrt(), (n - 1.0).sqrt());
    Some(Burstiness {
        uncorrected: (r - 1.0) / (r + 1.0),
        corrected: (upper_root * r - lower_root) / ((upper_root - 2.0) * r + lower_root),
        gaps: gaps.len(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(gaps: &[f64], expected: Option<(f64, f64)>) {
        let found = burstiness(gaps).map(|found| (found.uncorrected, found.corrected));
        assert_eq!(found.is_some(), expected.is_some(), "{gaps:?}: {found:?}");
        let near = |(one, other): ((f64, f64), (f64, f64))| {
            (one.0 - other.0).abs() < 5e-5 && (one.1 - other.1).abs() < 5e-5
        };
        assert!(found.zip(expected).is_none_or(near), "{gaps:?}: {found:?}");
    }

    #[test]
    fn examples_by_hand() {
        check(&[1.0, 1.0, 4.0], Some((-0.1716, 0.0)));
        check(&[7.0, 7.0, 7.0, 7.0], Some((-1.0, -1.0)));
        // All in one moment, then nothing: r = √(n-1) = 2, the most that five gaps can have.
        check(&[0.0, 0.0, 0.0, 0.0, 9.0], Some((1.0 / 3.0, 1.0)));
        // Two gaps of 1 and 3: μ = 2, σ = 1, r = 0.5; A = (0.8660 - 1)/(-0.1340 + 1) = -0.1547.
        check(&[1.0, 3.0], Some((-0.3333, -0.1547)));
        check(&[1e300, 3e300], Some((-0.3333, -0.1547)));
        check(&[1e-300, 3e-300], Some((-0.3333, -0.1547)));
    }

    #[test]
    fn where_nothing_can_be_said() {
        check(&[], None);
        check(&[3.0], None);
        check(&[0.0, 0.0, 0.0], None);
        check(&[1.0, -1.0], None);
        check(&[1.0, f64::NAN], None);
        check(&[1.0, f64::INFINITY], None);
    }

    proptest::proptest! {
        #[test]
        fn it_lies_between_its_ends_whatever_order_and_unit(
            gaps in proptest::collection::vec(0.0f64..1e6, 2..60), unit in 0.001f64..1000.0,
        ) {
            let Some(found) = burstiness(&gaps) else { return Ok(()) };
            proptest::prop_assert!((-1.0..=1.0 + 1e-9).contains(&found.corrected), "{found:?}");
            proptest::prop_assert!((-1.0..1.0).contains(&found.uncorrected), "{found:?}");
            let turned: Vec<f64> = gaps.iter().rev().copied().collect();
            proptest::prop_assert_eq!(burstiness(&turned), Some(found));
            let scaled: Vec<f64> = gaps.iter().map(|gap| gap * unit).collect();
            let scaled = burstiness(&scaled).unwrap();
            proptest::prop_assert!((scaled.corrected - found.corrected).abs() < 1e-9);
        }
    }
}
