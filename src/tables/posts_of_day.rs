//! Writes the posts as known on a day with their links and reactions, and what documents state differently, beside that day's metrics.

use jiff::civil::Date;
use polars::prelude::{DataFrame, PolarsResult};

use super::{
    TableError, TableStore,
    columns::Table,
    days,
    post_disagreements::PostDisagreementRow,
    post_links::PostLinkRow,
    post_reactions::PostReactionRow,
    posts::{PostRow, PostsChannel},
    store::frame_error,
};
use crate::reconcile::Reconciled;

/// Rows that become a frame at once.
const ROWS: usize = 50_000;

/// The posts of a day, channel by channel.
#[derive(Debug, Default)]
pub struct PostsOfDay {
    posts: Rows<PostRow>,
    links: Rows<PostLinkRow>,
    reactions: Rows<PostReactionRow>,
    disagreements: Rows<PostDisagreementRow>,
}

impl PostsOfDay {
    /// Adds what the sights of a channel came to.
    pub fn add(&mut self, channel: &PostsChannel, reconciled: Reconciled) -> Result<(), TableError> {
        let Reconciled { posts, disagreements } = reconciled;
        for post in &posts {
            self.links.add(PostLinkRow::of(channel, post).into_iter())?;
            self.reactions.add(PostReactionRow::of(channel, post).into_iter())?;
        }
        self.posts.add(posts.into_iter().map(|post| PostRow::new(channel, post)))?;
        let of_channel = |disagreement| PostDisagreementRow::new(channel, disagreement);
        self.disagreements.add(disagreements.into_iter().map(of_channel))
    }

    /// Writes all of them.
    pub fn write(self, tables: &TableStore, as_of: Date) -> Result<(), TableError> {
        self.posts.write(tables, as_of)?;
        self.links.write(tables, as_of)?;
        self.reactions.write(tables, as_of)?;
        self.disagreements.write(tables, as_of)
    }
}

/// Rows on their way into a frame; as rows they take several times the room.
#[derive(Debug)]
pub(super) struct Rows<Row> {
    rows: Vec<Row>,
    frame: Option<DataFrame>,
}

impl<Row> Default for Rows<Row> {
    fn default() -> Self {
        Self { rows: Vec::new(), frame: None }
    }
}

impl<Row: Table> Rows<Row> {
    pub(super) fn add(&mut self, rows: impl Iterator<Item = Row>) -> Result<(), TableError> {
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
        if let Some(frame) = &mut self.frame {
            frame.vstack_mut(&packed)?;
        } else {
            self.frame = Some(packed);
        }
        Ok(())
    }

    pub(super) fn write(mut self, tables: &TableStore, as_of: Date) -> Result<(), TableError> {
        self.pack().map_err(|source| frame_error("build", Row::NAME, source))?;
        let Some(mut frame) = self.frame else { return Ok(()) };
        // One piece: how the rows were gathered does not show in the file.
        frame.rechunk_mut();
        tables.write_frame(days::FOLDER, &days::file_of_day(Row::NAME, as_of), frame)
    }
}
