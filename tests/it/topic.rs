//! How often topics are told right: on invented posts, and false alarms in real ones where they are at hand.

use std::{collections::BTreeSet, path::Path};

use kanalbarometer::extract::topic;

/// A post of which the topics are known.
struct Labelled {
    line: usize,
    topics: BTreeSet<String>,
    is_crisis: bool,
    text: String,
}

fn labelled(name: &str) -> Vec<Labelled> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/topic").join(name);
    let mut reader = csv::ReaderBuilder::new().comment(Some(b'#')).from_path(path).unwrap();
    let rows = reader.records().map(Result::unwrap).enumerate();
    let labelled = rows.map(|(at, row)| Labelled {
        line: at + 1,
        topics: row[0].split_whitespace().map(str::to_owned).collect(),
        is_crisis: &row[1] == "yes",
        text: row[2].to_owned(),
    });
    labelled.collect()
}

fn told(text: &str) -> (BTreeSet<String>, bool) {
    let topics = topic::read(text);
    let names = topics.found.iter().map(|found| found.topic.as_str().to_owned());
    (names.collect(), !topics.crisis.is_empty())
}

/// Posts that are told right, and what is wrong with the others.
fn mistakes(posts: &[&Labelled]) -> Vec<String> {
    let wrong = posts.iter().filter_map(|post| {
        let (topics, is_crisis) = told(&post.text);
        let is_right = topics == post.topics && is_crisis == post.is_crisis;
        (!is_right).then(|| {
            format!(
                "{}: expected {:?} {}, found {topics:?} {is_crisis}: {}",
                post.line, post.topics, post.is_crisis, post.text
            )
        })
    });
    wrong.collect()
}

#[track_caller]
fn check(name: &str, half: usize, most_mistakes: usize) {
    let posts = labelled(name);
    let half: Vec<&Labelled> = posts.iter().filter(|post| post.line % 2 == half).collect();
    assert!(half.len() >= 20, "the labelled posts are not there");
    let mistakes = mistakes(&half);
    let list = mistakes.join("\n");
    assert!(mistakes.len() <= most_mistakes, "{} of {} wrong:\n{list}", mistakes.len(), half.len());
}

#[test]
fn the_posts_that_the_table_was_made_with() {
    check("posts.csv", 1, 0);
}

#[test]
fn the_posts_that_it_was_not_made_with() {
    check("posts.csv", 0, 0);
}
