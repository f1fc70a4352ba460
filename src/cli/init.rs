//! `init`: a new project folder with settings and registry templates.

use std::{fs, path::Path};

use super::{Exit, Failure, Printer};

const FILES: [(&str, &str); 7] = [
    ("kanalbarometer.toml", include_str!("../../data/template/kanalbarometer.toml")),
    ("data/registry/authorities.csv", include_str!("../../data/template/registry/authorities.csv")),
    ("data/registry/channels.csv", include_str!("../../data/template/registry/channels.csv")),
    ("data/registry/published.csv", include_str!("../../data/template/registry/published.csv")),
    ("data/registry/studies.csv", include_str!("../../data/registry/studies.csv")),
    ("data/registry/declared.csv", include_str!("../../data/template/registry/declared.csv")),
    (".gitignore", "data/archive\ndata/tables\ndata/lock\nprivate\nreports\n"),
];

pub(super) fn run(dir: &Path, printer: &Printer) -> Result<Exit, Failure> {
    if let Some((existing, _)) = FILES.iter().find(|(file, _)| dir.join(file).exists()) {
        let error = anyhow::anyhow!("{} is there already; nothing was changed", dir.join(existing).display());
        return Err(Failure::with_hint(error, "name another folder"));
    }
    for (file, text) in FILES {
        let path = dir.join(file);
        path.parent().map_or(Ok(()), fs::create_dir_all).and_then(|()| fs::write(&path, text)).map_err(
            |error| {
                let error = anyhow::Error::from(error).context(format!("cannot write {}", path.display()));
                Failure::with_hint(error, "check that the folder is writable")
            },
        )?;
    }
    printer.note(&format!(
        "Project made in {}. Next: enter your contact in kanalbarometer.toml, your authorities in data/registry,\n\
         then `kanalbarometer --project {} registry check` and `nightly`.",
        dir.display(),
        dir.display()
    ));
    Ok(Exit::Done)
}
