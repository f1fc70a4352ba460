//! What a night would ask, without asking: requests, budgets and time, host by host.

use std::{
    collections::{BTreeMap, BTreeSet},
    time::Duration,
};

use jiff::Timestamp;
use serde::Serialize;

use super::{
    CollectError, CollectSettings, NIGHT, Plan, Purpose, RobotsRules, Target,
    client::{TYPICAL_ANSWER, recall_robots},
    due::{Rhythm, asked_tonight},
    experience::{Cost, Experience},
    guard, host_of, permission,
    settings::seconds,
    spread::Spread,
};
use crate::archive::{Archive, RobotsAccess};

/// What a night that began now would ask.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Forecast {
    /// When it would begin (UTC).
    pub begins_at: Timestamp,
    /// When the slowest host would be done (UTC), the night's time limit at the latest.
    pub ends_at: Timestamp,
    /// How long that is, in seconds.
    pub seconds: u64,
    /// Targets that are due.
    pub due: u64,
    /// Targets that are not.
    pub not_due: u64,
    /// Requests to all hosts, robots.txt, redirects and leads included.
    pub requests: u64,
    /// Due targets that budgets and the time limit leave for the next night.
    pub left_over: u64,
    /// Every host with a target, the slowest first.
    pub hosts: Vec<HostForecast>,
    /// Kinds of pages that no run has asked for yet, so that their requests are assumed.
    pub assumed: BTreeSet<Purpose>,
}

/// What a night would ask of one host.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct HostForecast {
    /// The host.
    pub host: String,
    /// Targets that are due.
    pub due: u64,
    /// Targets that are not.
    pub not_due: u64,
    /// Requests for robots.txt.
    pub robots_requests: u64,
    /// Requests for the targets, redirects included, also where these lead to other hosts.
    pub page_requests: u64,
    /// Requests for pages that these lead to; counted here even when they lie on other hosts.
    pub lead_requests: u64,
    /// What is left of the budget of this night, in requests.
    pub budget: u64,
    /// Pause between two requests, in seconds, without jitter.
    pub pause_seconds: f64,
    /// How long the host would be busy, in seconds.
    pub seconds: u64,
    /// Due targets that budget or time limit leave for the next night.
    pub left_over: u64,
    /// Why the host, or a part of its targets, would not be asked.
    pub not_asked: Option<NotAsked>,
}

/// Why due targets would not be asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum NotAsked {
    /// The host is asked with written permission only.
    NeedsPermission,
    /// The host asked for rest, which is not over.
    Rests,
    /// The address is none that we connect to.
    Refused,
}

impl NotAsked {
    /// Every reason.
    pub const ALL: [Self; 3] = [Self::NeedsPermission, Self::Rests, Self::Refused];

    /// Returns the word that JSON uses.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::NeedsPermission => "needs_permission",
            Self::Rests => "rests",
            Self::Refused => "refused",
        }
    }
}

/// Computes what a night would ask that began now.
///
/// How many requests a page costs, redirects and leads included, comes from the newest runs; for kinds of pages
/// that none has asked for it is assumed. An answer is assumed to take half a second.
pub fn forecast(
    plan: &Plan,
    archive: &Archive,
    settings: &CollectSettings,
    now: Timestamp,
) -> Result<Forecast, CollectError> {
    settings.check()?;
    let rhythm = Rhythm { settings, due_days: &plan.due_days };
    let mut hosts: BTreeMap<&str, Queue<'_>> = BTreeMap::new();
    for target in plan.targets.iter().collect::<BTreeSet<_>>() {
        let queue = hosts.entry(host_of(&target.url)).or_default();
        if rhythm.not_due(target, archive, now).is_some() {
            queue.not_due += 1;
            continue;
        }
        queue.due += 1;
        match not_asked(target, archive, settings, now) {
            Some(why) => queue.not_asked = Some(why),
            None => queue.asked.push(target),
        }
    }
    let lengths = hosts.iter().map(|(host, queue)| (*host, queue.asked.len()));
    let look = Look {
        archive,
        settings,
        now,
        experience: Experience::of(archive)?,
        asked_tonight: asked_tonight(archive, now)?,
        spread: Spread::new(Duration::ZERO, seconds(settings.spread_hours * 3_600.0), lengths),
    };
    let forecasts = hosts.iter().map(|(host, queue)| look.host(host, queue));
    let mut forecasts = forecasts.collect::<Result<Vec<HostForecast>, _>>()?;
    forecasts.sort_by(|a, b| b.seconds.cmp(&a.seconds).then_with(|| a.host.cmp(&b.host)));
    let sum = |of: fn(&HostForecast) -> u64| forecasts.iter().map(of).sum::<u64>();
    let seconds = forecasts.iter().map(|host| host.seconds).max().into_iter().sum::<u64>();
    let asked = hosts.values().flat_map(|queue| &queue.asked);
    let assumed =
        asked.map(|target| target.purpose).filter(|purpose| look.experience.cost(*purpose).is_assumed);
    Ok(Forecast {
        begins_at: now,
        ends_at: now.checked_add(Duration::from_secs(seconds)).unwrap_or(now),
        seconds,
        due: sum(|host| host.due),
        not_due: sum(|host| host.not_due),
        requests: sum(HostForecast::requests),
        left_over: sum(|host| host.left_over),
        assumed: assumed.collect(),
        hosts: forecasts,
    })
}

impl HostForecast {
    /// Returns the requests that would be made, within budget and time.
    #[must_use]
    pub fn requests(&self) -> u64 {
        let wanted = self.robots_requests + self.page_requests + self.lead_requests;
        wanted.min(self.budget)
    }
}

/// The targets of one host.
#[derive(Default)]
struct Queue<'a> {
    due: u64,
    not_due: u64,
    asked: Vec<&'a Target>,
    not_asked: Option<NotAsked>,
}

fn not_asked(
    target: &Target,
    archive: &Archive,
    settings: &CollectSettings,
    now: Timestamp,
) -> Option<NotAsked> {
    let host = host_of(&target.url);
    if guard::check_url(&target.url, settings.loopback).is_err() {
        Some(NotAsked::Refused)
    } else if permission::is_needed(host) && !settings.is_permitted(&target.url) {
        Some(NotAsked::NeedsPermission)
    } else {
        archive.rest(host).filter(|rest| rest.until > now).map(|_| NotAsked::Rests)
    }
}

/// What a forecast looks at.
struct Look<'a> {
    archive: &'a Archive,
    settings: &'a CollectSettings,
    now: Timestamp,
    experience: Experience,
    asked_tonight: BTreeMap<String, u32>,
    spread: Spread,
}

impl Look<'_> {
    fn host(&self, host: &str, queue: &Queue<'_>) -> Result<HostForecast, CollectError> {
        let origins: BTreeSet<String> =
            queue.asked.iter().map(|target| target.url.origin().ascii_serialization()).collect();
        let robots_requests = origins.iter().filter(|origin| !self.is_robots_known(origin)).count() as u64;
        let mut crawl_delay = None;
        for origin in &origins {
            crawl_delay = crawl_delay.max(self.crawl_delay(origin)?);
        }
        let sum = |of: fn(Cost) -> f64| {
            let each = queue.asked.iter().map(|target| of(self.experience.cost(target.purpose)));
            each.sum::<f64>().ceil()
        };
        let (pages, leads) = (sum(|cost| cost.requests), sum(|cost| cost.lead_requests));
        let wanted = robots_requests as f64 + pages + leads;
        let before = self.asked_tonight.get(host).copied().into_iter().sum::<u32>();
        let budget = self.settings.requests_a_night(host).saturating_sub(before);
        let each = self.settings.typical_pause(host, crawl_delay).max(TYPICAL_ANSWER * 2);
        let limit = seconds(self.settings.night_limit_hours * 3_600.0);
        let possible = wanted.min(f64::from(budget)).min((limit.as_secs_f64() / each.as_secs_f64()).floor());
        let held_back = self.spread.last(host).unwrap_or(Duration::ZERO);
        let busy = each.mul_f64(possible).max(held_back + each).min(limit);
        let targets = queue.asked.len() as u64;
        Ok(HostForecast {
            host: host.to_owned(),
            due: queue.due,
            not_due: queue.not_due,
            robots_requests,
            page_requests: whole(pages),
            lead_requests: whole(leads),
            budget: budget.into(),
            pause_seconds: self.settings.pause_or(host, crawl_delay).as_secs_f64(),
            seconds: if targets == 0 { 0 } else { busy.as_secs() },
            left_over: if possible < wanted { whole(targets as f64 * (1.0 - possible / wanted)) } else { 0 },
            not_asked: queue.not_asked,
        })
    }

    fn is_robots_known(&self, origin: &str) -> bool {
        let unfinished = self.archive.collected_runs().rev().find(|run| !run.finished);
        let unfinished = unfinished.filter(|run| run.started_at.duration_until(self.now) < NIGHT);
        let started_at = unfinished.map_or(self.now, |run| run.started_at);
        recall_robots(self.archive, origin, started_at, self.now).is_some()
    }

    /// Returns the pause that the last known robots.txt asked for.
    fn crawl_delay(&self, origin: &str) -> Result<Option<Duration>, CollectError> {
        match self.archive.robots(origin).map(|answer| &answer.access) {
            Some(RobotsAccess::Rules { sha256 }) => {
                Ok(RobotsRules::parse(&self.archive.body(sha256)?).crawl_delay())
            }
            _ => Ok(None),
        }
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a count of requests, rounded up"
)]
fn whole(number: f64) -> u64 {
    number.ceil() as u64
}
