//! `import`: takes files that a person hands over, or takes an import back.

use std::{collections::BTreeMap, path::PathBuf};

use clap::builder::{PossibleValuesParser, TypedValueParser};
use jiff::{Timestamp, civil::Date, tz::TimeZone};
use serde::Serialize;

use super::{Exit, Failure, Printer, arguments::Global, nightly::open};
use crate::{
    extract::DateOrder,
    import::{self, Dropped, FileOutcome, ImportOptions, ImportSummary, ImportedFile},
    lock::ProjectLock,
    pipeline,
};

/// What the command line says about an import.
#[derive(Debug, clap::Args)]
pub struct ImportArguments {
    /// Files, folders and zip archives to take
    #[arg(required_unless_present = "undo")]
    files: Vec<PathBuf>,
    /// The authority that they are of (its key in the registry)
    #[arg(long = "for", value_name = "AUTHORITY")]
    authority: Option<String>,
    /// The channel that they are of, where the authority has several
    #[arg(long, value_name = "CHANNEL")]
    channel: Option<String>,
    /// What they are [default: told by their content]
    #[arg(long = "as", value_name = "FORMAT", value_parser = PossibleValuesParser::new(import::format_names()))]
    kind: Option<String>,
    /// The day on which they were saved [default: what they say, else the file's own date]
    #[arg(long, value_name = "YYYY-MM-DD")]
    saved_on: Option<Date>,
    /// The time zone of clock times in them [default: Europe/Berlin]
    #[arg(long, value_name = "ZONE", value_parser = zone)]
    zone: Option<TimeZone>,
    /// The name under which the channel itself writes, where several people write in a chat
    #[arg(long, value_name = "NAME")]
    sender: Option<String>,
    /// Which number of a date such as 03/04/26 is the day [default: told by the whole file]
    #[arg(long, value_name = "ORDER", value_parser = date_order())]
    date_order: Option<DateOrder>,
    /// Take an import back: its documents are not read any more
    #[arg(long, value_name = "RUN", conflicts_with_all = ["files", "authority", "channel", "kind", "saved_on", "zone", "sender", "date_order"])]
    undo: Option<String>,
}

#[derive(Serialize)]
struct Undone<'a> {
    undone: &'a str,
}

pub(super) fn run(global: &Global, printer: &Printer, arguments: &ImportArguments) -> Result<Exit, Failure> {
    let project = open(global)?;
    let now = Timestamp::now();
    let _lock = ProjectLock::acquire(&project.lock(), now)?;
    if let Some(run_id) = &arguments.undo {
        pipeline::undo_import(&project, run_id, now)?;
        printer.result(&Undone { undone: run_id }, || {
            format!("{run_id} is taken back; the next `extract` leaves it out and removes what was reported with it")
        })?;
        return Ok(Exit::Done);
    }
    let saved_at = arguments.saved_on.and_then(|day| day.at(12, 0, 0, 0).in_tz("Europe/Berlin").ok());
    let options = ImportOptions {
        authority_id: arguments.authority.clone(),
        channel_id: arguments.channel.clone(),
        format: arguments.kind.clone(),
        saved_at: saved_at.map(|noon| noon.timestamp()),
        zone: arguments.zone.clone(),
        sender: arguments.sender.clone(),
        date_order: arguments.date_order,
        mappings: None,
    };
    let summary = pipeline::import(&project, &arguments.files, &options, now)?;
    printer.result(&summary, || shown(&summary, global.verbose > 0))?;
    let needs_person = |file: &ImportedFile| {
        matches!(file.outcome, FileOutcome::Refused { .. } | FileOutcome::NotInRegistry { .. })
    };
    let refused = summary.files.iter().any(needs_person);
    Ok(if refused { Exit::NeedsPerson } else { Exit::Done })
}

fn shown(summary: &ImportSummary, all: bool) -> String {
    let mut left_out: BTreeMap<&str, usize> = BTreeMap::new();
    for file in summary.files.iter().filter(|file| is_not_in_registry(file)) {
        *left_out.entry(table(file)).or_default() += 1;
    }
    let mut lines = Vec::new();
    for file in &summary.files {
        match left_out.get_mut(table(file)) {
            Some(0) if is_not_in_registry(file) => {}
            Some(channels @ 2..) if is_not_in_registry(file) && !all => {
                lines.push(many_left_out(file, std::mem::take(channels)));
            }
            _ => lines.push(line(file)),
        }
    }
    lines.push(match &summary.run_id {
        Some(run_id) => format!("kept as {run_id}; `kanalbarometer import --undo {run_id}` takes it back"),
        None => "nothing new".to_owned(),
    });
    lines.join("\n")
}

fn is_not_in_registry(file: &ImportedFile) -> bool {
    matches!(file.outcome, FileOutcome::NotInRegistry { .. })
}

/// Returns the name of the table of which a document is a part.
fn table(file: &ImportedFile) -> &str {
    file.name.rsplit_once(" › ").map_or(&file.name, |(table, _)| table)
}

/// Says in one line that a table is of many other channels, too.
fn many_left_out(first: &ImportedFile, channels: usize) -> String {
    let name = crate::language::hostile::plain(table(first));
    format!("left out  {name}: {channels} channels that the registry does not have (-v names them)")
}

fn line(file: &ImportedFile) -> String {
    let name = crate::language::hostile::plain(&file.name);
    match &file.outcome {
        FileOutcome::Imported { format, authority_id, channel_id, dropped, .. } => {
            let channel_id = channel_id.as_ref().unwrap_or(authority_id);
            format!("imported  {name} ({format}, {channel_id}){}", left_out(dropped))
        }
        FileOutcome::AlreadyThere { format, run_id } => {
            format!("known     {name} ({format}, since {run_id})")
        }
        FileOutcome::Refused { why, hint } => format!("refused   {name}: {why}\n          hint: {hint}"),
        FileOutcome::NotInRegistry { format } => {
            format!("left out  {name} ({format}): no channel of the registry")
        }
        FileOutcome::Skipped { why } => format!("skipped   {name}: {why}"),
    }
}

/// Says what of private persons was left out; nothing where nothing was.
fn left_out(dropped: &Dropped) -> String {
    let kinds = [
        (dropped.messages, "message"),
        (dropped.telephone_numbers, "telephone number"),
        (dropped.names, "name"),
        (dropped.pictures, "picture"),
    ];
    let said = kinds.into_iter().filter(|(number, _)| *number > 0);
    let said = said.map(|(number, kind)| format!("{number} {kind}{}", if number == 1 { "" } else { "s" }));
    let said: Vec<String> = said.collect();
    if said.is_empty() { String::new() } else { format!("; left out: {}", said.join(", ")) }
}

fn zone(name: &str) -> Result<TimeZone, String> {
    TimeZone::get(name).map_err(|error| error.to_string())
}

fn date_order() -> impl TypedValueParser<Value = DateOrder> {
    let orders = [DateOrder::DayFirst, DateOrder::MonthFirst];
    PossibleValuesParser::new(orders.map(DateOrder::as_str))
        .try_map(|word| DateOrder::of_word(&word).ok_or("no order of a date"))
}
