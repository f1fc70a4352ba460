//! A million lines of an exported chat: how fast they are read, and what a whole `kanalbarometer import` of them takes.
//!
//! `cargo bench --profile without-polars --bench chat` makes a chat from a seed and measures both; each is a process of
//! its own, so that its memory is its own. `benches/compare_chat.sh` runs whatstk and chat-miner beside it.
//!
//! `--generate FILE LINES` writes the chat, `--parse FILE` reads it message by message, `--import FILE` hands it over to
//! a project that was made for it. Each prints one JSON object.

#![expect(clippy::print_stdout, clippy::unwrap_used, reason = "a bench prints figures and may panic")]

use std::{
    fmt::Write as _,
    fs,
    hint::black_box,
    path::Path,
    process::{Command, ExitCode},
    time::Instant,
};

use jiff::{ToSpan as _, civil::date};
use kanalbarometer::extract::whatsapp_chat::{Chat, decode};
use serde_json::{Value, json};

const LINES: usize = 1_000_000;
const CHANNEL: &str = "Landkreis Musterland";
/// Who else writes; one message in ten is theirs.
const OTHERS: [&str; 3] = ["Erika Beispiel", "Max Beispiel", "+49 000 0000001"];
const SENTENCES: [&str; 12] = [
    "Guten Morgen aus Musterland!",
    "Heute tagt um 17:00 Uhr der Kreistag, die Tagesordnung steht im Netz.",
    "Mehr dazu: https://www.musterland.example/aktuelles/bus",
    "Wegen Bauarbeiten ist die Musterstraße bis Freitag gesperrt.",
    "Die Busse der Linie 12 fahren über den Markt 🚌",
    "Unwetterwarnung: Bitte bleiben Sie im Haus ⚠️",
    "Das Bürgerbüro hat am Samstag von 9 bis 12 Uhr geöffnet.",
    "Danke an alle, die geholfen haben 🙏🏽",
    "Impfen ohne Termin: morgen im Kreishaus, Zimmer 3.",
    "<Medien ausgeschlossen>",
    "Jetzt bewerben: Ausbildung beim Landkreis (m/w/d)",
    "Schönes Wochenende!",
];

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        [_, "--generate", file, lines] => fs::write(file, generate(lines.parse().unwrap())).unwrap(),
        [_, "--parse", file] => parse(Path::new(file)),
        [_, "--import", file] => return import(Path::new(file)),
        _ => all(),
    }
    ExitCode::SUCCESS
}

/// Makes the chat and measures every role in a process of its own.
fn all() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("chat.txt");
    fs::write(&file, generate(LINES)).unwrap();
    for role in ["--parse", "--import"] {
        let output = Command::new(std::env::current_exe().unwrap()).arg(role).arg(&file).output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        println!("{}", String::from_utf8_lossy(&output.stdout).lines().last().unwrap());
    }
}

/// A chat as Android writes it in German, the same from every run.
fn generate(lines: usize) -> String {
    let mut state = 0x2545_f491_4f6c_dd1d_u64;
    let mut chance = |below: u64| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state % below
    };
    let mut pick = |of: usize| usize::try_from(chance(of as u64)).unwrap();
    let mut text = String::with_capacity(lines * 80);
    let mut at = date(2014, 1, 1).at(8, 0, 0, 0);
    let mut written = 0;
    while written < lines {
        at = at.checked_add(i64::try_from(pick(11)).unwrap().minutes()).unwrap();
        let sender = if pick(10) == 0 { OTHERS[pick(OTHERS.len())] } else { CHANNEL };
        write!(text, "{} - {sender}: ", at.strftime("%d.%m.%y, %H:%M")).unwrap();
        // One line in most messages, up to five in others.
        let more = if pick(3) == 0 { pick(5) } else { 0 };
        for _ in 0..=more.min(lines - written - 1) {
            text.push_str(SENTENCES[pick(SENTENCES.len())]);
            text.push('\n');
            written += 1;
        }
    }
    text
}

/// Reads the file message by message: time, sender, text.
fn parse(file: &Path) {
    let began = Instant::now();
    let bytes = fs::read(file).unwrap();
    let text = decode(&bytes);
    let chat = Chat::of(&text).unwrap();
    let order = chat.date_order().unwrap();
    let (mut messages, mut minutes, mut of_channel) = (0_u64, 0_i64, 0_u64);
    for message in chat.messages() {
        let Some((sender, text)) = message.sender_and_text(None) else { continue };
        let local = message.stamp.local(order).unwrap();
        messages += 1;
        minutes += i64::from(local.hour()) * 60 + i64::from(local.minute());
        of_channel += u64::from(sender == CHANNEL);
        black_box(text);
    }
    let seconds = began.elapsed().as_secs_f64();
    told("parse", bytes.len(), seconds, &json!([messages, minutes, of_channel]));
}

/// Hands the file over, as a person does on the command line.
fn import(file: &Path) -> ExitCode {
    let folder = tempfile::tempdir().unwrap();
    let registry = folder.path().join("data/registry");
    fs::create_dir_all(&registry).unwrap();
    fs::write(folder.path().join("kanalbarometer.toml"), "[project]\ninvented = true\n").unwrap();
    for (name, text) in [
        (
            "authorities.csv",
            "authority_id;name;level;land;population;population_as_of;website;source\n\
             landkreis-musterland;Landkreis Musterland;kreis;NW;200000;2024-12-31;https://www.musterland.example/;invented\n",
        ),
        (
            "channels.csv",
            "channel_id;authority_id;platform;name;url;source\n\
             whatsapp-musterland;landkreis-musterland;whatsapp;Landkreis Musterland;\
             https://www.whatsapp.com/channel/0029VaModelOfACode000001;invented\n",
        ),
        (
            "published.csv",
            "figure_id;channel_id;followers;followers_wording;as_of;badge;started;source_url;source_kind\n",
        ),
    ] {
        fs::write(registry.join(name), text).unwrap();
    }
    let project = folder.path().to_str().unwrap();
    let arguments = ["kanalbarometer", "import", file.to_str().unwrap(), "--quiet", "--project", project];
    let began = Instant::now();
    let code = kanalbarometer::cli::main(arguments.map(Into::into));
    let seconds = began.elapsed().as_secs_f64();
    told("import", usize::try_from(fs::metadata(file).unwrap().len()).unwrap(), seconds, &Value::Null);
    code
}

fn told(what: &str, bytes: usize, seconds: f64, sums: &Value) {
    println!(
        "{}",
        json!({
            "what": what,
            "megabytes": bytes / 1_000_000,
            "seconds": seconds,
            "busy_seconds": busy_seconds(),
            "peak_megabytes": peak_kilobytes() / 1_000,
            "messages_minutes_of_channel": sums,
        })
    );
}

/// How long this thread, which does all the work, has been on a processor, as Linux tells it.
fn busy_seconds() -> f64 {
    let told = fs::read_to_string("/proc/thread-self/schedstat").unwrap();
    told.split_whitespace().next().unwrap().parse::<f64>().unwrap() / 1e9
}

/// The largest resident memory of this process so far, as Linux tells it.
fn peak_kilobytes() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap();
    line.split_whitespace().next().unwrap().parse().unwrap()
}
