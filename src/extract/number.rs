//! Numbers of people as pages print them, by the language of the page.
//!
//! WhatsApp's numbers equal the "compact short" forms of Unicode CLDR: two significant digits and a
//! suffix (`7.6K`, `1,3 Mio.`), while German prints whole numbers below a million (`7.648`). The same
//! letter means different powers in different languages (`60 B` is 60 billion in English, 60 thousand in
//! Turkish), so a suffix that the page's language does not define is refused.

use crate::count::Count;

/// More people than there are; a larger number was misread.
const MOST_PEOPLE: u64 = 10_000_000_000;

/// Beginnings of the words that pages use for followers; the German one is not known for certain.
pub(super) const FOLLOWER_WORDS: [&str; 20] = [
    "follower",
    "abonnent",
    "abonnier",
    "seguidor",
    "seguaci",
    "iscritt",
    "pengikut",
    "abonné",
    "suiveur",
    "obserwując",
    "subskry",
    "takipçi",
    "volger",
    "følger",
    "följare",
    "seuraaj",
    "підписник",
    "подписчик",
    "sledujíc",
    "متابع",
];

/// A count read from text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Reading {
    /// The count with the bounds that its form allows.
    pub(super) count: Count,
    /// True when the digits are grouped by the mark that is decimal in the page's language.
    pub(super) against_language: bool,
}

/// Why a text gave no count.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub(super) enum NumberError {
    #[error("no number in it")]
    NoNumber,
    #[error("the suffix {0:?} is not defined in the page's language")]
    UnknownSuffix(String),
    #[error("{0:?} is not a number of people in the page's language")]
    Malformed(String),
    #[error("{0:?} is more than there are people")]
    OutOfRange(String),
}

impl NumberError {
    /// Returns the code under which the issue is counted.
    pub(super) fn code(&self) -> &'static str {
        match self {
            Self::NoNumber => "no_number",
            Self::UnknownSuffix(_) => "unknown_magnitude_suffix",
            Self::Malformed(_) => "malformed_number",
            Self::OutOfRange(_) => "number_out_of_range",
        }
    }
}

/// How a language writes decimals and shortens thousands, millions and (American) billions.
struct Notation {
    language: &'static str,
    decimal: char,
    suffixes: [&'static [&'static str]; 3],
}

/// The languages in which a page has been seen or is asked for, and their neighbours (CLDR 48, compact short).
///
/// An empty list means that the language prints the number in full at that size. German `Tsd.` is in
/// CLDR's long form only.
const NOTATIONS: [Notation; 12] = [
    Notation { language: "de", decimal: ',', suffixes: [&[], &["mio"], &["mrd"]] },
    Notation { language: "en", decimal: '.', suffixes: [&["k"], &["m"], &["b"]] },
    Notation { language: "es", decimal: ',', suffixes: [&["mil", "k"], &["m", "millones"], &[]] },
    Notation { language: "fr", decimal: ',', suffixes: [&["k"], &["m"], &["md"]] },
    Notation { language: "it", decimal: ',', suffixes: [&["k"], &["mln"], &["mld", "mrd"]] },
    Notation { language: "pt", decimal: ',', suffixes: [&["mil"], &["mi"], &["bi"]] },
    Notation { language: "tr", decimal: ',', suffixes: [&["b"], &["mn"], &["mr"]] },
    Notation { language: "id", decimal: ',', suffixes: [&["rb"], &["jt"], &["m"]] },
    Notation { language: "nl", decimal: ',', suffixes: [&["k"], &["mln"], &["mld"]] },
    Notation { language: "pl", decimal: ',', suffixes: [&["tys"], &["mln"], &["mld"]] },
    Notation { language: "da", decimal: ',', suffixes: [&["t"], &["mio"], &["mia"]] },
    Notation { language: "uk", decimal: ',', suffixes: [&["тис"], &["млн"], &["млрд"]] },
];

/// Reads the first number in a text as a count of people.
///
/// `language` is a tag such as `de` or `de-DE`. Without one, only what every notation reads alike is
/// taken: whole numbers, and `K` and `M` after a decimal with one or two places.
pub(super) fn read_count(text: &str, language: Option<&str>) -> Result<Reading, NumberError> {
    let (number, rest) = split_number(text).ok_or(NumberError::NoNumber)?;
    let notation = language.and_then(notation_of);
    let is_known_language = notation.is_some();
    match suffix(rest) {
        Some(suffix) => match magnitude(&suffix.word, notation, language.is_none()) {
            Some(magnitude) => shortened(number, magnitude, notation),
            None if suffix.is_attached || is_suffix_somewhere(&suffix.word) => {
                Err(NumberError::UnknownSuffix(suffix.word))
            }
            None => whole(number, notation),
        },
        None => whole(number, notation),
    }
    .and_then(|reading| {
        let is_plausible = reading.count.shown <= MOST_PEOPLE;
        is_plausible.then_some(reading).ok_or_else(|| NumberError::OutOfRange(number.to_owned()))
    })
    .map(|reading| Reading { against_language: reading.against_language && is_known_language, ..reading })
}

fn notation_of(language: &str) -> Option<&'static Notation> {
    let primary = language.split(['-', '_']).next().unwrap_or(language);
    NOTATIONS.iter().find(|notation| notation.language.eq_ignore_ascii_case(primary))
}

/// Splits off the first run of digits with the marks between them.
fn split_number(text: &str) -> Option<(&str, &str)> {
    let start = text.find(|character: char| character.is_ascii_digit())?;
    let is_signed = text[..start].ends_with(['-', '−']);
    let number = &text[start..];
    let end = end_of_number(number);
    (!is_signed).then(|| number.split_at(end))
}

fn end_of_number(number: &str) -> usize {
    let mut end = 0;
    let mut characters = number.char_indices().peekable();
    while let Some((offset, character)) = characters.next() {
        let is_digit = character.is_ascii_digit();
        let next_is_digit = characters.peek().is_some_and(|(_, next)| next.is_ascii_digit());
        let is_mark =
            matches!(character, '.' | ',' | '\'' | '’') || is_blank(character) && is_group(&number[offset..]);
        if is_digit {
            end = offset + 1;
        } else if !(is_mark && next_is_digit) {
            break;
        }
    }
    end
}

/// Returns true when a blank is followed by exactly three digits.
fn is_group(text: &str) -> bool {
    let digits = text.chars().skip(1).take_while(char::is_ascii_digit).count();
    digits == 3
}

fn is_blank(character: char) -> bool {
    matches!(character, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}')
}

/// The word after a number.
struct Suffix {
    word: String,
    is_attached: bool,
}

fn suffix(rest: &str) -> Option<Suffix> {
    let word = rest.trim_start_matches(is_blank);
    let is_attached = word.len() == rest.len();
    let end = word.find(|character: char| !character.is_alphabetic()).unwrap_or(word.len());
    let word = word[..end].to_lowercase();
    let is_people = FOLLOWER_WORDS.iter().any(|people| word.starts_with(people));
    (end > 0 && !is_people).then_some(Suffix { word, is_attached })
}

fn magnitude(word: &str, notation: Option<&Notation>, is_language_unknown: bool) -> Option<u64> {
    const POWERS: [u64; 3] = [1_000, 1_000_000, 1_000_000_000];
    match notation {
        Some(notation) => {
            let position = notation.suffixes.iter().position(|suffixes| suffixes.contains(&word))?;
            Some(POWERS[position])
        }
        None if is_language_unknown => match word {
            "k" => Some(1_000),
            "m" | "mio" => Some(1_000_000),
            _ => None,
        },
        None => None,
    }
}

/// Returns true for a word that shortens numbers in some language, or is too short to be another word.
fn is_suffix_somewhere(word: &str) -> bool {
    const PREPOSITIONS: [&str; 3] = ["de", "di", "da"];
    let is_listed =
        NOTATIONS.iter().any(|notation| notation.suffixes.iter().any(|words| words.contains(&word)));
    let is_short = word.chars().count() <= 3 && !PREPOSITIONS.contains(&word);
    is_listed || is_short || matches!(word, "tsd" | "tausend")
}

/// Reads a number printed in full; people come whole, so a mark before three digits only groups them.
fn whole(number: &str, notation: Option<&Notation>) -> Result<Reading, NumberError> {
    let malformed = || NumberError::Malformed(number.to_owned());
    let groups: Vec<&str> = number.split(|character: char| !character.is_ascii_digit()).collect();
    let marks: Vec<char> = number.chars().filter(|character| !character.is_ascii_digit()).collect();
    let is_grouped = groups.len() == 1
        || (1..=3).contains(&groups[0].len())
            && groups[1..].iter().all(|group| group.len() == 3)
            && marks.windows(2).all(|pair| pair[0] == pair[1]);
    if !is_grouped {
        return Err(malformed());
    }
    let value = digits(&groups.concat()).ok_or_else(|| NumberError::OutOfRange(number.to_owned()))?;
    let against_language = notation.is_some_and(|notation| marks.first() == Some(&notation.decimal));
    Ok(Reading { count: Count::exact(value), against_language })
}

/// Reads a shortened number; half of its last printed place is the slack on each side.
fn shortened(number: &str, magnitude: u64, notation: Option<&Notation>) -> Result<Reading, NumberError> {
    let malformed = || NumberError::Malformed(number.to_owned());
    let marks = |character: char| notation.map_or(matches!(character, '.' | ','), |n| character == n.decimal);
    let (units, places) = number.split_once(marks).unwrap_or((number, ""));
    if units.is_empty() || units.len() > 4 || places.len() > 2 {
        return Err(malformed());
    }
    let mut step = magnitude / 10u64.pow(u32::try_from(places.len()).map_err(|_| malformed())?);
    let shown = digits(&format!("{units}{places}")).ok_or_else(malformed)?.saturating_mul(step);
    if units.len() == 1 && places.is_empty() {
        // Two significant digits: `1M` stands for 1.0M, since 1.1M would have been printed so.
        step /= 10;
    }
    Ok(Reading { count: Count::rounded(shown, step), against_language: false })
}

fn digits(text: &str) -> Option<u64> {
    text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[track_caller]
    fn check(text: &str, language: &str, expected: Result<Count, &str>) {
        let language = Some(language).filter(|language| !language.is_empty());
        let read = read_count(text, language).map(|reading| reading.count);
        assert_eq!(read.map_err(|error| error.code()), expected, "{text:?} in {language:?}");
    }

    #[test]
    fn german_prints_whole_numbers_below_a_million() {
        check("Kanal | 7.648 Follower", "de", Ok(Count::exact(7648)));
        check("434 Follower", "de-DE", Ok(Count::exact(434)));
        check("0 Follower", "de", Ok(Count::exact(0)));
        check("999.999 Abonnenten", "de", Ok(Count::exact(999_999)));
        check("1,3\u{a0}Mio. Follower", "de", Ok(Count::rounded(1_300_000, 100_000)));
        check("234\u{202f}Mio. Follower", "de", Ok(Count::rounded(234_000_000, 1_000_000)));
        check("7.648Follower", "de", Ok(Count::exact(7648)));
        check("7’648 Follower", "de-CH", Ok(Count::exact(7648)));
    }

    #[test]
    fn other_languages_round_to_two_digits() {
        check("Channel | 7.6K followers", "en", Ok(Count::rounded(7600, 100)));
        check("20K followers", "en", Ok(Count::rounded(20_000, 1_000)));
        check("1M followers", "en", Ok(Count::rounded(1_000_000, 100_000)));
        check("7,648 followers", "en", Ok(Count::exact(7648)));
        check("7,6\u{a0}mil seguidores", "es", Ok(Count::rounded(7600, 100)));
        check("60\u{a0}B takipçi", "tr", Ok(Count::rounded(60_000, 1_000)));
        check("60B followers", "en", Err("number_out_of_range"));
        check("7,6 rb pengikut", "id", Ok(Count::rounded(7600, 100)));
        check("7\u{202f}648 abonnés", "fr", Ok(Count::exact(7648)));
        check("434 de seguidores", "es", Ok(Count::exact(434)));
        check("2,3 тис. підписників", "uk", Ok(Count::rounded(2300, 100)));
    }

    /// The table of facts/whatsapp.md, section 1.3: what ICU's compact short form prints.
    #[test]
    fn the_compact_forms_of_cldr_are_read_in_their_language() {
        for (number, step, forms) in [
            (434, 0, ["434", "434", "434", "434", "434"]),
            (7_600, 100, ["7.6K", "", "7,6 mil", "7,6 k", "7,6 B"]),
            (20_000, 1_000, ["20K", "", "20 mil", "20 k", "20 B"]),
            (1_000_000, 100_000, ["1M", "", "1 M", "1 M", "1 Mn"]),
            (1_300_000, 100_000, ["1.3M", "1,3 Mio.", "1,3 M", "1,3 M", "1,3 Mn"]),
            (234_000_000, 1_000_000, ["234M", "234 Mio.", "234 M", "234 M", "234 Mn"]),
        ] {
            let count = if step == 0 { Count::exact(number) } else { Count::rounded(number, step) };
            for (language, form) in ["en", "de", "es", "fr", "tr"].into_iter().zip(forms) {
                for blank in ["\u{a0}", "\u{202f}", " "] {
                    if !form.is_empty() {
                        check(&form.replace(' ', blank), language, Ok(count));
                    }
                }
            }
        }
    }

    #[test]
    fn what_the_language_does_not_define_is_refused() {
        check("60 B Follower", "de", Err("unknown_magnitude_suffix"));
        check("7,6 Tsd. Follower", "de", Err("unknown_magnitude_suffix"));
        check("7.6K followers", "de", Err("unknown_magnitude_suffix"));
        check("7.6Kfollowers", "en", Err("unknown_magnitude_suffix"));
        check("7,6 K", "sw", Err("unknown_magnitude_suffix"));
        check("7.648K followers", "en", Err("malformed_number"));
        check("7.6 followers", "en", Err("malformed_number"));
        check("7,64 Follower", "de", Err("malformed_number"));
        check("1.23.456 Follower", "de", Err("malformed_number"));
        check("-5 Follower", "de", Err("no_number"));
        check("viele Follower", "de", Err("no_number"));
        check("99999999999999999999999 Follower", "de", Err("number_out_of_range"));
    }

    #[test]
    fn without_a_language_only_the_form_speaks() {
        check("7.648 Follower", "", Ok(Count::exact(7648)));
        check("7,648 followers", "", Ok(Count::exact(7648)));
        check("7.6K followers", "", Ok(Count::rounded(7600, 100)));
        check("1,3 Mio. Follower", "", Ok(Count::rounded(1_300_000, 100_000)));
        check("60 B", "", Err("unknown_magnitude_suffix"));
        check("7,6 mil", "", Err("unknown_magnitude_suffix"));
    }

    #[test]
    fn grouping_against_the_language_is_read_and_said() {
        assert!(read_count("7.648 followers", Some("en")).unwrap().against_language);
        assert!(!read_count("7.648 followers", Some("de")).unwrap().against_language);
    }

    proptest! {
        #[test]
        fn every_whole_number_is_read_back_in_german(value in 0u64..1_000_000) {
            let digits = value.to_string();
            let shown = match digits.len() {
                4.. => format!("{}.{}", &digits[..digits.len() - 3], &digits[digits.len() - 3..]),
                _ => digits,
            };
            let read = read_count(&format!("Kanal | {shown} Follower"), Some("de")).unwrap();
            prop_assert_eq!(read.count, Count::exact(value));
        }

        #[test]
        fn a_rounded_number_holds_the_true_one(value in 1_000u64..1_000_000_000) {
            let shown = compact_english(value);
            let read = read_count(&format!("{shown} followers"), Some("en")).unwrap().count;
            prop_assert!(read.low <= value && read.high.is_some_and(|high| value <= high), "{shown}: {read:?}");
        }

        #[test]
        fn a_rounded_number_holds_the_true_one_in_every_notation(value in 1_000u64..100_000_000, which in 0..NOTATIONS.len()) {
            let notation = &NOTATIONS[which];
            let (unit, suffixes) = if value >= 999_500 { (1e6, notation.suffixes[1]) } else { (1e3, notation.suffixes[0]) };
            let Some(suffix) = suffixes.first() else { return Ok(()) };
            let shown = format!("{}\u{a0}{suffix}", two_digits(value as f64 / unit).replace('.', &notation.decimal.to_string()));
            let read = read_count(&shown, Some(notation.language)).unwrap().count;
            prop_assert!(read.low <= value && read.high.is_some_and(|high| value <= high), "{shown}: {read:?}");
        }

        #[test]
        fn no_text_makes_it_panic(text in "[0-9.,' \u{a0}KMB a-zß|-]{0,40}", language in "(de|en|tr|)") {
            let _ = read_count(&text, Some(language.as_str()).filter(|language| !language.is_empty()));
        }
    }

    /// Two significant digits, half to even, as ICU prints them.
    fn compact_english(value: u64) -> String {
        let (unit, suffix) = if value >= 999_500 { (1e6, "M") } else { (1e3, "K") };
        format!("{}{suffix}", two_digits(value as f64 / unit))
    }

    fn two_digits(scaled: f64) -> String {
        let rounded =
            if scaled < 9.95 { (scaled * 10.0).round_ties_even() / 10.0 } else { scaled.round_ties_even() };
        rounded.to_string()
    }
}
