//! How wide a text will be: an estimate from Helvetica's widths, since the reader's font is not known.

/// Widths of the printable ASCII characters in thousandths of the type size (Adobe's Helvetica metrics).
const WIDTHS: [u16; 95] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556,
    556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278,
    500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469,
    556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500,
    278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];

/// System fonts run wider than Helvetica, `DejaVu` by a sixth; better a gap than an overlap.
const SLACK: f64 = 1.16;

/// Returns the width of one line in pixels at a type size in pixels.
pub(super) fn width(text: &str, size: i32) -> i32 {
    let thousandths: f64 = text.chars().map(|c| f64::from(of_char(c))).sum();
    #[expect(clippy::cast_possible_truncation, reason = "a line of text is far shorter than i32 holds")]
    let pixels = (thousandths / 1000.0 * f64::from(size) * SLACK).ceil() as i32;
    pixels
}

fn of_char(c: char) -> u16 {
    let plain = match c {
        'ä' | 'à' | 'á' | 'â' => 'a',
        'ö' | 'ó' | 'ô' => 'o',
        'ü' | 'ú' | 'û' => 'u',
        'é' | 'è' | 'ê' => 'e',
        'Ä' => 'A',
        'Ö' => 'O',
        'Ü' => 'U',
        '–' | 'ß' => 'n',
        '\u{a0}' | '\u{202f}' | '·' => ' ',
        other => other,
    };
    u32::from(plain)
        .checked_sub(0x20)
        .and_then(|index| WIDTHS.get(usize::try_from(index).ok()?))
        .copied()
        .unwrap_or(1000)
}

/// Returns the text, cut with an ellipsis when it is wider than `available` pixels.
pub(super) fn fit(text: &str, size: i32, available: i32) -> String {
    if width(text, size) <= available {
        return text.to_owned();
    }
    let mut kept = String::new();
    for c in text.chars() {
        kept.push(c);
        if width(&kept, size) + width("…", size) > available {
            kept.pop();
            break;
        }
    }
    format!("{}…", kept.trim_end())
}

/// Returns the text in lines no wider than `available` pixels; words longer than a line are cut.
pub(super) fn wrap(text: &str, size: i32, available: i32) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ') {
        let word = fit(word, size, available);
        match lines.last_mut() {
            Some(line) if width(&format!("{line} {word}"), size) <= available => {
                line.push(' ');
                line.push_str(&word);
            }
            _ => lines.push(word),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn long_names_are_cut_with_an_ellipsis() {
        assert_eq!(fit("Landkreis Musterland", 15, 400), "Landkreis Musterland");
        assert_eq!(fit("Verbandsgemeinde Musterland am langen Bach", 15, 200), "Verbandsgemeinde Mu…");
    }

    proptest! {
        #[test]
        fn what_fits_is_no_wider_than_asked(text in "\\PC{0,80}", available in 20i32..400) {
            prop_assert!(width(&fit(&text, 15, available), 15) <= available);
        }

        #[test]
        fn wrapped_lines_hold_every_word(text in "[a-zäöü]{1,9}( [a-zäöü]{1,9}){0,12}") {
            prop_assert_eq!(wrap(&text, 15, 200).join(" "), text);
        }
    }
}
