//! The whole night, stage by stage: who has read this file has understood the program.
//!
//! ```text
//! registry ─> collect ─> archive ─> extract ─> canary ─> tables ─> reconcile ─> measure ─> status, view ─> report
//! ```
//!
//! Each stage reads what the one before wrote, so each can be run alone and again.

mod error;

use std::{
    collections::{BTreeMap, BTreeSet},
    path::{Path, PathBuf},
};

use bytes::Bytes;
use jiff::{SignedDuration, Timestamp, civil::Date};

use crate::{
    archive::{Archive, ArchiveError, Run, Stored},
    canary::{self, Alarm, Judgement, Memory},
    collect::{
        self, Document, Fetch, Forecast, Outside, Plan, Progress, Purpose, RunSummary, Subject, Target,
    },
    dossier::{self, Dossier, Material, Phones},
    explain::{self, Explanation, Known, Question},
    export::{self, Exported},
    extract::{self, Extraction},
    import::{self, ImportOptions, ImportSummary},
    language::{Lang, Language},
    lock::ProjectLock,
    manifest::{self, FileDigest, Manifest, ManifestError},
    measure::Metrics,
    platform::Platform,
    project::Project,
    reconcile,
    registry::{Authority, Channel, Problem, Registry, Rules},
    report,
    tables::{
        AlarmRow, AuthorityRow, ChannelRow, CounterpartRow, FetchRow, FindingRow, IssueRow, LinkRow,
        ObservationRow, PostDisagreementRow, PostLinkRow, PostReactionRow, PostRow, PostsOfDay, ReadingRow,
        RunRows, SightRow, StudyRow, Table, TableError, TableStore, WindowRow, berlin_date, days_resting_on,
        known_sights, readings_before, remove_day, rows_of_day, write_counterparts, write_windows,
    },
    view::{self, Assembly, Comparison, Proposal, Report, assemble, invitation},
};

pub use error::PipelineError;

/// What a whole night came to.
#[derive(Debug)]
pub struct Night {
    /// How collecting ended; `None` when no server was to be asked.
    pub run: Option<RunSummary>,
    /// The report as it was written.
    pub report: Report,
    /// What it was made of.
    pub manifest: Manifest,
    /// What is wrong in the registry.
    pub problems: Vec<Problem>,
}

/// Runs all stages under the project's lock; without `outside` no server is asked.
pub fn nightly(
    project: &Project,
    outside: Option<&impl Outside>,
    as_of: Option<Date>,
    lang: Lang,
    progress: &dyn Progress,
) -> Result<Night, PipelineError> {
    let _lock = ProjectLock::acquire(&project.lock(), jiff::Timestamp::now())?;
    let (registry, problems) = registry(project)?;
    let run = outside.map(|outside| collect(project, &registry, outside, progress)).transpose()?;
    let archive = archive(project)?;
    extract(project, &registry, &archive, Again::No)?;
    let as_of = report_day(&archive, &registry, as_of)?;
    measure(project, as_of)?;
    let (report, manifest) = report(project, &registry, &archive, as_of, lang)?;
    Ok(Night { run, report, manifest, problems })
}

/// Reads the registry; broken rows are problems and never stop the rest.
pub fn registry(project: &Project) -> Result<(Registry, Vec<Problem>), PipelineError> {
    let rules = Rules { loopback: project.settings.collect.loopback, ..Rules::default() };
    Ok(Registry::load_with(&project.registry(), &rules)?)
}

/// Asks the servers that are due and keeps what they answer.
pub fn collect(
    project: &Project,
    registry: &Registry,
    outside: &impl Outside,
    progress: &dyn Progress,
) -> Result<RunSummary, PipelineError> {
    let (mut archive, repairs) = Archive::open(&project.archive())?;
    for repair in repairs {
        tracing::warn!("{repair}");
    }
    let settings = &project.settings.collect;
    let plan = plan(registry);
    let read_before = read_before(&archive, &plan);
    let leads = |document: &Document| leads(document, &read_before, settings.posts_back_days);
    let plan = Plan { targets: plan, due_days: due_days(registry) };
    Ok(collect::collect(plan, &mut archive, outside, settings, &leads, progress)?)
}

/// Returns what a night would ask that began now; asks nobody and writes nothing.
pub fn forecast(project: &Project, registry: &Registry, now: Timestamp) -> Result<Forecast, PipelineError> {
    let plan = Plan { targets: plan(registry), due_days: due_days(registry) };
    Ok(collect::forecast(&plan, &archive(project)?, &project.settings.collect, now)?)
}

/// Returns when each channel's history was last read in a finished run.
fn read_before(archive: &Archive, plan: &[Target]) -> BTreeMap<(Subject, Purpose), Timestamp> {
    let of_channels = plan.iter().filter(|target| target.subject.channel_id.is_some());
    of_channels
        .filter_map(|target| {
            let read_at = archive.last_document_of_finished(target)?;
            Some(((target.subject.clone(), target.purpose), read_at))
        })
        .collect()
}

/// Returns the targets that the registry gives rise to: every channel page and home page that has an address.
#[must_use]
pub fn plan(registry: &Registry) -> Vec<Target> {
    let channel_pages = registry.channels.iter().flat_map(|channel| {
        let asks = channel.url.iter().flat_map(|url| collect::endpoints(channel.platform, url));
        asks.map(|(purpose, url)| Target {
            purpose,
            subject: subject(&channel.authority_id, Some(channel)),
            url,
        })
    });
    let home_pages = registry.authorities.iter().filter_map(|authority| {
        let subject = subject(&authority.authority_id, None);
        Some(Target { purpose: Purpose::WebsiteHome, subject, url: authority.website.clone()? })
    });
    channel_pages.chain(home_pages).collect()
}

/// Returns how often the channels are read whose row in the registry says so, in days.
fn due_days(registry: &Registry) -> BTreeMap<String, u16> {
    let of_channel = |channel: &Channel| Some((channel.channel_id.clone(), channel.check?.days()));
    registry.channels.iter().filter_map(of_channel).collect()
}

fn subject(authority_id: &str, channel: Option<&Channel>) -> Subject {
    Subject {
        authority_id: authority_id.to_owned(),
        channel_id: channel.map(|channel| channel.channel_id.clone()),
    }
}

/// Returns where a page leads within the same night: from the home page to the imprint page, from an
/// authority's page about its channel to the channel, from a history's newest page to older ones.
///
/// Older pages are asked for until they reach what an earlier night has read, or `posts_back_days`.
fn leads(
    document: &Document,
    read_before: &BTreeMap<(Subject, Purpose), Timestamp>,
    posts_back_days: u16,
) -> Vec<Target> {
    let Fetch { target: Target { subject, purpose, .. }, observed_at, .. } = &document.fetch;
    let limit = *observed_at - SignedDuration::from_hours(i64::from(posts_back_days) * 24);
    let reached = read_before.get(&(subject.clone(), *purpose)).copied().unwrap_or(limit).max(limit);
    let leads = extract::extract(document).leads.into_iter();
    leads
        .filter(|lead| lead.posted_before.is_none_or(|before| before > reached))
        .map(|lead| Target { purpose: lead.purpose, subject: subject.clone(), url: lead.url })
        .collect()
}

/// Takes files that a person hands over into the archive.
pub fn import(
    project: &Project,
    paths: &[PathBuf],
    options: &ImportOptions,
    now: Timestamp,
) -> Result<ImportSummary, PipelineError> {
    let (registry, _) = registry(project)?;
    let (mut archive, _) = Archive::open(&project.archive())?;
    let options = ImportOptions { mappings: Some(project.mappings()), ..options.clone() };
    Ok(import::import(paths, &options, &registry, &mut archive, now)?)
}

/// Takes an import back.
pub fn undo_import(project: &Project, run_id: &str, now: Timestamp) -> Result<(), PipelineError> {
    let (mut archive, _) = Archive::open(&project.archive())?;
    Ok(import::undo(run_id, &mut archive, now)?)
}

/// Opens the archive for the stages that read it; opening looks at every file, so a night does it once.
pub fn archive(project: &Project) -> Result<Archive, PipelineError> {
    Ok(Archive::open_for_reading(&project.archive())?)
}

/// Whether runs that are in the tables already are read again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Again {
    /// Only runs that are not in the tables yet.
    No,
    /// Every run.
    Yes,
}

/// What reading the archive came to.
#[derive(Debug, Default)]
pub struct Extracted {
    /// Runs that were read into tables.
    pub runs_read: u64,
    /// What the canaries kept back in the newest of them.
    pub alarms: Vec<Alarm>,
}

/// Reads the kept pages of every finished run, and the registry, into tables.
pub fn extract(
    project: &Project,
    registry: &Registry,
    archive: &Archive,
    again: Again,
) -> Result<Extracted, PipelineError> {
    let tables = TableStore::new(project.tables());
    write_registry(registry, &tables)?;
    let channels: BTreeMap<&str, &Channel> =
        registry.channels.iter().map(|channel| (channel.channel_id.as_str(), channel)).collect();
    forget(project, &tables, archive)?;
    let mut extracted = Extracted::default();
    // Of the runs before the first one to be read. Each later run is compared with it, hence read as well.
    let mut memory: Option<Memory> = None;
    for run in archive.runs().iter().filter(|run| run.is_in_force()) {
        let mut rows = RunRows::new(run.started_at, run.source);
        let part = format!("month={}/{}.parquet", rows.month, run.run_id);
        // The part of `fetches` is written last: where it is, the run is whole.
        let is_read = tables.has(ReadingRow::NAME, &part) && tables.has(FetchRow::NAME, &part);
        if again == Again::No && memory.is_none() && is_read {
            continue;
        }
        let memory = match &mut memory {
            Some(memory) => memory,
            None => memory.insert(match again {
                Again::No => remembered(&tables, &run.run_id)?,
                Again::Yes => Memory::default(),
            }),
        };
        let (pages, judgement) = read_run(archive, run, memory)?;
        memory.take(&judgement.readings);
        if run.source.is_collected() {
            extracted.alarms.clone_from(&judgement.alarms);
        }
        for (fetch, read) in pages {
            rows.add(fetch, read, &channels);
        }
        rows.add_judgement(&run.run_id, run.started_at, judgement);
        write_partitioned(&tables, &run.run_id, rows.observations, ObservationRow::partition)?;
        write_partitioned(&tables, &run.run_id, rows.sights, SightRow::partition)?;
        tables.write(&part, &rows.findings)?;
        tables.write(&part, &rows.links)?;
        tables.write(&part, &rows.issues)?;
        tables.write(&part, &rows.readings)?;
        tables.write(&part, &rows.alarms)?;
        tables.write(&part, &rows.fetches)?;
        extracted.runs_read += 1;
    }
    Ok(extracted)
}

/// Returns what the canaries remember of the runs before one, from the tables.
fn remembered(tables: &TableStore, run_id: &str) -> Result<Memory, PipelineError> {
    let mut memory = Memory::default();
    memory.take(&readings_before(tables, run_id)?);
    Ok(memory)
}

/// A target of a run; with the page, its bytes let go, and what it says, when there is one.
type ReadPage = (Fetch, Option<(Document, Extraction)>);

/// Reads the pages of one run and has the canaries look at all of them.
fn read_run(
    archive: &Archive,
    run: &Run,
    memory: &Memory,
) -> Result<(Vec<ReadPage>, Judgement), PipelineError> {
    let read = |stored: Stored| {
        let read = stored.document.map(|document| {
            let said = extract::extract(&document);
            (Document { body: Bytes::new(), ..document }, said)
        });
        (stored.fetch, read)
    };
    let pages = archive.read_run(&run.run_id)?.map(|stored| stored.map(read));
    let mut pages: Vec<ReadPage> = pages.collect::<Result<_, ArchiveError>>()?;
    // What a person handed over is that person's to judge.
    if !run.source.is_collected() {
        return Ok((pages, Judgement::default()));
    }
    let to_judge = pages.iter_mut().filter_map(|(fetch, read)| {
        let (_, extraction) = read.as_mut()?;
        Some(canary::Page { fetch, extraction })
    });
    let judgement = canary::judge(memory, to_judge.collect());
    Ok((pages, judgement))
}

/// Removes every row of the imports that were taken back, and the metrics and reports that rest on them.
fn forget(project: &Project, tables: &TableStore, archive: &Archive) -> Result<(), PipelineError> {
    let not_read = archive.runs().iter().filter(|run| run.finished && !run.is_in_force());
    let not_read: BTreeSet<&str> = not_read.map(|run| run.run_id.as_str()).collect();
    if not_read.is_empty() {
        return Ok(());
    }
    for day in days_resting_on(tables, &not_read)? {
        tracing::warn!("what was measured for {day} rested on an import that was taken back, and is removed");
        manifest::remove_report(&project.reports().join(day.to_string()))?;
        remove_day(tables, day)?;
    }
    report::publish_newest_feed(&project.reports())?;
    let is_of_run = |part: &str| {
        let name = part.rsplit('/').next().and_then(|name| name.strip_suffix(".parquet"));
        name.is_some_and(|run_id| not_read.contains(run_id))
    };
    for table in [
        ObservationRow::NAME,
        SightRow::NAME,
        FindingRow::NAME,
        LinkRow::NAME,
        IssueRow::NAME,
        ReadingRow::NAME,
        AlarmRow::NAME,
        FetchRow::NAME,
    ] {
        tables.remove_parts(table, is_of_run)?;
    }
    Ok(())
}

/// Writes rows of one run, each to its platform and month.
fn write_partitioned<Row: Table>(
    tables: &TableStore,
    run_id: &str,
    rows: Vec<Row>,
    partition: impl Fn(&Row) -> (&'static str, &str),
) -> Result<(), TableError> {
    let mut parts: BTreeMap<String, Vec<Row>> = BTreeMap::new();
    for row in rows {
        let (platform, month) = partition(&row);
        let file = format!("platform={platform}/month={month}/{run_id}.parquet");
        parts.entry(file).or_default().push(row);
    }
    tables.remove_parts_except(Row::NAME, &format!("{run_id}.parquet"), &parts)?;
    parts.into_iter().try_for_each(|(file, rows)| tables.write(&file, &rows))
}

/// Writes what the registry says: authorities, channels, studies, published figures as observations.
fn write_registry(registry: &Registry, tables: &TableStore) -> Result<(), PipelineError> {
    let part = "registry.parquet";
    tables.write(part, &registry.authorities.iter().map(AuthorityRow).collect::<Vec<_>>())?;
    tables.write(part, &registry.channels.iter().map(ChannelRow).collect::<Vec<_>>())?;
    tables.write(part, &registry.studies.iter().map(StudyRow).collect::<Vec<_>>())?;
    let published = registry.published.iter().filter_map(|figure| {
        let channel = registry.channel(&figure.channel_id)?;
        Some(ObservationRow::published(channel, figure))
    });
    write_partitioned(tables, "published", published.collect(), ObservationRow::partition)?;
    Ok(())
}

/// Returns the day a report is for: the one asked for, else that of the newest run, else of the newest published
/// figure.
pub fn report_day(
    archive: &Archive,
    registry: &Registry,
    asked: Option<Date>,
) -> Result<Date, PipelineError> {
    if let Some(asked) = asked {
        return Ok(asked);
    }
    let newest_run =
        archive.runs().iter().rev().find(|run| run.is_in_force()).map(|run| berlin_date(run.started_at));
    let newest_figure = || registry.published.iter().filter_map(|figure| Some(figure.as_of?.from)).max();
    newest_run.or_else(newest_figure).ok_or(PipelineError::NothingKnown)
}

/// Makes the posts that were known on that day of all sights of them, channel by channel, tells which time was
/// watched, and looks for the counterpart of each post among the press releases.
pub fn reconcile(tables: &TableStore, as_of: Date) -> Result<(), TableError> {
    let mut posts = PostsOfDay::default();
    known_sights(tables, as_of, |channel, sights| posts.add(channel, reconcile::reconcile(sights)))?;
    posts.write(tables, as_of)?;
    write_windows(tables, as_of)?;
    write_counterparts(tables, as_of)
}

/// Computes every metric over what was known on that day.
pub fn measure(project: &Project, as_of: Date) -> Result<(), PipelineError> {
    let tables = TableStore::new(project.tables());
    reconcile(&tables, as_of)?;
    Ok(Metrics::measure(&tables, as_of)?)
}

/// Writes the report of that day and its manifest from the metrics that were written.
pub fn report(
    project: &Project,
    registry: &Registry,
    archive: &Archive,
    as_of: Date,
    lang: Lang,
) -> Result<(Report, Manifest), PipelineError> {
    let tables = TableStore::new(project.tables());
    let metrics = Metrics::read(&tables, as_of)?.ok_or(PipelineError::NotMeasured { as_of })?;
    let report = assembled(project, registry, &metrics, as_of, lang)?;
    drop(metrics);
    let dir = project.reports().join(as_of.to_string());
    let written = report::write_all(&report, lang, &dir)?;
    let manifest = Manifest {
        version: report.version.clone(),
        extractor_version: extract::EXTRACTOR_VERSION,
        as_of,
        inputs: inputs(project, archive)?,
        targets: report.statuses.values().sum(),
        statuses: report.statuses.clone(),
        tables: table_rows(&tables, as_of)?,
        files: written,
    };
    manifest.write(&dir)?;
    report::publish_newest_feed(&project.reports())?;
    Ok((report, manifest))
}

/// Returns the rows that official pages suggest for the registry, as that day's metrics know them; writes nothing.
pub fn proposals(
    project: &Project,
    registry: &Registry,
    as_of: Date,
) -> Result<Vec<Proposal>, PipelineError> {
    let tables = TableStore::new(project.tables());
    let metrics = Metrics::read(&tables, as_of)?.ok_or(PipelineError::NotMeasured { as_of })?;
    Ok(view::proposals(&metrics, registry)?)
}

/// Puts the report of a day together from its metrics.
fn assembled(
    project: &Project,
    registry: &Registry,
    metrics: &Metrics,
    as_of: Date,
    lang: Lang,
) -> Result<Report, PipelineError> {
    let assembly = Assembly {
        registry,
        metrics,
        as_of,
        invented: project.settings.project.invented,
        permissions: &project.settings.collect.permission,
        planned_targets: plan(registry).len() as u64,
    };
    Ok(assemble(assembly, &Language::new(lang))?)
}

/// Fills the dossier of each WhatsApp channel of an authority from what was measured for that day; writes nothing.
pub fn dossiers(
    project: &Project,
    registry: &Registry,
    authority: &Authority,
    as_of: Date,
    lang: Lang,
) -> Result<Vec<Dossier>, PipelineError> {
    let tables = TableStore::new(project.tables());
    let metrics = Metrics::read(&tables, as_of)?.ok_or(PipelineError::NotMeasured { as_of })?;
    let report = assembled(project, registry, &metrics, as_of, lang)?;
    let phones = Phones::read(&project.phones())?;
    let channels = registry.channels_of(&authority.authority_id);
    let whatsapp = channels.filter(|channel| channel.platform == Platform::Whatsapp);
    whatsapp
        .map(|channel| {
            let invitation = invitation(&metrics, channel)?;
            let invitation = invitation.as_ref();
            Ok(dossier::fill(
                authority,
                channel,
                Material { registry, report: &report, invitation, phones: &phones },
            ))
        })
        .collect()
}

/// Writes tables and metrics of that day as an open data set into a folder.
pub fn export(project: &Project, as_of: Date, dir: &Path) -> Result<Exported, PipelineError> {
    let tables = TableStore::new(project.tables());
    let metrics = Metrics::read(&tables, as_of)?.ok_or(PipelineError::NotMeasured { as_of })?;
    let origin = export::Origin {
        tables: &tables,
        metrics: &metrics,
        as_of,
        invented: project.settings.project.invented,
        settings: &project.settings.export,
    };
    Ok(export::write(&origin, dir)?)
}

/// Returns each authority beside those that are comparable, from what was measured for that day; writes nothing.
pub fn comparison(
    project: &Project,
    registry: &Registry,
    as_of: Date,
    lang: Lang,
) -> Result<Comparison, PipelineError> {
    let tables = TableStore::new(project.tables());
    let metrics = Metrics::read(&tables, as_of)?.ok_or(PipelineError::NotMeasured { as_of })?;
    Ok(assembled(project, registry, &metrics, as_of, lang)?.comparison)
}

/// Explains a figure of an authority: what it means, what it rests on, where it stands in the stored pages.
pub fn explain(
    project: &Project,
    registry: &Registry,
    archive: &Archive,
    question: Question<'_>,
) -> Result<Explanation, PipelineError> {
    let tables = TableStore::new(project.tables());
    let as_of = question.as_of;
    let metrics = Metrics::read(&tables, as_of)?.ok_or(PipelineError::NotMeasured { as_of })?;
    let known = Known { project, registry, tables: &tables, metrics: &metrics, archive };
    Ok(explain::explain(question, known)?)
}

fn inputs(project: &Project, archive: &Archive) -> Result<Vec<FileDigest>, ManifestError> {
    let mut inputs = manifest::digests(project.root(), &project.registry(), &BTreeSet::new())?;
    inputs.extend(manifest::digests(project.root(), &project.archive(), &archive.files_not_read())?);
    Ok(inputs)
}

fn table_rows(tables: &TableStore, as_of: Date) -> Result<BTreeMap<String, u64>, TableError> {
    Ok(BTreeMap::from([
        (AuthorityRow::NAME.to_owned(), tables.rows::<AuthorityRow<'_>>()?),
        (ChannelRow::NAME.to_owned(), tables.rows::<ChannelRow<'_>>()?),
        (StudyRow::NAME.to_owned(), tables.rows::<StudyRow<'_>>()?),
        (ObservationRow::NAME.to_owned(), tables.rows::<ObservationRow>()?),
        (SightRow::NAME.to_owned(), tables.rows::<SightRow>()?),
        (PostRow::NAME.to_owned(), rows_of_day::<PostRow>(tables, as_of)?),
        (PostLinkRow::NAME.to_owned(), rows_of_day::<PostLinkRow>(tables, as_of)?),
        (PostReactionRow::NAME.to_owned(), rows_of_day::<PostReactionRow>(tables, as_of)?),
        (PostDisagreementRow::NAME.to_owned(), rows_of_day::<PostDisagreementRow>(tables, as_of)?),
        (WindowRow::NAME.to_owned(), rows_of_day::<WindowRow>(tables, as_of)?),
        (CounterpartRow::NAME.to_owned(), rows_of_day::<CounterpartRow>(tables, as_of)?),
        (FindingRow::NAME.to_owned(), tables.rows::<FindingRow>()?),
        (LinkRow::NAME.to_owned(), tables.rows::<LinkRow>()?),
        (FetchRow::NAME.to_owned(), tables.rows::<FetchRow>()?),
        (IssueRow::NAME.to_owned(), tables.rows::<IssueRow>()?),
        (ReadingRow::NAME.to_owned(), tables.rows::<ReadingRow>()?),
        (AlarmRow::NAME.to_owned(), tables.rows::<AlarmRow>()?),
    ]))
}
