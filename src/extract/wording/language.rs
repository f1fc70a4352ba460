//! Whether a text is German, told by its function words; other languages are only told from German.
//!
//! Each line is judged by itself, so that the English half of a bilingual post gives no cue: a French `du` and a
//! Danish `du` are no address in German.

use serde::{Deserialize, Serialize};

use super::{
    lexicon::Classes,
    token::{Kind, Token, Tokens},
};

/// Frequent small words of German, without those that its neighbours have too (`du`, `er`, `man`, `war`, `will`).
pub(super) const GERMAN: &str = "der die das den dem des ein eine einen einem einer eines kein keine keinen keiner und oder aber denn \
    weil wenn dass ob als wie nicht noch nur auch schon sehr mehr ist sind waren wird werden wurde wurden haben hatte hatten kann \
    können muss müssen soll sollen darf dürfen wollen möchte möchten ich wir uns unser unsere unserer unserem unseren sie ihnen \
    ihr ihre ihrer ihrem ihren ihres dich dir dein deine deiner deinem deinen deines euch euer eure eurer eurem euren sich mich mir mein \
    meine wer wo wann warum welche welcher welches für mit von vom zu zum zur bei beim nach aus auf im ins über unter vor durch \
    gegen ohne bis seit zwischen wegen während ab heute morgen gestern dort jetzt bitte danke dann dazu diese dieser dieses diesem diesen jeder jede \
    alle allen alles beim uhr nein weitere weiterhin bereits";

/// Frequent small words of other languages, as far as German has no such word.
pub(super) const OTHER: &str = "the of and to is are with for you your our from have has this that be at or it we they please here more \
    can not about which there been would could should what when how who i my me he she his their yes thank thanks good hello welcome \
    le la les et est pas pour avec vous votre nous notre dans sur qui que une ce cette aux sont au plus je ne il elle \
    ve bir için ile bu olarak olan çok da daha gibi siz biz değil mi \
    i w na z się jest nie dla od po przez oraz jak czy są to o \
    el los las y con para por su del al como más pero esta este lo si \
    gli di che non sono della per il nel alla anche più questo \
    de het een en van niet voor op zijn wordt met bij naar ook dit dat er je \
    og det til på jeg ikke som af vi har med \
    și în pe cu nu sunt pentru este că \
    za se su je da sa koji ili";

/// Whether a text is German.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Language {
    /// German, perhaps beside other languages.
    German,
    /// Words, and none of them German.
    Other,
    /// Too few words to tell, or none.
    Unknown,
}

impl Language {
    /// Returns the word that tables use.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::German => "german",
            Self::Other => "other",
            Self::Unknown => "unknown",
        }
    }
}

/// What was counted in a line or a text.
#[derive(Debug, Default, Clone, Copy)]
struct Count {
    words: usize,
    german: usize,
    other: usize,
    foreign_script: usize,
}

impl Count {
    fn add(&mut self, token: &Token, text: &str) {
        self.words += 1;
        self.german += usize::from(token.has(Classes::FUNCTION_WORD));
        self.other += usize::from(token.has(Classes::OTHER_LANGUAGE) && !token.has(Classes::FUNCTION_WORD));
        self.foreign_script += usize::from(is_foreign_script(text));
    }

    /// Whether more signs speak against German than for it.
    fn is_foreign(self) -> bool {
        let against = self.other + self.foreign_script;
        against >= 2 && against > self.german || self.foreign_script > self.words / 2
    }
}

/// Takes lines of other languages out of the channel's own German words, and says what the text is.
pub(super) fn mark(tokens: &mut Tokens<'_>) -> Language {
    let (mut german, mut foreign) = (Count::default(), Count::default());
    let mut start = 0;
    while start < tokens.list.len() {
        let rest = &tokens.list[start..];
        let length =
            rest.iter().position(|token| token.kind == Kind::LineBreak).map_or(rest.len(), |at| at + 1);
        let end = start + length;
        let mut line = Count::default();
        for token in tokens.list[start..end].iter().filter(|token| token.is_word()) {
            line.add(token, tokens.quote(token));
        }
        let is_foreign = line.is_foreign();
        let sum = if is_foreign { &mut foreign } else { &mut german };
        sum.words += line.words;
        sum.german += line.german;
        sum.other += line.other;
        if is_foreign {
            tokens.list[start..end].iter_mut().for_each(|token| token.own = false);
        }
        start = end;
    }
    let has_umlaut = || tokens.text.contains(['ä', 'ö', 'ü', 'ß', 'Ä', 'Ö', 'Ü']);
    match (german.german, foreign.words) {
        // Names and headings between the lines of another language.
        (0, 1..) => Language::Other,
        (1, foreign) if foreign > 2 * german.words => Language::Other,
        (1.., _) => Language::German,
        (0, 0) if german.other > 1 => Language::Other,
        (0, 0) if german.words > 1 && german.other == 0 && has_umlaut() => Language::German,
        (0, 0) => Language::Unknown,
    }
}

/// Letters that no word of German has.
fn is_foreign_script(word: &str) -> bool {
    let first = word.chars().next().unwrap_or('a');
    first > '\u{24f}'
        && !matches!(first, '\u{300}'..='\u{36f}' | '\u{1e9e}' | '\u{1d400}'..='\u{1d7ff}' | '\u{ff21}'..='\u{ff5a}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Language) {
        assert_eq!(mark(&mut Tokens::of(text)), expected, "{text}");
    }

    #[test]
    fn german_is_told_from_other_languages() {
        check("Die Straße ist gesperrt", Language::German);
        check("Festnahme nach Ladendiebstahl", Language::German);
        check("The road is closed until further notice", Language::Other);
        check("La route est fermée pour les travaux", Language::Other);
        check("Vejen er spærret, og du må ikke køre her, det er farligt", Language::Other);
        check("Дорога закрыта до понедельника", Language::Other);
        check("الطريق مغلق حتى يوم الاثنين", Language::Other);
        check("Yol bakım için kapalı ve daha uzun olan yol açık", Language::Other);
        check("Musterstadt", Language::Unknown);
        check("👍🎉", Language::Unknown);
        check("Die Straße ist gesperrt.\nThe road is closed.", Language::German);
    }
}
