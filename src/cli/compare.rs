//! `compare`: where an authority stands among those that are comparable, and who is most like it.

use std::fmt::Write;

use serde::Serialize;

use super::{Exit, Failure, Printer, arguments::Global, authority, nightly::open};
use crate::{
    chart::interval_text,
    compare::{LeftOut, Placement},
    language::{Language, hostile::plain},
    pipeline,
    view::{ComparedRow, Comparison, Peer},
};

/// What is told of one authority.
#[derive(Serialize)]
struct Told {
    authority_id: String,
    authority: String,
    as_of: jiff::civil::Date,
    followers_per_1000: Option<ComparedRow>,
    posting_rate: Option<ComparedRow>,
    nearest: Vec<Peer>,
}

pub(super) fn run(global: &Global, printer: &Printer, name: &str) -> Result<Exit, Failure> {
    let project = open(global)?;
    let (registry, _) = pipeline::registry(&project)?;
    let authority = authority::find(&registry, name)?;
    let as_of = pipeline::report_day(&pipeline::archive(&project)?, &registry, global.as_of)?;
    let Comparison { reach, posts, nearest } = pipeline::comparison(&project, &registry, as_of, global.lang)?;
    let own = |rows: Vec<ComparedRow>| {
        rows.into_iter().find(|row| row.owner.authority_id == authority.authority_id)
    };
    let near = nearest.into_iter().find(|row| row.owner.authority_id == authority.authority_id);
    let told = Told {
        authority_id: authority.authority_id.clone(),
        authority: authority.name.clone(),
        as_of,
        followers_per_1000: own(reach.rows),
        posting_rate: own(posts.rows),
        nearest: near.map(|row| row.peers).unwrap_or_default(),
    };
    printer.result(&told, || human(&told, &Language::new(global.lang)))?;
    Ok(Exit::Done)
}

fn human(told: &Told, language: &Language) -> String {
    let as_of = language.text_with("as-of", &[("date", (&language.date(told.as_of)).into())]);
    let mut text = format!("{} ({}) · {as_of}\n", plain(&told.authority), told.authority_id);
    if told.followers_per_1000.is_none() && told.posting_rate.is_none() {
        let _ = writeln!(text, "\n{}", language.text("compare-nothing"));
    }
    for (heading, row) in
        [("comparison-reach", &told.followers_per_1000), ("comparison-posts", &told.posting_rate)]
    {
        if let Some(row) = row {
            measure(&mut text, &language.text(heading), row, language);
        }
    }
    if !told.nearest.is_empty() {
        let _ = writeln!(text, "\n{}", language.text("compare-nearest"));
    }
    for peer in &told.nearest {
        let ratio = language.decimal(peer.population_ratio, 2);
        let ratio = language.text_with("compare-peer", &[("ratio", (&ratio).into())]);
        let land =
            if peer.same_land { format!(", {}", language.text("compare-same-land")) } else { String::new() };
        let _ =
            writeln!(text, "  {} ({}): {ratio}{land}", plain(&peer.owner.authority), peer.owner.authority_id);
    }
    text
}

fn measure(text: &mut String, heading: &str, row: &ComparedRow, language: &Language) {
    let _ = writeln!(text, "\n{heading}");
    let mut line = |id: &str, said: &str| {
        let _ = writeln!(text, "  {}: {said}", language.text(id));
    };
    let value = interval_text(language, &row.value, row.precision);
    let watched = row.watched_days.map(|days| {
        language.text_with("comparison-watched", &[("days", (&language.decimal(days, 1)).into())])
    });
    line("csv-value", &[Some(value), watched].into_iter().flatten().collect::<Vec<_>>().join(", "));
    if let Some(origin) = &row.origin {
        let date =
            origin.date.map_or_else(|| language.text("date-unknown"), |date| language.stated_date(&date));
        line("column-source", &format!("{date}, {}", language.source(origin.source)));
    }
    let Some(Placement { group, rank, percentile, quartiles, left_out, .. }) = &row.placement else {
        let why = row.refusal.map_or_else(|| language.text("unknown"), |refusal| language.refusal(refusal));
        let _ = writeln!(text, "  {why}");
        return;
    };
    line("column-peer-group", &language.peer_group(group));
    let ranks = language.range(rank.best as f64, rank.worst as f64, 0);
    let numbers = [("rank", (&ranks).into()), ("n", rank.among.into())];
    line("column-rank", &language.text_with("comparison-rank", &numbers));
    line("column-percentile", &language.range(percentile.low(), percentile.high(), 0));
    let quartiles = quartiles.map(|quartile| language.range(quartile.low(), quartile.high(), 1));
    line("column-quartiles", &quartiles.join(" · "));
    let LeftOut { published, other_days, open } = *left_out;
    if published + other_days + open > 0 {
        let numbers = [("published", published.into()), ("days", other_days.into()), ("open", open.into())];
        let _ = writeln!(text, "  {}", language.text_with("comparison-left-out", &numbers));
    }
}
