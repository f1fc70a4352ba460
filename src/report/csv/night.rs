//! `targets.csv`, `alerts.csv` and `issues.csv`: how the night went.

use super::{
    Sheet,
    cells::{optional, origin_cells},
};
use crate::{
    language::Language,
    view::{Alert, Report},
};

pub(super) fn targets(report: &Report, language: &Language) -> Vec<u8> {
    let mut sheet = Sheet::new(report, language);
    sheet.heading(language, &["column-status", "column-targets", "column-meaning", "column-advice"]);
    for (status, targets) in &report.statuses {
        sheet.row([
            language.status(*status),
            targets.to_string(),
            language.status_meaning(*status),
            language.status_advice(*status),
        ]);
    }
    sheet.finish()
}

pub(super) fn alerts(report: &Report, language: &Language) -> Vec<u8> {
    let mut sheet = Sheet::new(report, language);
    sheet.heading(
        language,
        &[
            "column-alert",
            "column-authority",
            "csv-channel-id",
            "csv-seen-from",
            "csv-seen-to",
            "column-source",
            "csv-address",
            "csv-sha256",
            "column-quote",
            "column-detail",
            "column-advice",
        ],
    );
    for alert in &report.alerts {
        let Alert { kind, authority, channel_id, origin, .. } = alert;
        let mut cells =
            vec![language.alert(*kind), optional(authority.as_ref()), optional(channel_id.as_ref())];
        cells.extend(origin_cells(origin.as_ref(), language));
        let quote = origin.as_ref().and_then(|origin| origin.quote.as_ref());
        cells.extend([
            optional(quote),
            optional(language.drift(alert).as_ref()),
            language.alert_advice(*kind),
        ]);
        sheet.row(cells);
    }
    sheet.finish()
}

pub(super) fn issues(report: &Report, language: &Language) -> Vec<u8> {
    let mut sheet = Sheet::new(report, language);
    sheet.heading(language, &["column-code", "column-subject", "column-place", "column-detail"]);
    for issue in &report.issues {
        sheet.row([issue.code.clone(), issue.subject.clone(), issue.place.clone(), issue.detail.clone()]);
    }
    sheet.finish()
}
