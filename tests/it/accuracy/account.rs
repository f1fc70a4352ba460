//! The account of the comparison as a page to review.

use std::{collections::BTreeMap, fmt::Write as _};

use super::Compared;

/// Fields compared, the same, and explained by an issue.
#[derive(Default, Clone, Copy)]
struct Tally {
    compared: usize,
    same: usize,
}

impl Tally {
    fn of<'a>(compared: impl IntoIterator<Item = &'a Compared>) -> Self {
        compared.into_iter().fold(Self::default(), |mut tally, one| {
            tally.add(one);
            tally
        })
    }

    fn add(&mut self, one: &Compared) {
        self.compared += 1;
        self.same += usize::from(one.is_same);
    }

    fn cells(self) -> String {
        let share = 100.0 * self.same as f64 / self.compared as f64;
        format!("{} | {} | {} | {share:.1} %", self.compared, self.same, self.compared - self.same)
    }
}

const HEAD: &str = "# Accuracy

Written by `tests/it/accuracy`, never by hand: every field that `tests/it/accuracy/*.csv` knows of the pages of the corpus,
beside what is read from them. The tables were made without this program, with json, selectolax and by eye; the full rows
with expected values and notes stand there. A field that is read otherwise must be explained by an issue that the reading
itself carries; all of those are listed below.

WhatsApp: no public page is in the corpus, the values of real channels are read back from a model page. Home and imprint:
the pages are articles of authorities, read as home pages and as imprint pages.
";

pub(super) fn write(tables: &[(&str, Vec<Compared>)]) -> String {
    let mut page = format!(
        "{HEAD}\n| Table | Files | Records | Fields | Same | Explained | Share |\n|---|---|---|---|---|---|---|\n"
    );
    for (name, compared) in tables {
        line(&mut page, name, compared.iter());
    }
    line(&mut page, "**all**", tables.iter().flat_map(|(_, compared)| compared));
    explained(&mut page, tables);
    for (name, compared) in tables {
        by(&mut page, &format!("{name}, by field"), "Field", compared, |one| &one.row.field);
        by(&mut page, &format!("{name}, by file"), "File", compared, |one| &one.file);
    }
    page
}

fn line<'a>(page: &mut String, name: &str, compared: impl Iterator<Item = &'a Compared> + Clone) {
    let mut files: Vec<&String> = compared.clone().map(|one| &one.file).collect();
    files.dedup();
    let mut records: Vec<(&String, &String)> =
        compared.clone().map(|one| (&one.file, &one.row.record)).collect();
    records.sort();
    records.dedup();
    // The same article stands in two tables.
    files.sort();
    files.dedup();
    writeln!(page, "| {name} | {} | {} | {} |", files.len(), records.len(), Tally::of(compared).cells())
        .unwrap();
}

fn explained(page: &mut String, tables: &[(&str, Vec<Compared>)]) {
    page.push_str("\n## Explained\n\n| Table | File | Record | Field | On the page | Read | Why |\n|---|---|---|---|---|---|---|\n");
    for (name, compared) in tables {
        for Compared { file, row, found, .. } in compared.iter().filter(|one| !one.is_same) {
            let (record, field, expected, note) = (&row.record, &row.field, &row.expected, &row.note);
            writeln!(page, "| {name} | {file} | {record} | {field} | {expected} | {found} | {note} |")
                .unwrap();
        }
    }
}

fn by(page: &mut String, title: &str, of: &str, compared: &[Compared], key: fn(&Compared) -> &String) {
    let mut tallies: BTreeMap<&str, Tally> = BTreeMap::new();
    for one in compared {
        tallies.entry(key(one)).or_default().add(one);
    }
    writeln!(page, "\n## {title}\n\n| {of} | Fields | Same | Explained | Share |\n|---|---|---|---|---|")
        .unwrap();
    for (key, tally) in tallies {
        writeln!(page, "| {key} | {} |", tally.cells()).unwrap();
    }
}
