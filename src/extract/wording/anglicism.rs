//! Words from English that posts of authorities use and that have a German word.
//!
//! A small closed list; what has become the only word (`Computer`, `Baby`, `Sport`) is not on it. Parts of hyphenated
//! words count: `Ticket-Verkauf`.

use serde::Serialize;

use super::{
    lexicon::{self, Classes},
    token::{Token, Tokens},
};

/// The list, with the forms that occur.
pub(super) const WORDS: &str = "event events download downloads downloaden newsletter ticket tickets livestream livestreams stream streamen update updates \
    feedback workshop workshops meeting meetings shuttle community communities follower followern link links app apps chat chatten job jobs show shows \
    highlight highlights open-air streetfood viewing hotline hotlines flyer flyern homepage website websites podcast podcasts story storys stories post posts posten \
    tool tools kids challenge challenges sale outdoor indoor coworking start-up startup startups fitness party partys news check checken canceln cancelt \
    happy cool easy safe fresh team teams service services online offline live trailer teaser shop shops shopping shoppen store lounge location locations \
    speed-dating matching networking network hackathon roadshow kick-off kickoff call calls pitch voucher deal deals bike bikes e-bike e-bikes biken carsharing \
    sharing repair-café upcycling recycling guide guides to-go coffee food foodtruck foodtrucks snack snacks lunch brunch beach run walk walking nightlife \
    weekend feeling look style lifestyle trend trends social media account accounts user usern content clip clips reel reels like liken liked hashtag hashtags channel \
    ranking skills skill recruiting trainee trainees onboarding homeoffice office manager managerin management consulting mindset flow support crew staff \
    booster hotspot hotspots lockdown shutdown tracking scannen scan scans login einloggen password cyber fake fakes spam phishing hacking";

/// A word that a feature counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Found<'text> {
    /// Where it begins in the text, in bytes.
    pub start: usize,
    /// Where it ends.
    pub end: usize,
    /// What stands there.
    pub quote: &'text str,
}

impl<'text> Found<'text> {
    pub(super) fn at(tokens: &Tokens<'text>, first: &Token, last: &Token) -> Self {
        Self { start: first.start, end: last.end, quote: &tokens.text[first.start..last.end] }
    }
}

/// Returns the words from English, in the order of the text.
pub(super) fn find<'text>(tokens: &Tokens<'text>) -> Vec<Found<'text>> {
    let is_one = |at: usize, token: &Token| {
        token.has(Classes::ANGLICISM) || {
            let key = tokens.key(at);
            key.contains('-') && key.split('-').any(|part| lexicon::classes(part).any(Classes::ANGLICISM))
        }
    };
    let words = tokens.list.iter().enumerate().filter(|(_, token)| token.own && token.is_word());
    words.filter(|(at, token)| is_one(*at, token)).map(|(_, token)| Found::at(tokens, token, token)).collect()
}
