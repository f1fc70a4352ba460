//! Which sights are of one post where a document does not name it: by time and words.
//!
//! A post without a name is another one's sight when the stated times overlap and the words are the same. Two equal
//! posts that one document shows side by side are two, and are matched in order. Wherever that leaves a choice,
//! nothing is joined, and the choice is said. Every step sorts and passes once, whatever the posts hold.

use std::{
    cmp::Ordering,
    collections::{BTreeMap, BTreeSet},
};

use super::{
    Disagreement, DisagreementKind, KnownPost, Statement,
    candidates::{Candidates, Found},
    groups::Groups,
    merge::merge,
    moment::Span,
    wording::Wording,
};
use crate::extract::TimePrecision;

/// What is joined tells more of a post, which may settle what was in doubt before; more rounds than this come from
/// made-up posts only.
const MOST_ROUNDS: usize = 4;

/// Joins the sights of posts that their documents do not name.
pub(super) fn join(seen: &[KnownPost], groups: &mut Groups, disagreements: &mut Vec<Disagreement>) {
    if !seen.iter().any(|post| post.known.is_unnamed()) {
        return;
    }
    join_same_place(seen, groups);
    for round in 1..=MOST_ROUNDS {
        let mut matching = Matching {
            items: items(seen, groups),
            classes: Vec::new(),
            groups,
            doubts: Vec::new(),
            joined: false,
        };
        matching.sort_in();
        matching.join_all();
        if !matching.joined || round == MOST_ROUNDS {
            disagreements.append(&mut matching.doubts);
            break;
        }
    }
}

/// The same bytes received twice show the same post at the same place.
fn join_same_place(seen: &[KnownPost], groups: &mut Groups) {
    let mut first: BTreeMap<(&str, &[String], &str), usize> = BTreeMap::new();
    for (at, post) in seen.iter().enumerate() {
        if post.known.is_unnamed() && !post.documents.is_empty() {
            let key =
                (post.known.post_id.as_str(), post.documents.as_slice(), post.known.origin.place.as_str());
            groups.join(*first.entry(key).or_insert(at), at);
        }
    }
}

/// A post as far as it has been put together.
pub(super) struct Item {
    /// The first of its sights.
    first: usize,
    post: KnownPost,
    is_named: bool,
    pub(super) span: Span,
    /// The documents that show it, by number.
    documents: BTreeSet<u32>,
    /// The first of the classes of equal words that it stands in.
    class: Option<usize>,
    /// True once it was found to be another one.
    is_joined: bool,
}

impl Item {
    pub(super) fn shares_document(&self, other: &Self) -> bool {
        let (few, many) =
            if self.documents.len() < other.documents.len() { (self, other) } else { (other, self) };
        few.documents.iter().any(|document| many.documents.contains(document))
    }
}

/// Posts of the same words, or of the same media where there are none.
#[derive(Default)]
struct Class {
    items: Vec<usize>,
    /// True where there are no words to tell posts apart.
    is_wordless: bool,
}

struct Matching<'g> {
    items: Vec<Item>,
    classes: Vec<Class>,
    groups: &'g mut Groups,
    doubts: Vec<Disagreement>,
    /// Whether anything was joined in this round.
    joined: bool,
}

/// What a post says, as far as it can be found again by it.
enum Words {
    Said(Wording),
    /// No words, but media.
    Media(String),
    /// Media with words that the document does not show.
    Unknown(String),
}

/// Makes items of all groups that have a time.
fn items(seen: &[KnownPost], groups: &mut Groups) -> Vec<Item> {
    let mut documents: BTreeMap<&str, u32> = BTreeMap::new();
    let mut items = Vec::new();
    for members in groups.members() {
        let sights: Vec<&KnownPost> = members.iter().map(|at| &seen[*at]).collect();
        let post = merge(&sights, &mut Vec::new());
        let Some(span) = Span::of(&post.known) else { continue };
        let number = |document| {
            let next = u32::try_from(documents.len()).unwrap_or(u32::MAX);
            *documents.entry(document).or_insert(next)
        };
        items.push(Item {
            first: members[0],
            is_named: !post.known.is_unnamed() || !post.known.other_ids.is_empty(),
            span,
            documents: sights
                .iter()
                .flat_map(|sight| &sight.documents)
                .map(String::as_str)
                .map(number)
                .collect(),
            post,
            class: None,
            is_joined: false,
        });
    }
    items
}

impl Matching<'_> {
    /// Sorts all items by what they say.
    fn sort_in(&mut self) {
        let words: Vec<Vec<Words>> = self.items.iter().map(|item| said(&item.post)).collect();
        let candidates = self.candidates(&words);
        let mut numbers: BTreeMap<String, usize> = BTreeMap::new();
        let mut undecided = Vec::new();
        for (item, words) in words.iter().enumerate() {
            for words in words {
                let key = match words {
                    Words::Said(said) => candidates.whole(self.items[item].span, said),
                    Words::Media(media) => format!("\0{media}"),
                    Words::Unknown(media) if self.items[item].is_named => format!("\0?{media}"),
                    Words::Unknown(media) => {
                        undecided.push((item, media));
                        continue;
                    }
                };
                self.put(&mut numbers, key, item);
            }
        }
        for (item, media) in undecided {
            match candidates.with_media(&self.items, item, media) {
                Found::One(other) if self.items[other].class.is_some() => {
                    let class = self.items[other].class.unwrap_or_default();
                    self.classes[class].items.push(item);
                }
                Found::Several(other) => {
                    self.doubt(other, item, 2);
                    self.put(&mut numbers, format!("\0?{media}"), item);
                }
                Found::One(_) | Found::None => self.put(&mut numbers, format!("\0?{media}"), item),
            }
        }
    }

    fn join_all(&mut self) {
        let classes = std::mem::take(&mut self.classes);
        for class in &classes {
            self.join_equal(class);
        }
        for class in &classes {
            self.join_sides(class);
        }
    }

    /// Returns what cut texts and media without words can be found by, as far as there are some.
    fn candidates(&self, words: &[Vec<Words>]) -> Candidates {
        let all = || words.iter().flatten();
        let some_cut = all().any(|words| matches!(words, Words::Said(said) if said.cut.is_some()));
        let some_unknown = all().any(|words| matches!(words, Words::Unknown(_)));
        let mut candidates = Candidates::default();
        for (at, (item, words)) in self.items.iter().zip(words).enumerate() {
            for words in words {
                match words {
                    Words::Said(said) if some_cut && said.cut.is_none() => {
                        candidates.add_words(item.span, &said.words);
                    }
                    Words::Said(_) | Words::Media(_) | Words::Unknown(_) => {}
                }
            }
            if some_unknown && matches!(words.first(), Some(Words::Said(_) | Words::Media(_))) {
                candidates.add_media(item.span, &item.post.known.media, at);
            }
        }
        candidates.finish();
        candidates
    }

    fn put(&mut self, numbers: &mut BTreeMap<String, usize>, key: String, item: usize) {
        let is_wordless = key.starts_with('\0');
        let class = *numbers.entry(key).or_insert(self.classes.len());
        if class == self.classes.len() {
            self.classes.push(Class { items: Vec::new(), is_wordless });
        }
        self.items[item].class.get_or_insert(class);
        if self.classes[class].items.last() != Some(&item) {
            self.classes[class].items.push(item);
        }
    }

    /// Joins posts without names that agree in words, time and precision: the first of each document with the first,
    /// the second with the second.
    fn join_equal(&mut self, class: &Class) {
        let mut items: Vec<usize> = class.items.iter().copied().filter(|item| self.is_open(*item)).collect();
        items.sort_by(|one, other| {
            let by_time = self.items[*one].span.cmp(&self.items[*other].span);
            by_time.then_with(|| self.in_document(*one, *other))
        });
        let of_one_time = |one: &usize, other: &usize| self.items[*one].span == self.items[*other].span;
        let all_equal: Vec<Vec<usize>> = items.chunk_by(of_one_time).map(<[usize]>::to_vec).collect();
        for equal in all_equal {
            let mut turns: BTreeMap<u32, usize> = BTreeMap::new();
            let mut of_turn: Vec<Vec<usize>> = Vec::new();
            for item in &equal {
                let documents = &self.items[*item].documents;
                let turn = documents.iter().filter_map(|document| turns.get(document)).max().copied();
                let turn = turn.unwrap_or_default();
                turns.extend(documents.iter().map(|document| (*document, turn + 1)));
                if turn == of_turn.len() {
                    of_turn.push(Vec::new());
                }
                of_turn[turn].push(*item);
            }
            // Nothing but their number tells pictures of one minute apart.
            if class.is_wordless && turns.values().any(|turn| *turn != of_turn.len()) {
                self.doubt(equal[0], equal[equal.len() - 1], equal.len());
                continue;
            }
            for same in of_turn {
                for item in &same[1..] {
                    self.join(same[0], *item);
                }
            }
        }
    }

    /// True for a post that has no name yet and stands for itself.
    fn is_open(&self, item: usize) -> bool {
        !self.items[item].is_named && !self.items[item].is_joined
    }

    /// The order of two posts of the same time: as numbered before, else as their documents show them.
    fn in_document(&self, one: usize, other: usize) -> Ordering {
        let order = |item: usize| (ordinal(&self.items[item].post.known.post_id), self.items[item].first);
        order(one).cmp(&order(other))
    }

    /// Joins posts without names with named ones and with those of better stated times.
    fn join_sides(&mut self, class: &Class) {
        let is_there = |item: &usize| !self.items[*item].is_joined;
        let mut known: Vec<usize> = class.items.iter().copied().filter(is_there).collect();
        let mut open: Vec<usize> = known.extract_if(.., |item| self.is_open(*item)).collect();
        for precision in [TimePrecision::Second, TimePrecision::Minute, TimePrecision::Day] {
            let next: Vec<usize> =
                open.extract_if(.., |item| self.items[*item].span.precision == precision).collect();
            self.join_side(class, &known, &next);
            known.extend(next);
            known.retain(|item| !self.items[*item].is_joined);
        }
    }

    fn join_side(&mut self, class: &Class, known: &[usize], next: &[usize]) {
        if known.is_empty() || next.is_empty() {
            return;
        }
        let mut all: Vec<(usize, bool)> = known.iter().map(|item| (*item, false)).collect();
        all.extend(next.iter().map(|item| (*item, true)));
        all.sort_by(|(one, _), (other, _)| {
            self.items[*one].span.cmp(&self.items[*other].span).then_with(|| self.in_document(*one, *other))
        });
        let mut at = 0;
        while at < all.len() {
            let mut end = at + 1;
            let mut until = self.items[all[at].0].span.until;
            while end < all.len() && self.items[all[end].0].span.from < until {
                until = until.max(self.items[all[end].0].span.until);
                end += 1;
            }
            let side = |is_next: bool| {
                all[at..end]
                    .iter()
                    .filter(|(_, next)| *next == is_next)
                    .map(|(item, _)| *item)
                    .collect::<Vec<_>>()
            };
            let (known, next) = (side(false), side(true));
            at = end;
            if !known.is_empty() && !next.is_empty() {
                self.join_pairs(class, &known, &next);
            }
        }
    }

    /// Joins as many known posts as there are new ones, in order, if that leaves no choice.
    fn join_pairs(&mut self, class: &Class, known: &[usize], next: &[usize]) {
        let shares = |one: &usize, other: &usize| self.items[*one].shares_document(&self.items[*other]);
        let fits = |(one, other): (&usize, &usize)| {
            self.items[*one].span.overlaps(self.items[*other].span) && !shares(one, other)
        };
        // Nothing tells pictures of one time apart, so there must be one candidate only.
        // Of several posts, only those of the same documents stand in an order.
        let documents = |item: &usize| &self.items[*item].documents;
        let leaves_a_choice = known.len() > 1
            && (class.is_wordless || next.iter().any(|item| documents(item) != documents(&next[0])));
        if known.len() == next.len() && !leaves_a_choice && known.iter().zip(next).all(fits) {
            for (one, other) in known.iter().zip(next) {
                self.join(*one, *other);
            }
            return;
        }
        // What one document shows side by side is certainly different.
        if known.len() == 1 && next.iter().all(|other| shares(&known[0], other)) {
            return;
        }
        self.doubt(known[0], next[0], known.len() + next.len());
    }

    fn join(&mut self, one: usize, other: usize) {
        self.groups.join(self.items[one].first, self.items[other].first);
        self.joined = true;
        let joined = &mut self.items[other];
        joined.is_joined = true;
        let (span, mut documents) = (joined.span, std::mem::take(&mut joined.documents));
        let item = &mut self.items[one];
        if item.documents.len() < documents.len() {
            std::mem::swap(&mut item.documents, &mut documents);
        }
        item.documents.extend(documents);
        if span.precision < item.span.precision {
            item.span = span;
        }
    }

    fn doubt(&mut self, one: usize, other: usize, posts: usize) {
        let statement = |item: usize| {
            let post = &self.items[item].post;
            Statement::of(post, post.known.text.clone().unwrap_or_else(|| post.known.media.clone()))
        };
        self.doubts.push(Disagreement {
            kind: DisagreementKind::PostsMaybeSame,
            post_id: self.items[one].post.known.post_id.clone(),
            field: "post",
            one: statement(one),
            other: statement(other),
            posts,
        });
    }
}

/// What a post says, and has said before it was edited.
fn said(post: &KnownPost) -> Vec<Words> {
    let media = &post.known.media;
    let with_media = |words: Words| if media.is_empty() { None } else { Some(words) };
    let Some(text) = &post.known.text else {
        return with_media(Words::Unknown(media.clone())).into_iter().collect();
    };
    let texts = [text].into_iter().chain(&post.former_texts).map(|text| Wording::of(text));
    let words = texts.filter_map(|said| {
        if said.words.is_empty() { with_media(Words::Media(media.clone())) } else { Some(Words::Said(said)) }
    });
    words.collect()
}

/// The number at the end of a made-up name that one document shows several times; 1 where there is none.
fn ordinal(post_id: &str) -> u64 {
    let last = post_id.rsplit('-').next().filter(|last| last.len() < 16);
    last.and_then(|last| last.parse().ok()).unwrap_or(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn made_up_names_may_have_a_number() {
        assert_eq!(ordinal("at--17-0123456789abcdef"), 1);
        assert_eq!(ordinal("at-17-0123456789abcdef-12"), 12);
    }
}
