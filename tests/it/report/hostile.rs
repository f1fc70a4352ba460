//! A channel named to do harm goes through every output unharmed and harmless.

use kanalbarometer::{
    chart,
    language::{Lang, Language},
};

use super::{mock, tables, written};

/// Characters that no output may hold raw; JSON and CSV need their line breaks.
fn is_harmful(c: char) -> bool {
    (c.is_control() && !matches!(c, '\n' | '\r'))
        || matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}')
}

#[test]
fn no_output_lets_a_name_act() {
    for lang in [Lang::De, Lang::En] {
        for (file, text) in written(&mock::rich(), lang) {
            let harmful: Vec<char> = text.chars().filter(|c| is_harmful(*c)).collect();
            assert!(harmful.is_empty(), "{file} holds {harmful:?}");
            assert!(file.chars().all(|c| matches!(c, 'a'..='z' | '0'..='9' | '-' | '.' | '/')), "{file}");
            // A table keeps the sign in a quoted cell: a spreadsheet is no browser.
            let is_page = ["html", "svg", "json"].contains(&file.rsplit('.').next().unwrap());
            assert!(!is_page || !text.contains("<script>alert"), "{file} holds a script");
        }
    }
}

#[test]
fn the_name_is_still_there_to_be_read() {
    let files = written(&mock::rich(), Lang::De);
    let page = scraper::Html::parse_document(&files["index.html"]);
    let shown: String = page.root_element().text().collect();
    assert!(shown.contains("=HYPERLINK(\"http://x\")<script>alert(1)</script>"));
    assert!(files["status.csv"].contains("\"'=HYPERLINK(\"\"http://x\"\")<script>alert(1)</script>"));
    let picture = &files["charts/published-followers.svg"];
    assert!(picture.contains("=HYPERLINK(&quot;http://x&quot;)&lt;script&gt;"));
}

#[test]
fn no_cell_of_any_table_starts_a_formula() {
    let files = written(&mock::rich(), Lang::De);
    for (file, rows) in tables(&files) {
        for cell in rows.iter().flatten() {
            // A loss is a number, and a number is no formula.
            let is_number = cell.replace(',', ".").parse::<f64>().is_ok() && !cell.starts_with('+');
            let acts = cell.starts_with(['=', '+', '-', '@', '\t', '\r']) && !is_number;
            assert!(!acts, "{file}: {cell:?}");
        }
    }
}

#[test]
fn every_picture_is_well_formed_and_described() {
    for lang in [Lang::De, Lang::En] {
        let language = Language::new(lang);
        for report in [mock::rich(), mock::large()] {
            let charts = chart::all(&report, &language);
            assert_eq!(charts.iter().map(|chart| chart.id).collect::<Vec<_>>(), chart::IDS);
            for chart in charts {
                assert!(!chart.table.rows.is_empty());
                assert!(chart.table.rows.iter().all(|row| row.len() == chart.table.columns.len()));
                for svg in [chart.svg.clone(), chart.standalone()] {
                    check_picture(&svg, &chart);
                }
            }
        }
    }
}

#[track_caller]
fn check_picture(svg: &str, chart: &chart::Chart) {
    let document = roxmltree::Document::parse(svg).expect("an SVG is XML");
    let root = document.root_element();
    assert_eq!(root.attribute("role"), Some("img"));
    assert!(root.attribute("viewBox").is_some());
    let labels = format!("{0}-title {0}-description", chart.id);
    assert_eq!(root.attribute("aria-labelledby"), Some(labels.as_str()));
    let text = |name: &str| {
        let found: Vec<_> = document.descendants().filter(|node| node.has_tag_name(name)).collect();
        assert_eq!(found.len(), 1, "{name}");
        found[0].text().map(str::to_owned)
    };
    assert_eq!(text("title"), Some(chart.title.clone()));
    assert_eq!(text("desc"), Some(chart.description.clone()));
    for node in document.descendants().filter(roxmltree::Node::is_element) {
        let name = node.tag_name().name();
        let known = ["svg", "title", "desc", "text", "rect", "line", "polyline", "polygon", "circle"];
        assert!(known.contains(&name), "{name}");
        assert!(node.attributes().all(|attribute| !attribute.name().contains("href")));
    }
    let size: f64 = document
        .descendants()
        .filter_map(|node| node.attribute("font-size")?.parse().ok())
        .fold(f64::MAX, f64::min);
    assert!(size >= 13.9, "type of {size} pixels is too small to project");
}
