//! Whose the data are: what is ours and under which licence, what is not, and where it comes from.

use serde::Serialize;

use super::{Origin, sheet::Registered};

/// A licence as a data package names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub(super) struct Licence {
    pub(super) name: &'static str,
    pub(super) title: &'static str,
    pub(super) path: &'static str,
}

/// What is ours: the selection, the readings, the metrics.
pub(super) const OURS: Licence = Licence {
    name: "CC-BY-4.0",
    title: "Creative Commons Attribution 4.0 International",
    path: "https://creativecommons.org/licenses/by/4.0/",
};

/// Official keys and inhabitants.
const DESTATIS: Licence = Licence {
    name: "other-at",
    title: "Official keys and inhabitants: © Statistisches Bundesamt (Destatis). Vervielfältigung und Verbreitung, auch \
            auszugsweise, mit Quellenangabe gestattet",
    path: "https://www.destatis.de/",
};

/// A source as a data package names it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct Source {
    pub(super) title: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) path: Option<String>,
}

impl Source {
    fn new(title: &str, path: Option<&str>) -> Self {
        Self { title: title.to_owned(), path: path.map(str::to_owned) }
    }

    /// Returns the source that a cell of the registry names, in words or as an address.
    pub(super) fn of_cell(text: &str) -> Self {
        let is_address = text.starts_with("https://") || text.starts_with("http://");
        Self::new(text, is_address.then_some(text))
    }
}

/// Who publishes, and what the registry rests on.
#[derive(Debug)]
pub(super) struct Rights {
    /// Who publishes it.
    pub(super) publisher: String,
    /// True when official keys or inhabitants of Destatis are in it.
    pub(super) destatis: bool,
    /// True when addresses of websites from Wikidata are in it.
    pub(super) wikidata: bool,
    /// Observations from files that a person handed over.
    pub(super) handed_over: usize,
    /// True when pages were read, by us or by whoever handed them over.
    pub(super) pages_read: bool,
    /// What the whole rests on.
    pub(super) sources: Vec<Source>,
}

impl Rights {
    /// Finds out from the registry's own sources whose data are in it.
    pub(super) fn of(origin: &Origin<'_>, registered: &Registered) -> Self {
        let names = |word: &str| registered.sources.iter().any(|source| source.contains(word));
        let (destatis, wikidata) = (names("Destatis"), names("german-gov-domains"));
        let publisher = origin.settings.publisher.clone().unwrap_or_else(|| "Kanalbarometer".to_owned());
        let mut sources = Vec::new();
        if destatis {
            sources.push(Source::new(DESTATIS.title, Some(DESTATIS.path)));
        }
        if wikidata {
            let title = "Websites: Wikidata by way of german-gov-domains (CC0 1.0)";
            sources.push(Source::new(title, Some("https://github.com/robbi5/german-gov-domains")));
        }
        if origin.invented {
            sources.push(Source::new("Invented for an example: no real page was read", None));
        } else {
            sources.extend(pages(registered));
        }
        let pages_read = !registered.platforms_read.is_empty() || registered.websites_read;
        let handed_over = registered.handed_over;
        Self { publisher, destatis, wikidata, handed_over, pages_read, sources }
    }

    /// Returns the licences of a table, by the columns it has.
    pub(super) fn licences(&self, columns: &[&str]) -> Vec<Licence> {
        let official = ["ags", "ars", "population"];
        let is_official = self.destatis && columns.iter().any(|column| official.contains(column));
        [Some(OURS), is_official.then_some(DESTATIS)].into_iter().flatten().collect()
    }
}

/// The public pages that were read, platform by platform; what has no one address says where the addresses stand.
fn pages(registered: &Registered) -> Vec<Source> {
    let of_platform = |platform: &String| {
        Some(match platform.as_str() {
            "whatsapp" => Source::new("Public pages of WhatsApp channels", Some("https://www.whatsapp.com/")),
            "telegram" => Source::new("Public pages of Telegram channels", Some("https://t.me/")),
            "mastodon" => {
                Source::new("Public accounts on Mastodon servers (addresses in channels.csv)", None)
            }
            "bluesky" => Source::new("Public accounts on Bluesky", Some("https://bsky.app/")),
            "youtube" => {
                Source::new("Public pages and feeds of YouTube channels", Some("https://www.youtube.com/"))
            }
            "press" => Source::new("Feeds of press releases (addresses in channels.csv)", None),
            "instagram" => Source::new("Public pages on Instagram", Some("https://www.instagram.com/")),
            "facebook" => Source::new("Public pages on Facebook", Some("https://www.facebook.com/")),
            _ => return None,
        })
    };
    let websites = Source::new("The authorities' own websites (addresses in authorities.csv)", None);
    let texts = Source::new("Press releases and reports (addresses in published_figures.csv)", None);
    let files = Source::new("Files handed over to the publisher (rows with `imported` as source)", None);
    let files = (registered.handed_over > 0).then_some(files);
    let websites = registered.websites_read.then_some(websites);
    let texts = registered.has_published.then_some(texts);
    registered
        .platforms_read
        .iter()
        .filter_map(of_platform)
        .chain(websites)
        .chain(texts)
        .chain(files)
        .collect()
}
