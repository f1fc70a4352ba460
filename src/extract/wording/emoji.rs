//! Emoji: where one begins and ends, and whether it plays or points.
//!
//! An emoji of several characters (skin tone, family, flag, keycap) is one.

/// Returns true when an emoji can begin with the character.
pub(super) fn begins(character: char) -> bool {
    !character.is_ascii()
        && matches!(
            character,
            '\u{203c}' | '\u{2049}' | '\u{2139}' | '\u{2194}'..='\u{21aa}' | '\u{231a}'..='\u{23ff}'
                | '\u{24c2}' | '\u{25aa}'..='\u{25fe}' | '\u{2600}'..='\u{27bf}' | '\u{2934}' | '\u{2935}'
                | '\u{2b05}'..='\u{2b55}' | '\u{3030}' | '\u{303d}' | '\u{3297}' | '\u{3299}'
                | '\u{1f000}'..='\u{1faff}'
        )
}

/// Returns the length in bytes of the emoji at the beginning of the text.
pub(super) fn length(text: &str) -> usize {
    let mut characters = text.char_indices().peekable();
    let Some((_, first)) = characters.next() else { return 0 };
    if is_regional(first)
        && let Some((at, second)) = characters.peek().copied()
        && is_regional(second)
    {
        return at + second.len_utf8();
    }
    while let Some((at, character)) = characters.peek().copied() {
        match character {
            '\u{fe0e}' | '\u{fe0f}' | '\u{20e3}' | '\u{1f3fb}'..='\u{1f3ff}' | '\u{e0020}'..='\u{e007f}' => {
                characters.next();
            }
            '\u{200d}' => {
                characters.next();
                if characters.peek().is_some_and(|(_, joined)| begins(*joined)) {
                    characters.next();
                }
            }
            _ => return at,
        }
    }
    text.len()
}

fn is_regional(character: char) -> bool {
    matches!(character, '\u{1f1e6}'..='\u{1f1ff}')
}

/// Returns true for faces, hearts, hands and confetti: signs of mood, where others (arrows, calendars, warnings)
/// stand for a word.
pub(super) fn plays(emoji: &str) -> bool {
    emoji.chars().next().is_some_and(|first| {
        matches!(
            first,
            '\u{263a}' | '\u{2665}' | '\u{2728}' | '\u{2764}' | '\u{1f388}'..='\u{1f38a}' | '\u{1f44a}'..='\u{1f44f}'
                | '\u{1f493}'..='\u{1f49f}' | '\u{1f4aa}' | '\u{1f525}' | '\u{1f600}'..='\u{1f64f}' | '\u{1f680}'
                | '\u{1f910}'..='\u{1f92f}' | '\u{1f970}'..='\u{1f97a}' | '\u{1fae0}'..='\u{1faf8}'
        )
    })
}
