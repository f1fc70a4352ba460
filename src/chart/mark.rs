//! The three marks for the state of a badge: told apart by shape, in print and by every eye.

use super::{canvas::Canvas, palette};
use crate::fact::Fact;

/// Radius of a mark.
pub(super) const RADIUS: i32 = 8;

/// Draws a disc with a tick (met), an empty ring (unmet) or a small hatched diamond (unknown).
pub(super) fn mark(canvas: &Canvas<'_>, (x, y): (i32, i32), state: Fact) {
    match state {
        Fact::Met => {
            canvas.disc((x, y), RADIUS, palette::ACCENT);
            canvas.line(&[(x - 4, y), (x - 1, y + 3), (x + 4, y - 3)], palette::WHITE, 2);
        }
        Fact::Unmet => {
            canvas.disc((x, y), RADIUS - 1, palette::WHITE);
            canvas.ring((x, y), RADIUS - 1, palette::AMBER);
        }
        Fact::Unknown => {
            let diamond = [(x - 7, y), (x, y - 7), (x + 7, y), (x, y + 7)];
            canvas.polygon(&diamond, palette::PALE);
            canvas.line(&[diamond[0], diamond[1], diamond[2], diamond[3], diamond[0]], palette::SLATE, 2);
        }
    }
}
