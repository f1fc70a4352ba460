//! Official keys: AGS (Amtlicher Gemeindeschlüssel) and ARS (Amtlicher Regionalschlüssel).
//!
//! Both begin with the two digits of the Land. Destatis writes them in groups (`05 1 62 0000 000`), which
//! also keeps spreadsheets from taking them for numbers; here they have no blanks.

use super::{
    Land, Level,
    reading::{Reading, Rows},
};

/// Reads the AGS, which must fit level and Land and stand in one row only; noted as error otherwise.
pub(super) fn ags(
    row: &mut Reading,
    level: Option<Level>,
    land: Option<&Land>,
    seen: &mut Rows,
) -> Option<String> {
    let text = without_blanks(row.row.text("ags")?);
    if !text.bytes().all(|byte| byte.is_ascii_digit()) {
        row.error(
            "ags",
            "an official key (AGS) has digits only",
            "copy it from the Gemeindeverzeichnis of Destatis",
        );
        return None;
    }
    let allowed = level.map_or(&[2, 3, 5, 8][..], digits);
    // Spreadsheets drop the leading zero of a number; with the Land beside it nothing is guessed.
    let padded = format!("0{text}");
    let zero_dropped =
        land.is_some_and(|land| padded.starts_with(land.key)) && allowed.contains(&padded.len());
    let ags = if zero_dropped { padded } else { text };
    if !allowed.contains(&ags.len()) {
        let lengths: Vec<String> = allowed.iter().map(ToString::to_string).collect();
        let lengths = lengths.join(" or ");
        let whose = level.map_or(String::new(), |level| format!(" of level {}", level.as_str()));
        let message = format!("{} digits, but an official key (AGS){whose} has {lengths}", ags.len());
        row.error("ags", message, "correct the key or the level; leave it empty if unknown");
        return None;
    }
    if let Some(land) = land.filter(|land| !ags.starts_with(land.key)) {
        let message = format!("keys (AGS) in {} begin with {}", land.name, land.key);
        row.error("ags", message, "correct the key or the Land");
        return None;
    }
    if level.is_some_and(Level::has_land) {
        if let Some(other) = seen.get(&ags) {
            let message = format!("the same key (AGS) as in row {other}");
            row.error("ags", message, "one body is one row: remove one of the two, or correct its key");
        } else {
            seen.insert(ags.clone(), row.row.number);
        }
    }
    Some(ags)
}

/// Reads the regional key, or `None` with a warning: it says nothing that the AGS does not say for us.
pub(super) fn ars(row: &mut Reading, ags: Option<&str>) -> Option<String> {
    let text = without_blanks(row.row.text("ars")?);
    let ars = if text.len() == 11 { format!("0{text}") } else { text };
    let plain = ars.len() == 12 && ars.bytes().all(|byte| byte.is_ascii_digit());
    // Between district and municipality the regional key has the association, which the AGS has not.
    let fits =
        |ags: &str| ars.starts_with(&ags[..ags.len().min(5)]) && ars.ends_with(ags.get(5..).unwrap_or(""));
    if plain && ags.is_none_or(fits) {
        return Some(ars);
    }
    let message = if plain {
        "a regional key (ARS) that does not fit the AGS; it is left unknown"
    } else {
        "a regional key (ARS) has 12 digits; it is left unknown"
    };
    row.warning(
        "ars",
        message,
        "write it in groups, such as 05 1 62 0000 000: spreadsheets shorten long numbers",
    );
    None
}

/// Returns how many digits the AGS of a body of this level can have.
fn digits(level: Level) -> &'static [usize] {
    match level {
        Level::Land => &[2],
        Level::Kreis | Level::KreisfreieStadt => &[5],
        Level::Gemeinde => &[8],
        Level::Bezirk => &[3, 8],
        // The key of the place where the body sits; others may have it too.
        Level::Bund | Level::Polizei | Level::Feuerwehr | Level::Other => &[2, 5, 8],
    }
}

fn without_blanks(text: &str) -> String {
    text.replace([' ', '\u{a0}'], "")
}
