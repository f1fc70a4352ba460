//! The report as one HTML file: nothing is loaded, it works from `file://`, on paper and without script.
//!
//! A section a file, each with its template. Askama escapes every value; what a template marks `safe`
//! was rendered by another template or by [`crate::chart`]. Style and script are the only inline blocks
//! and are named by digest in the Content-Security-Policy, so that nothing else can run.

mod alerts;
mod cadence;
mod comparison;
mod content;
mod criteria;
mod data_files;
mod definitions;
mod exclusivity;
mod figure;
mod growth;
mod history;
mod key_figures;
mod method;
mod next_steps;
mod open_questions;
mod platform_table;
mod policy;
mod post_table;
mod published_table;
mod register;
mod share_cell;
mod shares_tables;
mod source_note;
mod status_table;
mod targets;
mod two_way_table;
mod website_table;
mod wording;

use askama::Template;

use crate::view::Report;
use crate::{
    chart::{self, Chart},
    language::Language,
};

const STYLE: &str = include_str!("style.css");
const SCRIPT: &str = include_str!("script.js");

/// A part of the page under its own heading.
struct Section {
    id: &'static str,
    heading: String,
    /// Rendered, hence safe.
    body: String,
}

#[derive(Template)]
#[template(path = "page.html")]
struct Page<'a> {
    lang: &'static str,
    policy: String,
    style: &'static str,
    script: &'static str,
    title: String,
    lede: String,
    as_of: String,
    run: String,
    /// The most urgent alerts.
    urgent: Option<String>,
    invented: bool,
    version: &'a str,
    sections: Vec<Section>,
    language: &'a Language,
}

impl Page<'_> {
    fn text(&self, id: &str) -> String {
        self.language.text(id)
    }
}

/// Returns the report as one self-contained HTML page.
#[must_use]
pub fn html(report: &Report, language: &Language) -> String {
    page(report, &chart::all(report, language), language)
}

/// Returns the page with charts that are drawn already.
pub(super) fn page(report: &Report, charts: &[Chart], language: &Language) -> String {
    let page = Page {
        lang: language.lang().tag(),
        policy: policy::policy(STYLE, SCRIPT),
        style: STYLE,
        script: SCRIPT,
        title: language.text("report-title"),
        lede: language.text("report-lede"),
        as_of: language.text_with("as-of", &[("date", (&language.date(report.as_of)).into())]),
        run: run(report, language),
        urgent: alerts::lead(report, language),
        invented: report.invented,
        version: &report.version,
        sections: sections(report, charts, language),
        language,
    };
    rendered(&page)
}

/// The parts of the page, in its order.
fn sections(report: &Report, charts: &[Chart], language: &Language) -> Vec<Section> {
    let chart = |id, empty| figure::figure(charts, id, empty, language);
    let section = |id: &'static str, heading: &str, parts: &[String]| Section {
        id,
        heading: language.text(heading),
        body: parts.concat(),
    };
    // A measure that has nothing to show needs no definition.
    let measured = |id, heading, body: String, topic| {
        let how =
            if body.is_empty() { String::new() } else { definitions::definitions(report, topic, language) };
        section(id, heading, &[body, how])
    };
    let defined = |body: String, names: &[&str]| {
        if body.is_empty() { body } else { body + &definitions::definitions_of(report, names, language) }
    };
    let how = |topic| definitions::definitions(report, topic, language);
    let sections: Vec<Section> = vec![
        section("overview", "heading-overview", &[key_figures::key_figures(report, language)]),
        section(
            "today",
            "heading-today",
            &[alerts::alerts(report, language), next_steps::next_steps(report, language)],
        ),
        section(
            "verification",
            "heading-verification",
            &[
                chart("stages", "stages-empty"),
                chart("stages-by-group", "stages-by-group-empty"),
                chart("stages-over-time", "stages-over-time-empty"),
                status_table::status_table(report, language),
                how("Verifizierung und Impressum"),
                criteria::criteria(report, language),
            ],
        ),
        section(
            "history",
            "heading-history",
            &[defined(history::history(report, language), &["changes", "days_to_badge", "follower_drops"])],
        ),
        section(
            "reach",
            "heading-reach",
            &[chart("ranking", "ranking-empty"), chart("density", "density-empty")],
        ),
        measured("growth", "heading-growth", growth::growth(report, charts, language), "Reichweite"),
        measured("cadence", "heading-cadence", cadence::cadence(report, charts, language), "Rhythmus"),
        measured("wording", "heading-wording", wording::wording(report, charts, language), "Ansprache"),
        measured("content", "heading-content", content::content(report, charts, language), "Inhalte"),
        measured(
            "exclusivity",
            "heading-exclusivity",
            exclusivity::exclusivity(report, charts, language),
            "Nichts nur im Kanal",
        ),
        section("peers", "heading-peers", &[peers(report, charts, language)]),
        section(
            "comparison",
            "heading-comparison",
            &[chart("shares", "shares-empty"), shares_tables::shares_tables(report, language)],
        ),
        section("platforms", "heading-platforms", &[platform_table::platform_table(report, language)]),
        section("two-way", "heading-two-way", &[two_way_table::two_way_table(report, language)]),
        section(
            "open",
            "heading-open",
            &[open_questions::open_questions(report, language), how("Kanäle und Verweise")],
        ),
        section(
            "registry",
            "heading-register",
            &[defined(
                register::register(report, charts, language),
                &["register_coverage", "register_entries", "register_tasks"],
            )],
        ),
        section("websites", "heading-websites", &[website_table::website_table(report, language)]),
        section(
            "published",
            "heading-published",
            &[
                chart("published-followers", "published-followers-empty"),
                published_table::published_table(report, language),
            ],
        ),
        section("method", "heading-method", &[method::method(report, language)]),
        section(
            "targets",
            "heading-targets",
            &[targets::targets(report, language), how("Lauf und Herkunft")],
        ),
        section("files", "heading-files", &[data_files::data_files(charts, language)]),
    ];
    // A section that has nothing to show is not there.
    sections.into_iter().filter(|section| !section.body.is_empty()).collect()
}

/// The charts and tables of peers; nothing while no value is known.
fn peers(report: &Report, charts: &[Chart], language: &Language) -> String {
    let tables = comparison::comparison(report, language);
    if tables.is_empty() {
        return tables;
    }
    let is_drawn = |id: &&str| charts.iter().any(|chart| chart.id == *id);
    let drawn: Vec<&str> = ["peers-reach", "peers-posts"].into_iter().filter(is_drawn).collect();
    // Without any chart the sentence why stands there once.
    let shown = if drawn.is_empty() { vec!["peers-reach"] } else { drawn };
    let figures = shown.into_iter().map(|id| figure::figure(charts, id, "peers-empty", language));
    figures.chain([tables]).collect()
}

fn run(report: &Report, language: &Language) -> String {
    match &report.run {
        None => language.text("run-none"),
        Some(run) => language.text_with(
            "run-started",
            &[("moment", (&language.moment(run.started_at)).into()), ("n", run.targets.into())],
        ),
    }
}

/// Renders a template into a string.
fn rendered(template: &impl Template) -> String {
    template.render().expect("rendering into a string fails only if a template asks it to")
}

/// A number with what it counts, or a dash with the same place in a table.
fn dash() -> String {
    "–".to_owned()
}
