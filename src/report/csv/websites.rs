//! `websites.csv`: one row per authority and criterion on its own pages.

use super::{
    Sheet,
    cells::{optional, origin_cells},
};
use crate::{language::Language, view::Report};

pub(super) fn websites(report: &Report, language: &Language) -> Vec<u8> {
    let mut sheet = Sheet::new(report, language);
    sheet.heading(
        language,
        &[
            "csv-authority-id",
            "column-authority",
            "column-level",
            "column-criterion",
            "column-state",
            "column-detail",
            "csv-seen-from",
            "csv-seen-to",
            "column-source",
            "csv-address",
            "csv-sha256",
            "column-quote",
        ],
    );
    for row in &report.websites {
        for finding in &row.findings {
            let origin = finding.cell.origin.as_ref();
            let mut cells = vec![
                row.authority_id.clone(),
                row.authority.clone(),
                language.level(row.level),
                language.criterion(finding.criterion),
                language.fact(finding.cell.state),
                optional(finding.detail.as_ref()),
            ];
            cells.extend(origin_cells(origin, language));
            cells.push(optional(origin.and_then(|origin| origin.quote.as_ref())));
            sheet.row(cells);
        }
    }
    sheet.finish()
}
