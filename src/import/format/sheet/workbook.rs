//! A workbook of Excel (`.xlsx`): values as they were computed last, read cell by cell.
//!
//! What a workbook says of its own size is not believed: neither the size of its parts nor the area of a sheet.

use std::{
    io::{self, Cursor, Read},
    ops::ControlFlow,
    panic::{AssertUnwindSafe, catch_unwind},
};

use calamine::{DataRef, ExcelDateTime, Reader as _, Xlsx, XlsxError};
use memchr::memmem;

use super::{Cell, MOST_COLUMNS, Refusal, Row, Take};

/// How many bytes all parts of a workbook may have unpacked.
const MOST_UNPACKED_BYTES: u64 = 300_000_000;

/// How many parts it may have.
const MOST_PARTS: usize = 10_000;

/// How many different texts it may announce: memory is set aside for them before they are read.
const MOST_TEXTS: u64 = 5_000_000;

/// How many rows a sheet of Excel has.
const MOST_ROWS: usize = 1_048_576;

/// What is said of numbers beyond every spreadsheet.
const UNHEARD_OF: &str = "it holds what no spreadsheet writes";

pub(in crate::import::format) struct Workbook {
    xlsx: Xlsx<Cursor<Vec<u8>>>,
}

impl Workbook {
    pub(super) fn open(bytes: &[u8]) -> Result<Self, Refusal> {
        if is_old_or_protected(bytes) {
            return Err(Refusal::new(
                "an old Excel file (.xls), or one with a password",
                "open it in Excel and save it as .xlsx without a password",
            ));
        }
        weigh(bytes)?;
        let opened = guarded(|| Xlsx::new(Cursor::new(bytes.to_vec())))?;
        Ok(Self { xlsx: opened.map_err(|error| broken(&error))? })
    }

    pub(super) fn sheets(&self) -> Vec<String> {
        self.xlsx.sheet_names()
    }

    /// Hands out the rows that hold something, in the order in which they stand in the file.
    pub(super) fn rows(&mut self, sheet: &str, take: Take<'_>) -> Result<(), Refusal> {
        let xlsx = &mut self.xlsx;
        let read = guarded(|| -> Result<(), XlsxError> {
            let mut cells = xlsx.worksheet_cells_reader(sheet)?;
            let mut row = Row { number: 0, cells: Ok(Vec::new()) };
            while let Some(cell) = cells.next_cell()? {
                let (at, column) = cell.get_position();
                let (number, column) = (at as usize + 1, column as usize);
                if number > MOST_ROWS {
                    return Err(XlsxError::Unexpected(UNHEARD_OF));
                }
                if number != row.number {
                    let full = std::mem::replace(&mut row, Row { number, cells: Ok(Vec::new()) });
                    if full.number > 0 && take(full).is_break() {
                        return Ok(());
                    }
                }
                if let Ok(cells) = &mut row.cells
                    && column < MOST_COLUMNS
                {
                    if cells.len() <= column {
                        cells.resize(column + 1, Cell::Text(String::new()));
                    }
                    cells[column] = value(cell.get_value());
                }
            }
            if row.number > 0 {
                let _: ControlFlow<()> = take(row);
            }
            Ok(())
        })?;
        read.map_err(|error| broken(&error))
    }
}

/// Returns true for the container of old Excel files, which is also that of files with a password.
pub(super) fn is_old_or_protected(bytes: &[u8]) -> bool {
    bytes.starts_with(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
}

fn broken(error: &dyn ToString) -> Refusal {
    Refusal::new(
        format!("the workbook cannot be read: {}", crate::typed::shown(&error.to_string())),
        "open it in Excel and save it once more as .xlsx, or as CSV UTF-8",
    )
}

/// Runs the reader of workbooks: numbers that no program writes make it panic (0.38), and nobody else's file may end
/// with that one.
fn guarded<Value>(read: impl FnOnce() -> Value) -> Result<Value, Refusal> {
    catch_unwind(AssertUnwindSafe(read)).map_err(|_| broken(&UNHEARD_OF))
}

/// Unpacks every part once, keeping nothing: no part may grow beyond what memory has.
fn weigh(bytes: &[u8]) -> Result<(), Refusal> {
    let too_large = || {
        Refusal::new(
            format!("the workbook unpacks to more than {MOST_UNPACKED_BYTES} bytes"),
            "save the sheet that is meant as a workbook of its own, or as CSV UTF-8",
        )
    };
    let archive = rawzip::ZipArchive::from_slice(bytes).map_err(|error| broken(&error))?;
    let mut entries = archive.entries();
    let (mut left, mut parts) = (MOST_UNPACKED_BYTES, 0);
    while let Some(entry) = entries.next_entry().map_err(|error| broken(&error))? {
        parts += 1;
        if parts > MOST_PARTS {
            return Err(too_large());
        }
        let local = archive.get_entry(entry.wayfinder()).map_err(|error| broken(&error))?;
        let mut unpacked: Box<dyn Read> = match entry.compression_method() {
            rawzip::CompressionMethod::DEFLATE => {
                Box::new(flate2::bufread::DeflateDecoder::new(local.data()))
            }
            _ => Box::new(local.data()),
        };
        let weighed = weigh_part(&mut unpacked, left).map_err(|error| broken(&error))?;
        left = weighed.and_then(|bytes| left.checked_sub(bytes)).ok_or_else(too_large)?;
    }
    Ok(())
}

/// Returns the size of a part; `None` when it is larger than `limit`. One that announces more texts than can be kept is
/// an error.
fn weigh_part(unpacked: &mut dyn Read, limit: u64) -> io::Result<Option<u64>> {
    const ANNOUNCED: &[u8] = b"uniqueCount";
    let mut buffer = vec![0; 65_536];
    let (mut kept, mut bytes) = (0, 0u64);
    loop {
        let read = unpacked.read(&mut buffer[kept..])?;
        if read == 0 {
            return Ok(Some(bytes));
        }
        bytes += read as u64;
        let seen = &buffer[..kept + read];
        let texts =
            memmem::find(seen, ANNOUNCED).map_or(0, |at| number_behind(&seen[at + ANNOUNCED.len()..]));
        if texts > MOST_TEXTS {
            return Err(io::Error::other(format!("it announces {texts} different texts")));
        }
        if bytes > limit {
            return Ok(None);
        }
        // The announcement may lie across two pieces.
        let overlap = seen.len().min(64);
        let from = seen.len() - overlap;
        buffer.copy_within(from..from + overlap, 0);
        kept = overlap;
    }
}

fn number_behind(text: &[u8]) -> u64 {
    let digits =
        text.iter().skip_while(|byte| !byte.is_ascii_digit()).take_while(|byte| byte.is_ascii_digit());
    digits
        .take(20)
        .fold(0u64, |number, digit| number.saturating_mul(10).saturating_add(u64::from(digit - b'0')))
}

fn value(value: &DataRef<'_>) -> Cell {
    match value {
        DataRef::Empty => Cell::Text(String::new()),
        DataRef::SharedString(text) => Cell::of(text),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => Cell::of(text),
        DataRef::Int(number) => Cell::Text(number.to_string()),
        DataRef::Float(number) => Cell::Text(number_as_typed(*number)),
        DataRef::Bool(true) => Cell::Text("ja".to_owned()),
        DataRef::Bool(false) => Cell::Text("nein".to_owned()),
        DataRef::DateTime(moment) => Cell::Text(moment_as_typed(moment)),
        DataRef::Error(error) => Cell::Unreadable(format!("the formula ends in the error {error}")),
    }
}

/// Returns a number with the comma before its decimals: `1.234` would be read as one thousand and more.
fn number_as_typed(number: f64) -> String {
    format!("{number}").replace('.', ",")
}

fn moment_as_typed(moment: &ExcelDateTime) -> String {
    let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
    let clock = if second == 0 {
        format!("{hour:02}:{minute:02}")
    } else {
        format!("{hour:02}:{minute:02}:{second:02}")
    };
    if moment.is_duration() || moment.as_f64() < 1.0 {
        return clock;
    }
    let date = format!("{year:04}-{month:02}-{day:02}");
    if (hour, minute, second) == (0, 0, 0) { date } else { format!("{date} {clock}") }
}
