//! The dossier as text for a terminal or an e-mail, and as Markdown.

use super::{Answer, Dossier, Item, Told, Value};
use crate::{
    language::{
        Language,
        hostile::{link, markdown as escaped, plain},
    },
    registry::StatedDate,
};

/// Returns the dossier as plain text.
#[must_use]
pub fn text(dossier: &Dossier, language: &Language) -> String {
    let mut lines = head(dossier, language).map(|line| plain(&line)).to_vec();
    if dossier.invented {
        lines.push(language.text("invented"));
    }
    for (number, answer) in (1..).zip(&dossier.answers) {
        lines.push(String::new());
        lines.push(format!("{number:>2}. {}", question(answer.item, language)));
        lines.extend(said(answer, language).iter().map(|line| format!("    {}", plain(line))));
    }
    lines.extend([String::new(), count(dossier, language), String::new()]);
    lines.join("\n")
}

/// Returns the dossier as Markdown.
#[must_use]
pub fn markdown(dossier: &Dossier, language: &Language) -> String {
    let [title, about] = head(dossier, language).map(|line| escaped(&line));
    let mut lines = vec![format!("# {title}"), String::new(), about];
    if dossier.invented {
        lines.extend([String::new(), format!("**{}**", language.text("invented"))]);
    }
    for (number, answer) in (1..).zip(&dossier.answers) {
        lines.extend([
            String::new(),
            format!("## {number}. {}", question(answer.item, language)),
            String::new(),
        ]);
        lines.extend(said(answer, language).iter().map(|line| format!("- {}", escaped(line))));
    }
    lines.extend([String::new(), count(dossier, language), String::new()]);
    lines.join("\n")
}

/// Whose dossier it is; of which channel and day.
fn head(dossier: &Dossier, language: &Language) -> [String; 2] {
    let title = format!("{}: {}", language.text("dossier-title"), dossier.authority);
    let as_of = language.text_with("as-of", &[("date", (&language.date(dossier.as_of)).into())]);
    [title, format!("{as_of} · {}", dossier.channel_id)]
}

fn question(item: Item, language: &Language) -> String {
    language.dossier("item", item.as_str())
}

fn count(dossier: &Dossier, language: &Language) -> String {
    let (complete, all) = (dossier.complete().into(), dossier.answers.len().into());
    language.text_with("dossier-count", &[("complete", complete), ("all", all)])
}

/// What is known and where from, or how to close the gap; then what is wrong with the form.
fn said(answer: &Answer, language: &Language) -> Vec<String> {
    let mut lines = match &answer.value {
        None => vec![format!(
            "{} {}",
            language.text("dossier-gap"),
            language.dossier("gap", answer.item.as_str())
        )],
        Some(value) => shown(value, language),
    };
    lines.extend(answer.told.as_ref().map(|told| source(told, language)));
    lines.extend(answer.problem.map(|problem| {
        format!("{} {}", language.text("dossier-wrong"), language.dossier("problem", problem.as_str()))
    }));
    lines
}

fn shown(value: &Value, language: &Language) -> Vec<String> {
    match value {
        Value::Text(text) => vec![text.clone()],
        Value::Confirmed(fact) => vec![language.dossier("confirmed", fact.as_str())],
        Value::Phone(phone) => vec![phone.disclosed().to_owned()],
        Value::Followers(profiles) => profiles
            .iter()
            .map(|(platform, followers)| {
                let (count, origin) = (language.count(&followers.count), &followers.origin);
                let date = origin.date.map(|date| language.stated_date(&date));
                let date = date.unwrap_or_else(|| language.text("date-unknown"));
                let source = language.source(origin.source);
                format!("{}: {count} ({source}, {date})", language.platform(*platform))
            })
            .collect(),
    }
}

fn source(told: &Told, language: &Language) -> String {
    let (from, parts) = match told {
        Told::LocalFile => return language.text("dossier-local-file"),
        Told::Registry { source, date } => {
            let date = date.as_deref().and_then(StatedDate::read).map(|date| language.stated_date(&date));
            let source = link(source).map_or_else(|| source.clone(), |(_, host)| host);
            (language.text("dossier-registry"), vec![source, date.unwrap_or_default()])
        }
        Told::Source(told) => {
            let date = told.date.map(|date| language.stated_date(&date));
            let host = told.url.as_deref().and_then(link).map(|(_, host)| host);
            let date = date.unwrap_or_else(|| language.text("date-unknown"));
            (
                format!("{},", language.source(told.source)),
                vec![date, host.unwrap_or_default(), told.answered_by.clone().unwrap_or_default()],
            )
        }
    };
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    format!("({from} {})", parts.join(", "))
}
