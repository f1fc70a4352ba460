//! The table `studies`: one row is a share of WhatsApp users that a survey states.

use crate::registry::Study;

use super::columns::{Column, Table, cell, day, integer, real, text};

/// One study of the registry.
#[derive(Debug)]
pub struct StudyRow<'r>(pub &'r Study);

impl Table for StudyRow<'_> {
    const NAME: &'static str = "studies";

    fn columns(rows: &[Self]) -> Vec<Column> {
        vec![
            text("study_id", rows, |row| Some(&row.0.study_id)),
            text("study", rows, |row| Some(&row.0.study)),
            text("publisher", rows, |row| Some(&row.0.publisher)),
            integer("year", rows, |row| cell(row.0.year)),
            text("survey_period", rows, |row| row.0.survey_period.as_deref()),
            text("usage", rows, |row| Some(row.0.usage.as_str())),
            real("percent", rows, |row| Some(row.0.percent.value)),
            real("percent_half_step", rows, |row| Some(row.0.percent.half_step)),
            text("population_base", rows, |row| row.0.population_base.as_deref()),
            integer("sample_size", rows, |row| row.0.sample_size.and_then(cell)),
            text("source_url", rows, |row| Some(row.0.source_url.as_str())),
            text("source_kind", rows, |row| Some(row.0.source_kind.as_str())),
            day("in_force_from", rows, |row| row.0.in_force_from),
        ]
    }
}
