//! Writes the posts as known on a day, and what documents state differently about them, beside that day's metrics.

use jiff::civil::Date;
use polars::prelude::{DataFrame, IntoLazy as _, LazyFrame, PolarsResult};

use super::{
    TableError, TableStore,
    columns::Table,
    post_disagreements::PostDisagreementRow,
    posts::{PostRow, PostsChannel},
    store::{count, frame_error},
};
use crate::reconcile::Reconciled;

/// Rows that become a frame at once.
const ROWS: usize = 50_000;

/// The folder in which what is computed for a day stands.
const FOLDER: &str = "metrics";

/// The posts of a day, channel by channel.
#[derive(Debug, Default)]
pub struct PostsOfDay {
    posts: Rows<PostRow>,
    disagreements: Rows<PostDisagreementRow>,
}

impl PostsOfDay {
    /// Adds what the sights of a channel came to.
    pub fn add(&mut self, channel: &PostsChannel, reconciled: Reconciled) -> Result<(), TableError> {
        let Reconciled { posts, disagreements } = reconciled;
        self.posts.add(posts.into_iter().map(|post| PostRow::new(channel, post)))?;
        let of_channel = |disagreement| PostDisagreementRow::new(channel, disagreement);
        self.disagreements.add(disagreements.into_iter().map(of_channel))
    }

    /// Writes both tables.
    pub fn write(self, tables: &TableStore, as_of: Date) -> Result<(), TableError> {
        self.posts.write(tables, as_of)?;
        self.disagreements.write(tables, as_of)
    }
}

/// Returns where a table that is computed for a day stands, below `metrics`.
#[must_use]
pub fn file_of_day(name: &str, as_of: Date) -> String {
    format!("as_of={as_of}/{name}.parquet")
}

/// Reads a table that was made for a day; without it, no rows.
pub fn scan_of_day<Row: Table>(tables: &TableStore, as_of: Date) -> Result<LazyFrame, TableError> {
    let file = file_of_day(Row::NAME, as_of);
    if tables.has(FOLDER, &file) {
        return tables.scan_file(FOLDER, &file);
    }
    let frame = Row::frame(&[]).map_err(|source| frame_error("build", Row::NAME, source))?;
    Ok(frame.lazy())
}

/// Returns the number of rows of a table that was made for a day.
pub fn rows_of_day<Row: Table>(tables: &TableStore, as_of: Date) -> Result<u64, TableError> {
    count(Row::NAME, scan_of_day::<Row>(tables, as_of)?)
}

/// Rows on their way into a frame; as rows they take several times the room.
#[derive(Debug)]
struct Rows<Row> {
    rows: Vec<Row>,
    frame: Option<DataFrame>,
}

impl<Row> Default for Rows<Row> {
    fn default() -> Self {
        Self { rows: Vec::new(), frame: None }
    }
}

impl<Row: Table> Rows<Row> {
    fn add(&mut self, rows: impl Iterator<Item = Row>) -> Result<(), TableError> {
        for row in rows {
            self.rows.push(row);
            if self.rows.len() == ROWS {
                self.pack().map_err(|source| frame_error("build", Row::NAME, source))?;
            }
        }
        Ok(())
    }

    fn pack(&mut self) -> PolarsResult<()> {
        let packed = Row::frame(&std::mem::take(&mut self.rows))?;
        match &mut self.frame {
            Some(frame) => frame.vstack_mut(&packed).map(|_| ()),
            None => {
                self.frame = Some(packed);
                Ok(())
            }
        }
    }

    fn write(mut self, tables: &TableStore, as_of: Date) -> Result<(), TableError> {
        self.pack().map_err(|source| frame_error("build", Row::NAME, source))?;
        let Some(mut frame) = self.frame else { return Ok(()) };
        // One piece: how the rows were gathered does not show in the file.
        frame.rechunk_mut();
        tables.write_frame(FOLDER, &file_of_day(Row::NAME, as_of), frame)
    }
}
