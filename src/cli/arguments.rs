//! What the command line can say, as clap reads it. Nothing behind the cli sees these types.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use jiff::civil::{Date, Time};

use crate::{collect::Purpose, language::Lang, platform::Platform};

/// Measures the WhatsApp channels of German public authorities: badge, followers, imprint, each figure with its evidence.
#[derive(Debug, Parser)]
#[command(version, max_term_width = 100, subcommand_required = true, arg_required_else_help = true)]
#[command(
    after_help = "Exit codes: 0 done, 1 failed, 2 usage, 3 done but something needs a person, 4 another run holds the lock"
)]
pub struct Arguments {
    /// Options that every command takes.
    #[command(flatten)]
    pub global: Global,
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// Options that every command takes.
#[derive(Debug, Clone, Args)]
#[command(next_help_heading = "Global options")]
pub struct Global {
    /// Project folder
    #[arg(long, global = true, value_name = "DIR")]
    pub project: Option<PathBuf>,
    /// Report what was known on this day [default: the day of the newest run]
    #[arg(long, global = true, value_name = "YYYY-MM-DD")]
    pub as_of: Option<Date>,
    /// Language of reports
    #[arg(long, global = true, value_name = "de|en", default_value = "de")]
    pub lang: Lang,
    /// Ask no server; work with what the archive holds
    #[arg(long, global = true)]
    pub offline: bool,
    /// What to write to standard output
    #[arg(long, global = true, value_enum, default_value_t = Format::Human, hide_possible_values = true, value_name = "human|json")]
    pub format: Format,
    /// Say more (twice: everything)
    #[arg(short, long, global = true, action = clap::ArgAction::Count)]
    pub verbose: u8,
    /// Say only what went wrong
    #[arg(short, long, global = true, conflicts_with = "verbose")]
    pub quiet: bool,
    /// Draw no progress bar
    #[arg(long, global = true)]
    pub no_progress: bool,
    /// Colour on the terminal
    #[arg(long, global = true, value_enum, default_value_t = Color::Auto, hide_possible_values = true, value_name = "auto|always|never")]
    pub color: Color,
}

/// What to write to standard output.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people.
    Human,
    /// For programs.
    Json,
}

/// When to use colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Color {
    /// On a terminal, unless `NO_COLOR` is set.
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Run the whole pipeline on the shipped example, offline (all authorities in it are invented)
    Demo,
    /// Make a new project folder
    Init {
        /// The folder to make
        dir: PathBuf,
    },
    /// Collect, extract, measure and report: what the scheduler calls
    Nightly,
    /// Ask the servers that are due and keep their pages
    Collect {
        /// Only show what would be asked, and how long that would take; asks nobody
        #[arg(long)]
        plan: bool,
    },
    /// Take files that a person hands over: saved pages, exports, tables; asks no server
    Import(super::import::ImportArguments),
    /// Read the kept pages into tables
    Extract {
        /// Read every run again, not only new ones
        #[arg(long)]
        again: bool,
    },
    /// Compute the metrics from the tables
    Measure,
    /// Write the reports from the metrics
    Report,
    /// Hand on tables and metrics as an open data set: CSV with schema, sources and licence
    Export(super::export::ExportArguments),
    /// Show where an authority stands among those that are comparable, and who is most like it
    Compare {
        /// The authority, by its name or its key in the registry
        authority: String,
    },
    /// Lead from a figure of a report back to its definition, its rows and the stored pages; asks no server
    Explain(super::explain::ExplainArguments),
    /// Look after the registry of authorities and channels
    Registry {
        /// What to do with it
        #[command(subcommand)]
        command: RegistryCommand,
    },
    /// Fill in the answers that Meta asks for before the badge, as far as they are known; writes nothing
    Dossier(super::dossier::DossierArguments),
    /// List every metric with its definition
    Metrics {
        /// As a Markdown document: what `docs/kennzahlen.md` is made with
        #[arg(long)]
        markdown: bool,
    },
    /// Show what would be read from a file; touches nothing
    Inspect {
        /// What kind of file
        #[command(subcommand)]
        command: InspectCommand,
    },
    /// Check everything that a night needs, and say how to mend what is wrong
    Doctor(DoctorArguments),
    /// Write the files that let systemd, cron or Windows start the nights
    Schedule(ScheduleArguments),
    /// Write shell completions or the man page to standard output
    Generate {
        /// What to write
        #[command(subcommand)]
        what: Generate,
    },
}

/// What to do with the registry.
#[derive(Debug, Clone, Subcommand)]
pub enum RegistryCommand {
    /// Report every problem in the registry files at once
    Check,
    /// Propose rows for channels that official pages link to and the registry lacks; changes no registry file
    Propose {
        /// Write the rows into this file, which must not exist yet [default: standard output]
        #[arg(long, value_name = "FILE")]
        into: Option<PathBuf>,
        /// Only channels of this platform, such as whatsapp
        #[arg(long, value_name = "PLATFORM", value_parser = platform)]
        platform: Option<Platform>,
    },
}

/// What kind of file to inspect.
#[derive(Debug, Subcommand)]
pub enum InspectCommand {
    /// A page saved as HTML: one JSON line a file
    Page {
        /// Files to read, `-` for standard input
        #[arg(required = true)]
        files: Vec<PathBuf>,
        /// What the pages are [default: guessed from their content]
        #[arg(long = "as", value_name = "KIND", value_parser = purpose)]
        kind: Option<Purpose>,
        /// The address the page came from
        #[arg(long)]
        url: Option<url::Url>,
    },
    /// The wording of texts, such as posts: address, register and the cues that decided, one JSON line a line
    Text(super::inspect::text::TextArguments),
    /// The press release that says what a post says, and the words that decided, one JSON line a post
    Counterpart(super::inspect::counterpart::CounterpartArguments),
}

/// How closely to look.
#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true)]
pub struct DoctorArguments {
    /// Read every record of the archive and compare its digests
    #[arg(long)]
    pub thorough: bool,
    /// What else to look at
    #[command(subcommand)]
    pub command: Option<DoctorCommand>,
}

/// What else to look at.
#[derive(Debug, Subcommand)]
pub enum DoctorCommand {
    /// Compare WhatsApp channel pages that you saved in a browser with what we know of such pages
    ///
    /// Save three pages as "Webpage, HTML only", without logging in: a channel with badge, one without, one that no
    /// longer exists; best with the browser set to German, and one more in English. Touches nothing and asks no server.
    #[command(group(clap::ArgGroup::new("pages").required(true).multiple(true)))]
    Pages(PagesArguments),
}

/// Pages that a person saved, and what the person saw.
#[derive(Debug, Args)]
pub struct PagesArguments {
    /// Saved pages of which nothing is stated
    #[arg(group = "pages")]
    pub files: Vec<PathBuf>,
    /// A saved page of a channel that has the badge (may be repeated)
    #[arg(long, group = "pages", value_name = "FILE")]
    pub verified: Vec<PathBuf>,
    /// A saved page of a channel that has no badge (may be repeated)
    #[arg(long, group = "pages", value_name = "FILE")]
    pub unverified: Vec<PathBuf>,
    /// A saved page of a channel that no longer exists (may be repeated)
    #[arg(long, group = "pages", value_name = "FILE")]
    pub dead: Vec<PathBuf>,
}

/// When and for whom the nights are started.
#[derive(Debug, Args)]
pub struct ScheduleArguments {
    /// Time of day; for systemd in Germany, for the others that of the machine
    #[arg(long, value_name = "HH:MM", default_value = "03:30", value_parser = time_of_day)]
    pub at: Time,
    /// For your own systemd instead of the machine's
    #[arg(long)]
    pub user: bool,
    /// Write the files into this folder [default: print them]
    #[arg(long, value_name = "DIR")]
    pub into: Option<PathBuf>,
}

/// What to generate.
#[derive(Debug, Clone, Subcommand)]
pub enum Generate {
    /// Completions for a shell
    Completions {
        /// The shell
        shell: clap_complete::Shell,
    },
    /// The man page
    Man,
}

fn time_of_day(text: &str) -> Result<Time, String> {
    let shape = |text: &str| text.len() == 5 && text.as_bytes()[2] == b':';
    let time = shape(text).then(|| text.parse().ok()).flatten();
    time.ok_or_else(|| "not a time of day such as 03:30".to_owned())
}

fn platform(word: &str) -> Result<Platform, String> {
    let known = || Platform::ALL.map(Platform::as_str).join(", ");
    let platform = Platform::ALL.into_iter().find(|platform| platform.as_str() == word);
    platform.ok_or_else(|| format!("not one of: {}", known()))
}

fn purpose(word: &str) -> Result<Purpose, String> {
    let known = || Purpose::ALL.map(Purpose::as_str).join(", ");
    Purpose::ALL
        .into_iter()
        .find(|purpose| purpose.as_str() == word)
        .ok_or_else(|| format!("not one of: {}", known()))
}
