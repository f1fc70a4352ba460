//! Posts as research tools export them to CSV: 4CAT and minet. Their headers are known, so nobody has to map them.

mod four_cat;
mod minet;

use std::ops::ControlFlow;

use super::{
    Format, Handed, Likeness, Reduction, Refusal,
    documents::{Documents, Whose},
    sheet::{self, Book, Row},
};
use crate::{
    collect::Purpose,
    extract::{Origin, PostLine},
};

pub(super) const FORMAT: Format = Format { name: "research_table", likeness, reduce };

/// One kind of export.
struct Export {
    /// The columns by which it is known; it may have others.
    columns: &'static [&'static str],
    /// Reads a row.
    read: fn(&Fields<'_>) -> Taken,
}

/// What a row comes to.
enum Taken {
    /// A post of the channel.
    Post(Whose, Box<PostLine>),
    /// Somebody else's in the channel's place: it is left out and counted.
    Other(Whose),
    /// A row of no channel at all.
    Nobody(&'static str),
}

/// Every export; the more particular ones stand first.
const EXPORTS: [Export; 8] = [
    four_cat::TELEGRAM,
    four_cat::BLUESKY,
    four_cat::INSTAGRAM,
    four_cat::FACEBOOK,
    minet::TELEGRAM,
    minet::BLUESKY,
    minet::INSTAGRAM,
    minet::YOUTUBE,
];

/// A row with its header.
struct Fields<'a> {
    header: &'a [String],
    row: &'a Row,
}

impl<'a> Fields<'a> {
    /// Returns a cell; empty where there is none.
    fn get(&self, column: &str) -> &'a str {
        let at = self.header.iter().position(|there| there == column);
        at.map_or("", |at| self.row.text(at))
    }

    /// Returns a cell that holds a whole number; empty for everything else.
    fn whole(&self, column: &str) -> String {
        let cell = self.get(column);
        // Some programs write whole numbers as decimals.
        let cell = cell.strip_suffix(".0").unwrap_or(cell);
        cell.parse::<u64>().map(|number| number.to_string()).unwrap_or_default()
    }

    /// Returns the sum of two counts; empty where one of them is unknown.
    fn sum(&self, first: &str, second: &str) -> String {
        match (self.whole(first).parse::<u64>(), self.whole(second).parse::<u64>()) {
            (Ok(first), Ok(second)) => first.saturating_add(second).to_string(),
            _ => String::new(),
        }
    }

    fn is_true(&self, column: &str) -> bool {
        matches!(self.get(column).to_ascii_lowercase().as_str(), "true" | "yes" | "1")
    }

    /// Returns the moment that a column holds as seconds since 1970; empty for none.
    fn unix(&self, column: &str) -> String {
        let seconds = self.whole(column).parse::<i64>().ok().filter(|seconds| *seconds > 0);
        let moment = seconds.and_then(|seconds| jiff::Timestamp::from_second(seconds).ok());
        moment.map(|moment| moment.to_string()).unwrap_or_default()
    }
}

/// Returns the reactions of one kind where there are any, as readers of pages give them.
fn likes(total: &str) -> String {
    if matches!(total, "" | "0") { String::new() } else { format!("like={total}") }
}

fn likeness(handed: &Handed<'_>) -> Likeness {
    if sheet::is_workbook(handed.bytes) {
        return Likeness::No;
    }
    let opened = Book::open(sheet::beginning(handed.bytes), &is_column).ok();
    match opened.and_then(|mut book| export(&mut book)) {
        Some(_) => Likeness::Is,
        None => Likeness::No,
    }
}

fn is_column(cell: &str) -> bool {
    EXPORTS.iter().any(|export| export.columns.contains(&cell))
}

/// Returns the export that a header is of, with the header.
fn export(book: &mut Book) -> Option<(&'static Export, Vec<String>)> {
    let head = book.head("", 1).ok()?;
    let cells = head.first()?.cells.as_ref().ok()?;
    let header: Vec<String> = cells.iter().map(|cell| cell.text().to_owned()).collect();
    let fits =
        |export: &&Export| export.columns.iter().all(|column| header.iter().any(|there| there == column));
    EXPORTS.iter().find(fits).map(|export| (export, header))
}

fn reduce(handed: &Handed<'_>) -> Result<Reduction, Refusal> {
    let mut book = Book::open(handed.bytes, &is_column)?;
    let (export, header) = export(&mut book).ok_or_else(|| {
        Refusal::new(
            "no export of 4CAT or minet that is known here",
            "import it with --as table and map its columns",
        )
    })?;
    let mut documents = Documents::new(Purpose::PostTable, "zone=UTC; counts=exact");
    let mut outcome = Ok(());
    book.rows("", &mut |row| {
        if row.number > 1 && !row.is_empty() {
            outcome = take(export, &Fields { header: &header, row: &row }, &mut documents);
        }
        if outcome.is_ok() { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
    })?;
    outcome?;
    let (parts, unread) = documents.finish()?;
    Ok(Reduction { parts, unread })
}

fn take(export: &Export, fields: &Fields<'_>, documents: &mut Documents) -> Result<(), Refusal> {
    let place = format!("row {}", fields.row.number);
    if let Err(why) = &fields.row.cells {
        documents.unread(place, (*why).to_owned(), "export it once more");
        return Ok(());
    }
    match (export.read)(fields) {
        Taken::Nobody(why) => documents.unread(place, why.to_owned(), "export it once more"),
        Taken::Other(whose) => documents.drop_message(whose),
        Taken::Post(whose, line) => {
            let line = PostLine { place, ..*line };
            match line.read(&jiff::tz::TimeZone::UTC, Origin::Program) {
                Ok(_) => documents.add(whose, &line)?,
                Err(issue) => documents.not_understood(issue),
            }
        }
    }
    Ok(())
}
