//! Schedule: is there a systemd timer, a crontab line or a Windows task that starts the nights. Only looks.
//!
//! What another account has set up cannot be seen from here, so that "none" is never more than "unknown".

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use super::{
    Failure, Patient,
    finding::{Check, Finding, beside},
};
use crate::{
    cli::schedule::{project_text, spellings},
    project::Project,
};

const CHECK: Check = Check::Schedule;

/// Where the machine's units stand.
const SYSTEM_UNITS: [&str; 4] = [
    "/etc/systemd/system",
    "/usr/local/lib/systemd/system",
    "/usr/lib/systemd/system",
    "/lib/systemd/system",
];

/// Where everybody's units stand.
const USER_UNITS: [&str; 2] = ["/etc/systemd/user", "/usr/lib/systemd/user"];

/// The machine's crontabs.
const CRONTABS: &str = "/etc/cron.d";

/// Something that starts nights.
pub(super) struct Schedule {
    /// Where it stands: a file, or the command that shows it.
    place: String,
    /// The command that switches it on; `None` when it is on.
    switch_on: Option<String>,
    /// True when it is for this project's folder.
    is_ours: bool,
}

impl Schedule {
    /// True for one that starts this project's nights.
    pub(super) fn is_ours(&self) -> bool {
        self.is_ours && self.switch_on.is_none()
    }
}

/// Looks for everything that starts nights of this project or of another.
pub(super) fn look(project: &Project) -> Result<Vec<Schedule>, Failure> {
    let ours = spellings(&project_text(project.root())?);
    let mut schedules = Vec::new();
    for folder in SYSTEM_UNITS.map(PathBuf::from) {
        schedules.extend(timers(&folder, "systemctl", &ours));
    }
    for folder in own_units().into_iter().chain(USER_UNITS.map(PathBuf::from)) {
        schedules.extend(timers(&folder, "systemctl --user", &ours));
    }
    schedules.extend(crontab("crontab -l", &said_by("crontab", &["-l"]), &ours));
    let files = fs::read_dir(CRONTABS).into_iter().flatten().filter_map(|entry| Some(entry.ok()?.path()));
    for file in files.chain([PathBuf::from("/etc/crontab")]) {
        let text = fs::read_to_string(&file).ok();
        schedules.extend(text.and_then(|text| crontab(&file.display().to_string(), &text, &ours)));
    }
    let task = said_by("schtasks", &["/Query", "/TN", "Kanalbarometer", "/XML"]);
    schedules.extend(task.contains("nightly").then(|| Schedule {
        place: "schtasks /Query /TN Kanalbarometer".to_owned(),
        switch_on: None,
        is_ours: names(&task, &ours),
    }));
    // On many systems one folder is a link to another, and a unit may stand for a link to itself.
    schedules.sort_by(|one, other| one.place.cmp(&other.place));
    schedules.dedup_by(|one, other| one.place == other.place);
    Ok(schedules)
}

pub(super) fn check(patient: &Patient, schedules: &[Schedule]) -> Vec<Finding> {
    let Patient { language, .. } = patient;
    let places = |schedules: &[&Schedule]| {
        schedules.iter().map(|schedule| schedule.place.as_str()).collect::<Vec<_>>().join(", ")
    };
    let on: Vec<&Schedule> = schedules.iter().filter(|schedule| schedule.is_ours()).collect();
    if on.len() == 1 {
        return vec![CHECK.fine(beside(&language.text("doctor-schedule-found"), &places(&on)))];
    }
    if on.len() > 1 {
        let found = beside(&language.text("doctor-schedule-twice"), &places(&on));
        return vec![CHECK.advice(found, language.text("doctor-schedule-twice-advice"))];
    }
    if let Some((off, switch)) = schedules
        .iter()
        .filter(|schedule| schedule.is_ours)
        .find_map(|off| Some((off, off.switch_on.as_ref()?)))
    {
        let found = beside(&language.text("doctor-schedule-off"), &off.place);
        return vec![CHECK.wrong(found, beside(&language.text("doctor-schedule-off-advice"), switch))];
    }
    let found = match schedules {
        [] => language.text("doctor-schedule-none"),
        others => {
            beside(&language.text("doctor-schedule-other"), &places(&others.iter().collect::<Vec<_>>()))
        }
    };
    vec![CHECK.advice(found, language.text("doctor-schedule-advice"))]
}

/// The folders in which a person keeps units of their own (systemd.unit(5), "Unit File Load Path").
fn own_units() -> Vec<PathBuf> {
    let home = env::var_os("HOME").map(PathBuf::from);
    let folder = |variable: &str, below_home: &str| {
        let named = env::var_os(variable).filter(|path| !path.is_empty()).map(PathBuf::from);
        named.or_else(|| Some(home.as_ref()?.join(below_home)))
    };
    let folders = [folder("XDG_CONFIG_HOME", ".config"), folder("XDG_DATA_HOME", ".local/share")];
    folders.into_iter().flatten().map(|folder| folder.join("systemd/user")).collect()
}

/// Returns the timers of a folder whose service does nights.
fn timers(folder: &Path, control: &str, ours: &[String]) -> Vec<Schedule> {
    let entries = fs::read_dir(folder).into_iter().flatten().filter_map(|entry| Some(entry.ok()?.path()));
    let mut timers: Vec<PathBuf> =
        entries.filter(|path| path.extension().is_some_and(|extension| extension == "timer")).collect();
    timers.sort();
    let schedule = |timer: &PathBuf| {
        let text = fs::read_to_string(timer).ok()?;
        let unit = text.lines().find_map(|line| line.trim().strip_prefix("Unit="));
        let service = unit.map_or_else(|| timer.with_extension("service"), |unit| folder.join(unit.trim()));
        let service = fs::read_to_string(service).ok().filter(|service| does_nights(service))?;
        let name = timer.file_name()?.to_str()?;
        let is_on = folder.join("timers.target.wants").join(name).symlink_metadata().is_ok();
        Some(Schedule {
            place: timer.display().to_string(),
            switch_on: (!is_on).then(|| format!("{control} enable --now {name}")),
            is_ours: names(&service, ours),
        })
    };
    timers.iter().filter_map(schedule).collect()
}

/// Returns the line of a crontab that does nights.
fn crontab(place: &str, text: &str, ours: &[String]) -> Option<Schedule> {
    let mut lines = text.lines().filter(|line| !line.trim_start().starts_with('#') && does_nights(line));
    let first = lines.next()?;
    let is_ours = names(first, ours) || lines.any(|line| names(line, ours));
    Some(Schedule { place: place.to_owned(), switch_on: None, is_ours })
}

fn does_nights(text: &str) -> bool {
    text.contains("kanalbarometer") && text.contains("nightly")
}

/// True when the text names the project's folder, and not one that merely begins alike.
fn names(text: &str, ours: &[String]) -> bool {
    ours.iter().any(|spelling| {
        text.match_indices(spelling).any(|(at, _)| {
            let behind = text[at + spelling.len()..].chars().next();
            behind.is_none_or(|next| next.is_whitespace() || matches!(next, '"' | '\'' | '&' | '<'))
        })
    })
}

/// Returns what a command says, nothing when it is not there or fails.
fn said_by(command: &str, arguments: &[&str]) -> String {
    let output = Command::new(command).args(arguments).stdin(Stdio::null()).stderr(Stdio::null()).output();
    let said = output.ok().filter(|output| output.status.success()).map(|output| output.stdout);
    said.map_or_else(String::new, |bytes| String::from_utf8_lossy(&bytes).into_owned())
}
