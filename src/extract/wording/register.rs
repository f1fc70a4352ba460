//! The register: whether a text sounds like an office, like a conversation, or like neither.
//!
//! Every cue is worth one point, the address two: Sie and words of offices count up, du, ihr, emoji with a mood, calls
//! and words of conversation count down. From two points on a text is formal, from minus two on casual. The same word
//! counts once, and each kind of cue at most [`MOST_OF_A_KIND`] times, so that length decides nothing.

use serde::{Deserialize, Serialize};

use super::{
    address::Address,
    cue::{Certainty, Cue, Says},
    emoji,
    greeting::{Greeting, Tone},
    language::Language,
    lexicon::Classes,
    token::{Kind, Tokens},
};

/// Words of offices.
pub(super) const OFFICIAL: &str = "gemäß bezüglich hinsichtlich seitens zwecks diesbezüglich entsprechend vorbehaltlich laut \
    sachdienliche zuständige zuständigen allgemeinverfügung bekanntmachung inkrafttreten verordnung satzung antragstellung \
    gebeten erfolgt erfolgen beantragen ermitteln ermittelt ermittlungen festgestellt eingeleitet veranlasst sichergestellt \
    tatverdächtige tatverdächtiger tatverdächtigen geschädigte geschädigten zeugenaufruf medieninformation pressemitteilung pressemeldung pressemeldungen \
    staatsanwaltschaft kriminalpolizei polizeiinspektion polizeipräsidium öffentlichkeitsfahndung dienststelle sachschaden verkehrsunfall \
    aufgrund infolge anlässlich mittels ausschließlich gegebenenfalls ordnungsgemäß fristgerecht unverzüglich beschluss beschlossen \
    vollsperrung beeinträchtigungen verkehrsteilnehmer verkehrsteilnehmende aufforderung zustellung zustellungen auslegung bebauungsplan widerspruch frist ausschreibung \
    untersagt geahndet haushaltssatzung tagesordnung ferner sowie bzw ggf";

/// Words of conversation.
pub(super) const CASUAL: &str = "hey hi moin servus huhu na hallöchen tach ahoi juhu yeah yes wow ups oh ah haha hihi lol omg cool mega super krass geil \
    hammer klasse spitze toll prima echt mal halt ne nö nee jo jep jap klar okay ok tschüss tschau ciao bock quatsch kram zeug kriegen kriegt \
    gucken guck guckt rein raus rauf runter rüber ran dran nen nem gibt's geht's gehts gibts wie's hab's hast's fürs irgendwie sowas total richtig \
    leute freunde freundinnen kids party yay top safe happy easy chillen entspannt lecker juhuu hurra bitteschön stopp psst hui ui aha oje puh \
    haste kannste willste biste weißte sooo soooo jaaa endlich gell moinsen sorry kumpel papa mama oma opa doof blöd nix";

/// How much of one kind of cue counts.
const MOST_OF_A_KIND: usize = 3;

/// What a text sounds like.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Register {
    /// Like an office.
    Formal,
    /// Like neither.
    Neutral,
    /// Like a conversation.
    Casual,
    /// Cannot be told: not German, or no words.
    Unknown,
}

impl Register {
    /// Returns the word that tables use.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Formal => "formal",
            Self::Neutral => "neutral",
            Self::Casual => "casual",
            Self::Unknown => "unknown",
        }
    }
}

/// Finds the cues of the register besides the address, in the order of the text.
pub(super) fn cues<'text>(tokens: &Tokens<'text>, greetings: &[&Greeting<'text>]) -> Vec<Cue<'text>> {
    let mut cues: Vec<Cue<'text>> = Vec::new();
    let greeted = greetings.iter().filter_map(|greeting| {
        let says = match greeting.tone {
            Tone::Formal => Says::Formal,
            Tone::Neutral => return None,
            Tone::Casual => Says::Casual,
        };
        let (start, end, quote) = (greeting.start, greeting.end, greeting.quote);
        Some(Cue { says, certainty: Certainty::Certain, rule: "how it greets", start, end, quote })
    });
    let (mut official, mut casual, mut moods, mut calls) = (0, 0, 0, 0);
    let mut seen: Vec<&str> = Vec::new();
    for (at, token) in tokens.list.iter().enumerate() {
        let (kind, says, rule) = match token.kind {
            Kind::Word if token.own && token.has(Classes::OFFICIAL) => {
                (&mut official, Says::Formal, "a word of offices")
            }
            Kind::Word if token.own && token.has(Classes::CASUAL) => {
                (&mut casual, Says::Casual, "a word of conversation")
            }
            Kind::Emoji if emoji::plays(tokens.quote(token)) => {
                (&mut moods, Says::Casual, "an emoji with a mood")
            }
            Kind::Mark('!') if is_second_call(tokens, at) => {
                (&mut calls, Says::Casual, "several exclamation marks")
            }
            _ => continue,
        };
        let what = if token.is_word() { tokens.key(at) } else { tokens.quote(token) };
        if *kind < MOST_OF_A_KIND && !seen.contains(&what) {
            *kind += 1;
            seen.push(what);
            cues.push(Cue::at(tokens, (at, at), says, Certainty::Certain, rule));
        }
    }
    cues.extend(greeted);
    cues.sort_by_key(|cue| (cue.start, cue.end));
    cues
}

/// The second mark of `!!`.
fn is_second_call(tokens: &Tokens<'_>, at: usize) -> bool {
    tokens.list[at].own && at > 0 && tokens.list[at - 1].is('!')
}

/// Weighs the cues of the register together with the address.
pub(super) fn verdict(cues: &[Cue<'_>], address: Address, language: Language, words: usize) -> Register {
    if language == Language::Other || words == 0 {
        return Register::Unknown;
    }
    let by_address = match address {
        Address::Sie => 2,
        Address::Du | Address::Ihr => -2,
        Address::Mixed | Address::None | Address::Unknown => 0,
    };
    let points = cues.iter().fold(by_address, |points, cue| match cue.says {
        Says::Formal => points + 1,
        Says::Casual => points - 1,
        Says::Sie | Says::Du | Says::Ihr => points,
    });
    match points {
        2.. => Register::Formal,
        ..=-2 => Register::Casual,
        _ => Register::Neutral,
    }
}
