//! How collecting behaves; the section `[collect]` of `kanalbarometer.toml`.

use std::{collections::BTreeMap, time::Duration};

use serde::Deserialize;
use url::Url;

use super::{CollectError, NIGHT, Permission, Purpose, host_of};

/// The shortest pause that may be set for servers of others, in seconds.
const SHORTEST_PAUSE_SECONDS: f64 = 1.0;

/// A host that carries many channels, and what it is spared unless the settings say otherwise.
struct CarefulHost {
    host: &'static str,
    pause_seconds: f64,
    requests_a_night: u32,
}

/// Hosts that carry the channels of many authorities. Sources: the practice of other collectors and the
/// operators' own documents, facts of autumn 2026. Mastodon servers, whatever their names, need no entry: they
/// allow 300 requests in five minutes to an address, and the general pause makes 60 of that.
const CAREFUL_HOSTS: [CarefulHost; 7] = [
    // Answers 429 after a few quick reads. A night of six hours has room for about 960 pages.
    CarefulHost { host: "www.whatsapp.com", pause_seconds: 20.0, requests_a_night: 1_000 },
    CarefulHost { host: "whatsapp.com", pause_seconds: 20.0, requests_a_night: 1_000 },
    // At one request a second no 429 was seen, but broken connections: a fifth of that.
    CarefulHost { host: "t.me", pause_seconds: 5.0, requests_a_night: 2_000 },
    CarefulHost { host: "telegram.me", pause_seconds: 5.0, requests_a_night: 2_000 },
    // Its limit is not published; it says in RateLimit headers what is left.
    CarefulHost { host: "public.api.bsky.app", pause_seconds: 5.0, requests_a_night: 1_000 },
    // Nothing is known of a limit for feeds, and they change a few times a day at most.
    CarefulHost { host: "www.youtube.com", pause_seconds: 10.0, requests_a_night: 500 },
    CarefulHost { host: "youtube.com", pause_seconds: 10.0, requests_a_night: 500 },
];

/// Every setting of the stage, with careful defaults.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct CollectSettings {
    /// An e-mail or web address at which servers' operators reach you; sent with every request. Required.
    pub contact: Option<String>,
    /// Pause between two requests to one host, in seconds, from the start of one to the start of the next; a host
    /// rests at least as long as it took to answer.
    pub pause_seconds: f64,
    /// A pause is lengthened by a random share of itself between zero and this, so that a night has no beat.
    pub jitter_share: f64,
    /// How many requests one host gets in a night at most, robots.txt and redirects included.
    pub requests_a_night: u32,
    /// After so many failed requests in a row (5xx, or no answer) a host is left alone for the night. One 429
    /// always ends a host's night; there is no setting for that.
    pub failures_in_a_row: u32,
    /// How many hosts may be asked at the same moment.
    pub requests_at_once: usize,
    /// Time limit for a connection, in seconds.
    pub connect_timeout_seconds: f64,
    /// Time limit for a request from the first byte sent to the last byte received, in seconds.
    pub request_timeout_seconds: f64,
    /// Over how many hours of a night the targets of each host are spread; 0 asks as soon as the pauses allow.
    pub spread_hours: f64,
    /// Time limit for a night, in hours; what is left is asked the next night.
    pub night_limit_hours: f64,
    /// How many bytes of a page are taken at most, after decompression.
    pub max_body_bytes: u64,
    /// How many redirects are followed at most.
    pub max_redirects: usize,
    /// After how many days a page is asked for again, by purpose.
    pub due_days: DueDays,
    /// How many days of posts are read back when a channel is read for the first time, or after a long gap.
    pub posts_back_days: u16,
    /// Settings for single hosts, such as `[collect.host."www.example.org"]`.
    pub host: BTreeMap<String, HostSettings>,
    /// Written permissions of operators, by host.
    pub permission: BTreeMap<String, Permission>,
    /// Opens loopback to tests; never set it.
    pub loopback: bool,
}

/// After how many days a page is asked for again, where it differs from the purpose's own default.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(transparent)]
pub struct DueDays(pub BTreeMap<Purpose, u16>);

/// What differs for one host.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct HostSettings {
    /// Pause between two requests to this host, in seconds.
    pub pause_seconds: Option<f64>,
    /// How many requests this host gets in a night at most.
    pub requests_a_night: Option<u32>,
    /// After so many failed requests in a row it is left alone for the night.
    pub failures_in_a_row: Option<u32>,
}

impl Default for CollectSettings {
    fn default() -> Self {
        Self {
            contact: None,
            pause_seconds: 5.0,
            jitter_share: 0.25,
            requests_a_night: 500,
            failures_in_a_row: 3,
            requests_at_once: 64,
            connect_timeout_seconds: 15.0,
            request_timeout_seconds: 60.0,
            spread_hours: 0.0,
            night_limit_hours: 6.0,
            max_body_bytes: 5_000_000,
            max_redirects: 8,
            due_days: DueDays::default(),
            posts_back_days: 30,
            host: BTreeMap::new(),
            permission: BTreeMap::new(),
            loopback: false,
        }
    }
}

impl DueDays {
    /// Returns the number of days for a purpose.
    #[must_use]
    pub fn of(&self, purpose: Purpose) -> u16 {
        self.0.get(&purpose).copied().unwrap_or_else(|| purpose.default_due_days())
    }
}

impl CollectSettings {
    /// Checks every value; the error names the first that is out of range.
    pub fn check(&self) -> Result<(), CollectError> {
        let shortest = if self.loopback { 0.0 } else { SHORTEST_PAUSE_SECONDS };
        let pause = |name, found| (name, found, shortest, 86_400.0);
        let requests = |name, found| (name, f64::from(found), 0.0, 100_000.0);
        let failures = |name, found| (name, f64::from(found), 1.0, 1_000.0);
        let of_hosts = self.host.iter().flat_map(|(host, settings)| {
            let name = |setting| format!("host.\"{host}\".{setting}");
            [
                settings.pause_seconds.map(|found| pause(name("pause_seconds"), found)),
                settings.requests_a_night.map(|found| requests(name("requests_a_night"), found)),
                settings.failures_in_a_row.map(|found| failures(name("failures_in_a_row"), found)),
            ]
        });
        let values = [
            pause("pause_seconds".to_owned(), self.pause_seconds),
            requests("requests_a_night".to_owned(), self.requests_a_night),
            failures("failures_in_a_row".to_owned(), self.failures_in_a_row),
            ("jitter_share".to_owned(), self.jitter_share, 0.0, 10.0),
            ("connect_timeout_seconds".to_owned(), self.connect_timeout_seconds, 0.1, 600.0),
            ("request_timeout_seconds".to_owned(), self.request_timeout_seconds, 0.1, 3_600.0),
            ("night_limit_hours".to_owned(), self.night_limit_hours, 0.0, NIGHT.as_secs_f64() / 3_600.0),
            ("spread_hours".to_owned(), self.spread_hours, 0.0, self.night_limit_hours),
            ("posts_back_days".to_owned(), f64::from(self.posts_back_days), 0.0, 3_650.0),
            ("requests_at_once".to_owned(), self.requests_at_once as f64, 1.0, 1_000.0),
            ("max_body_bytes".to_owned(), self.max_body_bytes as f64, 1_000.0, 100_000_000.0),
        ];
        for (name, found, low, high) in values.into_iter().chain(of_hosts.flatten()) {
            if !(low..=high).contains(&found) {
                return Err(CollectError::Setting { name, found, low, high });
            }
        }
        for (host, permission) in &self.permission {
            if let Some(problem) = permission.problem(host) {
                return Err(CollectError::Permission { host: host.clone(), problem });
            }
        }
        Ok(())
    }

    /// Returns the pause for a host (without port), before jitter.
    #[must_use]
    pub fn pause(&self, host: &str) -> Duration {
        let own = self.host.get(host).and_then(|settings| settings.pause_seconds);
        let careful = careful(host).map(|careful| careful.pause_seconds);
        seconds(own.or(careful).unwrap_or(self.pause_seconds))
    }

    /// Returns the pause for a host that may wish for a longer one, before jitter.
    pub(super) fn pause_or(&self, host: &str, crawl_delay: Option<Duration>) -> Duration {
        crawl_delay.unwrap_or(Duration::ZERO).max(self.pause(host))
    }

    /// Returns the pause that a host gets on average, jitter included.
    pub(super) fn typical_pause(&self, host: &str, crawl_delay: Option<Duration>) -> Duration {
        self.pause_or(host, crawl_delay).mul_f64(1.0 + self.jitter_share / 2.0)
    }

    /// Returns how many requests a host gets in a night at most.
    #[must_use]
    pub fn requests_a_night(&self, host: &str) -> u32 {
        let own = self.host.get(host).and_then(|settings| settings.requests_a_night);
        let careful = careful(host).map(|careful| careful.requests_a_night);
        own.or(careful).unwrap_or(self.requests_a_night)
    }

    /// Returns after how many failed requests in a row a host is left alone.
    #[must_use]
    pub fn failures_in_a_row(&self, host: &str) -> u32 {
        let own = self.host.get(host).and_then(|settings| settings.failures_in_a_row);
        own.unwrap_or(self.failures_in_a_row)
    }

    /// Returns true when a written permission covers the address.
    #[must_use]
    pub fn is_permitted(&self, url: &Url) -> bool {
        self.permission.get(host_of(url)).is_some_and(|permission| permission.covers(url))
    }
}

fn careful(host: &str) -> Option<&'static CarefulHost> {
    CAREFUL_HOSTS.iter().find(|careful| careful.host == host)
}

/// Turns checked seconds into a duration.
pub(super) fn seconds(seconds: f64) -> Duration {
    // `check` has refused negative and endless values; what slips through waits long, never short.
    Duration::try_from_secs_f64(seconds).unwrap_or(Duration::from_hours(24))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn careful_hosts_keep_their_pause_when_another_host_is_set() {
        let settings: CollectSettings =
            toml::from_str("pause_seconds = 3.0\n[host.\"www.example.org\"]\npause_seconds = 9.0").unwrap();
        assert_eq!(settings.pause("www.whatsapp.com"), Duration::from_secs(20));
        assert_eq!(settings.pause("www.example.org"), Duration::from_secs(9));
        assert_eq!(settings.pause("www.example.com"), Duration::from_secs(3));
    }

    #[test]
    fn a_host_may_have_its_own_budget_and_stop_rule() {
        let settings: CollectSettings = toml::from_str(
            "requests_a_night = 30\n[host.\"www.example.org\"]\nrequests_a_night = 3\nfailures_in_a_row = 1",
        )
        .unwrap();
        assert_eq!(settings.requests_a_night("www.whatsapp.com"), 1_000);
        assert_eq!(settings.requests_a_night("www.example.org"), 3);
        assert_eq!(settings.requests_a_night("www.example.com"), 30);
        assert_eq!(settings.failures_in_a_row("www.example.org"), 1);
        assert_eq!(settings.failures_in_a_row("www.example.com"), 3);
    }

    #[test]
    fn a_permission_is_read_and_checked() {
        let settings = |scope: &str| -> CollectSettings {
            toml::from_str(&format!(
                "[permission.\"www.instagram.com\"]\nreference = \"Az. 12/2026\"\ndate = \"2026-10-01\"\nscope = {scope}"
            ))
            .unwrap()
        };
        let url = |path: &str| Url::parse(&format!("https://www.instagram.com{path}")).unwrap();
        let permitted = settings("[\"/musterland/\"]");
        permitted.check().unwrap();
        assert!(permitted.is_permitted(&url("/musterland/")) && !permitted.is_permitted(&url("/other/")));
        assert!(!permitted.is_permitted(&Url::parse("https://instagram.com/musterland/").unwrap()));
        assert!(matches!(settings("[]").check(), Err(CollectError::Permission { .. })));
    }

    #[test]
    fn values_out_of_range_are_named() {
        for (text, name) in [
            ("pause_seconds = 0.2", "pause_seconds"),
            ("pause_seconds = nan", "pause_seconds"),
            ("jitter_share = -1.0", "jitter_share"),
            ("night_limit_hours = 12.5", "night_limit_hours"),
            ("spread_hours = 6.5", "spread_hours"),
            ("requests_at_once = 0", "requests_at_once"),
            ("[host.\"a.example\"]\npause_seconds = 0.0", "host.\"a.example\".pause_seconds"),
            ("[host.\"a.example\"]\nfailures_in_a_row = 0", "host.\"a.example\".failures_in_a_row"),
            ("[host.\"a.example\"]\nrequests_a_night = 200000", "host.\"a.example\".requests_a_night"),
        ] {
            let settings: CollectSettings = toml::from_str(text).unwrap();
            let error = settings.check().unwrap_err();
            assert!(matches!(&error, CollectError::Setting { name: found, .. } if found == name), "{error}");
        }
        assert!(toml::from_str::<CollectSettings>("pause = 3.0").is_err(), "a misspelled setting is refused");
    }

    #[test]
    fn defaults_pass_their_own_check() {
        CollectSettings::default().check().unwrap();
    }
}
