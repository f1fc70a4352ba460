//! Files by which the data set is cited and deposited: `CITATION.cff` and `.zenodo.json`.
//!
//! Neither holds a DOI before there is one: a repository gives it at the deposit, `[export] doi` in the settings keeps it.

use serde::Serialize;

use super::{
    ExportError, Origin,
    package::{KEYWORDS, summary, title, version},
    rights::{OURS, Rights},
};
use crate::language::hostile;

/// Returns `CITATION.cff` (Citation File Format 1.2.0). Each value is a JSON string, which YAML reads as its own.
pub(super) fn citation_file(origin: &Origin<'_>, rights: &Rights) -> Result<String, ExportError> {
    let quoted = |text: &str| serde_json::to_string(text).map_err(|source| ExportError::Json { source });
    let mut lines = vec![
        "cff-version: 1.2.0".to_owned(),
        "type: dataset".to_owned(),
        format!("message: {}", quoted("Please cite this data set as below, with the day it was made for.")?),
        format!("title: {}", quoted(title(origin.invented))?),
        format!("abstract: {}", quoted(&summary(origin.invented, origin.as_of))?),
        "authors:".to_owned(),
        format!("  - name: {}", quoted(&hostile::plain(&rights.publisher))?),
        format!("version: {}", quoted(&version(origin.as_of))?),
        format!("date-released: {}", quoted(&origin.as_of.to_string())?),
        format!("license: {}", OURS.name),
        "keywords:".to_owned(),
    ];
    for word in KEYWORDS {
        lines.push(format!("  - {}", quoted(word)?));
    }
    if let Some(homepage) = &origin.settings.homepage {
        lines.push(format!("url: {}", quoted(homepage.as_str())?));
    }
    match &origin.settings.doi {
        Some(doi) => lines.push(format!("doi: {}", quoted(doi.as_str())?)),
        None => lines.push(NO_DOI.to_owned()),
    }
    Ok(lines.join("\n") + "\n")
}

const NO_DOI: &str = "# No DOI yet. Once a repository has given one, enter it as `doi` in the section [export] of\n\
                      # kanalbarometer.toml and export again: it then stands here, in README.md and in datapackage.json.";

#[derive(Serialize)]
struct Deposit<'a> {
    title: &'a str,
    upload_type: &'a str,
    description: String,
    creators: [Creator<'a>; 1],
    publication_date: String,
    version: String,
    access_right: &'a str,
    license: &'a str,
    language: &'a str,
    keywords: [&'a str; 8],
    notes: String,
}

#[derive(Serialize)]
struct Creator<'a> {
    name: &'a str,
}

/// Returns `.zenodo.json`, the metadata of a deposit at Zenodo, which gives the DOI itself.
pub(super) fn zenodo(origin: &Origin<'_>, rights: &Rights) -> Result<String, ExportError> {
    let titles: Vec<&str> = rights.sources.iter().map(|source| source.title.as_str()).collect();
    let deposit = Deposit {
        title: title(origin.invented),
        upload_type: "dataset",
        description: format!("<p>{}</p>", summary(origin.invented, origin.as_of)),
        creators: [Creator { name: &rights.publisher }],
        publication_date: origin.as_of.to_string(),
        version: version(origin.as_of),
        access_right: "open",
        license: "cc-by-4.0",
        language: "deu",
        keywords: KEYWORDS,
        notes: format!("Sources: {}", titles.join("; ")),
    };
    let json = serde_json::to_string_pretty(&deposit).map_err(|source| ExportError::Json { source })?;
    Ok(hostile::json(&json) + "\n")
}
