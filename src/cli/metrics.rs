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
    let chapters: Vec<&str> = if lang == Lang::De { TOPICS.to_vec() } else { vec!["All"] };
    for chapter in chapters {
        let of_chapter =
            |metric: &&Metric| lang == Lang::En || metric.german().part("Thema") == Some(chapter);
        let mut metrics = METRICS.iter().filter(of_chapter).peekable();
        if metrics.peek().is_none() {
            continue;
        }
        document.push_str(&format!("\n## {chapter}\n"));
        for metric in metrics {
            let definition = definition(metric, lang);
            document.push_str(&format!("\n### {}\n\n", definition.title));
            for Part { label, text } in definition.parts.iter().filter(|part| part.label != "Thema") {
                document.push_str(&format!("- **{label}:** {text}\n"));
            }
            document.push_str(&format!("- `{}.sql`\n", metric.name));
        }
    }
    document
}
