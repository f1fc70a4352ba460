//! The pages that are read: model pages always, real ones where the corpus is at hand.

use std::{
    env, fs,
    path::{Path, PathBuf},
};

use url::Url;

/// Script put before the body of a model channel page; real ones carry their application with them.
const PADDING: usize = 200_000;

/// A page with the name that both sides give it.
pub(crate) struct Sample {
    pub(crate) name: String,
    pub(crate) url: Url,
    pub(crate) body: Vec<u8>,
}

/// The model pages that are channels, with or without a script of the size that such pages carry.
pub(crate) fn channels(padded: bool) -> Vec<Sample> {
    const NAMES: [&str; 6] = [
        "layout_2026_verified",
        "layout_2026_unverified",
        "layout_2023",
        "classes_renamed",
        "english_rounded",
        "hostile_name",
    ];
    let script =
        format!("<script>{}</script>", "requireLazy([\"a\",1<2],{\"b\":\"c\"});".repeat(PADDING / 36));
    let load = |name: &&str| {
        let path = root().join(format!("tests/fixtures/whatsapp/{name}.html"));
        let mut sample = sample(&path, "https://www.whatsapp.com/channel/0029VaModelOfACode000001");
        if padded {
            let page = String::from_utf8_lossy(&sample.body).replacen("<body", &format!("{script}<body"), 1);
            sample.body = page.into_bytes();
        }
        sample
    };
    NAMES.iter().map(load).collect()
}

/// One real page of Telegram, where it is at hand.
pub(crate) fn telegram(name: &str) -> Vec<Sample> {
    let path = corpus().join(format!("telegram/{name}.html"));
    let page = path.is_file().then(|| sample(&path, "https://t.me/s/name"));
    page.into_iter().collect()
}

/// Real answers that the peer has cut out of the corpus's cassettes, and the model of that kind.
pub(crate) fn mastodon(kind: &str) -> Vec<Sample> {
    let real = env::var_os("KANALBAROMETER_BODIES").map(PathBuf::from);
    let real = real.map(|folder| files(&folder, "json")).unwrap_or_default();
    let real = real.into_iter().filter(|path| path.to_string_lossy().contains(&format!("/{kind}_")));
    let real = real.map(|path| sample(&path, "https://fosstodon.org/api/v1/accounts/109302436954721982"));
    let model = root().join(format!("tests/fixtures/mastodon/{kind}.json"));
    real.chain([sample(&model, "https://social.musterland.example/api/v1/accounts/1")]).collect()
}

/// Real pages of authorities where they are at hand, and the model pages of that kind.
pub(crate) fn websites(kind: &str) -> Vec<Sample> {
    let real =
        ["htmldate", "trafilatura"].map(|folder| files(&corpus().join("german-web").join(folder), "html"));
    let models = files(&root().join("tests/fixtures/website"), "html");
    let models = models.into_iter().filter(|path| path.to_string_lossy().contains(&format!("/{kind}_")));
    let url = format!("https://www.example.org/{kind}");
    real.concat().into_iter().chain(models).map(|path| sample(&path, &url)).collect()
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn corpus() -> PathBuf {
    env::var_os("KANALBAROMETER_CORPUS").map_or_else(|| root().join("../shared/corpus"), PathBuf::from)
}

fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let files = fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok).map(|file| file.path());
    let mut files: Vec<PathBuf> =
        files.filter(|path| path.extension().is_some_and(|found| found == ending)).collect();
    files.sort();
    files
}

fn sample(path: &Path, url: &str) -> Sample {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned());
    Sample {
        name: name.expect("a file that was listed has a name"),
        url: Url::parse(url).expect("a constant address"),
        body: fs::read(path).expect("a file that was listed can be read"),
    }
}
