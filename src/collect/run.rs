//! One night: what is due is asked, host by host, and every target ends in exactly one outcome.

use std::{
    cell::{Cell, RefCell},
    collections::{BTreeMap, BTreeSet, VecDeque},
    pin::pin,
    time::Duration,
};

use futures_util::{StreamExt as _, stream::FuturesUnordered};
use jiff::Timestamp;
use serde::Serialize;
use tracing::info;
use url::Url;

use super::{
    CheckStatus, CollectError, CollectSettings, Document, Fetch, NIGHT, Outside, Plan, Progress, Target,
    api_error,
    client::{Client, Followed, asks_for_rest},
    due::{Rhythm, asked_tonight, done_tonight, longest_unasked_first},
    host::NoAnswer,
    host_of,
    settings::seconds,
    spread::Spread,
    whole_seconds,
};
use crate::{
    archive::{About, Archive, EndReason, Exchange, OpenRun},
    source::Source,
};

/// A sync for each page would wear the disk; five seconds of a night are a few pages to ask again.
const SYNC_EVERY: Duration = Duration::from_secs(5);

/// How often the remaining time is told.
const TELL_EVERY: Duration = Duration::from_secs(1);

/// What a run came to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RunSummary {
    /// The run, such as `20261122T031500Z`.
    pub run_id: String,
    /// True when an earlier, unfinished run was gone on with.
    pub resumed: bool,
    /// Why it ended.
    pub reason: EndReason,
    /// How many targets there were; `statuses` sum to it.
    pub targets: u64,
    /// How many targets ended in which status, over the whole run.
    pub statuses: BTreeMap<CheckStatus, u64>,
    /// Requests that were answered, robots.txt and redirects included, over the whole run.
    pub requests: u64,
    /// Hosts that were left alone, because they asked for it, kept failing, or had spent their budget; sorted.
    pub stopped_hosts: Vec<String>,
}

/// Collects one night. Blocks until it is over; must not be called from async code.
///
/// `plan` may hold targets that are not due: they end as `NotDue` without a request. `leads` is given every
/// document of the run, new or confirmed, and returns further targets for the same run; collect itself never
/// looks into a page. A lead that is a target already is dropped.
///
/// An unfinished run that began less than twelve hours ago is gone on with: its outcomes stand, and an address
/// that was answered is not asked again. Only a request whose answer had not reached the archive, at most one
/// a host, is repeated. An older unfinished run is closed, and a new one begins.
///
/// A run that was completed less than twelve hours ago is the night's run: if it dealt with the whole plan,
/// its summary is returned and nothing is asked; if the plan has grown, a new run asks for the rest.
///
/// Errors end the run but lose nothing; starting again goes on.
pub fn collect(
    plan: impl Into<Plan>,
    archive: &mut Archive,
    outside: &impl Outside,
    settings: &CollectSettings,
    leads: &dyn Fn(&Document) -> Vec<Target>,
    progress: &dyn Progress,
) -> Result<RunSummary, CollectError> {
    settings.check()?;
    let Plan { targets: plan, due_days } = plan.into();
    let rhythm = Rhythm { settings, due_days: &due_days };
    let user_agent = user_agent(settings.contact.as_deref(), outside.reaches_others())?;
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .map_err(|error| CollectError::Client { what: error.to_string() })?;
    let now = whole_seconds(outside.now());
    let (started_at, unfinished) = close_abandoned(archive, now)?;
    if unfinished.is_none()
        && let Some(summary) = done_tonight(archive, &plan, rhythm, now)?
    {
        info!(run_id = summary.run_id, "this night is done already");
        return Ok(summary);
    }
    let plan = longest_unasked_first(without_doubles(plan), archive);
    let asked_tonight = asked_tonight(archive, now)?;
    let mut night = Night::default();
    let mut open = if let Some(run_id) = &unfinished {
        night.recall(archive, run_id, leads)?;
        archive.resume(run_id)?
    } else {
        archive.begin(now, &plan, &About { user_agent: user_agent.clone() })?
    };
    open.keep_permissions(now, &settings.permission)?;
    let run_id = open.run_id().to_owned();
    info!(run_id, resumed = unfinished.is_some(), "collecting");
    night.wanted.extend(plan);
    let open = RefCell::new(open);
    let client = Client::new(outside, settings, user_agent, &open, started_at.unwrap_or(now), progress);
    for (host, requests) in asked_tonight {
        client.count(&host, requests);
    }
    let synced_at = Cell::new(outside.uptime());
    let spread_over = seconds(settings.spread_hours * 3_600.0).saturating_sub(worked_before(started_at, now));
    let collector = Collector {
        outside,
        settings,
        rhythm,
        spread_over,
        open: &open,
        client: &client,
        leads,
        progress,
        synced_at,
    };
    let reason = runtime.block_on(collector.work(&mut night))?;
    let stopped_hosts = client.stopped_hosts();
    drop(client);
    let open = open.into_inner();
    let requests = open.requests();
    open.close(whole_seconds(outside.now()), reason, &night.statuses, requests)?;
    Ok(RunSummary {
        run_id,
        resumed: unfinished.is_some(),
        reason,
        targets: night.known.len() as u64,
        statuses: night.statuses,
        requests,
        stopped_hosts,
    })
}

/// What a night still has to do, and what it has done.
#[derive(Default)]
struct Night {
    /// Targets that nobody has looked at yet.
    wanted: VecDeque<Target>,
    /// Targets that have been looked at; one that comes again is dropped.
    known: BTreeSet<Target>,
    /// What is to be asked, in the order of the plan, by host that nobody asks; never empty.
    free: BTreeMap<String, VecDeque<Target>>,
    /// What is being asked, by host: one at a time; and what is to be asked there next.
    asking: BTreeMap<String, (Target, VecDeque<Target>)>,
    statuses: BTreeMap<CheckStatus, u64>,
}

impl Night {
    /// Takes over what an unfinished run has done; leads come from its stored pages.
    fn recall(
        &mut self,
        archive: &Archive,
        run_id: &str,
        leads: &dyn Fn(&Document) -> Vec<Target>,
    ) -> Result<(), CollectError> {
        self.wanted.extend(archive.plan(run_id)?);
        for stored in archive.read_run(run_id)? {
            let stored = stored?;
            if stored.fetch.status == CheckStatus::Interrupted {
                continue;
            }
            *self.statuses.entry(stored.fetch.status).or_default() += 1;
            self.known.insert(stored.fetch.target);
            self.wanted.extend(stored.document.iter().flat_map(leads));
        }
        Ok(())
    }

    /// Puts a target at the end of its host's queue.
    fn queue(&mut self, target: Target) {
        let host = host_of(&target.url);
        match self.asking.get_mut(host) {
            Some((_, queue)) => queue.push_back(target),
            None => self.free.entry(host.to_owned()).or_default().push_back(target),
        }
    }

    /// Takes the next host that nobody asks and that has something left.
    fn next_free(&mut self) -> Option<Target> {
        let (host, mut queue) = self.free.pop_first()?;
        let target = queue.pop_front()?;
        self.asking.insert(host, (target.clone(), queue));
        Some(target)
    }

    /// Notes that nobody asks the host any more.
    fn set_free(&mut self, host: &str) {
        if let Some((host, (_, queue))) = self.asking.remove_entry(host)
            && !queue.is_empty()
        {
            self.free.insert(host, queue);
        }
    }

    /// Takes everything that has not ended.
    fn take_left(&mut self) -> Vec<Target> {
        let (asked, queues): (Vec<_>, Vec<_>) = std::mem::take(&mut self.asking).into_values().unzip();
        let free = std::mem::take(&mut self.free).into_values();
        asked.into_iter().chain(queues.into_iter().chain(free).flatten()).collect()
    }
}

/// What a night works with.
struct Collector<'a, 'run, O> {
    outside: &'a O,
    settings: &'a CollectSettings,
    rhythm: Rhythm<'a>,
    /// Over what time the targets of each host are spread.
    spread_over: Duration,
    open: &'a RefCell<OpenRun<'run>>,
    client: &'a Client<'a, 'run, O>,
    leads: &'a dyn Fn(&Document) -> Vec<Target>,
    progress: &'a dyn Progress,
    /// When the archive was last synced, in uptime.
    synced_at: Cell<Duration>,
}

impl<O: Outside> Collector<'_, '_, O> {
    /// Works until everything is done, the night is over, or someone wants it to stop.
    async fn work(&self, night: &mut Night) -> Result<EndReason, CollectError> {
        let limit = seconds(self.settings.night_limit_hours * 3_600.0);
        let (outside, client) = (self.outside, self.client);
        let mut stop = pin!(async move {
            tokio::select! {
                () = outside.sleep(limit) => EndReason::TimeLimit,
                () = outside.asked_to_stop() => EndReason::Stopped,
            }
        });
        let mut working = FuturesUnordered::new();
        self.admit(night)?;
        self.progress.planned(night.free.values().map(|queue| queue.len() as u64).sum());
        let began = outside.uptime();
        let lengths = night.free.iter().map(|(host, queue)| (host.as_str(), queue.len()));
        let mut spread = Spread::new(began, self.spread_over, lengths);
        let mut told_at = None;
        let reason = loop {
            let uptime = outside.uptime();
            if told_at.is_none_or(|told_at| uptime >= told_at + TELL_EVERY) {
                told_at = Some(uptime);
                let limit = (began + limit).saturating_sub(uptime);
                self.progress.remaining(self.remaining(night, &spread).min(limit));
            }
            while let Some(target) = night.next_free() {
                let not_before = spread.next(host_of(&target.url));
                working.push(async move {
                    client.hold_back(host_of(&target.url), not_before).await;
                    let followed = client.follow(&target.url, target.purpose.accept()).await;
                    (target, followed)
                });
            }
            tokio::select! {
                // Playback's clock must not run ahead of work that could be done.
                biased;
                next = working.next() => match next {
                    None => break EndReason::Complete,
                    Some((target, followed)) => {
                        night.set_free(host_of(&target.url));
                        self.end(night, target, followed?)?;
                        let found = self.admit(night)?;
                        if found > 0 {
                            self.progress.found(found);
                        }
                    }
                },
                reason = &mut stop => break reason,
            }
        };
        drop(working);
        self.interrupt(night, reason)?;
        Ok(reason)
    }

    /// Returns how long the hosts' queues will take by their pauses: the slowest host decides.
    fn remaining(&self, night: &Night, spread: &Spread) -> Duration {
        let asking = night.asking.iter().map(|(host, (_, queue))| (host, 1 + queue.len()));
        let free = night.free.iter().map(|(host, queue)| (host, queue.len()));
        let of_host = |(host, targets): (&String, usize)| {
            let last = spread.last(host).unwrap_or(Duration::ZERO);
            let held_back = last.saturating_sub(self.outside.uptime());
            self.client.time_for(host, targets).max(held_back)
        };
        asking.chain(free).map(of_host).max().unwrap_or(Duration::ZERO)
    }

    /// Sorts wanted targets: known ones are dropped, those not due end at once, the others join their host's
    /// queue. Returns how many joined.
    fn admit(&self, night: &mut Night) -> Result<u64, CollectError> {
        let mut joined = 0;
        while let Some(target) = night.wanted.pop_front() {
            if !night.known.insert(target.clone()) {
                continue;
            }
            let not_due = self.rhythm.not_due(&target, self.open.borrow().archive(), self.outside.now());
            if let Some(detail) = not_due {
                self.keep(night, &self.fetch(target, CheckStatus::NotDue, Some(detail)), None)?;
            } else {
                joined += 1;
                night.queue(target);
            }
        }
        Ok(joined)
    }

    /// Keeps how a target ended, and asks what its page leads to.
    fn end(&self, night: &mut Night, target: Target, followed: Followed) -> Result<(), CollectError> {
        let Followed { hops, body_bytes, end } = followed;
        let (status, detail, answer) = match end {
            Err(NoAnswer { status, why }) => (status, Some(why), None),
            Ok(answer) => {
                let (status, detail) = judge(&answer, self.settings.max_body_bytes);
                (status, detail, Some(answer))
            }
        };
        let page = answer.as_ref().filter(|_| status == CheckStatus::Ok);
        let fetch = Fetch {
            hops,
            body_bytes,
            document_sha256: page.and_then(|page| page.sha256.clone()),
            unchanged: page.is_some_and(|page| page.unchanged),
            // The answer's time, not the time of writing: a night that was gone on with says the same.
            observed_at: answer
                .as_ref()
                .map_or_else(|| whole_seconds(self.outside.now()), |answer| answer.observed_at),
            ..self.fetch(target, status, detail)
        };
        self.keep(night, &fetch, answer.as_ref())?;
        if let (Some(Exchange { url, headers, body, .. }), CheckStatus::Ok) = (answer, status) {
            night.wanted.extend((self.leads)(&Document {
                fetch,
                source: Source::Collected,
                url,
                headers,
                body,
            }));
        }
        Ok(())
    }

    /// Ends whatever is left when a night is cut short.
    fn interrupt(&self, night: &mut Night, reason: EndReason) -> Result<(), CollectError> {
        let detail = match reason {
            EndReason::TimeLimit => "the night's time limit was reached first",
            _ => "the run was stopped first",
        };
        for target in night.take_left() {
            self.keep(night, &self.fetch(target, CheckStatus::Interrupted, Some(detail.to_owned())), None)?;
        }
        Ok(())
    }

    fn keep(&self, night: &mut Night, fetch: &Fetch, answer: Option<&Exchange>) -> Result<(), CollectError> {
        self.open.borrow_mut().keep_outcome(fetch, answer)?;
        let uptime = self.outside.uptime();
        if uptime.saturating_sub(self.synced_at.get()) >= SYNC_EVERY {
            self.synced_at.set(uptime);
            self.open.borrow().sync()?;
        }
        *night.statuses.entry(fetch.status).or_default() += 1;
        self.progress.finished(fetch);
        Ok(())
    }

    fn fetch(&self, target: Target, status: CheckStatus, detail: Option<String>) -> Fetch {
        Fetch {
            run_id: self.open.borrow().run_id().to_owned(),
            target,
            observed_at: whole_seconds(self.outside.now()),
            status,
            hops: Vec::new(),
            document_sha256: None,
            unchanged: false,
            body_bytes: 0,
            detail,
        }
    }
}

/// Returns what an answer means for its target.
fn judge(answer: &Exchange, max_body_bytes: u64) -> (CheckStatus, Option<String>) {
    let http = || Some(format!("HTTP status {}", answer.http_status));
    match answer.http_status {
        _ if asks_for_rest(answer) => (CheckStatus::RateLimited, http()),
        _ if answer.truncated => (CheckStatus::TooLarge, Some(format!("more than {max_body_bytes} bytes"))),
        200..=299 => (CheckStatus::Ok, None),
        304 if answer.unchanged => (CheckStatus::Ok, None),
        401 | 403 => (CheckStatus::PermissionRequired, http()),
        404 | 410 => (CheckStatus::NotFound, http()),
        400 | 422 => (api_error::of_body(&answer.body).unwrap_or(CheckStatus::HttpError), http()),
        _ => (CheckStatus::HttpError, http()),
    }
}

/// Closes unfinished runs that are too old to go on with; returns the newest if it is not.
fn close_abandoned(
    archive: &mut Archive,
    now: Timestamp,
) -> Result<(Option<Timestamp>, Option<String>), CollectError> {
    let young = |started_at: Timestamp| started_at.duration_until(now) < NIGHT;
    let mut unfinished: Vec<_> = archive.collected_runs().filter(|run| !run.finished).cloned().collect();
    let newest = unfinished.pop_if(|run| young(run.started_at));
    for run in unfinished {
        let mut statuses = BTreeMap::new();
        for fetch in archive.outcomes(&run.run_id)? {
            *statuses.entry(fetch.status).or_default() += 1;
        }
        let open = archive.resume(&run.run_id)?;
        let requests = open.requests();
        open.close(now, EndReason::Abandoned, &statuses, requests)?;
    }
    Ok((newest.as_ref().map(|run| run.started_at), newest.map(|run| run.run_id)))
}

/// Returns how long ago a run that is gone on with began.
fn worked_before(started_at: Option<Timestamp>, now: Timestamp) -> Duration {
    let since = started_at.map(|started_at| started_at.duration_until(now));
    since.and_then(|since| Duration::try_from(since).ok()).unwrap_or(Duration::ZERO)
}

fn without_doubles(plan: Vec<Target>) -> Vec<Target> {
    let mut seen = BTreeSet::new();
    plan.into_iter().filter(|target| seen.insert(target.clone())).collect()
}

/// Returns the name under which we ask, with the contact in it; an error when nobody can be reached there.
pub fn user_agent(contact: Option<&str>, reaches_others: bool) -> Result<String, CollectError> {
    let product = format!("{}/{}", super::PRODUCT_TOKEN, env!("CARGO_PKG_VERSION"));
    let Some(contact) = contact.map(str::trim).filter(|contact| !contact.is_empty()) else {
        return if reaches_others { Err(CollectError::NoContact) } else { Ok(product) };
    };
    let is_web =
        Url::parse(contact).is_ok_and(|url| matches!(url.scheme(), "http" | "https") && url.has_host());
    let is_mail = contact.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.'));
    let is_plain =
        contact.bytes().all(|byte| byte.is_ascii_graphic() && !matches!(byte, b'(' | b')' | b'\\'));
    if (is_web || is_mail) && is_plain {
        Ok(format!("{product} (+{contact})"))
    } else {
        Err(CollectError::BadContact { found: contact.to_owned() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_user_agent_names_whom_to_write_to() {
        let agent = |contact| user_agent(contact, true);
        assert!(agent(Some("presse@musterland.example")).unwrap().ends_with(" (+presse@musterland.example)"));
        assert!(agent(Some("https://musterland.example/kontakt")).is_ok());
        assert!(matches!(agent(None), Err(CollectError::NoContact)));
        assert!(matches!(agent(Some("  ")), Err(CollectError::NoContact)));
        for bad in ["me", "a b@musterland.example", "x@y.example)\r\nX: y", "ftp://musterland.example"] {
            assert!(matches!(agent(Some(bad)), Err(CollectError::BadContact { .. })), "{bad}");
        }
        assert!(user_agent(None, false).is_ok(), "the demo needs no contact");
    }
}
