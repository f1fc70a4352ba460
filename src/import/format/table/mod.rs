//! Tables that people type: follower counts or posts, in Excel or as CSV.
//!
//! Which column holds what is proposed once, confirmed by a person in a small file, and remembered. Columns that this
//! file does not name (names, telephone numbers, remarks) are dropped here.

mod header;
mod mapping;

use std::ops::ControlFlow;

use super::{
    Format, Handed, Likeness, Reduction, Refusal, Unread,
    documents::{Documents, Whose},
    sheet::{self, Book, Cell, Row},
};
use crate::{
    collect::Purpose,
    extract::{FollowerLine, Origin, PostLine},
};
use header::Column;
use mapping::{Kind, Mapping};

pub(super) const FORMAT: Format = Format { name: "table", likeness, reduce };

/// How many rows are looked at for the header and for examples.
const HEAD: usize = 60;

fn likeness(handed: &Handed<'_>) -> Likeness {
    if sheet::is_workbook(handed.bytes) {
        return Likeness::Is;
    }
    let beginning = sheet::beginning(handed.bytes);
    if beginning.trim_ascii_start().starts_with(b"{") || beginning.trim_ascii_start().starts_with(b"[") {
        return Likeness::No;
    }
    let head = Book::open(beginning, &header::is_word).and_then(|mut book| book.head("", HEAD)).ok();
    match head {
        Some(head) if header::find(&head).is_some() => Likeness::Is,
        Some(head)
            if head.first().is_some_and(|row| row.cells.as_ref().is_ok_and(|cells| cells.len() > 2)) =>
        {
            Likeness::Resembles("it has columns, but none that is named after days and followers or posts")
        }
        _ => Likeness::No,
    }
}

/// A sheet with the row of its header, and what its columns hold.
struct Found {
    sheet: String,
    header_row: usize,
    mapping: Mapping,
}

fn reduce(handed: &Handed<'_>) -> Result<Reduction, Refusal> {
    let mut book = Book::open(handed.bytes, &header::is_word)?;
    let sheets = book.sheets();
    let mut found = Vec::new();
    let mut unread = Vec::new();
    for sheet in sheets {
        let head = book.head(&sheet, HEAD)?;
        match mapping::of(&head, handed.mappings) {
            Ok(None) => {}
            Ok(Some((header_row, mapping))) => found.push(Found { sheet, header_row, mapping }),
            Err(refusal) => {
                unread.push(Unread { place: format!("sheet {}", crate::typed::shown(&sheet)), refusal });
            }
        }
    }
    if found.is_empty() {
        return Err(unread.pop().map_or_else(no_header, |unread| unread.refusal));
    }
    let is_one = found.len() == 1;
    let mut parts = Vec::new();
    for found in found {
        let place =
            if is_one { String::new() } else { format!("sheet {}, ", crate::typed::shown(&found.sheet)) };
        let (documents, not_read) = read(&mut book, &found, &place, handed)?;
        parts.extend(documents);
        unread.extend(not_read);
    }
    Ok(Reduction { parts, unread })
}

fn no_header() -> Refusal {
    Refusal::new(
        "no sheet has a header with a column for the day and one for followers or posts",
        "name the columns in the row above the first values, such as Datum and Abonnenten",
    )
}

fn read(
    book: &mut Book,
    found: &Found,
    place: &str,
    handed: &Handed<'_>,
) -> Result<(Vec<super::Reduced>, Vec<Unread>), Refusal> {
    let Found { sheet, header_row, mapping } = found;
    let zone = handed.zone.iana_name().unwrap_or("UTC");
    let purpose = match mapping.kind {
        Kind::Followers => Purpose::FollowerTable,
        Kind::Posts => Purpose::PostTable,
    };
    let mut documents = Documents::new(purpose, &format!("zone={zone}"));
    let mut outcome = Ok(());
    book.rows(sheet, &mut |row| {
        if row.number <= *header_row || row.is_empty() {
            return ControlFlow::Continue(());
        }
        outcome = take(&row, mapping, place, handed, &mut documents);
        if outcome.is_ok() { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
    })?;
    outcome?;
    documents.finish()
}

fn take(
    row: &Row,
    mapping: &Mapping,
    place: &str,
    handed: &Handed<'_>,
    documents: &mut Documents,
) -> Result<(), Refusal> {
    let place = format!("{place}row {}", row.number);
    let unreadable = match &row.cells {
        Err(why) => Some((*why).to_owned()),
        Ok(cells) => mapping.columns.iter().find_map(|(column, at)| match cells.get(*at)? {
            Cell::Unreadable(why) => Some(format!("{}: {why}", column.word())),
            Cell::Text(_) => None,
        }),
    };
    if let Some(why) = unreadable {
        documents.unread(place, why, "correct the cell, save the table, and import it once more");
        return Ok(());
    }
    let cell = |wanted: Column| mapping.at(wanted).map_or("", |at| row.text(at)).to_owned();
    let whose = Whose::called(&cell(Column::Channel));
    let read = match mapping.kind {
        Kind::Followers => {
            let line = FollowerLine {
                place,
                date: cell(Column::Date),
                time: cell(Column::Time),
                followers: cell(Column::Followers),
                badge: cell(Column::Badge),
                ..FollowerLine::default()
            };
            // A day for which nobody has typed anything yet.
            if line.is_empty() {
                return Ok(());
            }
            line.read(handed.zone).map(|_| documents.add(whose, &line))
        }
        Kind::Posts => {
            let line = PostLine {
                place,
                post_id: cell(Column::PostId),
                url: cell(Column::Address),
                date: cell(Column::Date),
                time: cell(Column::Time),
                title: cell(Column::Title),
                text: cell(Column::Text),
                media: cell(Column::Media),
                views: cell(Column::Views),
                reactions_total: cell(Column::Reactions),
                replies: cell(Column::Replies),
                shares: cell(Column::Shares),
                ..PostLine::default()
            };
            line.read(handed.zone, Origin::Person).map(|_| documents.add(whose, &line))
        }
    };
    match read {
        Ok(added) => added,
        Err(issue) => {
            documents.not_understood(issue);
            Ok(())
        }
    }
}
