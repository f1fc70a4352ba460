//! `criteria.csv`: one row per channel and criterion, with what decided and what speaks against it.

use super::{
    Sheet,
    cells::{optional, origin_cells},
};
use crate::{
    language::Language,
    status::criteria::{Evidence, Finding},
    view::{Origin, Report},
};

pub(super) fn criteria(report: &Report, language: &Language) -> Vec<u8> {
    let mut sheet = Sheet::new(report, language);
    sheet.heading(
        language,
        &[
            "csv-authority-id",
            "column-authority",
            "csv-channel-id",
            "column-criterion",
            "column-state",
            "csv-seen-from",
            "csv-seen-to",
            "column-source",
            "csv-address",
            "csv-sha256",
            "column-quote",
            "csv-answered-by",
            "csv-contrary-state",
            "csv-contrary-from",
            "csv-contrary-to",
            "csv-contrary-source",
            "csv-contrary-address",
            "csv-contrary-sha256",
        ],
    );
    for authority in &report.authorities {
        for channel in &authority.channels {
            for finding in &channel.standing.findings {
                let mut cells =
                    vec![authority.authority_id.clone(), authority.name.clone(), channel.channel_id.clone()];
                cells.extend(finding_cells(finding, language));
                sheet.row(cells);
            }
        }
    }
    sheet.finish()
}

fn finding_cells(finding: &Finding, language: &Language) -> Vec<String> {
    let evidence = finding.decided_by.as_ref();
    let contrary = finding.contradicted_by.first();
    let origin = |told: Option<&Evidence>| origin_cells(told.map(Origin::of).as_ref(), language);
    let mut cells = vec![language.requirement(finding.requirement), language.fact(finding.state)];
    cells.extend(origin(evidence));
    cells.push(optional(evidence.and_then(|told| told.quote.as_ref())));
    cells.push(optional(evidence.and_then(|told| told.answered_by.as_ref())));
    cells.push(contrary.map_or_else(String::new, |told| language.fact(told.value)));
    cells.extend(origin(contrary));
    cells
}
