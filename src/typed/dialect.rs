//! Which encoding and separator a file was saved in.
//!
//! Excel writes what its language and the chosen file type say, so nobody should have to know:
//! UTF-8 with or without byte order mark, UTF-16 ("Unicode text") and Windows-1252 are told apart
//! by the bytes, comma, semicolon and tab by the header line.

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

pub(crate) const SEPARATORS: [u8; 3] = [b';', b',', b'\t'];

/// Returns the text of a file with `\n` as the only line end.
///
/// A byte order mark decides; without one, NUL bytes mean UTF-16, valid UTF-8 is UTF-8, and
/// everything else is Windows-1252, which gives every byte a character.
pub(crate) fn decode(bytes: &[u8]) -> String {
    let (text, _, _) = encoding(bytes).decode(bytes);
    // Tables can be large: no copy that nobody needs.
    if !text.contains('\r') {
        return text.into_owned();
    }
    text.replace("\r\n", "\n").replace('\r', "\n")
}

fn encoding(bytes: &[u8]) -> &'static Encoding {
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return encoding;
    }
    // The header is ASCII, so in UTF-16 every second byte of it is NUL.
    match bytes {
        [_, 0, ..] => UTF_16LE,
        [0, _, ..] => UTF_16BE,
        _ if std::str::from_utf8(bytes).is_ok() => UTF_8,
        _ => WINDOWS_1252,
    }
}

/// Returns the separator with which most of the header's cells are names that `is_column` knows.
///
/// A file with one column has no separator; the answer is then the semicolon, which does no harm.
pub(crate) fn separator(header: &str, is_column: impl Fn(&str) -> bool) -> u8 {
    let mut best = (0, SEPARATORS[0]);
    for separator in SEPARATORS {
        let known = cells(header, separator).iter().flatten().filter(|cell| is_column(cell)).count();
        if known > best.0 {
            best = (known, separator);
        }
    }
    best.1
}

/// Splits one line into trimmed cells; `None` when a quotation mark is not closed.
///
/// No cell of a registry file holds a line break, so a line is a row: an unclosed quotation mark
/// costs its own row and not the rest of the file.
pub(crate) fn cells(line: &str, separator: u8) -> Option<Vec<String>> {
    if !line.contains('"') {
        // Nearly every line; building a parser for each would cost more than all the rest of reading.
        let separator = char::from(separator);
        return Some(line.split(separator).map(|cell| cell.trim().to_owned()).collect());
    }
    // The parser hands the line break to the last cell exactly when a quotation mark is still open.
    let line = format!("{line}\n");
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(separator)
        .has_headers(false)
        .flexible(true)
        .buffer_capacity(line.len())
        .from_reader(line.as_bytes());
    let mut record = csv::StringRecord::new();
    reader.read_record(&mut record).ok()?;
    if record.iter().any(|cell| cell.contains('\n')) {
        return None;
    }
    Some(record.iter().map(|cell| cell.trim().to_owned()).collect())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn umlauts_survive_every_encoding() {
        let text = "name;level\nLüneburg – „Hansestadt“ ß;gemeinde\n";
        let (windows, _, _) = WINDOWS_1252.encode(text);
        let utf16: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let marked: Vec<u8> = [b"\xff\xfe".as_slice(), &utf16].concat();
        for bytes in
            [text.as_bytes(), &windows, &utf16, &marked, &[b"\xef\xbb\xbf", text.as_bytes()].concat()]
        {
            assert_eq!(decode(bytes), text);
        }
    }

    #[test]
    fn an_open_quotation_mark_is_told_from_a_closed_one() {
        assert_eq!(
            cells("a,\"b, \"\"c\"\"\",d", b','),
            Some(vec!["a".into(), "b, \"c\"".into(), "d".into()])
        );
        assert_eq!(cells("a,\"b,c", b','), None);
        assert_eq!(cells("5\" breit,b", b','), Some(vec!["5\" breit".into(), "b".into()]));
        assert_eq!(cells("", b','), Some(vec![String::new()]));
    }

    proptest! {
        #[test]
        fn rows_written_in_any_dialect_are_read_back(
            rows in prop::collection::vec(prop::collection::vec("[ -~äöüßéÄÖÜ€–]{0,12}", 3), 1..6),
            separator in prop::sample::select(SEPARATORS.to_vec()),
            encoding in prop::sample::select(vec!["utf8", "utf8-bom", "windows", "utf16le", "utf16be"]),
            end in prop::sample::select(vec![csv::Terminator::CRLF, csv::Terminator::Any(b'\n'), csv::Terminator::Any(b'\r')]),
            style in prop::sample::select(vec![csv::QuoteStyle::Always, csv::QuoteStyle::Necessary]),
        ) {
            let mut writer = csv::WriterBuilder::new()
                .delimiter(separator).terminator(end).quote_style(style).from_writer(Vec::new());
            writer.write_record(["name", "level", "source"]).unwrap();
            for row in &rows {
                writer.write_record(row).unwrap();
            }
            let text = String::from_utf8(writer.into_inner().unwrap()).unwrap();
            let bytes = match encoding {
                "utf8-bom" => [b"\xef\xbb\xbf", text.as_bytes()].concat(),
                "windows" => {
                    let bytes = WINDOWS_1252.encode(&text).0.into_owned();
                    // Such bytes are a valid text in either encoding ("Ü€" is U+0700): nobody can tell.
                    prop_assume!(text.is_ascii() || std::str::from_utf8(&bytes).is_err());
                    bytes
                }
                "utf16le" => [vec![0xff, 0xfe], text.encode_utf16().flat_map(u16::to_le_bytes).collect()].concat(),
                "utf16be" => [vec![0xfe, 0xff], text.encode_utf16().flat_map(u16::to_be_bytes).collect()].concat(),
                _ => text.into_bytes(),
            };
            let text = decode(&bytes);
            let mut lines = text.lines();
            let header = lines.next().unwrap();
            prop_assert_eq!(super::separator(header, |cell| ["name", "level", "source"].contains(&cell)), separator);
            for row in &rows {
                let trimmed: Vec<String> = row.iter().map(|cell| cell.trim().to_owned()).collect();
                prop_assert_eq!(cells(lines.next().unwrap(), separator), Some(trimmed));
            }
        }
    }
}
