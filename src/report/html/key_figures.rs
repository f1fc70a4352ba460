//! The first look: how many authorities, channels and badges, each with its n.

use askama::Template;

use super::rendered;
use crate::{
    language::Language,
    status::Stage,
    view::{Report, authorities_at, authorities_in, authorities_with_channel},
};

#[derive(Template)]
#[template(path = "key_figures.html")]
struct KeyFigures {
    tiles: Vec<Tile>,
}

struct Tile {
    /// Table word of the stage it belongs to; empty for none.
    key: &'static str,
    number: String,
    words: String,
    note: String,
}

/// Returns the tiles of the overview.
pub(super) fn key_figures(report: &Report, language: &Language) -> String {
    let authorities = authorities_in(&report.stages);
    let at = |stage| authorities_at(stage, &report.stages);
    let with_channel = authorities_with_channel(&report.stages);
    let channels: usize = report.authorities.iter().map(|row| row.channels.len()).sum();
    let of_known = language.text_with("of-with-channel", &[("n", with_channel.into())]);
    let tile = |key, number: u64, id, note: String| Tile {
        key,
        number: language.integer(number),
        words: language.text_with(id, &[("n", number.into())]),
        note,
    };
    let mut tiles = vec![
        tile("", authorities, "tile-authorities", language.text("tile-authorities-note")),
        tile(
            "",
            with_channel,
            "tile-with-channel",
            language.text_with("tile-channels-note", &[("n", channels.into())]),
        ),
    ];
    for stage in [
        Stage::Verified,
        Stage::Applied,
        Stage::ReadyToApply,
        Stage::Unverified,
        Stage::BadgeUnknown,
        Stage::Lost,
        Stage::NotReachable,
    ] {
        let number = at(stage);
        // Losses and dead addresses are news; their absence is not.
        if number > 0 || matches!(stage, Stage::Verified | Stage::Unverified | Stage::BadgeUnknown) {
            tiles.push(Tile {
                key: stage.as_str(),
                number: language.integer(number),
                words: language.stage(stage),
                note: of_known.clone(),
            });
        }
    }
    match &report.run {
        Some(run) => {
            let ok: u64 = report.statuses.get(&crate::collect::CheckStatus::Ok).copied().into_iter().sum();
            tiles.push(tile(
                "",
                run.targets,
                "tile-targets",
                language.text_with("tile-targets-note", &[("n", ok.into())]),
            ));
        }
        None => tiles.push(Tile {
            key: "",
            number: super::dash(),
            words: language.text("tile-no-run"),
            note: language.text("tile-no-run-note"),
        }),
    }
    rendered(&KeyFigures { tiles })
}
