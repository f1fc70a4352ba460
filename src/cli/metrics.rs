//! `metrics`: every metric with its definition, for the terminal, for programs, or as the document of key figures.

use serde::Serialize;

use super::{Exit, Failure, Printer, arguments::Global};
use crate::{
    language::Lang,
    measure::{Definition, METRICS, Metric, Part, TOPICS},
};

#[derive(Serialize)]
struct Listed {
    name: &'static str,
    #[serde(flatten)]
    definition: Definition,
    sql: &'static str,
}

pub(super) fn run(markdown: bool, global: &Global, printer: &Printer) -> Result<Exit, Failure> {
    if markdown {
        printer.data(&document(global.lang))?;
        return Ok(Exit::Done);
    }
    let listed = |metric: &Metric| Listed {
        name: metric.name,
        definition: definition(metric, global.lang),
        sql: metric.sql,
    };
    let definitions: Vec<Listed> = METRICS.iter().map(listed).collect();
    printer.result(&definitions, || {
        let entry = |metric: &Listed| {
            let parts =
                metric.definition.parts.iter().map(|Part { label, text }| format!("    {label}: {text}\n"));
            format!("{}: {}\n{}", metric.name, metric.definition.title, parts.collect::<String>())
        };
        definitions.iter().map(entry).collect::<Vec<_>>().join("\n")
    })?;
    Ok(Exit::Done)
}

fn definition(metric: &Metric, lang: Lang) -> Definition {
    match lang {
        Lang::De => metric.german(),
        Lang::En => metric.english(),
    }
}

/// The document of key figures: a chapter a topic, in German; in English one list.
fn document(lang: Lang) -> String {
    let mut document = match lang {
        Lang::De => "# Kennzahlen\n\n\
            Was jede Kennzahl bedeutet, wie sie berechnet wird und was es heißt, wenn sie fehlt. Dieses Dokument entsteht aus den Köpfen\n\
            der SQL-Dateien unter `src/measure/` (`kanalbarometer metrics --markdown`); wer etwas ändern möchte, ändert es dort.\n\n\
            Für alle gilt: Unbekannt ist nie null und nie „nein“. Jede Zahl trägt ihren Tag, ihre Quelle und ihre Genauigkeit.\n"
            .to_owned(),
        Lang::En => "# Metrics\n\nMade from the heads of the SQL files below `src/measure/` by `kanalbarometer --lang en metrics --markdown`.\n"
            .to_owned(),
    };
    let chapters: &[&str] = if lang == Lang::De { &TOPICS } else { &["All"] };
    document.extend(chapters.iter().map(|chapter| chapter_of(chapter, lang)));
    document
}

/// One chapter: every metric of a topic; nothing where no metric speaks of it.
fn chapter_of(topic: &str, lang: Lang) -> String {
    let of_topic = |metric: &&Metric| lang == Lang::En || metric.german().part("Thema") == Some(topic);
    let metrics: String = METRICS.iter().filter(of_topic).map(|metric| entry(metric, lang)).collect();
    if metrics.is_empty() { metrics } else { format!("\n## {topic}\n{metrics}") }
}

fn entry(metric: &Metric, lang: Lang) -> String {
    let Definition { title, parts } = definition(metric, lang);
    let said = parts.iter().filter(|part| part.label != "Thema");
    let said =
        said.map(|Part { label, text }| format!("- **{label}:** {text}\n")).collect::<Vec<_>>().concat();
    format!("\n### {title}\n\n{said}- `{}.sql`\n", metric.name)
}
