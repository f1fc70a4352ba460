//! What all tests share that hand files over: a project with invented authorities, the command line, zip archives,
//! and everything that came of it, unpacked.

use std::{
    fs,
    io::{Read as _, Write as _},
    path::{Path, PathBuf},
};

use assert_cmd::Command;
use flate2::{Compression, read::MultiGzDecoder, write::DeflateEncoder};
use serde_json::Value;

pub(crate) const LANDKREIS: &str = "landkreis-musterland;Landkreis Musterland;kreis;NW;200000;2024-12-31;https://www.musterland.example/;invented";
pub(crate) const WHATSAPP: &str = "whatsapp-musterland;landkreis-musterland;whatsapp;Landkreis Musterland;https://www.whatsapp.com/channel/0029VaModelOfACode000001;invented";

/// A project with these rows in its registry.
pub(crate) fn project_of(authorities: &[&str], channels: &[&str]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir_all(folder.path().join("data/registry")).unwrap();
    let write = |name: &str, header: &str, rows: &[&str]| {
        fs::write(folder.path().join(name), format!("{header}\n{}\n", rows.join("\n"))).unwrap();
    };
    write("kanalbarometer.toml", "[project]\ninvented = true", &[]);
    let header = "authority_id;name;level;land;population;population_as_of;website;source";
    write("data/registry/authorities.csv", header, authorities);
    write("data/registry/channels.csv", "channel_id;authority_id;platform;name;url;source", channels);
    let header =
        "figure_id;channel_id;followers;followers_wording;as_of;badge;started;source_url;source_kind";
    write("data/registry/published.csv", header, &[]);
    folder
}

/// Runs a command; returns its exit code and what it printed, as text.
#[track_caller]
pub(crate) fn printed(project: &Path, arguments: &[&str]) -> (i32, String) {
    let mut command = Command::cargo_bin("kanalbarometer").unwrap();
    let output = command.args(arguments).arg("--project").arg(project).output().unwrap();
    let stderr = String::from_utf8_lossy(&output.stderr).into_owned();
    let code = output.status.code().unwrap();
    assert!(code == 0 || code == 3, "{arguments:?} ended with {code}: {stderr}");
    (code, String::from_utf8(output.stdout).unwrap())
}

/// Runs a command; returns its exit code and what it printed, as JSON.
#[track_caller]
pub(crate) fn run(project: &Path, arguments: &[&str]) -> (i32, Value) {
    let (code, text) = printed(project, &[arguments, &["--format", "json"]].concat());
    (code, serde_json::from_str(&text).unwrap_or(Value::Null))
}

/// Every file below a folder.
pub(crate) fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten() {
        let path = entry.unwrap().path();
        if path.is_dir() { found.extend(files(&path)) } else { found.push(path) }
    }
    found.sort();
    found
}

/// Everything in the files below a folder; archives unpacked.
pub(crate) fn everything(folder: &Path) -> String {
    let mut text = String::new();
    for file in files(folder) {
        let bytes = fs::read(&file).unwrap();
        let mut unpacked = Vec::new();
        if bytes.starts_with(b"\x1f\x8b") {
            MultiGzDecoder::new(bytes.as_slice()).read_to_end(&mut unpacked).unwrap();
        }
        text.push_str(&String::from_utf8_lossy(&bytes));
        text.push_str(&String::from_utf8_lossy(&unpacked));
    }
    text
}

/// A zip archive of these files.
pub(crate) fn zip<Name: AsRef<str>, Content: AsRef<[u8]>>(files: &[(Name, Content)]) -> Vec<u8> {
    let mut zip = Vec::new();
    let mut writer = rawzip::ZipArchiveWriter::new(&mut zip);
    for (name, content) in files {
        let file = writer.new_file(name.as_ref()).compression_method(rawzip::CompressionMethod::DEFLATE);
        let (mut entry, config) = file.start().unwrap();
        let mut data = config.wrap(DeflateEncoder::new(&mut entry, Compression::default()));
        data.write_all(content.as_ref()).unwrap();
        let (deflated, descriptor) = data.finish().unwrap();
        deflated.finish().unwrap();
        entry.finish(descriptor).unwrap();
    }
    writer.finish().unwrap();
    zip
}
