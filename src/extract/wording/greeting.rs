//! Salutation and sign-off: the words with which a text greets its readers and takes leave of them.

use serde::{Deserialize, Serialize};

use super::{
    lexicon::Classes,
    token::{Kind, Tokens},
};

/// How a greeting sounds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Tone {
    /// `Sehr geehrte Damen und Herren`, `Mit freundlichen Grüßen`, `Ihr Landratsamt`.
    Formal,
    /// `Guten Morgen`, `Liebe Eltern`, `Viele Grüße`.
    Neutral,
    /// `Moin`, `Hallo zusammen`, `Euer Rathaus`, `LG`.
    Casual,
}

impl Tone {
    /// Returns the word that tables use.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Formal => "formal",
            Self::Neutral => "neutral",
            Self::Casual => "casual",
        }
    }
}

/// A salutation or a sign-off.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Greeting<'text> {
    /// How it sounds.
    pub tone: Tone,
    /// Where it begins in the text, in bytes.
    pub start: usize,
    /// Where it ends.
    pub end: usize,
    /// What stands there.
    pub quote: &'text str,
}

/// Salutations, longest first; folded.
const SALUTATIONS: [(&[&str], Tone); 33] = [
    (&["sehr", "geehrte"], Tone::Formal),
    (&["sehr", "geehrter"], Tone::Formal),
    (&["sehr", "verehrte"], Tone::Formal),
    (&["verehrte"], Tone::Formal),
    (&["werte"], Tone::Formal),
    (&["guten", "tag"], Tone::Formal),
    (&["hallo", "zusammen"], Tone::Casual),
    (&["hallo", "ihr"], Tone::Casual),
    (&["hallo", "leute"], Tone::Casual),
    (&["hallo", "freunde"], Tone::Casual),
    (&["guten", "morgen", "zusammen"], Tone::Casual),
    (&["guten", "morgen"], Tone::Neutral),
    (&["schoenen", "guten", "morgen"], Tone::Neutral),
    (&["guten", "abend"], Tone::Neutral),
    (&["guten", "mittag"], Tone::Neutral),
    (&["gruess", "gott"], Tone::Neutral),
    (&["gruess", "euch"], Tone::Casual),
    (&["gruess", "dich"], Tone::Casual),
    (&["willkommen"], Tone::Neutral),
    (&["herzlich", "willkommen"], Tone::Neutral),
    (&["hallo"], Tone::Neutral),
    (&["ihr", "lieben"], Tone::Casual),
    (&["hi"], Tone::Casual),
    (&["hey"], Tone::Casual),
    (&["moin"], Tone::Casual),
    (&["moinsen"], Tone::Casual),
    (&["servus"], Tone::Casual),
    (&["huhu"], Tone::Casual),
    (&["hallihallo"], Tone::Casual),
    (&["na", "ihr"], Tone::Casual),
    (&["ahoi"], Tone::Casual),
    (&["gruezi"], Tone::Neutral),
    (&["tach"], Tone::Casual),
];

/// Sign-offs; folded.
const SIGN_OFFS: [(&[&str], Tone); 26] = [
    (&["mit", "freundlichen", "gruessen"], Tone::Formal),
    (&["mit", "freundlichem", "gruss"], Tone::Formal),
    (&["freundliche", "gruesse"], Tone::Formal),
    (&["hochachtungsvoll"], Tone::Formal),
    (&["mfg"], Tone::Formal),
    (&["mit", "besten", "gruessen"], Tone::Formal),
    (&["viele", "gruesse"], Tone::Neutral),
    (&["herzliche", "gruesse"], Tone::Neutral),
    (&["herzlichst"], Tone::Neutral),
    (&["beste", "gruesse"], Tone::Neutral),
    (&["schoene", "gruesse"], Tone::Neutral),
    (&["sonnige", "gruesse"], Tone::Neutral),
    (&["vg"], Tone::Neutral),
    (&["bleiben", "sie", "gesund"], Tone::Formal),
    (&["kommen", "sie", "gut"], Tone::Formal),
    (&["auf", "wiedersehen"], Tone::Formal),
    (&["bleibt", "gesund"], Tone::Casual),
    (&["liebe", "gruesse"], Tone::Casual),
    (&["lg"], Tone::Casual),
    (&["bis", "bald"], Tone::Casual),
    (&["bis", "dann"], Tone::Casual),
    (&["bis", "gleich"], Tone::Casual),
    (&["tschuess"], Tone::Casual),
    (&["tschau"], Tone::Casual),
    (&["ciao"], Tone::Casual),
    (&["macht's", "gut"], Tone::Casual),
];

/// The words, folded, with which the greetings above begin.
pub(super) fn first_words() -> impl Iterator<Item = &'static str> {
    SALUTATIONS.iter().chain(&SIGN_OFFS).map(|(words, _)| words[0])
}

/// How many tokens before the end a sign-off may begin.
const SIGN_OFF_REACH: usize = 24;

/// Returns the salutation with which the text begins; emoji and marks may stand before it.
pub(super) fn salutation<'text>(tokens: &Tokens<'text>) -> Option<Greeting<'text>> {
    let first = tokens
        .list
        .iter()
        .position(|token| !matches!(token.kind, Kind::Emoji | Kind::Mark(_) | Kind::LineBreak))?;
    if !tokens.list[first].own {
        return None;
    }
    if matches!(tokens.key(first), "liebe" | "lieber") {
        // `Liebe Grüße` and `Liebe geht durch den Magen` greet nobody.
        let whom = tokens
            .after(first)
            .filter(|next| tokens.list[*next].is_capital() && tokens.key(*next) != "gruesse");
        return whom.map(|whom| greeting(tokens, first, whom, Tone::Neutral));
    }
    at_place(tokens, first, &SALUTATIONS)
}

/// Returns the last words of leave.
pub(super) fn sign_off<'text>(tokens: &Tokens<'text>) -> Option<Greeting<'text>> {
    let from = tokens.list.len().saturating_sub(SIGN_OFF_REACH);
    let stands_apart = |at: &usize| {
        let token = &tokens.list[*at];
        token.own && token.is_word() && (token.begins || tokens.before(*at).is_none())
    };
    (from..tokens.list.len())
        .filter(stands_apart)
        .find_map(|at| at_place(tokens, at, &SIGN_OFFS).or_else(|| name_of_sender(tokens, at)))
}

/// `Ihr Landratsamt`, `Euer Rathaus` as the last line.
fn name_of_sender<'text>(tokens: &Tokens<'text>, at: usize) -> Option<Greeting<'text>> {
    let token = &tokens.list[at];
    let tone = match tokens.key(at) {
        "ihr" | "ihre" => Tone::Formal,
        "euer" | "eure" | "dein" | "deine" => Tone::Casual,
        _ => return None,
    };
    let starts_line = at > 0
        && matches!(tokens.list[at - 1].kind, Kind::LineBreak | Kind::Emoji | Kind::Mark(',' | '-' | '–'));
    let next = tokens.after(at).filter(|next| tokens.list[*next].is_capital())?;
    let rest = &tokens.list[at..];
    let is_name =
        rest.iter().all(|token| !matches!(token.kind, Kind::LineBreak | Kind::Mark('.' | '?' | ',')))
            && rest
                .iter()
                .skip(1)
                .all(|token| !token.is_word() || token.is_capital() || token.has(Classes::FUNCTION_WORD))
            && rest.iter().filter(|token| token.is_word()).count() <= 7;
    (token.is_capital() && starts_line && is_name).then(|| greeting(tokens, at, next, tone))
}

fn at_place<'text>(tokens: &Tokens<'text>, at: usize, known: &[(&[&str], Tone)]) -> Option<Greeting<'text>> {
    if !tokens.list[at].has(Classes::GREETS) {
        return None;
    }
    let fits =
        |words: &[&str]| words.iter().enumerate().all(|(offset, word)| tokens.key(at + offset) == *word);
    let (words, tone) = known.iter().find(|(words, _)| fits(words))?;
    Some(greeting(tokens, at, at + words.len() - 1, *tone))
}

fn greeting<'text>(tokens: &Tokens<'text>, first: usize, last: usize, tone: Tone) -> Greeting<'text> {
    let (start, end) = (tokens.list[first].start, tokens.list[last].end);
    Greeting { tone, start, end, quote: &tokens.text[start..end] }
}
