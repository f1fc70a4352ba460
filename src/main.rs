//! The command-line program `kanalbarometer`.

fn main() {}
