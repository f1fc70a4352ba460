//! What a channel writes all the time: words that stand in many of its posts tell little about one of them.
//!
//! Greetings, sign-offs, the authority's own name need no list this way. The weight of a word is 1 - ln(posts with it) / ln(all
//! posts + 20): 1 for a word of one post, next to nothing for a word of all posts; the 20 keep a channel of few posts from
//! taking its subject for a habit. Example: of 80 posts, a word that stands in 10 weighs 1 - ln 10 / ln 100 = 0.5.

use std::collections::HashMap;

use super::reading::Reading;

/// Posts that are added to those there are.
const MORE_POSTS: f64 = 20.0;

/// How many posts of some channels use which word.
#[derive(Debug, Clone, Default)]
pub struct Habits {
    posts: usize,
    posts_with: HashMap<String, usize>,
}

impl Habits {
    /// Adds the words of a post; order does not matter.
    pub fn add(&mut self, title: Option<&str>, text: Option<&str>) {
        let reading = Reading::of(title, text, 0);
        self.posts += usize::from(!reading.words.is_empty());
        for word in reading.words {
            *self.posts_with.entry(word.key).or_default() += 1;
        }
    }

    /// Returns what is left of the weight of a word, from 0 to 1.
    pub(super) fn weight(&self, key: &str) -> f64 {
        let with = self.posts_with.get(key).copied().unwrap_or_default().max(1);
        // A date is a fact each time.
        if key.starts_with('=') {
            return 1.0;
        }
        (1.0 - (with as f64).ln() / (self.posts as f64 + MORE_POSTS).ln()).max(0.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(posts: usize, with: usize, expected: f64) {
        let mut habits = Habits::default();
        for post in 0..posts {
            habits.add(None, Some(if post < with { "Hochwasser" } else { "Glatteis" }));
        }
        let weight = habits.weight(&habits_key());
        assert!((weight - expected).abs() < 1e-9, "{with} of {posts}: {weight}");
    }

    fn habits_key() -> String {
        Reading::of(None, Some("Hochwasser"), 0).words[0].key.clone()
    }

    #[test]
    fn what_stands_in_many_posts_weighs_little() {
        check(80, 10, 0.5);
        check(80, 1, 1.0);
        check(0, 0, 1.0);
        check(80, 80, 1.0 - 80f64.ln() / 100f64.ln());
    }
}
