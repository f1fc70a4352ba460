//! The table `authorities`: one row is a registry entry.

use crate::{platform::plain_host, registry::Authority};

use super::columns::{Column, Table, cell, day, integer, text};

/// One authority of the registry.
#[derive(Debug)]
pub struct AuthorityRow<'r>(pub &'r Authority);

impl Table for AuthorityRow<'_> {
    const NAME: &'static str = "authorities";

    fn columns(rows: &[Self]) -> Vec<Column> {
        let hosts = rows.iter().map(|row| (row, row.0.website.as_ref().and_then(plain_host)));
        let hosts: Vec<(&Self, Option<String>)> = hosts.collect();
        vec![
            text("authority_id", rows, |row| Some(&row.0.authority_id)),
            text("name", rows, |row| Some(&row.0.name)),
            text("level", rows, |row| Some(row.0.level.as_str())),
            text("land", rows, |row| row.0.land.as_deref()),
            text("ags", rows, |row| row.0.ags.as_deref()),
            text("ars", rows, |row| row.0.ars.as_deref()),
            integer("population", rows, |row| row.0.population.as_ref().and_then(|p| cell(p.inhabitants))),
            day("population_as_of", rows, |row| row.0.population.as_ref().map(|p| p.as_of)),
            text("population_class", rows, |row| Some(row.0.population_class().as_str())),
            text("website", rows, |row| row.0.website.as_ref().map(url::Url::as_str)),
            text("website_host", &hosts, |(_, host)| host.as_deref()),
            text("source", rows, |row| Some(&row.0.source)),
            day("source_date", rows, |row| row.0.source_date),
        ]
    }
}
