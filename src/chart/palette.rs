//! Colours: few, told apart by colour-blind readers (after Okabe and Ito, 2008) and in grey print.
//!
//! Contrast on white: ink 15 : 1, muted 7 : 1, accent 8 : 1, alarm 5.5 : 1; areas at least 3 : 1 (WCAG 2.2,
//! 1.4.3 and 1.4.11).

use plotters::style::RGBColor;

/// Text.
pub(super) const INK: RGBColor = RGBColor(0x1b, 0x24, 0x2b);
/// Secondary text.
pub(super) const MUTED: RGBColor = RGBColor(0x4e, 0x5a, 0x63);
/// Grid and guide lines.
pub(super) const LINE: RGBColor = RGBColor(0xd9, 0xdf, 0xe3);
/// Met, and the one accent of the report.
pub(super) const ACCENT: RGBColor = RGBColor(0x00, 0x55, 0x74);
/// Applied for, or ready to.
pub(super) const ON_THE_WAY: RGBColor = RGBColor(0x3d, 0x8f, 0xae);
/// Unmet.
pub(super) const AMBER: RGBColor = RGBColor(0xd1, 0x84, 0x00);
/// Lost.
pub(super) const ALARM: RGBColor = RGBColor(0xb3, 0x47, 0x00);
/// Unknown, under its hatching.
pub(super) const PALE: RGBColor = RGBColor(0xf1, 0xf3, 0xf5);
/// Hatching and outlines of the unknown.
pub(super) const HATCH: RGBColor = RGBColor(0x7d, 0x8a, 0x93);
/// A light area beside the unmet.
pub(super) const SAND: RGBColor = RGBColor(0xf2, 0xd5, 0x9b);
/// A light area beside the accent.
pub(super) const SKY: RGBColor = RGBColor(0x8f, 0xc3, 0xd8);
/// Not reachable.
pub(super) const SLATE: RGBColor = RGBColor(0x5c, 0x68, 0x71);
/// Paper.
pub(super) const WHITE: RGBColor = RGBColor(0xff, 0xff, 0xff);
/// Steps of an amount, from little to much; text on the first three is ink, on the others paper.
pub(super) const HEAT: [RGBColor; 5] = [
    RGBColor(0xdd, 0xea, 0xf1),
    RGBColor(0xa9, 0xcb, 0xdb),
    RGBColor(0x74, 0xac, 0xc5),
    RGBColor(0x27, 0x75, 0x94),
    RGBColor(0x00, 0x47, 0x63),
];
