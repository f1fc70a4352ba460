//! The stem of a German word: what is left when its endings are taken off.
//!
//! After the idea of CISTEM (Weissweiler and Fraser 2017): a few endings, taken off again and again, do better on German than long
//! tables of rules. Here `-ung` goes too, since posts say "gesperrt" where releases say "Sperrung".

/// Stems are not shortened below this.
const SHORTEST: usize = 4;

/// Returns the stem of a folded word.
pub(super) fn stem(word: &str) -> &str {
    // Endings are cut byte by byte, which only ASCII allows.
    if !word.is_ascii() {
        return word;
    }
    let mut stem = word;
    if let Some(rest) = stem.strip_prefix("ge").filter(|rest| rest.len() > SHORTEST) {
        stem = rest;
    }
    loop {
        let endings = ["ung", "em", "er", "e", "s", "n", "t"];
        let cut = endings.iter().find_map(|ending| {
            let rest = stem.strip_suffix(ending)?;
            (rest.len() >= SHORTEST).then_some(rest)
        });
        let Some(cut) = cut else { return stem };
        stem = cut;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(words: &[&str]) {
        let stems: Vec<&str> = words.iter().map(|word| stem(word)).collect();
        assert!(stems.windows(2).all(|pair| pair[0] == pair[1]), "{words:?}: {stems:?}");
    }

    #[test]
    fn forms_of_a_word_have_one_stem() {
        check(&["sperrung", "sperrungen", "gesperrt", "sperren", "sperrt"]);
        check(&["baum", "baume", "baumen", "baums"]);
        check(&["verletzt", "verletzte", "verletzten", "verletzter", "verletzung"]);
        check(&["kreistag", "kreistages", "kreistage"]);
    }

    #[test]
    fn short_and_foreign_words_stay() {
        assert_eq!(stem("see"), "see");
        assert_eq!(stem("gern"), "gern");
        assert_eq!(stem("школы"), "школы");
    }
}
