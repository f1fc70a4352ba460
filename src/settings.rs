//! Settings of a project folder, from `kanalbarometer.toml`.
