//! `datapackage.json`: the description of the data set for programs.
//!
//! <https://specs.frictionlessdata.io/data-package/>, version 1. `created` and `version` come from the day of the report
//! and the program, never from the clock.

use jiff::civil::Date;
use serde::Serialize;

use super::{
    Doi, Origin,
    catalog::Resource,
    field::Field,
    rights::{Licence, OURS, Rights, Source},
    sheet::Sheet,
};
use crate::manifest::FileDigest;

/// Name of the file.
pub(super) const FILE: &str = "datapackage.json";

/// The program that wrote it; by this word it knows its own data sets again.
pub(super) const GENERATOR: &str = "kanalbarometer";

/// Words under which catalogues list it.
pub(super) const KEYWORDS: [&str; 8] = [
    "WhatsApp-Kanäle",
    "WhatsApp Channels",
    "Behörden",
    "public authorities",
    "Verifizierung",
    "Impressum",
    "Germany",
    "open data",
];

/// The description of the whole data set.
#[derive(Debug, Serialize)]
pub(super) struct Package {
    profile: &'static str,
    name: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<String>,
    title: &'static str,
    description: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    homepage: Option<String>,
    version: String,
    created: String,
    keywords: [&'static str; 8],
    licenses: Vec<Licence>,
    contributors: Vec<Contributor>,
    sources: Vec<Source>,
    generator: Generator,
    pub(super) resources: Vec<Described>,
}

#[derive(Debug, Serialize)]
struct Contributor {
    title: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    path: Option<String>,
    role: &'static str,
}

/// Not part of the specification, which allows more properties.
#[derive(Debug, Serialize)]
struct Generator {
    name: &'static str,
    version: &'static str,
    invented: bool,
}

/// One table with its schema.
#[derive(Debug, Serialize)]
pub(super) struct Described {
    pub(super) name: String,
    pub(super) path: String,
    profile: &'static str,
    pub(super) title: &'static str,
    pub(super) description: String,
    format: &'static str,
    mediatype: &'static str,
    encoding: &'static str,
    dialect: Dialect,
    bytes: u64,
    hash: String,
    fields: usize,
    pub(super) rows: usize,
    /// Rows whose authority or channel has left the registry.
    #[serde(rename = "rowsLeftOut", skip_serializing_if = "is_zero")]
    pub(super) left_out: usize,
    licenses: Vec<Licence>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    sources: Vec<Source>,
    schema: Schema,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks so")]
fn is_zero(rows: &usize) -> bool {
    *rows == 0
}

#[derive(Debug, Serialize)]
struct Dialect {
    delimiter: &'static str,
    #[serde(rename = "lineTerminator")]
    line_terminator: &'static str,
    #[serde(rename = "quoteChar")]
    quote: &'static str,
    #[serde(rename = "doubleQuote")]
    double_quote: bool,
    header: bool,
}

#[derive(Debug, Serialize)]
struct Schema {
    fields: Vec<Field>,
    #[serde(rename = "missingValues")]
    missing_values: [&'static str; 1],
    #[serde(rename = "primaryKey", skip_serializing_if = "Vec::is_empty")]
    primary_key: Vec<&'static str>,
    #[serde(rename = "foreignKeys", skip_serializing_if = "Vec::is_empty")]
    foreign_keys: Vec<ForeignKey>,
}

#[derive(Debug, Serialize)]
struct ForeignKey {
    fields: [&'static str; 1],
    reference: Reference,
}

#[derive(Debug, Serialize)]
struct Reference {
    resource: &'static str,
    fields: [&'static str; 1],
}

impl Described {
    /// Describes a table that was written.
    pub(super) fn new(resource: Resource, sheet: Sheet, digest: &FileDigest, rights: &Rights) -> Self {
        let columns: Vec<&str> = sheet.fields.iter().map(|field| field.name.as_str()).collect();
        let refers = |(column, table): (&'static str, &'static str)| ForeignKey {
            fields: [column],
            reference: Reference { resource: table, fields: [column] },
        };
        Self {
            licenses: rights.licences(&columns),
            name: resource.name,
            path: resource.path,
            profile: "tabular-data-resource",
            title: resource.title,
            description: resource.description,
            format: "csv",
            mediatype: "text/csv",
            encoding: "utf-8",
            dialect: Dialect {
                delimiter: ",",
                line_terminator: "\n",
                quote: "\"",
                double_quote: true,
                header: true,
            },
            bytes: digest.bytes,
            hash: format!("sha256:{}", digest.sha256),
            fields: sheet.fields.len(),
            rows: sheet.rows,
            left_out: sheet.left_out,
            sources: sheet.sources.iter().map(|source| Source::of_cell(source)).collect(),
            schema: Schema {
                foreign_keys: sheet.refers_to.into_iter().map(refers).collect(),
                fields: sheet.fields,
                missing_values: [""],
                primary_key: resource.key,
            },
        }
    }
}

/// Returns the title of the data set.
pub(super) fn title(invented: bool) -> &'static str {
    if invented {
        "Erfundenes Beispiel: WhatsApp-Kanäle erfundener Behörden (invented example)"
    } else {
        "WhatsApp-Kanäle deutscher Behörden (WhatsApp channels of German public authorities)"
    }
}

/// Returns what the data set is, in one paragraph.
pub(super) fn summary(invented: bool, as_of: Date) -> String {
    let warning = if invented {
        "EVERYTHING IN THIS DATA SET IS INVENTED: authorities, channels, pages and numbers. It shows the form only. "
    } else {
        ""
    };
    format!(
        "{warning}Channels of German public authorities on WhatsApp and other platforms, as known on {as_of}: registry, \
         published figures, every check with its outcome, findings on the authorities' websites, and metrics. Each value has \
         its precision, date, source and the digest of the page it was read from. An empty cell is unknown, never zero and \
         never no; a failed check is a row. README.md says more, in German and English."
    )
}

/// Returns the version: the day, and behind the plus sign the program.
pub(super) fn version(as_of: Date) -> String {
    let (year, month, day) = (as_of.year(), as_of.month(), as_of.day());
    format!("{year}.{month}.{day}+{GENERATOR}.{}", env!("CARGO_PKG_VERSION"))
}

/// Returns the description of the data set.
pub(super) fn package(origin: &Origin<'_>, rights: &Rights, resources: Vec<Described>) -> Package {
    let settings = origin.settings;
    let homepage = settings.homepage.as_ref().map(ToString::to_string);
    Package {
        profile: "tabular-data-package",
        name: if origin.invented {
            "invented-example-of-kanalbarometer"
        } else {
            "whatsapp-kanaele-deutscher-behoerden"
        },
        id: settings.doi.as_ref().map(Doi::address),
        title: title(origin.invented),
        description: summary(origin.invented, origin.as_of),
        version: version(origin.as_of),
        created: format!("{}T00:00:00Z", origin.as_of),
        keywords: KEYWORDS,
        licenses: vec![OURS],
        contributors: vec![Contributor {
            title: rights.publisher.clone(),
            path: homepage.clone(),
            role: "publisher",
        }],
        homepage,
        sources: rights.sources.clone(),
        generator: Generator {
            name: GENERATOR,
            version: env!("CARGO_PKG_VERSION"),
            invented: origin.invented,
        },
        resources,
    }
}
