//! The one door to the network: no request leaves without robots.txt, pace, address rules, size limit, and no
//! answer is seen before it is archived.
//!
//! There is no rate limiter here. One host is asked by whoever holds its turn; the holder sleeps until the pause
//! is over, asks, and only then hands the turn on. The pause counts from one request to the next, and a host
//! rests at least as long as it took to answer. That bounds requests per host by construction, needs no tokens to
//! be counted, and a slow server is asked more slowly all by itself. A bucket, in contrast, would let requests
//! overlap when answers take longer than the pause.

use std::{
    cell::{Cell, RefCell},
    collections::BTreeMap,
    rc::Rc,
    time::Duration,
};

use jiff::{SignedDuration, Timestamp};
use sha2::{Digest as _, Sha256};
use tokio::sync::{OnceCell, Semaphore};
use url::Url;

use super::{
    Accept, Ask, AskError, CheckStatus, CollectError, CollectSettings, Hop, NIGHT, Outside, Progress,
    USUAL_LANGUAGE,
    guard::{self, Refusal},
    host::{Asked, Host, NoAnswer},
    host_of, permission,
    rate_limit::{self, UsedUp},
    retry_after,
    robots::{ASKED_ROBOTS_BYTES, MAX_ROBOTS_REDIRECTS, RobotsRules},
};
use crate::archive::{Archive, Exchange, OpenRun, Rest, RobotsAccess, RobotsAnswer};

/// How robots.txt is asked for.
const ROBOTS: Accept = Accept { media: "text/plain,*/*;q=0.5", language: USUAL_LANGUAGE };

/// A rest that ends this soon is waited for; one that takes longer ends the host's night.
const LONGEST_WAIT: SignedDuration = SignedDuration::from_mins(10);

/// How long an answer takes, as long as none has been seen.
pub(super) const TYPICAL_ANSWER: Duration = Duration::from_millis(500);

const SECOND: Duration = Duration::from_secs(1);

/// Asks politely, on behalf of one run.
pub(super) struct Client<'a, 'run, O> {
    outside: &'a O,
    settings: &'a CollectSettings,
    user_agent: String,
    open: &'a RefCell<OpenRun<'run>>,
    started_at: Timestamp,
    progress: &'a dyn Progress,
    hosts: RefCell<BTreeMap<String, Rc<Host>>>,
    robots: RefCell<BTreeMap<String, Rc<OnceCell<Verdict>>>>,
    at_once: Semaphore,
    /// Answers received, and how long they took together.
    answered: Cell<(u32, Duration)>,
}

/// What an origin's robots.txt means for us.
#[derive(Clone)]
enum Verdict {
    Rules(Rc<RobotsRules>),
    Nothing(NoAnswer),
}

/// Where following an address led.
pub(super) struct Followed {
    pub(super) hops: Vec<Hop>,
    /// Body bytes received on the way.
    pub(super) body_bytes: u64,
    /// The last answer, or why there is none.
    pub(super) end: Result<Exchange, NoAnswer>,
}

impl<'a, 'run, O: Outside> Client<'a, 'run, O> {
    /// Prepares to ask for the run; what the run was answered before counts as if it had just happened.
    pub(super) fn new(
        outside: &'a O,
        settings: &'a CollectSettings,
        user_agent: String,
        open: &'a RefCell<OpenRun<'run>>,
        started_at: Timestamp,
        progress: &'a dyn Progress,
    ) -> Self {
        let client = Self {
            outside,
            settings,
            user_agent,
            open,
            started_at,
            progress,
            hosts: RefCell::default(),
            robots: RefCell::default(),
            at_once: Semaphore::new(settings.requests_at_once),
            answered: Cell::default(),
        };
        let answers = client.open.borrow().answers();
        for (url, http_status) in answers {
            client.count(host_of(&url), 1);
            client.note_behaviour(host_of(&url), http_status);
        }
        client
    }

    /// Notes that a host was sent so many requests this night.
    pub(super) fn count(&self, host: &str, requests: u32) {
        let host = self.host(host);
        host.requests.set(host.requests.get().saturating_add(requests));
    }

    /// Waits until a target may begin, unless its host is left alone anyway.
    pub(super) async fn hold_back(&self, host: &str, begin: Option<Duration>) {
        let wait = begin.map(|begin| begin.saturating_sub(self.outside.uptime()));
        if let Some(wait) = wait.filter(|wait| !wait.is_zero())
            && self.host(host).stopped.borrow().is_none()
        {
            self.outside.sleep(wait).await;
        }
    }

    /// Returns how long so many requests to a host will take, by its pauses and the answers so far.
    pub(super) fn time_for(&self, name: &str, requests: usize) -> Duration {
        let host = self.host(name);
        if host.stopped.borrow().is_some() {
            return Duration::ZERO;
        }
        let budget = self.settings.requests_a_night(name).saturating_sub(host.requests.get());
        let requests = u32::try_from(requests).unwrap_or(u32::MAX).min(budget);
        let answer = match self.answered.get() {
            (0, _) => TYPICAL_ANSWER,
            (answers, together) => together / answers,
        };
        let pause = self.settings.typical_pause(name, host.crawl_delay.get());
        let rest = host.rests_until.get().saturating_sub(self.outside.uptime());
        rest + pause.max(answer * 2) * requests
    }

    /// Asks for an address and follows redirects; each hop obeys the rules of its own host.
    pub(super) async fn follow(&self, address: &Url, accept: Accept) -> Result<Followed, CollectError> {
        let mut url = without_fragment(address.clone());
        let mut followed = Followed {
            hops: Vec::new(),
            body_bytes: 0,
            end: Err(NoAnswer::new(CheckStatus::Interrupted, "")),
        };
        loop {
            let answer = match self.get(&url, accept).await? {
                Ok(answer) => answer,
                Err(none) => return Ok(Followed { end: Err(none), ..followed }),
            };
            followed.hops.push(Hop { url: url.clone(), http_status: answer.http_status });
            if answer.http_status != 304 {
                followed.body_bytes += answer.body.len() as u64;
            }
            let Some(location) = redirect(&answer) else {
                return Ok(Followed { end: Ok(answer), ..followed });
            };
            let lost = |why: String| Err(NoAnswer::new(CheckStatus::HttpError, why));
            let end = match location.and_then(|location| url.join(location).ok()) {
                None => lost(format!("{} without a readable Location", answer.http_status)),
                Some(next) => {
                    let next = without_fragment(next);
                    if followed.hops.iter().any(|hop| hop.url == next) {
                        lost(format!("redirect loop: {next} was asked already"))
                    } else if followed.hops.len() > self.settings.max_redirects {
                        lost(format!("more than {} redirects", self.settings.max_redirects))
                    } else {
                        url = next;
                        continue;
                    }
                }
            };
            return Ok(Followed { end, ..followed });
        }
    }

    /// Asks for one address, unless this run has been answered there already.
    async fn get(&self, url: &Url, accept: Accept) -> Result<Result<Exchange, NoAnswer>, CollectError> {
        if let Some(refused) = self.refuses(url) {
            return Ok(Err(refused));
        }
        if let Some(answer) = self.open.borrow().answered(url, accept.language)? {
            return Ok(Ok(answer));
        }
        match self.robots(url).await? {
            Verdict::Nothing(none) => return Ok(Err(none)),
            Verdict::Rules(rules) if !rules.allow(url) && !self.settings.is_permitted(url) => {
                return Ok(Err(NoAnswer::new(
                    CheckStatus::RobotsDenied,
                    "robots.txt does not allow this address",
                )));
            }
            Verdict::Rules(_) => {}
        }
        self.request(url, accept, self.settings.max_body_bytes).await
    }

    /// Returns why an address is not even looked at: it breaks the address rules, or its operator wants to be
    /// asked for permission first.
    fn refuses(&self, url: &Url) -> Option<NoAnswer> {
        if let Err(refusal) = guard::check_url(url, self.settings.loopback) {
            return Some(refused(refusal));
        }
        let host = host_of(url);
        (permission::is_needed(host) && !self.settings.is_permitted(url)).then(|| {
            let why = format!(
                "not asked: {host} is asked with written permission only, and none covers this address"
            );
            NoAnswer::new(CheckStatus::RobotsDenied, why)
        })
    }

    /// Returns what the robots.txt of the address's origin means, asking for it at most once.
    async fn robots(&self, url: &Url) -> Result<Verdict, CollectError> {
        let origin = url.origin().ascii_serialization();
        let cell = Rc::clone(self.robots.borrow_mut().entry(origin.clone()).or_default());
        let verdict = cell
            .get_or_try_init(async || {
                let now = self.outside.now();
                let known =
                    recall_robots(self.open.borrow().archive(), &origin, self.started_at, now).cloned();
                let access = match known {
                    Some(access) => access,
                    None => match self.fetch_robots(&origin).await? {
                        Ok(access) => access,
                        Err(none) => return Ok::<_, CollectError>(Verdict::Nothing(none)),
                    },
                };
                self.verdict(&access)
            })
            .await?;
        if let Verdict::Rules(rules) = verdict
            && let Some(delay) = rules.crawl_delay()
        {
            self.host(host_of(url)).crawl_delay.set(Some(delay));
        }
        Ok(verdict.clone())
    }

    /// Asks for robots.txt (RFC 9309, section 2.3.1) and notes what it came to.
    ///
    /// An error is a host that is left alone; that is noted elsewhere.
    async fn fetch_robots(&self, origin: &str) -> Result<Result<RobotsAccess, NoAnswer>, CollectError> {
        let nobody = |why: String| RobotsAccess::Unreachable { why, http_status: None };
        let unreachable = |why: String, status| RobotsAccess::Unreachable { why, http_status: Some(status) };
        let Ok(mut url) = Url::parse(&format!("{origin}/robots.txt")) else {
            return Ok(Ok(nobody("no address".to_owned())));
        };
        let mut redirects = 0;
        let mut redirected_with = None;
        let access = loop {
            match (self.refuses(&url), redirected_with) {
                (Some(NoAnswer { status: CheckStatus::RobotsDenied, why }), Some(status)) => {
                    break unreachable(why, status);
                }
                (Some(refused), Some(_)) => break RobotsAccess::Refused { why: refused.why },
                // The file of an address that is not refused is not refused either.
                _ => {}
            }
            let answered = self.open.borrow().answered(&url, ROBOTS.language)?;
            let answer = match answered {
                Some(answer) => Ok(answer),
                None => self.request(&url, ROBOTS, ASKED_ROBOTS_BYTES).await?,
            };
            match answer {
                Err(none) if none.status == CheckStatus::NetworkError => {
                    break match none.why.strip_prefix("refused: ") {
                        Some(why) => RobotsAccess::Refused { why: why.to_owned() },
                        None => nobody(none.why),
                    };
                }
                Err(none) => return Ok(Err(none)),
                Ok(answer) if asks_for_rest(&answer) => {
                    let stopped = self.host(host_of(&url)).stopped.borrow().clone();
                    return Ok(Err(stopped.unwrap_or_else(|| rate_limited(&said(&answer)))));
                }
                Ok(answer) => match (answer.http_status, redirect(&answer), &answer.sha256) {
                    (200..=299, _, Some(sha256)) => break RobotsAccess::Rules { sha256: sha256.clone() },
                    (304, _, Some(sha256)) if answer.unchanged => {
                        break RobotsAccess::Rules { sha256: sha256.clone() };
                    }
                    (status, Some(location), _) => {
                        redirects += 1;
                        redirected_with = Some(status);
                        match location.and_then(|location| url.join(location).ok()) {
                            Some(next) if redirects <= MAX_ROBOTS_REDIRECTS => url = without_fragment(next),
                            Some(_) => break unreachable("more than 5 redirects".to_owned(), status),
                            None => {
                                break unreachable(
                                    "a redirect without a readable Location".to_owned(),
                                    status,
                                );
                            }
                        }
                    }
                    (http_status @ 400..=499, ..) => break RobotsAccess::NoFile { http_status },
                    (status, ..) => break unreachable(format!("HTTP status {status}"), status),
                },
            }
        };
        let answer = RobotsAnswer { origin: origin.to_owned(), observed_at: self.now(), access };
        self.open.borrow_mut().keep_robots(&answer)?;
        Ok(Ok(answer.access))
    }

    fn verdict(&self, access: &RobotsAccess) -> Result<Verdict, CollectError> {
        Ok(match access {
            RobotsAccess::Rules { sha256 } => {
                let file = self.open.borrow().archive().body(sha256)?;
                Verdict::Rules(Rc::new(RobotsRules::parse(&file)))
            }
            RobotsAccess::NoFile { .. } => Verdict::Rules(Rc::new(RobotsRules::allow_all())),
            RobotsAccess::Unreachable { why, http_status } => {
                // Both forbid asking on; but a host that is not there has not said no.
                let status = match http_status {
                    Some(_) => CheckStatus::RobotsDenied,
                    None => CheckStatus::NetworkError,
                };
                Verdict::Nothing(NoAnswer::new(status, format!("robots.txt unreachable: {why}")))
            }
            RobotsAccess::Refused { why } => {
                Verdict::Nothing(NoAnswer::new(CheckStatus::NetworkError, why.clone()))
            }
        })
    }

    /// Waits for the host's turn, asks, and archives the answer.
    async fn request(
        &self,
        url: &Url,
        accept: Accept,
        max_body_bytes: u64,
    ) -> Result<Result<Exchange, NoAnswer>, CollectError> {
        let name = host_of(url);
        let host = self.host(name);
        let mut last = host.turn.lock().await;
        // While this request waited for its turn, another may have ended the host or asked the same address.
        if let Some(stopped) = host.stopped.borrow().clone() {
            return Ok(Err(stopped));
        }
        if let Some(answer) = self.open.borrow().answered(url, accept.language)? {
            return Ok(Ok(answer));
        }
        let budget = self.settings.requests_a_night(name);
        if host.requests.get() >= budget {
            let why = format!("not asked: the budget of {budget} requests a night for {name} is spent");
            let spent = NoAnswer::new(CheckStatus::BudgetSpent, why);
            self.stop(name, spent.clone());
            return Ok(Err(spent));
        }
        let paused = last.map(|asked| asked.may_be_followed_at(self.pause(&host, url)));
        let may_ask = paused.map_or(host.rests_until.get(), |paused| paused.max(host.rests_until.get()));
        let wait = may_ask.saturating_sub(self.outside.uptime());
        if !wait.is_zero() {
            self.outside.sleep(wait).await;
        }
        let ask = Ask { url: url.clone(), headers: self.headers(url, accept), max_body_bytes };
        let (began, result) = {
            // Never closed, so it cannot fail; without a permit the request would go out all the same.
            let _permit = self.at_once.acquire().await.ok();
            let began = self.outside.uptime();
            let result = self.outside.send(&ask).await;
            let (answers, together) = self.answered.get();
            self.answered.set((answers + 1, together + self.outside.uptime().saturating_sub(began)));
            (began, result)
        };
        *last = Some(Asked { began, ended: self.outside.uptime() });
        self.count(name, 1);
        match result {
            Ok(answer) => {
                let answer = self.open.borrow_mut().keep(url, self.now(), &answer)?;
                if asks_for_rest(&answer) {
                    self.rest(name, &answer)?;
                } else if let Some(limit) = rate_limit::used_up(&answer.headers, self.now()) {
                    self.rest_until_reset(name, &limit)?;
                }
                self.note_behaviour(name, answer.http_status);
                Ok(Ok(answer))
            }
            Err(error) => {
                let none = NoAnswer::new(CheckStatus::NetworkError, error.to_string());
                if !matches!(error, AskError::Refused(_)) {
                    self.note_failure(name, CheckStatus::NetworkError);
                }
                Ok(Err(none))
            }
        }
    }

    fn headers(&self, url: &Url, accept: Accept) -> Vec<(String, String)> {
        let mut headers: Vec<(String, String)> = [
            ("user-agent", self.user_agent.as_str()),
            ("accept", accept.media),
            ("accept-language", accept.language),
            ("accept-encoding", "gzip"),
        ]
        .into_iter()
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .collect();
        if let Some(holding) = self.open.borrow().archive().holding(url, accept.language) {
            headers.extend(holding.etag.map(|etag| ("if-none-match".to_owned(), etag)));
            headers.extend(holding.last_modified.map(|date| ("if-modified-since".to_owned(), date)));
        }
        headers
    }

    /// The host's pause, lengthened by a share that depends on run and address alone.
    fn pause(&self, host: &Host, url: &Url) -> Duration {
        let pause = self.settings.pause_or(host_of(url), host.crawl_delay.get());
        let digest = Sha256::digest(format!("{} {url}", self.open.borrow().run_id()));
        let share = f64::from(u16::from_be_bytes([digest[0], digest[1]])) / f64::from(u16::MAX);
        pause.mul_f64(1.0 + self.settings.jitter_share * share)
    }

    /// Notes that a host asked for rest: for this night, or longer if it said so.
    fn rest(&self, host: &str, answer: &Exchange) -> Result<(), CollectError> {
        let now = self.now();
        let night = now.saturating_add(NIGHT).unwrap_or(now);
        let wish = answer.header("retry-after").and_then(|value| retry_after::until(value, now));
        let until = wish.map_or(night, |wish| wish.max(night));
        let rest = Rest { host: host.to_owned(), until, why: said(answer) };
        self.open.borrow_mut().keep_rest(now, &rest)?;
        self.stop(host, rate_limited(&rest.why));
        Ok(())
    }

    /// Notes that a host has nothing left to give until its limit is reset; one that does not say when rests
    /// for this night.
    fn rest_until_reset(&self, name: &str, limit: &UsedUp) -> Result<(), CollectError> {
        let now = self.now();
        let until = limit.until.unwrap_or_else(|| now.saturating_add(NIGHT).unwrap_or(now));
        let rest =
            Rest { host: name.to_owned(), until, why: format!("its limit is used up, {}", limit.said) };
        self.open.borrow_mut().keep_rest(now, &rest)?;
        let host = self.host(name);
        match self.short_wait(&rest) {
            Some(wait) => host.rests_until.set(self.outside.uptime() + wait),
            None => self.stop(name, rate_limited(&rest.why)),
        }
        Ok(())
    }

    /// Returns how long to wait for the end of a rest; `None` when that is too long.
    fn short_wait(&self, rest: &Rest) -> Option<Duration> {
        let wait = self.outside.now().duration_until(rest.until);
        // A second more, since both clocks may be a little off.
        (wait <= LONGEST_WAIT).then(|| Duration::try_from(wait).map_or(Duration::ZERO, |wait| wait + SECOND))
    }

    /// Draws the conclusion from an answer's status.
    fn note_behaviour(&self, host: &str, http_status: u16) {
        match http_status {
            429 => self.stop(host, rate_limited("HTTP status 429")),
            500..=599 => self.note_failure(host, CheckStatus::HttpError),
            _ => self.host(host).failures.set(0),
        }
    }

    fn note_failure(&self, name: &str, status: CheckStatus) {
        let host = self.host(name);
        host.failures.set(host.failures.get() + 1);
        if host.failures.get() >= self.settings.failures_in_a_row(name) {
            let failed = match host.failures.get() {
                1 => format!("a request to {name} failed"),
                failures => format!("{failures} requests to {name} in a row failed"),
            };
            self.stop(name, NoAnswer::new(status, format!("not asked: {failed}")));
        }
    }

    /// Leaves a host alone for the rest of the run; the first reason stands.
    fn stop(&self, name: &str, reason: NoAnswer) {
        let host = self.host(name);
        if host.stopped.borrow().is_none() {
            self.progress.host_stopped(name, &reason.why);
            *host.stopped.borrow_mut() = Some(reason);
        }
    }

    /// Returns what is known of a host; one that asked for rest earlier is stopped from the start.
    fn host(&self, name: &str) -> Rc<Host> {
        let mut hosts = self.hosts.borrow_mut();
        let host = hosts.entry(name.to_owned()).or_insert_with(|| {
            let open = self.open.borrow();
            let rest = open.archive().rest(name).filter(|rest| rest.until > self.outside.now());
            let short = rest.and_then(|rest| self.short_wait(rest));
            let stopped = rest.filter(|_| short.is_none()).map(|rest| rate_limited(&rest.why));
            let rests_until = short.map_or(Duration::ZERO, |wait| self.outside.uptime() + wait);
            let rests_until = Cell::new(rests_until);
            Rc::new(Host { stopped: RefCell::new(stopped), rests_until, ..Host::default() })
        });
        Rc::clone(host)
    }

    /// Returns the hosts that were left alone, sorted.
    pub(super) fn stopped_hosts(&self) -> Vec<String> {
        let hosts = self.hosts.borrow();
        hosts
            .iter()
            .filter(|(_, host)| host.stopped.borrow().is_some())
            .map(|(name, _)| name.clone())
            .collect()
    }

    fn now(&self) -> Timestamp {
        super::whole_seconds(self.outside.now())
    }
}

/// Takes the answer from the archive: any of this run, or what a server said earlier this night.
///
/// RFC 9309, section 2.4, allows 24 hours; see [`NIGHT`].
pub(super) fn recall_robots<'a>(
    archive: &'a Archive,
    origin: &str,
    run_started_at: Timestamp,
    now: Timestamp,
) -> Option<&'a RobotsAccess> {
    let answer = archive.robots(origin)?;
    let unanswered = matches!(
        answer.access,
        RobotsAccess::Unreachable { http_status: None, .. } | RobotsAccess::Refused { .. }
    );
    let of_this_run = answer.observed_at >= run_started_at;
    let of_this_night = answer.observed_at.duration_until(now) < NIGHT;
    (of_this_run || (of_this_night && !unanswered)).then_some(&answer.access)
}

fn rate_limited(said: &str) -> NoAnswer {
    NoAnswer::new(CheckStatus::RateLimited, format!("the host asked us to stop: {said}"))
}

fn refused(refusal: Refusal) -> NoAnswer {
    match refusal {
        Refusal::Scheme(why) => NoAnswer::new(CheckStatus::NotSupported, why),
        Refusal::Address(why) => NoAnswer::new(CheckStatus::NetworkError, format!("refused: {why}")),
    }
}

/// Returns true for 429, and for 503 with `Retry-After` (RFC 9110, section 15.6.4).
pub(super) fn asks_for_rest(answer: &Exchange) -> bool {
    answer.http_status == 429 || (answer.http_status == 503 && answer.header("retry-after").is_some())
}

fn said(answer: &Exchange) -> String {
    match answer.header("retry-after") {
        Some(wish) => format!("HTTP status {}, Retry-After: {wish}", answer.http_status),
        None => format!("HTTP status {}", answer.http_status),
    }
}

/// Returns `Some` for a redirect, with its `Location` if there is one.
#[expect(clippy::option_option, reason = "a redirect without Location is a third case")]
fn redirect(answer: &Exchange) -> Option<Option<&str>> {
    matches!(answer.http_status, 301 | 302 | 303 | 307 | 308).then(|| answer.header("location"))
}

/// A fragment is never sent, so it makes no other address.
fn without_fragment(mut url: Url) -> Url {
    url.set_fragment(None);
    url
}
