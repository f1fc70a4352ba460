//! Text in columns, measured in terminal cells.

use unicode_width::UnicodeWidthStr;

/// Fills a text with blanks up to a width.
pub(super) fn pad(text: &str, width: usize, right: bool) -> String {
    let blanks = " ".repeat(width.saturating_sub(text.width()));
    if right { format!("{blanks}{text}") } else { format!("{text}{blanks}") }
}

/// Breaks a text between words into lines of at most that width; a word that is longer has a line of its own.
pub(super) fn lines(text: &str, width: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.width() + 1 + word.width() <= width => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_break_between_words_only() {
        assert_eq!(lines("eins zwei drei", 9), ["eins zwei", "drei"]);
        assert_eq!(lines("über  öde Äcker", 8), ["über öde", "Äcker"]);
        assert_eq!(lines("/ein/sehr/langer/pfad da", 8), ["/ein/sehr/langer/pfad", "da"]);
        assert_eq!(lines(" ", 8), [""; 0]);
    }

    #[test]
    fn wide_letters_count_twice() {
        assert_eq!(pad("絵", 4, false), "絵  ");
        assert_eq!(pad("絵", 4, true), "  絵");
    }
}
