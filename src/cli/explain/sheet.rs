//! An explanation for a person at the terminal, in the language of the report.

use std::fmt::Write;

use unicode_width::UnicodeWidthStr;

use super::super::column::{lines, pad};
use crate::{
    explain::{Cell, Citation, Explanation, Quote, Reason, Row, Standing, Step, Unused},
    language::{Lang, Language, hostile::plain},
    source::Source,
    tables::Kind,
};

/// Cells of a line.
const LINE_CELLS: usize = 100;

/// More rows of a step, and more statements that were not used, are left to `--format json`.
const SHOWN: usize = 6;

/// Columns that say where a value comes from: the lines about the document say it better.
const OF_DOCUMENTS: [&str; 6] = ["evidence", "sha256", "url", "quote", "place", "run_id"];

pub(super) fn human(explanation: &Explanation, lang: Lang) -> String {
    let language = Language::new(lang);
    let mut text = format!(
        "{} ({}) · {} · {}\n",
        plain(&explanation.authority),
        explanation.authority_id,
        explanation.metric,
        language.text_with("as-of", &[("date", (&language.date(explanation.as_of)).into())])
    );
    for (at, step) in explanation.steps.iter().enumerate() {
        write_step(&mut text, step, at == 0, &language);
    }
    text
}

fn write_step(text: &mut String, step: &Step, is_asked: bool, language: &Language) {
    let title = step.definition.as_ref().map_or(String::new(), |definition| definition.title.clone());
    let rests_on = if is_asked { String::new() } else { format!("{} ", language.text("explain-rests-on")) };
    let name =
        if title.is_empty() || is_asked { step.name.to_owned() } else { format!("{} ({title})", step.name) };
    let heading = if is_asked { title } else { format!("{rests_on}{name}") };
    let _ = writeln!(text, "\n{heading}");
    if is_asked {
        for part in step.definition.iter().flat_map(|definition| &definition.parts) {
            labelled(text, &part.label, &part.text);
        }
        if let Some(file) = &step.sql_file {
            labelled(text, "SQL", file);
        }
        if !step.reads.is_empty() {
            labelled(text, &language.text("explain-reads"), &step.reads.join(", "));
        }
    }
    if step.rows.is_empty() {
        let _ = writeln!(text, "\n  {}", language.text("explain-no-row"));
    }
    for row in step.rows.iter().take(SHOWN) {
        write_row(text, row, language);
    }
    more(text, step.rows_in_all.saturating_sub(SHOWN), language);
    if step.not_used.is_empty() {
        return;
    }
    let _ = writeln!(text, "\n  {}", language.text("explain-not-used"));
    for unused in step.not_used.iter().take(SHOWN) {
        let _ = writeln!(text, "    {}", unused_line(unused, language));
    }
    more(text, step.not_used_in_all.saturating_sub(SHOWN), language);
}

fn write_row(text: &mut String, row: &Row, language: &Language) {
    let is_shown = |cell: &&Cell| {
        cell.text.is_some()
            && !OF_DOCUMENTS
                .iter()
                .any(|end| cell.column == *end || cell.column.ends_with(&format!("_{end}")))
    };
    let cells: Vec<&Cell> = row.cells.iter().filter(is_shown).collect();
    let width = cells.iter().map(|cell| cell.column.width()).max().unwrap_or_default();
    let _ = writeln!(text);
    for cell in cells {
        let _ = writeln!(text, "  {}  {}", pad(&cell.column, width, false), shown(cell, language));
    }
    for citation in &row.citations {
        write_citation(text, citation, language);
    }
}

fn write_citation(text: &mut String, citation: &Citation, language: &Language) {
    let role = citation.role.as_deref().map_or(String::new(), |role| format!(" ({role})"));
    let _ = writeln!(text, "    {}{role}: {}", language.text("column-source"), standing(citation, language));
    let mut line = |id: &str, said: String| {
        let _ = writeln!(text, "      {} {said}", pad(&language.text(id), 10, false));
    };
    let stored = citation.stored.as_ref();
    if let Some(url) = stored.map(|stored| stored.url.as_str()).or(citation.url.as_deref()) {
        line("explain-address", plain(url));
    }
    if let Some(stored) = stored {
        line("explain-received", language.moment(stored.received_at));
    } else if let Some(date) = &citation.date {
        line("column-date", day(date, language));
    }
    if let Some(sha256) = &citation.document_sha256 {
        line("explain-digest", plain(sha256));
    }
    if let Some(stored) = stored {
        let offset = stored.offset.to_string();
        let arguments = [("file", stored.file.as_str().into()), ("offset", offset.as_str().into())];
        line("explain-kept", language.text_with("explain-kept-at", &arguments));
    }
    for quote in &citation.quotes {
        line("column-place", quoted(quote, citation.standing, language));
    }
}

fn standing(citation: &Citation, language: &Language) -> String {
    let source = citation.source.as_deref().and_then(|word| serde_json::from_value(word.into()).ok());
    let source = source.map_or(String::new(), |source: Source| format!("{}, ", language.source(source)));
    let standing = match citation.standing {
        Standing::Held => language.text("explain-held"),
        Standing::NotKept => language.text("explain-not-kept"),
        Standing::Missing => language.text("explain-missing"),
        Standing::TakenBack => language.text("explain-taken-back"),
        Standing::Unreadable => language.text("explain-unreadable"),
    };
    format!("{source}{standing}")
}

fn quoted(quote: &Quote, standing: Standing, language: &Language) -> String {
    let field = quote.field.as_deref().map_or(String::new(), |field| format!("{}: ", plain(field)));
    let place = quote.place.as_deref().map_or(String::new(), |place| format!("{} ", plain(place)));
    if quote.quote.is_empty() {
        return format!("{field}{place}");
    }
    let words = match &quote.passage {
        Some(found) => {
            let (before, after) = (plain(&found.before), plain(&found.after));
            format!("… {before} [{}] {after} …", plain(&found.quote))
        }
        None if standing == Standing::Held => {
            format!("[{}] {}", plain(&quote.quote), language.text("explain-put-together"))
        }
        None => format!("[{}]", plain(&quote.quote)),
    };
    format!("{field}{place}\n                 {words}")
}

fn unused_line(unused: &Unused, language: &Language) -> String {
    let date =
        unused.date_from.as_deref().map_or_else(|| language.text("date-unknown"), |date| day(date, language));
    let source = unused.source.as_deref().and_then(|word| serde_json::from_value(word.into()).ok());
    let source = source.map_or(String::new(), |source: Source| language.source(source));
    let reasons: Vec<String> = unused.reasons.iter().map(|reason| why(*reason, language)).collect();
    format!(
        "{}  {}  {} = {}  {source}: {}",
        date,
        plain(&unused.subject),
        unused.field,
        plain(&unused.value),
        reasons.join(", ")
    )
}

fn why(reason: Reason, language: &Language) -> String {
    language.text(match reason {
        Reason::Older => "explain-older",
        Reason::Published => "explain-published",
        Reason::Secondary => "explain-secondary",
        Reason::LessExact => "explain-less-exact",
        Reason::SeenEarlier => "explain-seen-earlier",
        Reason::NotReadable => "explain-not-readable",
        Reason::LastRules => "explain-last-rules",
    })
}

fn more(text: &mut String, more: usize, language: &Language) {
    if more > 0 {
        let _ = writeln!(text, "  {}", language.text_with("explain-more", &[("more", more.into())]));
    }
}

/// Writes a label and a text that may need several lines.
fn labelled(text: &mut String, label: &str, said: &str) {
    let mut left = format!("  {} ", pad(&format!("{label}:"), 15, false));
    for line in lines(said, LINE_CELLS.saturating_sub(left.width())) {
        let _ = writeln!(text, "{left}{line}");
        left = " ".repeat(left.width());
    }
}

/// Returns a cell as people of the language write it.
fn shown(cell: &Cell, language: &Language) -> String {
    let text = plain(cell.text.as_deref().unwrap_or_default());
    match cell.kind {
        // Keys and years are numbers too; only counts that are long enough need their groups.
        Kind::Number => text.parse().map_or(text, |number| language.decimal(number, 3)),
        Kind::Integer => match text.parse::<u64>() {
            Ok(number) => language.integer(number),
            Err(_) => text,
        },
        Kind::Day | Kind::Instant => day(&text, language),
        Kind::Text | Kind::Flag => text,
    }
}

/// Returns a day or a moment as people of the language write it.
fn day(text: &str, language: &Language) -> String {
    let moment = || text.parse().ok().map(|moment| language.moment(moment));
    let date = || text.parse().ok().map(|date| language.short_date(date));
    // A moment can be read as a day too, and says more.
    moment().or_else(date).unwrap_or_else(|| plain(text))
}
