//! Syllables of a German word, counted by its vowels.
//!
//! Two vowels in a row are one syllable when German speaks them as one: `ai au äu ei eu ie oi ou aa ee oo` and those with
//! `y`; any others are two (`The-a-ter`, `Na-ti-on`). Loan words that end in `i-en`, `i-e`, `e-um` have one more. The
//! `u` of `qu` and the `y` of `Yacht` are no vowels. What stays wrong: seams that look like one vowel (`be-inhalten`), umlauts
//! written as two letters inside a word, and most English words.

/// Vowels that are spoken as one when they follow each other.
const PAIRS: [(char, char); 16] = [
    ('a', 'i'),
    ('a', 'u'),
    ('ä', 'u'),
    ('e', 'i'),
    ('e', 'u'),
    ('i', 'e'),
    ('o', 'i'),
    ('o', 'u'),
    ('a', 'a'),
    ('e', 'e'),
    ('o', 'o'),
    ('a', 'y'),
    ('e', 'y'),
    ('o', 'y'),
    ('u', 'y'),
    ('ä', 'ü'),
];

/// Ends of words in which `ie` or `eu` is two syllables.
const TWO_AT_THE_END: [&str; 12] =
    ["ien", "ilie", "inie", "udie", "aktie", "serie", "oedie", "aemie", "folie", "eum", "eums", "terie"];

/// Words that look as if they ended so.
const ONE_AT_THE_END: [&str; 6] = ["schien", "wien", "verdien", "batterie", "lotterie", "akademie"];

/// Returns how many syllables a word has, at least one; the key is its folded form.
pub(super) fn count(word: &str, key: &str) -> usize {
    let mut syllables = 0;
    let mut open: Option<char> = None;
    let mut before: Option<char> = None;
    let mut letters = word.chars().map(small).peekable();
    while let Some(letter) = letters.next() {
        let next = letters.peek().copied();
        if is_vowel(letter, before, next) {
            open = match open {
                Some(first) if PAIRS.contains(&(first, letter)) => None,
                _ => {
                    syllables += 1;
                    Some(letter)
                }
            };
        } else {
            open = None;
        }
        before = Some(letter);
    }
    let may_have_two = ["ie", "ien", "eum", "eums"].iter().any(|end| key.ends_with(end));
    let has_two = may_have_two
        && TWO_AT_THE_END.iter().any(|end| key.ends_with(end))
        && !ONE_AT_THE_END.iter().any(|end| key.ends_with(end));
    (syllables + usize::from(has_two)).max(1)
}

/// The small form of the letters that matter here.
fn small(letter: char) -> char {
    match letter {
        'Ä' => 'ä',
        'Ö' => 'ö',
        'Ü' => 'ü',
        'É' => 'é',
        other => other.to_ascii_lowercase(),
    }
}

fn is_vowel(letter: char, before: Option<char>, next: Option<char>) -> bool {
    match letter {
        'a' | 'e' | 'i' | 'o' | 'ä' | 'ö' | 'ü' | 'é' | 'è' | 'à' | 'á' | 'ó' | 'ê' => true,
        'u' => before != Some('q'),
        'y' => before.is_some() || !next.is_some_and(|next| matches!(next, 'a' | 'e' | 'i' | 'o' | 'u')),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::super::token::folded;
    use super::*;

    #[test]
    fn german_words_are_counted_as_spoken() {
        for (word, syllables) in [
            ("Amt", 1),
            ("Bus", 1),
            ("Straße", 2),
            ("Häuser", 2),
            ("bauen", 2),
            ("neue", 2),
            ("Feuerwehr", 3),
            ("Landratsamt", 3),
            ("Theater", 3),
            ("Museum", 3),
            ("Nation", 3),
            ("aktuell", 3),
            ("Familie", 4),
            ("Ferien", 3),
            ("Medien", 3),
            ("schien", 1),
            ("Batterie", 3),
            ("Quelle", 2),
            ("Yacht", 1),
            ("Party", 2),
            ("Bauarbeiten", 4),
            ("Bürgermeisterin", 5),
            ("Kreisverwaltung", 4),
            ("Öffnungszeiten", 4),
            ("Café", 2),
            ("St", 1),
        ] {
            assert_eq!(count(word, &folded(word)), syllables, "{word}");
        }
    }
}
