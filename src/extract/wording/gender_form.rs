//! Forms by which a text names people of every gender.

use serde::{Deserialize, Serialize};

use super::{
    anglicism::Found,
    lexicon::Classes,
    token::{Case, Token, Tokens},
};

/// Participles that stand for people because of their gender; those that German always had (`Reisende`,
/// `Vorsitzende`, `Auszubildende`) are left out.
pub(super) const PARTICIPLES: &str = "studierende studierenden studierender teilnehmende teilnehmenden teilnehmender mitarbeitende mitarbeitenden mitarbeitender \
    lehrende lehrenden forschende forschenden pflegende pflegenden radfahrende radfahrenden zufußgehende zufußgehenden autofahrende autofahrenden \
    helfende helfenden lernende lernenden bewerbende bewerbenden anwohnende anwohnenden besuchende besuchenden zuhörende zuhörenden wählende wählenden \
    demonstrierende demonstrierenden interessierte interessierten alleinerziehende alleinerziehenden geflüchtete geflüchteten verkehrsteilnehmende verkehrsteilnehmenden \
    mitwirkende mitwirkenden nutzende nutzenden lesende lesenden ratsuchende ratsuchenden arbeitssuchende arbeitssuchenden gründende gründenden spendende spendenden \
    steuerzahlende steuerzahlenden sportreibende sporttreibende sporttreibenden zuschauende zuschauenden feiernde feiernden gärtnernde lehrkräfte fachkräfte einsatzkräfte pflegekräfte";

/// How a form includes everyone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum GenderForm {
    /// `Bürger:innen`.
    Colon,
    /// `Bürger*innen`.
    Star,
    /// `Bürger_innen`.
    Underscore,
    /// `Bürger·innen`.
    MiddleDot,
    /// `BürgerInnen`.
    InnerCapital,
    /// `Bürger/innen`, `Bürger/-innen`.
    Slash,
    /// `Bürgerinnen und Bürger`.
    Pair,
    /// `Teilnehmende`, `Lehrkräfte`.
    Participle,
}

impl GenderForm {
    /// Returns the word that tables use.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Colon => "colon",
            Self::Star => "star",
            Self::Underscore => "underscore",
            Self::MiddleDot => "middle_dot",
            Self::InnerCapital => "inner_capital",
            Self::Slash => "slash",
            Self::Pair => "pair",
            Self::Participle => "participle",
        }
    }
}

/// A place where a text names people of every gender.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Inclusive<'text> {
    /// How.
    pub form: GenderForm,
    /// Where, in its words.
    #[serde(flatten)]
    pub found: Found<'text>,
}

/// The marks inside a word that include everyone, folded.
const MARKS: [(&str, GenderForm); 4] = [
    (":in", GenderForm::Colon),
    ("*in", GenderForm::Star),
    ("_in", GenderForm::Underscore),
    ("·in", GenderForm::MiddleDot),
];

/// Returns the forms of a text, in its order.
pub(super) fn find<'text>(tokens: &Tokens<'text>) -> Vec<Inclusive<'text>> {
    let words = tokens.list.iter().enumerate().filter(|(_, token)| token.own && token.is_word());
    words
        .filter_map(|(at, token)| form(tokens, at, token))
        .map(|(form, found)| Inclusive { form, found })
        .collect()
}

fn form<'text>(tokens: &Tokens<'text>, at: usize, token: &Token) -> Option<(GenderForm, Found<'text>)> {
    let key = tokens.key(at);
    let alone = Found::at(tokens, token, token);
    // Almost no word has one.
    let marks = if key.contains(['_', '*', ':', '·']) { &MARKS[..] } else { &[] };
    for (mark, form) in marks {
        if key.contains(mark) {
            return Some((*form, alone));
        }
    }
    if token.case == Case::Small || !token.is_capital() {
        return None;
    }
    if token.has(Classes::PARTICIPLE) {
        return Some((GenderForm::Participle, alone));
    }
    if token.case == Case::Capital
        && ["Innen", "In"].iter().any(|ending| is_inner_capital(alone.quote, ending))
    {
        return Some((GenderForm::InnerCapital, alone));
    }
    slash(tokens, at, token).or_else(|| pair(tokens, at, token))
}

fn is_inner_capital(word: &str, ending: &str) -> bool {
    // `BürgerInnen-Rat` too.
    let first = if word.contains('-') { word.split('-').next().unwrap_or(word) } else { word };
    first
        .strip_suffix(ending)
        .is_some_and(|stem| stem.len() > 3 && stem.ends_with(|last: char| last.is_lowercase()))
}

/// `Bürger/innen`, `Bürger/-innen`, `Kandidat/in`.
fn slash<'text>(tokens: &Tokens<'text>, at: usize, token: &Token) -> Option<(GenderForm, Found<'text>)> {
    let slash = tokens.list.get(at + 1).filter(|next| next.is('/') && next.start == token.end)?;
    let hyphen = usize::from(tokens.list.get(at + 2).is_some_and(|next| next.is('-')));
    let last = tokens.list.get(at + 2 + hyphen).filter(|last| last.start == slash.end + hyphen)?;
    let is_ending = matches!(tokens.key(at + 2 + hyphen), "innen" | "in");
    is_ending.then(|| (GenderForm::Slash, Found::at(tokens, token, last)))
}

/// `Bürgerinnen und Bürger`, `Schüler oder Schülerin`.
fn pair<'text>(tokens: &Tokens<'text>, at: usize, token: &Token) -> Option<(GenderForm, Found<'text>)> {
    let is_link = matches!(tokens.key(at + 1), "und" | "oder" | "bzw")
        || tokens.list.get(at + 1).is_some_and(|next| next.is('&') || next.is('/'));
    if !is_link {
        return None;
    }
    let last = tokens.list.get(at + 2).filter(|last| last.is_capital())?;
    let (first, second) = (tokens.key(at), tokens.key(at + 2));
    (is_pair(first, second) || is_pair(second, first))
        .then(|| (GenderForm::Pair, Found::at(tokens, token, last)))
}

/// Whether one word is the female form of the other: `Bürgerinnen` of `Bürger`, `Kolleginnen` of `Kollegen`, `Ärztin` of
/// `Arzt`.
fn is_pair(female: &str, male: &str) -> bool {
    let Some(stem) = female.strip_suffix("innen").or_else(|| female.strip_suffix("in")) else { return false };
    let without_umlaut = stem.replacen("ae", "a", 1).replacen("oe", "o", 1).replacen("ue", "u", 1);
    let begins = |stem: &str| male.starts_with(stem) && male.len() <= stem.len() + 2;
    stem.len() >= 3 && (begins(stem) || begins(&without_umlaut))
}

#[cfg(test)]
mod tests {
    use super::super::read;
    use super::GenderForm;

    #[track_caller]
    fn check(text: &str, expected: &[(GenderForm, &str)]) {
        let wording = read(text);
        let found: Vec<_> =
            wording.gender_forms.iter().map(|place| (place.form, place.found.quote)).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn every_form_is_found() {
        check("Bürger:innen", &[(GenderForm::Colon, "Bürger:innen")]);
        check("eine*n Ärzt*in", &[(GenderForm::Star, "Ärzt*in")]);
        check("Fahrer_innen", &[(GenderForm::Underscore, "Fahrer_innen")]);
        check(
            "BürgerInnen und der BürgerInnen-Rat",
            &[(GenderForm::InnerCapital, "BürgerInnen"), (GenderForm::InnerCapital, "BürgerInnen-Rat")],
        );
        check(
            "Bürger/-innen und Lehrer/innen",
            &[(GenderForm::Slash, "Bürger/-innen"), (GenderForm::Slash, "Lehrer/innen")],
        );
        check("Kolleginnen und Kollegen", &[(GenderForm::Pair, "Kolleginnen und Kollegen")]);
        check("ein Arzt oder Ärztin", &[(GenderForm::Pair, "Arzt oder Ärztin")]);
        check("für Mitarbeitende", &[(GenderForm::Participle, "Mitarbeitende")]);
    }

    #[test]
    fn other_words_are_none() {
        check("Innenstadt, Museum: innen und außen", &[]);
        check("Berlin und Bern, Termin und Ort, Köln und Kölnerinnen", &[]);
        check("teilnehmende Städte", &[]);
        check("„Bürger:innen“", &[]);
    }
}
