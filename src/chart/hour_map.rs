//! A map of weekdays and hours: a row a day of the week, a column an hour, each cell with its number.
//!
//! Shared by the map of all channels and those of single ones. Five steps of one colour, from light to dark, so that
//! print in grey keeps their order; a cell without posts is empty.

use super::{
    canvas::{Align, Canvas, SMALL, Type, WIDTH},
    legend::Entry,
    palette,
};
use crate::{language::Language, view::HourMap};

/// Where the columns begin.
const LEFT: i32 = 96;

/// Height of the hours above a map.
const HEAD: i32 = 34;

/// The days in short, Monday first.
const DAYS_SHORT: [&str; 7] = [
    "weekday-short-1",
    "weekday-short-2",
    "weekday-short-3",
    "weekday-short-4",
    "weekday-short-5",
    "weekday-short-6",
    "weekday-short-7",
];

/// The days in full, Monday first.
pub(super) const DAYS: [&str; 7] =
    ["weekday-1", "weekday-2", "weekday-3", "weekday-4", "weekday-5", "weekday-6", "weekday-7"];

/// Draws the square of a step, centred on a point.
type Draw = &'static dyn Fn(&Canvas<'_>, (i32, i32));

/// From larger numbers on cells are written in thousands.
const LARGEST_IN_FULL: u64 = 9_999;

/// How numbers become colours: so many posts a step.
pub(super) struct Steps {
    size: u64,
    in_thousands: bool,
}

impl Steps {
    /// Returns the steps for maps with cells of up to so many posts.
    pub(super) fn of(maps: &[&HourMap]) -> Self {
        let largest = maps.iter().flat_map(|map| map.posts.iter().flatten()).max().copied().unwrap_or(0);
        let steps = palette::HEAT.len() as u64;
        Self { size: largest.div_ceil(steps).max(1), in_thousands: largest > LARGEST_IN_FULL }
    }

    /// Returns true when the numbers are thousands.
    pub(super) fn in_thousands(&self) -> bool {
        self.in_thousands
    }

    /// Returns the step of a number above 0, the lightest first.
    fn step(&self, posts: u64) -> usize {
        let step = usize::try_from((posts - 1) / self.size).unwrap_or(usize::MAX);
        step.min(palette::HEAT.len() - 1)
    }

    /// Returns the words of a cell: one that is not empty is never written as 0.
    fn words(&self, posts: u64) -> String {
        match (self.in_thousands, (posts + 500) / 1000) {
            (false, _) => posts.to_string(),
            (true, 0) => "<1".to_owned(),
            (true, thousands) => thousands.to_string(),
        }
    }

    /// Returns what the colours mean.
    pub(super) fn entries(&self, language: &Language) -> Vec<Entry<'static>> {
        let draw: [Draw; 5] = [
            &|canvas, at| square(canvas, at, palette::HEAT[0]),
            &|canvas, at| square(canvas, at, palette::HEAT[1]),
            &|canvas, at| square(canvas, at, palette::HEAT[2]),
            &|canvas, at| square(canvas, at, palette::HEAT[3]),
            &|canvas, at| square(canvas, at, palette::HEAT[4]),
        ];
        let mut entries = vec![Entry {
            draw: &|canvas, at| square(canvas, at, palette::WHITE),
            words: language.text("legend-hours-none"),
        }];
        entries.extend((0u64..).zip(draw).map(|(step, draw)| {
            let (from, to) = (step * self.size + 1, (step + 1) * self.size);
            let words = if from == to {
                language.integer(from)
            } else {
                let (from, to) = (language.integer(from), language.integer(to));
                language.text_with("count-between", &[("low", (&from).into()), ("high", (&to).into())])
            };
            Entry { draw, words }
        }));
        entries.push(Entry {
            draw: &|canvas, (x, y)| canvas.rectangle((x - 12, y - 2), (x + 12, y + 2), palette::AMBER),
            words: language.text("legend-hours-quiet"),
        });
        entries
    }
}

fn square(canvas: &Canvas<'_>, (x, y): (i32, i32), colour: plotters::style::RGBColor) {
    canvas.rectangle((x - 11, y - 8), (x + 11, y + 8), colour);
    canvas.frame((x - 11, y - 8), (x + 11, y + 8), palette::HATCH);
}

/// Returns the height of a map with rows of that height.
pub(super) fn height(row: i32) -> i32 {
    HEAD + 7 * row
}

/// Draws a map from `top` downwards.
pub(super) fn draw(
    canvas: &Canvas<'_>,
    language: &Language,
    map: &HourMap,
    steps: &Steps,
    (top, row): (i32, i32),
) {
    let column = (WIDTH - LEFT) / 24;
    for hour in 0..24 {
        let x = LEFT + hour * column;
        canvas.text((x + column / 2, top + HEAD - 20), &hour.to_string(), Type::NOTE, Align::Centre);
        if !(6..22).contains(&hour) {
            canvas.rectangle((x, top + HEAD - 8), (x + column, top + HEAD - 4), palette::AMBER);
        }
    }
    for ((day, hours), index) in DAYS_SHORT.iter().zip(&map.posts).zip(0i32..) {
        let y = top + HEAD + index * row;
        canvas.text((LEFT - 14, y + row / 2), &language.text(day), Type::NOTE, Align::Right);
        for (posts, hour) in hours.iter().zip(0i32..) {
            let (from, to) = ((LEFT + hour * column, y), (LEFT + (hour + 1) * column - 2, y + row - 2));
            if *posts == 0 {
                canvas.frame(from, to, palette::LINE);
                continue;
            }
            let step = steps.step(*posts);
            canvas.rectangle(from, to, palette::HEAT[step]);
            let ink = if step < 3 { palette::INK } else { palette::WHITE };
            let middle = (i32::midpoint(from.0, to.0), i32::midpoint(from.1, to.1));
            let look = Type { size: SMALL, colour: ink, bold: false };
            canvas.text(middle, &steps.words(*posts), look, Align::Centre);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn map(largest: u64) -> HourMap {
        let mut map = HourMap::default();
        map.posts[0][9] = largest;
        map
    }

    #[test]
    fn steps_are_of_one_size_and_hold_every_number() {
        #[track_caller]
        fn check(largest: u64, expected: usize) {
            let map = map(largest);
            let steps = Steps::of(&[&map]);
            assert_eq!(
                (steps.step(1), steps.step(largest), steps.step(u64::MAX)),
                (0, expected, 4),
                "{largest}"
            );
        }
        check(1, 0);
        check(4, 3);
        check(5, 4);
        // Steps of two: 1 and 2, 3 and 4, 5 and 6.
        check(6, 2);
        check(99, 4);
        check(100_000, 4);
    }

    #[test]
    fn what_is_there_is_never_written_as_nothing() {
        let map = map(2_000_000);
        let steps = Steps::of(&[&map]);
        assert_eq!([1, 499, 500, 2_000_000].map(|posts| steps.words(posts)), ["<1", "<1", "1", "2000"]);
    }
}
