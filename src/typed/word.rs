//! Words and keys as people type them, brought to one spelling.

/// Returns a text in lower-case ASCII, everything between words as one underscore.
///
/// `Kreisfreie Stadt`, `kreisfreie-stadt` and `KREISFREIE_STADT` become one word; umlauts are
/// written out.
pub(crate) fn word(text: &str) -> String {
    let mut word = String::new();
    for character in text.chars().flat_map(char::to_lowercase) {
        match character {
            'ä' => word.push_str("ae"),
            'ö' => word.push_str("oe"),
            'ü' => word.push_str("ue"),
            'ß' => word.push_str("ss"),
            'a'..='z' | '0'..='9' => word.push(character),
            _ if word.is_empty() || word.ends_with('_') => {}
            _ => word.push('_'),
        }
    }
    word.trim_end_matches('_').to_owned()
}

/// Returns true for a key in lower-case ASCII letters, digits and single hyphens, at most 100 long.
///
/// Keys become file names and anchors, so nothing else is let in.
pub(crate) fn is_key(text: &str) -> bool {
    text.len() <= 100 && !text.is_empty() && word(text).replace('_', "-") == text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_plain() {
        assert!(is_key("kreis-05162-rhein-kreis-neuss"));
        for bad in ["Kreis", "kreis_neuss", "a--b", "-a", "a-", "a b", "münchen", "", "../x"] {
            assert!(!is_key(bad), "{bad}");
        }
        assert_eq!(word(" Städteregion – Aachen "), "staedteregion_aachen");
    }
}
