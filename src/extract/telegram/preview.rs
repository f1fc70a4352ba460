//! The preview of a channel (`t.me/s/name`): the channel beside its posts, and the way to older ones.

use std::collections::BTreeSet;

use url::Url;

use crate::{
    collect::{CheckStatus, Purpose},
    count::Count,
    extract::{Extraction, Lead, Post, markup::Tag, page::Page},
};

use super::{card, count, notes::Notes, part::Part, post::PostReader, profile::Profile, walk::Event};

/// Pages seen have up to twenty.
const MOST_POSTS: usize = 1_000;

const COUNTER: &str = "div.tgme_channel_info_counter";

/// A preview as it is read.
pub(super) struct Preview<'a> {
    url: Option<&'a Url>,
    notes: Notes<'a>,
    profile: Profile,
    open: Option<PostReader>,
    posts: Vec<Post>,
    numbers: BTreeSet<u64>,
    says_no_posts: bool,
}

impl<'a> Preview<'a> {
    pub(super) fn new(page: &'a Page<'a>) -> Self {
        Self {
            url: page.url,
            notes: Notes::new(page),
            profile: Profile::default(),
            open: None,
            posts: Vec::new(),
            numbers: BTreeSet::new(),
            says_no_posts: false,
        }
    }

    /// Takes the next event of the page.
    pub(super) fn see(&mut self, event: &Event<'_>) {
        match event {
            Event::Start { part: Part::Message, opens: true, tag } => self.open = self.begin(tag),
            Event::End { part: Part::Message, closes: true, .. } => self.end_post(),
            event => {
                if let Some(post) = &mut self.open {
                    return post.see(event, &mut self.notes);
                }
                self.says_no_posts |= matches!(event, Event::Start { part: Part::NoMessages, .. });
                self.profile.see(event);
            }
        }
    }

    fn begin(&mut self, tag: &Tag<'_>) -> Option<PostReader> {
        let place = self.notes.next_place("div.tgme_widget_message", tag.offset);
        let name = tag.attribute("data-post")?;
        let number =
            name.rsplit('/').next().filter(|number| number.bytes().all(|byte| byte.is_ascii_digit()));
        let Some(number) = number.and_then(|number| number.parse().ok()) else {
            self.notes.issue("unknown_post_id", &place, format!("{name:?} ends with no number"));
            return None;
        };
        if self.numbers.len() >= MOST_POSTS {
            self.notes.issue("too_many_posts", &place, format!("only the first {MOST_POSTS} are read"));
            return None;
        }
        if !self.numbers.insert(number) {
            self.notes.issue("post_twice", &place, format!("post {number} stands here already"));
            return None;
        }
        Some(PostReader::new(number, place, tag))
    }

    fn end_post(&mut self) {
        let post = self.open.take().and_then(|post| post.finish(&mut self.notes));
        self.posts.extend(post);
    }

    /// Says what the page says. A post that the page ends in is dropped: half a text is another text.
    pub(super) fn finish(mut self) -> Extraction {
        if self.open.take().is_some() {
            self.notes.issue("page_cut", "page", "the page ends inside a post, which is left out");
        }
        if self.posts.is_empty() && !self.says_no_posts {
            return self.without_posts();
        }
        // Older pages repeat the channel as it is today: one observation a night is enough.
        if asked_before(self.url).is_some() {
            let leads = self.older(None).into_iter().collect();
            let posts = self.posts;
            let issues = self.notes.finish().1;
            return Extraction { status: CheckStatus::Ok, posts, leads, issues, ..Extraction::default() };
        }
        let followers = self.followers();
        if !self.profile.has_header() {
            self.notes.issue("no_channel_info", "page", "nothing beside the posts says whose they are");
        }
        let mut observation = self.profile.observe(&mut self.notes);
        observation.followers = followers;
        let leads = self.older(observation.handle.as_deref()).into_iter().collect();
        let posts = self.posts;
        let links = self.profile.websites(&mut self.notes);
        let (evidence, issues) = self.notes.finish();
        observation.evidence = evidence;
        let status = if followers.is_some() { CheckStatus::Ok } else { CheckStatus::NoCount };
        Extraction {
            status,
            observation: Some(observation),
            posts,
            links,
            leads,
            issues,
            ..Extraction::default()
        }
    }

    /// A channel without preview answers with its card, which is read where it was asked for; any other page
    /// without posts that does not say so has changed.
    fn without_posts(mut self) -> Extraction {
        if self.profile.is_card || self.profile.is_free_name() {
            let card = card::read(self.profile, self.notes);
            let mut issues = card.issues;
            let status = match card.status {
                CheckStatus::Ok | CheckStatus::NoCount => {
                    issues.retain(|issue| issue.code != "no_preview");
                    issues.push(crate::extract::Issue {
                        code: "no_preview".to_owned(),
                        place: "page".to_owned(),
                        detail: "the channel shows its posts in the app only; the address ended on its card"
                            .to_owned(),
                    });
                    CheckStatus::NotSupported
                }
                other => other,
            };
            return Extraction { status, issues, ..Extraction::default() };
        }
        self.notes.issue("no_posts_shown", "page", "no posts, and no word that there are none");
        let issues = self.notes.finish().1;
        Extraction { status: CheckStatus::PageChanged, issues, ..Extraction::default() }
    }

    /// Subscribers as the column says, else the bar above.
    fn followers(&mut self) -> Option<Count> {
        for counter in &mut self.profile.counters {
            let (Some(value), Some(kind)) = (counter.value.line(), counter.kind.line()) else { continue };
            if is_followers(&kind) {
                return read_followers(&value, COUNTER, counter.value.offset, &mut self.notes);
            }
            if !matches!(kind.trim_end_matches('s'), "photo" | "video" | "file" | "link") {
                self.notes.issue("unknown_counter", COUNTER, format!("{kind:?}"));
            }
        }
        let bar = self.profile.bar.as_mut()?;
        let line = bar.line()?;
        let (number, words) = count::split(&line);
        is_followers(words)
            .then(|| read_followers(number, "div.tgme_header_counter", bar.offset, &mut self.notes))?
    }

    /// Returns the lead to the page before; none at the start of the history.
    fn older(&mut self, handle: Option<&str>) -> Option<Lead> {
        let before = self.profile.older?;
        if asked_before(self.url).is_some_and(|asked| before >= asked) {
            self.notes.issue("paging_not_back", "a.tme_messages_more", format!("leads to {before} again"));
            return None;
        }
        let Some(oldest) = self.posts.iter().filter_map(|post| post.posted_at).min() else {
            self.notes.issue("no_time", "page", "no post has a time: older pages are not asked for");
            return None;
        };
        let mut url = match self.url {
            Some(url) => url.clone(),
            None => Url::parse(&format!("https://t.me/s/{}", handle?)).ok()?,
        };
        url.set_fragment(None);
        url.set_query(Some(&format!("before={before}")));
        Some(Lead { purpose: Purpose::TelegramPreview, url, posted_before: Some(oldest) })
    }
}

/// Pages of 2021 say members.
fn is_followers(kind: &str) -> bool {
    kind.starts_with("subscriber") || kind.starts_with("member")
}

fn read_followers(number: &str, element: &str, offset: usize, notes: &mut Notes<'_>) -> Option<Count> {
    match count::read(number) {
        Ok(count) => {
            notes.found("followers", element, offset, number);
            Some(count)
        }
        Err(error) => {
            notes.issue(error.code(), element, error.to_string());
            None
        }
    }
}

/// Returns the number that an address of an older page asks before.
fn asked_before(url: Option<&Url>) -> Option<u64> {
    url?.query_pairs().find(|(key, _)| key == "before")?.1.parse().ok()
}
