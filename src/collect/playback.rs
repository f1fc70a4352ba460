//! A world of scripted answers with a clock of its own: the demo, and tests of policy.
//!
//! Waiting costs nothing: when everyone waits, the clock jumps to whoever is due first. So a night of hours
//! plays in an instant, side by side and in the right order, the same each time.

use std::{
    cell::{Cell, RefCell},
    collections::{BTreeMap, BTreeSet},
    task::Poll,
    time::Duration,
};

use bytes::Bytes;
use jiff::{Timestamp, civil::Date, tz::TimeZone};
use serde::Deserialize;
use url::Url;

use super::{Answer, Ask, AskError, CollectError, Outside};

/// Scripted answers, from `answers.toml` and the pages beside it.
///
/// Each `[[answer]]` has a `url` and `from`, a date (UTC) from which it stands until a later entry for the
/// same address; with it a `status`, `headers`, and a `body` (a path) or `text`. With `error` in place of
/// `status` there is no answer: `no such host`, `timed out`, or any other text for a connection that failed.
/// An address without an entry belongs to no host. A request whose `If-None-Match` names the entry's `etag`
/// gets 304. `robots.txt` is an entry like any other. With `language` an entry stands for requests in that language
/// (`Accept-Language`) only, before those without.
#[derive(Debug)]
pub struct Playback {
    answers: BTreeMap<(Url, Option<String>), BTreeMap<Date, Script>>,
    starts_at: Timestamp,
    clock: RefCell<Clock>,
    stops_after: Cell<Option<Duration>>,
    asked: RefCell<Vec<(Duration, Url)>>,
}

#[derive(Debug, Default)]
struct Clock {
    now: Duration,
    /// Raised whenever someone does something; the clock only jumps when nobody does.
    activity: u64,
    sleepers: BTreeSet<(Duration, u64)>,
}

#[derive(Debug, Clone)]
enum Script {
    Answer { http_status: u16, headers: Vec<(String, String)>, body: Bytes },
    Error(String),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct AnswersFile {
    #[serde(default)]
    answer: Vec<Entry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    from: Date,
    url: Url,
    language: Option<String>,
    status: Option<u16>,
    error: Option<String>,
    #[serde(default)]
    headers: BTreeMap<String, String>,
    location: Option<String>,
    body: Option<String>,
    text: Option<String>,
}

impl Playback {
    /// Reads the script: `answers.toml` among the files, and the pages that it names.
    ///
    /// The clock starts at `starts_at`.
    pub fn new(files: &BTreeMap<String, Vec<u8>>, starts_at: Timestamp) -> Result<Self, CollectError> {
        let script = |what: String| CollectError::Script { what };
        let text = files.get("answers.toml").ok_or_else(|| script("there is no answers.toml".to_owned()))?;
        let text = std::str::from_utf8(text).map_err(|error| script(error.to_string()))?;
        let file: AnswersFile = toml::from_str(text).map_err(|error| script(error.to_string()))?;
        let mut answers: BTreeMap<(Url, Option<String>), BTreeMap<Date, Script>> = BTreeMap::new();
        for entry in file.answer {
            let (url, language, from) = (entry.url.clone(), entry.language.clone(), entry.from);
            let scripted =
                Script::read(entry, files).map_err(|what| script(format!("{url} from {from}: {what}")))?;
            if answers.entry((url.clone(), language)).or_default().insert(from, scripted).is_some() {
                return Err(script(format!("{url} has two entries from {from}")));
            }
        }
        Ok(Self {
            answers,
            starts_at,
            clock: RefCell::default(),
            stops_after: Cell::new(None),
            asked: RefCell::default(),
        })
    }

    /// Asks the run to stop after that time, as Ctrl-C would.
    pub fn stop_after(&self, duration: Duration) {
        self.stops_after.set(Some(duration));
    }

    /// Returns every request so far with its time since the start.
    #[must_use]
    pub fn asked(&self) -> Vec<(Duration, Url)> {
        self.asked.borrow().clone()
    }

    fn act(&self) {
        self.clock.borrow_mut().activity += 1;
    }
}

impl Script {
    fn read(entry: Entry, files: &BTreeMap<String, Vec<u8>>) -> Result<Self, String> {
        let http_status = match (entry.status, entry.error) {
            (Some(status), None) => status,
            (None, Some(error)) => return Ok(Self::Error(error)),
            _ => return Err("exactly one of status and error is needed".to_owned()),
        };
        let body = match (entry.body, entry.text) {
            (None, None) => Bytes::new(),
            (None, Some(text)) => Bytes::from(text),
            (Some(path), None) => {
                Bytes::from(files.get(&path).ok_or_else(|| format!("there is no file {path}"))?.clone())
            }
            (Some(_), Some(_)) => return Err("body and text exclude each other".to_owned()),
        };
        let mut headers: Vec<(String, String)> =
            entry.headers.into_iter().map(|(name, value)| (name.to_lowercase(), value)).collect();
        headers.extend(entry.location.map(|location| ("location".to_owned(), location)));
        Ok(Self::Answer { http_status, headers, body })
    }
}

impl Outside for Playback {
    fn now(&self) -> Timestamp {
        self.starts_at.saturating_add(self.uptime()).unwrap_or(Timestamp::MAX)
    }

    fn uptime(&self) -> Duration {
        self.clock.borrow().now
    }

    async fn sleep(&self, duration: Duration) {
        let (wake, seen) = {
            let mut clock = self.clock.borrow_mut();
            clock.activity += 1;
            let wake = (clock.now + duration, clock.activity);
            clock.sleepers.insert(wake);
            // Nothing seen yet, so that the first poll never moves the clock.
            (wake, Cell::new(0))
        };
        let _awake = Awake { clock: &self.clock, wake };
        std::future::poll_fn(|context| {
            let mut clock = self.clock.borrow_mut();
            // A whole round of polls without activity: everyone waits.
            if clock.now < wake.0 && seen.get() == clock.activity && clock.sleepers.first() == Some(&wake) {
                clock.now = wake.0;
                clock.activity += 1;
            }
            if clock.now >= wake.0 {
                return Poll::Ready(());
            }
            seen.set(clock.activity);
            context.waker().wake_by_ref();
            Poll::Pending
        })
        .await;
    }

    async fn send(&self, ask: &Ask) -> Result<Answer, AskError> {
        self.act();
        self.asked.borrow_mut().push((self.uptime(), ask.url.clone()));
        let today = self.now().to_zoned(TimeZone::UTC).date();
        let in_language = |language: Option<&str>| {
            let entries = self.answers.get(&(ask.url.clone(), language.map(str::to_owned)))?;
            entries.range(..=today).next_back()
        };
        let script = in_language(ask.header("accept-language")).or_else(|| in_language(None));
        let (http_status, headers, body) = match script.map(|(_, script)| script) {
            None => return Err(AskError::NoSuchHost),
            Some(Script::Error(error)) => {
                return Err(match error.as_str() {
                    "no such host" => AskError::NoSuchHost,
                    "timed out" => AskError::TimedOut { seconds: 60.0 },
                    other => AskError::Connection(other.to_owned()),
                });
            }
            Some(Script::Answer { http_status, headers, body }) => {
                (*http_status, headers.clone(), body.clone())
            }
        };
        let etag = headers.iter().find(|(name, _)| name == "etag").map(|(_, value)| value.as_str());
        let not_modified = etag.is_some() && etag == ask.header("if-none-match");
        let limit = usize::try_from(ask.max_body_bytes).unwrap_or(usize::MAX);
        Ok(Answer {
            ip: None,
            request_headers: ask.headers.clone(),
            http_status: if not_modified { 304 } else { http_status },
            headers,
            truncated: !not_modified && body.len() > limit,
            body: if not_modified { Bytes::new() } else { body.slice(..body.len().min(limit)) },
        })
    }

    async fn asked_to_stop(&self) {
        match self.stops_after.get() {
            Some(duration) => self.sleep(duration).await,
            None => std::future::pending().await,
        }
    }

    fn reaches_others(&self) -> bool {
        false
    }
}

/// Takes a sleeper off the list, also when its future is dropped.
struct Awake<'a> {
    clock: &'a RefCell<Clock>,
    wake: (Duration, u64),
}

impl Drop for Awake<'_> {
    fn drop(&mut self) {
        self.clock.borrow_mut().sleepers.remove(&self.wake);
    }
}
