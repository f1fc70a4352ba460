//! How complete the register is, where its entries come from, and what would complete it.

use askama::Template;

use super::{dash, figure, rendered};
use crate::{
    chart::Chart,
    language::{
        Language,
        hostile::{self, plain},
    },
    view::{Covered, Report, Task, TaskKind},
};

/// More tasks than these stand in `register-tasks.csv` only.
const TASKS_SHOWN: usize = 100;

/// More hosts than these are counted together.
const HOSTS_SHOWN: usize = 12;

#[derive(Template)]
#[template(path = "register.html")]
struct Register<'a> {
    language: &'a Language,
    sentences: Vec<String>,
    /// Rendered, hence safe.
    picture: String,
    sources: Vec<String>,
    hosts: Vec<(String, String)>,
    kinds: Vec<(String, String, String)>,
    tasks_caption: String,
    tasks: Vec<TaskRow>,
    more: Option<String>,
}

impl Register<'_> {
    fn text(&self, id: &str) -> String {
        self.language.text(id)
    }
}

struct TaskRow {
    authority: String,
    level: String,
    population: String,
    sort: Option<u64>,
    task: String,
    known: String,
    link: Option<(String, String)>,
}

/// Returns the section; nothing without districts, towns and entries.
pub(super) fn register(report: &Report, charts: &[Chart], language: &Language) -> String {
    let register = &report.register;
    if register.coverage.is_empty() && register.entries.is_empty() {
        return String::new();
    }
    let more = register.tasks.len().saturating_sub(TASKS_SHOWN);
    let n = register.tasks.len();
    let date = language.date(report.as_of);
    rendered(&Register {
        language,
        sentences: sentences(report, language),
        picture: figure::figure(charts, "coverage", "coverage-empty", language),
        sources: sources(report, language),
        hosts: hosts(report, language),
        kinds: kinds(report, language),
        tasks_caption: language.text_with("tasks-caption", &[("n", n.into()), ("date", (&date).into())]),
        tasks: register.tasks.iter().take(TASKS_SHOWN).map(|row| task(row, language)).collect(),
        more: (more > 0).then(|| language.text_with("tasks-more", &[("n", more.into())])),
    })
}

/// Of how many districts and towns a channel is known.
fn sentences(report: &Report, language: &Language) -> Vec<String> {
    let all = report.register.coverage.iter().filter(|row| row.member == Covered::ALL);
    all.map(|row| {
        let share = language.percent(row.with_channel as f64 / row.authorities.max(1) as f64);
        language.text_with(
            "coverage-sentence",
            &[
                ("bodies", (&language.bodies(row.bodies)).into()),
                ("n", row.authorities.into()),
                ("channels", row.with_channel.into()),
                ("share", (&share).into()),
                ("address", row.with_address.into()),
                ("confirmed", row.confirmed.into()),
            ],
        )
    })
    .collect()
}

/// How old the sources are.
fn sources(report: &Report, language: &Language) -> Vec<String> {
    let entries = &report.register.entries;
    if entries.is_empty() {
        return Vec::new();
    }
    let mut ages: Vec<i64> = entries.iter().filter_map(|row| row.source_age_days).collect();
    ages.sort_unstable();
    let without_date = entries.len() - ages.len();
    let old = ages.iter().filter(|days| **days > 365).count();
    let mut sentences = vec![language.text_with(
        "sources-sentence",
        &[("n", entries.len().into()), ("undated", without_date.into()), ("old", old.into())],
    )];
    if let Some(median) = ages.get(ages.len() / 2) {
        let days = u64::try_from(*median).unwrap_or(0);
        sentences
            .push(language.text_with("sources-median", &[("days", days.into()), ("n", ages.len().into())]));
    }
    sentences
}

/// The hosts that name most channels, and how many the rest name.
fn hosts(report: &Report, language: &Language) -> Vec<(String, String)> {
    let hosts = &report.register.hosts;
    let mut rows: Vec<(String, String)> = hosts
        .iter()
        .take(HOSTS_SHOWN)
        .map(|row| {
            let host = row.host.as_deref().map_or_else(|| language.text("source-no-address"), plain);
            (host, language.integer(row.channels))
        })
        .collect();
    let rest: u64 = hosts.iter().skip(HOSTS_SHOWN).map(|row| row.channels).sum();
    if rest > 0 {
        let others = hosts.len() - HOSTS_SHOWN;
        rows.push((language.text_with("hosts-more", &[("n", others.into())]), language.integer(rest)));
    }
    rows
}

/// What there is to do, how often, and how it is done.
fn kinds(report: &Report, language: &Language) -> Vec<(String, String, String)> {
    let counted = TaskKind::ALL
        .map(|kind| (kind, report.register.tasks.iter().filter(|task| task.task == kind).count() as u64));
    counted
        .into_iter()
        .filter(|(_, n)| *n > 0)
        .map(|(kind, n)| (language.task(kind), language.integer(n), language.task_advice(kind)))
        .collect()
}

fn task(row: &Task, language: &Language) -> TaskRow {
    let pages = || {
        let date = row.pages_date.map(|day| language.short_date(day))?;
        Some(language.text_with("pages-read", &[("n", row.pages.into()), ("date", (&date).into())]))
    };
    let known = match row.channel_id {
        Some(_) => row.source_date.as_deref().map_or_else(|| language.text("date-unknown"), plain),
        None => pages().unwrap_or_else(|| language.text("pages-none")),
    };
    let address = row.source.as_deref().and_then(hostile::link);
    TaskRow {
        authority: plain(&row.owner.authority),
        level: language.level(row.owner.level),
        population: row.population.map_or_else(dash, |inhabitants| language.integer(inhabitants)),
        sort: row.population,
        task: language.task(row.task),
        known,
        link: address.or_else(|| row.website.as_deref().and_then(hostile::link)),
    }
}
