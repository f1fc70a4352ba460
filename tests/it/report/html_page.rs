//! The HTML page: closed to the outside, complete for every reader, light.

use std::collections::BTreeSet;

use base64::{Engine, engine::general_purpose::STANDARD};
use kanalbarometer::{
    language::{Lang, Language},
    report::html,
    view::Report,
};
use scraper::{ElementRef, Html, Selector};
use sha2::{Digest, Sha256};

use super::{languages, mock};

fn german(report: &Report) -> String {
    html(report, &Language::new(Lang::De))
}

/// Every element that a CSS selector names.
fn all<'a>(page: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    page.select(&Selector::parse(selector).expect("the selector is valid")).collect()
}

fn texts(page: &Html, selector: &str) -> Vec<String> {
    all(page, selector).into_iter().map(|element| squeezed(element.text())).collect()
}

/// The rows of tables, cells apart.
fn rows(page: &Html, selector: &str) -> String {
    let cells = |row: ElementRef<'_>| {
        row.child_elements().map(|cell| squeezed(cell.text())).collect::<Vec<_>>().join(" | ")
    };
    all(page, selector).into_iter().map(cells).collect::<Vec<_>>().join("\n")
}

fn squeezed<'a>(texts: impl Iterator<Item = &'a str>) -> String {
    texts.collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Three reports that differ as much as reports can, each in both languages.
fn every_page() -> Vec<String> {
    let reports = [mock::rich(), mock::empty(), mock::before_the_first_run()];
    languages()
        .iter()
        .flat_map(|language| reports.iter().map(|report| html(report, language)).collect::<Vec<_>>())
        .collect()
}

#[test]
fn the_head_names_what_is_most_urgent() {
    let lead = |report: &Report| {
        let page = Html::parse_document(&german(report));
        assert_eq!(all(&page, "header .urgent a[href='#today']").len(), all(&page, ".urgent").len());
        texts(&page, ".urgent").pop()
    };
    let mut report = mock::rich();
    let (first, others) = (report.alerts[0].clone(), report.alerts.len() - 3);
    let language = Language::new(Lang::De);
    let begin = format!("Braucht heute einen Blick: {}", language.alert(first.kind));
    let said = lead(&report).unwrap();
    assert!(
        said.starts_with(&begin) && said.ends_with(&format!("; und {others} weitere Meldungen")),
        "{said}"
    );
    report.alerts.truncate(1);
    assert!(lead(&report).unwrap().starts_with(&begin));
    assert!(!lead(&report).unwrap().contains("weitere"));
    report.alerts.clear();
    assert_eq!(lead(&report), None);
}

#[test]
fn every_page_is_well_formed_and_says_everything() {
    for text in every_page() {
        let page = Html::parse_document(&text);
        assert!(page.errors.is_empty(), "{:?}", page.errors);
        assert!(!text.contains('⟦'), "words are missing");
        let mut ids = BTreeSet::new();
        for id in all(&page, "[id]").into_iter().filter_map(|element| element.attr("id")) {
            assert!(ids.insert(id), "{id} names two elements");
        }
        for element in all(&page, "[aria-labelledby]") {
            for id in element.attr("aria-labelledby").into_iter().flat_map(str::split_whitespace) {
                assert!(ids.contains(id), "nothing is named {id}");
            }
        }
        for link in all(&page, "a[href^='#']") {
            assert!(ids.contains(&link.attr("href").unwrap()[1..]), "{:?} leads nowhere", link.attr("href"));
        }
    }
}

#[test]
fn nothing_is_loaded_and_only_our_two_blocks_run() {
    for text in every_page() {
        let page = Html::parse_document(&text);
        let block = |name: &str| {
            let blocks = all(&page, name);
            assert_eq!(blocks.len(), 1, "{name}");
            format!("'sha256-{}'", STANDARD.encode(Sha256::digest(blocks[0].text().collect::<String>())))
        };
        let policy = all(&page, "meta[http-equiv='Content-Security-Policy']")[0].attr("content").unwrap();
        assert_eq!(
            policy,
            format!(
                "default-src 'none'; style-src {}; script-src {}; img-src data:; base-uri 'none'; form-action 'none'",
                block("style"),
                block("script"),
            )
        );
        let loads =
            "[src], [srcset], link, iframe, object, embed, image, use, base, audio, video, [style], [action]";
        assert!(all(&page, loads).is_empty());
        let style = all(&page, "style")[0].inner_html();
        assert!(!style.contains("url(") && !style.contains("@import"));
        for element in all(&page, "*") {
            assert!(element.value().attrs().all(|(name, _)| !name.starts_with("on")), "{element:?}");
        }
        for link in all(&page, "a") {
            let address = link.attr("href").unwrap();
            if address.contains(':') {
                assert!(address.starts_with("https://") || address.starts_with("http://"), "{address}");
                assert_eq!(link.attr("rel"), Some("noopener noreferrer nofollow"));
            }
        }
    }
}

#[test]
fn the_page_serves_readers_who_do_not_see_it() {
    for text in every_page() {
        let page = Html::parse_document(&text);
        assert!(matches!(all(&page, "html")[0].attr("lang"), Some("de" | "en")));
        assert_eq!(all(&page, "a.skip[href='#main'], main#main").len(), 2);
        let mut before = 0;
        for heading in all(&page, "h1, h2, h3, h4") {
            let level = i32::from(heading.value().name().as_bytes()[1] - b'0');
            assert!(level <= before + 1, "{:?} skips a level", squeezed(heading.text()));
            before = level;
        }
        for table in all(&page, "table") {
            let inside = |selector: &str| table.select(&Selector::parse(selector).unwrap()).count();
            assert_eq!(inside("caption"), 1);
            assert_eq!(inside("thead th:not([scope=col])"), 0);
            assert!(inside("thead th") > 0 && inside("tbody tr") > 0);
        }
        for figure in all(&page, "figure") {
            for part in ["svg[role=img] > title", "svg > desc", "figcaption", "details table"] {
                assert_eq!(figure.select(&Selector::parse(part).unwrap()).count(), 1, "{part}");
            }
        }
        for field in all(&page, "input, select") {
            let label = field.parent().and_then(ElementRef::wrap).expect("a field stands in something");
            assert_eq!(label.value().name(), "label");
        }
    }
}

#[test]
fn an_empty_report_says_why_there_is_nothing() {
    let page = Html::parse_document(&german(&mock::empty()));
    assert!(all(&page, "figure").is_empty());
    insta::assert_snapshot!(texts(&page, ".calm").join("\n"));
}

#[test]
fn a_report_before_the_first_run_says_what_is_missing() {
    let page = Html::parse_document(&german(&mock::before_the_first_run()));
    insta::assert_snapshot!(texts(&page, ".asof, .calm, figcaption, .tile").join("\n"));
}

#[test]
fn an_invented_report_says_so_first() {
    let page = Html::parse_document(&german(&mock::rich()));
    assert!(texts(&page, "body > *")[1].starts_with("Erfundenes Beispiel."));
    assert!(texts(&page, "title")[0].starts_with("Erfundenes Beispiel."));
    assert!(texts(&page, "figcaption").iter().all(|caption| caption.starts_with("Erfundenes Beispiel.")));
    assert!(!german(&mock::empty()).contains("Erfundenes Beispiel"));
}

#[test]
fn the_figures_read_as_they_are_meant() {
    let page = Html::parse_document(&german(&mock::rich()));
    insta::assert_snapshot!("tiles", rows(&page, ".tile"));
    insta::assert_snapshot!("alerts", rows(&page, ".alerts li"));
    insta::assert_snapshot!("status_rows", rows(&page, "#status-table tr"));
    insta::assert_snapshot!("criteria_parts", texts(&page, ".criteria > summary, .criteria > p").join("\n"));
    insta::assert_snapshot!("criteria_rows", rows(&page, ".criteria tbody tr"));
    insta::assert_snapshot!("comparison_rows", rows(&page, "#comparison tr"));
    insta::assert_snapshot!("published_rows", rows(&page, "#published table.sortable tr"));
    insta::assert_snapshot!("chart_captions", texts(&page, "figcaption").join("\n"));
    insta::assert_snapshot!("cadence_rows", rows(&page, "#cadence table.sortable tr"));
    insta::assert_snapshot!("exclusivity_rows", rows(&page, "#exclusivity table.sortable tr"));
    insta::assert_snapshot!("exclusive_posts", texts(&page, "#exclusivity p, #exclusivity li").join("\n"));
    insta::assert_snapshot!("targets", rows(&page, "#targets tr"));
}

#[test]
fn the_page_in_english_speaks_english() {
    let page = Html::parse_document(&html(&mock::rich(), &Language::new(Lang::En)));
    insta::assert_snapshot!(
        texts(&page, "h1, h2, h3, .tile, figcaption, #method dd, #status-table td").join("\n")
    );
}

#[test]
fn unknown_is_never_shown_as_zero() {
    let mut report = mock::rich();
    for row in &mut report.authorities {
        for channel in &mut row.channels {
            (channel.followers, channel.followers_per_1000) = (None, None);
        }
    }
    let page = Html::parse_document(&german(&report));
    for row in all(&page, "#status-table tbody tr") {
        let cells: Vec<_> = row.select(&Selector::parse("td.r").unwrap()).collect();
        for cell in cells {
            assert!(
                matches!(squeezed(cell.text()).as_str(), "unbekannt" | "–"),
                "{:?}",
                squeezed(cell.text())
            );
            assert_eq!(cell.attr("data-v"), None);
        }
    }
}

#[test]
fn posts_that_cannot_be_judged_have_a_reason_and_no_row() {
    let mut report = mock::rich();
    report.exclusivity.channels.retain(|channel| channel.counterpart.of == 0);
    let page = Html::parse_document(&german(&report));
    assert!(all(&page, "#exclusivity :is(table, figure, li)").is_empty());
    let said = texts(&page, "#exclusivity p");
    assert!(said.iter().any(|text| text.contains("kein Presse-Feed der Behörde")), "{said:?}");
    report.exclusivity.channels.clear();
    assert!(all(&Html::parse_document(&german(&report)), "#exclusivity").is_empty());
}

#[test]
fn a_report_as_large_as_the_real_one_stays_light() {
    let page = german(&mock::large());
    // Two thirds are what is known of each authority: its criteria with their evidence, its growth, its place among peers.
    assert!(page.len() < 2_500_000, "{} bytes", page.len());
}
