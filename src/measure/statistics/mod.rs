//! Statistics on small results: intervals, trends, ranks and limits of a few thousand values at most.
//!
//! A statistic is one file beside this one: pure functions of slices and numbers, with source, equation and an
//! example that a pencil can check. `None` means that nothing can be said. This folder must not know frames, tables,
//! words or where a number came from. What the results mean to readers is in `docs/statistik.md`; that they agree
//! with scipy to nine digits is checked by `tests/it/statistics.rs` against `tests/golden/statistics.json`.
//!
//! The special functions come from `statrs`, of which only the incomplete gamma and beta functions, the quantile of
//! the gamma distribution and the inverse error function are used. Against 40 digits of mpmath they were right to nine
//! digits for up to a hundred thousand events and ten thousand trials, tails to 1e-6 included; `puruspe` panics or
//! gives probabilities above 1 there, and `special` loses the normal quantile in the tail and has no quantile of the
//! gamma distribution. The inverse of the beta function is not used: it is known to hang (statrs issue 435).
//! Bindings to Boost would ask for a C++ compiler.

mod confidence;
mod interval;

mod burstiness;
mod funnel;
mod gaps;
mod growth;
mod percentile;
mod poisson;
mod rank;
mod theil_sen;
mod wilson;

pub use confidence::Confidence;
pub use interval::{Estimate, Interval};

pub use burstiness::{Burstiness, burstiness};
pub use funnel::{FunnelLimits, Place, dispersion, funnel_limits};
pub use gaps::{GapLength, Gaps, Window, gaps};
pub use growth::{Change, DatedCount, Growth, growth};
pub use percentile::{percentile, percentile_ranks};
pub use poisson::poisson_rate;
pub use rank::{RankRange, rank_ranges};
pub use theil_sen::{DatedInterval, MOST_POINTS, Trend, theil_sen};
pub use wilson::{wilson_share, wilson_share_met};
