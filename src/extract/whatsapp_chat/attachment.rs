//! What a message carries: attached files by their names, and files that the export left out.
//!
//! Android names a file on the first line and puts the caption below; iPhones put it in angle brackets behind the
//! caption. Of files that were left out iPhones tell the kind, Android only that there was one.

use super::marks;
use crate::extract::MediaKind;

/// What Android writes behind the name of an attached file.
const ATTACHED: &[&str] = &[
    "(Datei angehängt)",
    "(file attached)",
    "(fichier joint)",
    "(archivo adjunto)",
    "(file allegato)",
    "(arquivo anexado)",
    "(ficheiro anexado)",
    "(bestand bijgevoegd)",
    "(dosya ekli)",
];
/// What iPhones write before it, in angle brackets.
const ATTACHING: &[&str] = &[
    "Anhang:",
    "angehängt:",
    "attached:",
    "pièce jointe :",
    "adjunto:",
    "allegato:",
    "anexado:",
    "bijgevoegd:",
    "ekli:",
];
/// What stands for files that were left out, without angle brackets; in small letters.
const OMITTED: &[&str] =
    &["weggelassen", "ausgeschlossen", "ausgelassen", "omitted", "absente", "omitida", "omesso"];
/// The kinds that phones name there, in small letters.
const NAMED: &[(&str, MediaKind)] = &[
    ("bild", MediaKind::Photo),
    ("image", MediaKind::Photo),
    ("foto", MediaKind::Photo),
    ("photo", MediaKind::Photo),
    ("videonachricht", MediaKind::Video),
    ("video note", MediaKind::Video),
    ("video", MediaKind::Video),
    ("sprachnachricht", MediaKind::Audio),
    ("audio", MediaKind::Audio),
    ("gif", MediaKind::Sticker),
    ("sticker", MediaKind::Sticker),
    ("dokument", MediaKind::Document),
    ("document", MediaKind::Document),
    ("kontaktkarte", MediaKind::Other),
    ("contact card", MediaKind::Other),
    ("medien", MediaKind::Other),
    ("media", MediaKind::Other),
];
/// An album has as many parts as one likes, but each is a message; more than a few in one is no export.
const MOST_FILES: usize = 100;

/// Returns the text beside what a message carries, and what that is.
pub(super) fn read(written: &str) -> (String, Vec<MediaKind>) {
    let (first, rest) = written.split_once('\n').unwrap_or((written, ""));
    if let Some(kind) = attached(first).or_else(|| omitted(first)) {
        return (rest.to_owned(), vec![kind]);
    }
    let mut kinds = Vec::new();
    let mut caption = written;
    while kinds.len() < MOST_FILES
        && let Some((before, kind)) = last_file(caption)
    {
        kinds.insert(0, kind);
        caption = before;
    }
    let caption = match kinds.as_slice() {
        [] => written.to_owned(),
        [MediaKind::Document] => without_pages(caption),
        _ => caption.to_owned(),
    };
    (caption, kinds)
}

/// Returns the name in a line that says that a file is attached to it, and where the name stands.
pub(super) fn file_name(line: &str) -> Option<&str> {
    let line = marks::trim(line);
    let name = ATTACHED.iter().find_map(|word| line.strip_suffix(word)).map(marks::trim);
    let name = name.or_else(|| {
        let inside = line.strip_suffix('>').and_then(|line| line.rsplit_once('<'))?.1;
        ATTACHING.iter().find_map(|word| inside.strip_prefix(word)).map(marks::trim)
    });
    name.filter(|name| !name.is_empty())
}

/// A first line such as `IMG-20260328-WA0001.jpg (Datei angehängt)`.
fn attached(line: &str) -> Option<MediaKind> {
    let line = marks::trim(line);
    let name = ATTACHED.iter().find_map(|word| line.strip_suffix(word))?;
    kind_of(marks::trim(name))
}

/// A line that is nothing but `<Medien ausgeschlossen>` or `Bild weggelassen`.
fn omitted(line: &str) -> Option<MediaKind> {
    let line = marks::trim(line);
    let inside = line.strip_prefix('<').and_then(|line| line.strip_suffix('>')).unwrap_or(line);
    if inside.len() > 60 {
        return None;
    }
    let lower = inside.to_lowercase();
    let what = OMITTED.iter().find_map(|word| lower.strip_suffix(word))?.trim();
    let named = NAMED.iter().find(|(word, _)| what == *word).map(|(_, kind)| *kind);
    // In angle brackets it is the phone that speaks, whatever was left out.
    named.or_else(|| (inside.len() < line.len()).then_some(MediaKind::Other))
}

/// Cuts the last file off a text: `<Anhang: …>`, or behind a mark `Bild weggelassen`.
fn last_file(text: &str) -> Option<(&str, MediaKind)> {
    let end = text.trim_end_matches(|character: char| character.is_whitespace() || marks::is_mark(character));
    if let Some((before, inside)) = end.strip_suffix('>').and_then(|text| text.rsplit_once('<')) {
        let name = ATTACHING.iter().find_map(|word| inside.strip_prefix(word));
        return name.and_then(|name| kind_of(marks::trim(name))).map(|kind| (before, kind));
    }
    let (before, last) = end.rsplit_once('\u{200e}')?;
    omitted(last).map(|kind| (before, kind))
}

/// Returns what a file is by its name; `None` when it is no name of a file.
fn kind_of(name: &str) -> Option<MediaKind> {
    let (stem, extension) = name.rsplit_once('.')?;
    let is_extension =
        (1..=5).contains(&extension.len()) && extension.bytes().all(|byte| byte.is_ascii_alphanumeric());
    if stem.is_empty() || !is_extension || name.contains('\n') {
        return None;
    }
    let upper = name.to_ascii_uppercase();
    if upper.contains("-GIF-")
        || upper.starts_with("GIF-")
        || upper.contains("-STICKER-")
        || upper.starts_with("STK-")
    {
        return Some(MediaKind::Sticker);
    }
    Some(match extension.to_ascii_lowercase().as_str() {
        "jpg" | "jpeg" | "png" | "heic" | "heif" | "bmp" | "tif" | "tiff" => MediaKind::Photo,
        "mp4" | "mov" | "3gp" | "mkv" | "avi" | "webm" | "m4v" => MediaKind::Video,
        "opus" | "m4a" | "mp3" | "ogg" | "aac" | "amr" | "wav" | "flac" => MediaKind::Audio,
        "webp" | "gif" | "was" => MediaKind::Sticker,
        "vcf" => MediaKind::Other,
        _ => MediaKind::Document,
    })
}

/// iPhones repeat the name of a document with the number of its pages: `Plan.pdf • 3 Seiten`.
fn without_pages(caption: &str) -> String {
    let trimmed = marks::trim(caption);
    let (first, rest) = trimmed.split_once('\n').unwrap_or((trimmed, ""));
    let is_name = first.split_once('•').is_some_and(|(name, _)| kind_of(marks::trim(name)).is_some());
    if is_name { rest.to_owned() } else { caption.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(written: &str, text: &str, kinds: &[MediaKind]) {
        let (found, found_kinds) = read(written);
        assert_eq!((marks::trim(&found), found_kinds.as_slice()), (text, kinds), "{written:?}");
    }

    #[test]
    fn android_puts_the_file_before_the_caption() {
        check(
            "IMG-20260328-WA0001.jpg (Datei angehängt)\nBlick\nins Tal",
            "Blick\nins Tal",
            &[MediaKind::Photo],
        );
        check("\u{200e}VID-20260328-WA0002.mp4 (file attached)", "", &[MediaKind::Video]);
        check("PTT-20260328-WA0003.opus (file attached)", "", &[MediaKind::Audio]);
        check("STK-20260328-WA0004.webp (Datei angehängt)", "", &[MediaKind::Sticker]);
        check("Plan für den Bus.pdf (Datei angehängt)", "", &[MediaKind::Document]);
        check("Muster.vcf (Datei angehängt)", "", &[MediaKind::Other]);
        check("<Medien ausgeschlossen>\nBlick", "Blick", &[MediaKind::Other]);
        check("<Media omitted>", "", &[MediaKind::Other]);
    }

    #[test]
    fn iphones_put_the_file_behind_the_caption() {
        check("Blick \u{200e}<Anhang: 00000005-PHOTO-2026-03-28-17-50-12.jpg>", "Blick", &[MediaKind::Photo]);
        check("\u{200e}<attached: 00000006-GIF-2026-03-28-17-50-12.mp4>", "", &[MediaKind::Sticker]);
        check("\u{200e}<attached: 00000007-AUDIO-2026-03-28-17-50-12.opus>", "", &[MediaKind::Audio]);
        check("Plan.pdf • \u{200e}3 Seiten \u{200e}<Anhang: 00000008-Plan.pdf>", "", &[MediaKind::Document]);
        check("\u{200e}Bild weggelassen", "", &[MediaKind::Photo]);
        check("Blick\n\u{200e}image omitted", "Blick", &[MediaKind::Photo]);
        check("\u{200e}GIF weggelassen", "", &[MediaKind::Sticker]);
        check("\u{200e}Kontaktkarte ausgelassen", "", &[MediaKind::Other]);
    }

    #[test]
    fn words_are_no_files() {
        for text in [
            "Heute Bild weggelassen",
            "Wir haben ein Bild weggelassen",
            "nichts (Datei angehängt)",
            "a < b > c",
            "<Anhang: nichts>",
            "Das wurde ausgelassen",
        ] {
            check(text, text, &[]);
        }
    }
}
