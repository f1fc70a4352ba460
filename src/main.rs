//! The command-line program `kanalbarometer`.

use std::process::ExitCode;

fn main() -> ExitCode {
    kanalbarometer::cli::main(std::env::args_os())
}
