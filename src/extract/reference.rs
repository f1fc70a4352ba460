//! The outline checked against the tree of the HTML standard, as `scraper` builds it. Tests only.
//!
//! The tree is the better reading of a well-meant page and the worse of a hostile one (see
//! `docs/extraction.md`); on real pages the two must agree about everything that readers use.

use std::{env, fs, path::PathBuf};

use scraper::{ElementRef, Html, Selector};

use super::{outline::Outline, page::Page, text};

fn select<'a>(tree: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    tree.select(&Selector::parse(selector).unwrap()).collect()
}

fn words(element: &ElementRef<'_>) -> String {
    text::one_line(&element.text().collect::<String>())
}

/// What both readings say, in the same words.
#[derive(Debug, PartialEq, Eq)]
struct Said {
    title: Option<String>,
    base: Option<String>,
    metas: Vec<(String, String)>,
    links: Vec<(String, String)>,
    headings: Vec<(String, String)>,
}

fn by_tree(page: &str) -> Said {
    let tree = Html::parse_document(page);
    let attribute = |element: &ElementRef<'_>, name: &str| element.attr(name).map(str::to_owned);
    let meta_name = |element: &ElementRef<'_>| {
        ["name", "property", "http-equiv"]
            .iter()
            .find_map(|key| attribute(element, key))
            .map(|name| name.trim().to_ascii_lowercase())
    };
    let outside_svg = |element: &ElementRef<'_>| {
        !element.ancestors().any(|node| node.value().as_element().is_some_and(|e| e.name() == "svg"))
    };
    Said {
        title: select(&tree, "title").iter().find(|title| outside_svg(title)).map(words),
        base: select(&tree, "base[href]").first().and_then(|base| attribute(base, "href")),
        metas: select(&tree, "meta[content]")
            .iter()
            .filter_map(|meta| Some((meta_name(meta)?, attribute(meta, "content")?)))
            .collect(),
        links: links(&tree),
        headings: select(&tree, "h1, h2, h3, h4, h5, h6")
            .iter()
            .map(|heading| (heading.value().name().to_owned(), letters(&words(heading))))
            .collect(),
    }
}

const PICTURE: &str = "(picture)";

fn links(tree: &Html) -> Vec<(String, String)> {
    let href = |link: &ElementRef<'_>| link.attr("href").unwrap_or_default().trim().to_owned();
    // Pictures give the outline's links their alternative text, which the tree's text leaves out.
    let has_picture = |link: &ElementRef<'_>| {
        link.select(&Selector::parse("img[alt]:not([alt=''])").unwrap()).next().is_some()
    };
    let text = |link: &ElementRef<'_>| if has_picture(link) { PICTURE.to_owned() } else { words(link) };
    without_split_parts(select(tree, "a[href], area[href]").iter().map(|link| (href(link), text(link))))
}

/// A block inside a paragraph's link makes the tree split the link; empty parts beside a full one are left out.
fn without_split_parts(links: impl Iterator<Item = (String, String)>) -> Vec<(String, String)> {
    let mut kept: Vec<(String, String)> = Vec::new();
    for (href, text) in links {
        match kept.last_mut().filter(|(before, _)| *before == href) {
            Some((_, before)) if before.is_empty() => *before = text,
            Some(_) if text.is_empty() => {}
            _ => kept.push((href, text)),
        }
    }
    kept
}

fn by_outline(page: &str) -> Said {
    let outline = Outline::of(page);
    let links = outline.links.iter().map(|link| (link.href.clone(), link.text.clone()));
    let mut links = without_split_parts(links);
    for (ours, tree) in links.iter_mut().zip(by_tree(page).links) {
        if tree.1 == PICTURE {
            ours.1 = tree.1;
        }
    }
    Said {
        title: outline.title.map(|title| text::one_line(&title.text)),
        base: outline.base,
        metas: outline.metas.into_iter().map(|meta| (meta.name, meta.content.text)).collect(),
        links,
        headings: outline
            .blocks
            .iter()
            .filter(|block| block.heading_level().is_some())
            .map(|block| (block.element.to_owned(), letters(&block.one_line())))
            .collect(),
    }
}

/// A line break inside a heading is a blank to one reading and nothing to the other, an emoji picture the reverse.
fn letters(text: &str) -> String {
    text.chars().filter(|character| character.is_alphanumeric()).collect()
}

fn pages() -> Vec<PathBuf> {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let corpus = env::var_os("KANALBAROMETER_CORPUS").map_or(root.join("../shared/corpus"), PathBuf::from);
    let folders = ["whatsapp", "website"].map(|folder| root.join("tests/fixtures").join(folder));
    let real = ["htmldate", "trafilatura"].map(|folder| corpus.join("german-web").join(folder));
    let mut pages: Vec<PathBuf> = Vec::new();
    for folder in folders.iter().chain(&real) {
        let Ok(files) = fs::read_dir(folder) else {
            eprintln!("{} is not there: its pages are not compared", folder.display());
            continue;
        };
        pages.extend(
            files
                .map(|file| file.unwrap().path())
                .filter(|path| path.extension().is_some_and(|e| e == "html")),
        );
    }
    pages.sort();
    pages
}

#[test]
fn the_outline_and_the_tree_say_the_same() {
    let pages = pages();
    assert!(pages.len() > 20);
    for path in pages {
        let bytes = fs::read(&path).unwrap();
        let page = Page::decode(&bytes, None, None);
        let (ours, tree) = (by_outline(&page.text), by_tree(&page.text));
        for (at, (one, other)) in ours.links.iter().zip(&tree.links).enumerate() {
            assert_eq!(one, other, "link {at} of {}", path.display());
        }
        assert_eq!(ours.metas, tree.metas, "{}", path.display());
        assert_eq!(ours.headings, tree.headings, "{}", path.display());
        assert_eq!(ours, tree, "{}", path.display());
    }
}
