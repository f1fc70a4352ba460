//! Syllables of a German word, counted by its vowels.
//!
//! Every group of vowels is one syllable when German speaks it as one: `ai au äu ei eu ie aa ee oo oi` and those with
//! `y`. All other vowels in a row are two (`The-a-ter`, `Na-ti-on`). Loan words end in `-ie-n`, `-i-um`, `-e-um` and
//! are listed by their endings. `qu` has one vowel. What stays wrong are seams that look like a pair of vowels
//! (`be-inhalten`) and English words.

/// Returns how many syllables a folded word has; at least one.
pub(super) fn count(key: &str) -> usize {
    let letters = key.as_bytes();
    let mut syllables = 0;
    let mut at = 0;
    while at < letters.len() {
        if !is_vowel(letters, at) {
            at += 1;
            continue;
        }
        syllables += 1;
        at += length_of_vowel(letters, at);
    }
    (syllables + usize::from(ends_in_two(key))).max(1)
}

fn is_vowel(letters: &[u8], at: usize) -> bool {
    match letters[at] {
        b'a' | b'e' | b'i' | b'o' => true,
        b'u' => at == 0 || letters[at - 1] != b'q',
        // `Yacht` begins with a consonant.
        b'y' => letters.get(at + 1).is_none_or(|next| !matches!(next, b'a' | b'e' | b'i' | b'o' | b'u')),
        _ => false,
    }
}

/// How many letters are spoken as one vowel; `ä ö ü` are folded into two, and `äu` into three.
fn length_of_vowel(letters: &[u8], at: usize) -> usize {
    let rest = &letters[at..];
    if rest.starts_with(b"aeu") {
        return 3;
    }
    let pairs: [&[u8]; 17] = [
        b"ai", b"au", b"ei", b"eu", b"ie", b"aa", b"ee", b"oo", b"oi", b"ay", b"ey", b"oy", b"ae", b"oe", b"ue", b"uy", b"ou",
    ];
    if rest.starts_with(b"eum") {
        return 1;
    }
    if pairs.iter().any(|pair| rest.starts_with(pair)) { 2 } else { 1 }
}

/// `Fami-lie`, `Stu-die`, `Fe-rien`: `ie` is two syllables there.
fn ends_in_two(key: &str) -> bool {
    let stem = key.strip_suffix('n').unwrap_or(key);
    ["ilie", "inie", "udie", "erie", "arie", "orie", "ktie", "esie", "omie", "emie", "anie", "ispie"].iter().any(|ending| stem.ends_with(ending))
        && !["galerie", "lotterie", "batterie", "kategorie", "theorie", "serie", "industrie", "chemie", "akademie", "pandemie", "epidemie"]
            .iter()
            .any(|word| key == *word)
        && !(key == stem && (stem.ends_with("erie") || stem.ends_with("arie") || stem.ends_with("orie") || stem.ends_with("omie") || stem.ends_with("emie") || stem.ends_with("esie")))
}
