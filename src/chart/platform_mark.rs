//! A mark for each platform: told apart by shape and by a letter in it, in print and by every eye.

use plotters::style::RGBColor;

use super::{
    canvas::{Align, Canvas, SMALL, Type},
    palette,
};
use crate::platform::Platform;

/// Half the width of a mark.
pub(super) const RADIUS: i32 = 11;

/// Draws the mark of a platform.
pub(super) fn platform_mark(canvas: &Canvas<'_>, (x, y): (i32, i32), platform: Platform) {
    let (letter, colour, down) = match platform {
        Platform::Whatsapp => ("W", palette::ACCENT, 0),
        Platform::Telegram => ("T", palette::ALARM, 0),
        Platform::Mastodon => ("M", palette::SLATE, 0),
        Platform::Bluesky => ("B", palette::INK, 3),
        Platform::Youtube => ("Y", palette::ALARM, 0),
        Platform::Instagram => ("I", palette::SLATE, 0),
        Platform::Facebook => ("F", palette::ACCENT, -3),
        Platform::Press => ("P", palette::INK, 0),
    };
    // A white edge keeps marks apart that cover each other.
    shape(canvas, (x, y), platform, RADIUS + 2, palette::WHITE);
    shape(canvas, (x, y), platform, RADIUS, colour);
    let look = Type { size: SMALL, colour: palette::WHITE, bold: true };
    canvas.text((x, y + down), letter, look, Align::Centre);
}

fn shape(canvas: &Canvas<'_>, (x, y): (i32, i32), platform: Platform, r: i32, colour: RGBColor) {
    let half = r / 2;
    match platform {
        Platform::Whatsapp => canvas.disc((x, y), r, colour),
        Platform::Telegram => canvas.rectangle((x - r + 1, y - r + 1), (x + r - 1, y + r - 1), colour),
        Platform::Mastodon => {
            canvas.polygon(&[(x - r - 3, y), (x, y - r - 3), (x + r + 3, y), (x, y + r + 3)], colour);
        }
        Platform::Bluesky => {
            canvas.polygon(&[(x, y - r - 3), (x + r + 3, y + r), (x - r - 3, y + r)], colour);
        }
        Platform::Facebook => {
            canvas.polygon(&[(x, y + r + 3), (x + r + 3, y - r), (x - r - 3, y - r)], colour);
        }
        Platform::Youtube => {
            canvas.rectangle((x - r - 3, y - r + 3), (x + r + 3, y + r - 3), colour);
        }
        Platform::Instagram => canvas.polygon(
            &[
                (x - half, y - r),
                (x + half, y - r),
                (x + r, y),
                (x + half, y + r),
                (x - half, y + r),
                (x - r, y),
            ],
            colour,
        ),
        Platform::Press => canvas.polygon(
            &[(x - r, y - half), (x, y - r), (x + r, y - half), (x + r, y + r), (x - r, y + r)],
            colour,
        ),
    }
}
