//! The command-line program `kanalbarometer`.

use std::process::ExitCode;

use mimalloc::MiMalloc;

/// Gives memory back between two metrics; that of the system keeps what the largest of them needed.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

fn main() -> ExitCode {
    kanalbarometer::measure::prepare_environment();
    kanalbarometer::cli::main(std::env::args_os())
}
