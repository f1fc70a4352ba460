//! Seconds and memory of computing all metrics over the tables in a folder.
//!
//! `benches/compare_measure.sh` makes the tables, runs this beside DuckDB over the same files, and says the ratio. The
//! metrics are written too, as a night does it. Metrics named after the folder are computed alone, with those that
//! they read; `--each` tells when each was done.

#![expect(clippy::print_stdout, reason = "a bench's output is its result")]

use std::{fs, path::PathBuf, process::ExitCode, time::Instant};

use jiff::civil::Date;
use kanalbarometer::{
    measure::{Metrics, prepare_environment},
    tables::TableStore,
};
use mimalloc::MiMalloc;

/// As the program has it.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

fn main() -> ExitCode {
    prepare_environment();
    if std::env::args().any(|argument| argument == "--each") {
        tracing_subscriber::fmt().with_max_level(tracing::Level::DEBUG).with_writer(std::io::stdout).init();
    }
    let arguments: Vec<String> =
        std::env::args().skip(1).filter(|argument| !argument.starts_with("--")).collect();
    let Some(folder) = arguments.first().map(PathBuf::from) else {
        println!("name a folder of tables: benches/compare_measure.sh does");
        return ExitCode::SUCCESS;
    };
    let days = fs::read_dir(folder.join("metrics")).into_iter().flatten().flatten();
    let names = days.filter_map(|day| day.file_name().into_string().ok());
    let newest = names.filter_map(|name| name.strip_prefix("as_of=")?.parse::<Date>().ok()).max();
    let Some(as_of) = newest else {
        println!("no metrics/as_of=DAY below {}", folder.display());
        return ExitCode::FAILURE;
    };
    let tables = TableStore::new(folder);
    let begun = Instant::now();
    let chosen: Vec<&str> = arguments.iter().skip(1).map(String::as_str).collect();
    let written = if chosen.is_empty() {
        Metrics::measure(&tables, as_of)
    } else {
        Metrics::measure_in_batches(&tables, as_of, &chosen)
    };
    let seconds = begun.elapsed().as_secs_f64();
    if let Err(error) = written {
        println!("{error:?}");
        return ExitCode::FAILURE;
    }
    println!("{seconds:.2} s, peak {} MB", peak_megabytes());
    ExitCode::SUCCESS
}

/// The most memory that this process has had at once, as Linux counts it.
fn peak_megabytes() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kilobytes = line.and_then(|line| line.trim().strip_suffix("kB")?.trim().parse::<u64>().ok());
    kilobytes.unwrap_or_default() / 1024
}
