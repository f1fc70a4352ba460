//! How collecting behaves; the section `[collect]` of `kanalbarometer.toml`.

use std::{collections::BTreeMap, time::Duration};

use jiff::SignedDuration;
use serde::Deserialize;

use super::{CollectError, NIGHT, Purpose};

/// The shortest pause that may be set for servers of others, in seconds.
const SHORTEST_PAUSE_SECONDS: f64 = 1.0;

/// Hosts that are known to answer 429 soon get a longer pause unless the settings say otherwise.
///
/// Source: the practice of other collectors of channel pages, facts of autumn 2026.
const CAREFUL_HOSTS: [(&str, f64); 2] = [("www.whatsapp.com", 20.0), ("whatsapp.com", 20.0)];

/// Every setting of the stage, with careful defaults.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct CollectSettings {
    /// An e-mail or web address at which servers' operators reach you; sent with every request. Required.
    pub contact: Option<String>,
    /// Pause between two requests to one host, in seconds, from the end of one to the start of the next.
    pub pause_seconds: f64,
    /// A pause is lengthened by a random share of itself between zero and this, so that a night has no beat.
    pub jitter_share: f64,
    /// How many hosts may be asked at the same moment.
    pub requests_at_once: usize,
    /// Time limit for a connection, in seconds.
    pub connect_timeout_seconds: f64,
    /// Time limit for a request from the first byte sent to the last byte received, in seconds.
    pub request_timeout_seconds: f64,
    /// Time limit for a night, in hours; what is left is asked the next night.
    pub night_limit_hours: f64,
    /// How many bytes of a page are taken at most, after decompression.
    pub max_body_bytes: u64,
    /// How many redirects are followed at most.
    pub max_redirects: usize,
    /// After how many days a page is asked for again, by purpose.
    pub due_days: DueDays,
    /// Settings for single hosts, such as `[collect.host."www.example.org"]`.
    pub host: BTreeMap<String, HostSettings>,
    /// Opens loopback to tests; never set it.
    pub loopback: bool,
}

/// After how many days a page is asked for again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct DueDays {
    /// The public page of a WhatsApp channel, in days.
    pub whatsapp_channel: u16,
    /// The home page of an authority, in days.
    pub website_home: u16,
    /// The imprint page of an authority, in days.
    pub website_imprint: u16,
}

/// What differs for one host.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct HostSettings {
    /// Pause between two requests to this host, in seconds.
    pub pause_seconds: Option<f64>,
}

impl Default for CollectSettings {
    fn default() -> Self {
        Self {
            contact: None,
            pause_seconds: 5.0,
            jitter_share: 0.25,
            requests_at_once: 64,
            connect_timeout_seconds: 15.0,
            request_timeout_seconds: 60.0,
            night_limit_hours: 6.0,
            max_body_bytes: 5_000_000,
            max_redirects: 8,
            due_days: DueDays::default(),
            host: BTreeMap::new(),
            loopback: false,
        }
    }
}

impl Default for DueDays {
    fn default() -> Self {
        Self { whatsapp_channel: 1, website_home: 7, website_imprint: 30 }
    }
}

impl DueDays {
    /// Returns the number of days for a purpose.
    #[must_use]
    pub fn of(&self, purpose: Purpose) -> u16 {
        match purpose {
            Purpose::WhatsappChannel => self.whatsapp_channel,
            Purpose::WebsiteHome => self.website_home,
            Purpose::WebsiteImprint => self.website_imprint,
        }
    }
}

impl CollectSettings {
    /// Checks every value; the error names the first that is out of range.
    pub fn check(&self) -> Result<(), CollectError> {
        let shortest = if self.loopback { 0.0 } else { SHORTEST_PAUSE_SECONDS };
        let host_pauses = self.host.iter().filter_map(|(host, settings)| {
            Some((format!("host.\"{host}\".pause_seconds"), settings.pause_seconds?, shortest, 86_400.0))
        });
        let values = [
            ("pause_seconds".to_owned(), self.pause_seconds, shortest, 86_400.0),
            ("jitter_share".to_owned(), self.jitter_share, 0.0, 10.0),
            ("connect_timeout_seconds".to_owned(), self.connect_timeout_seconds, 0.1, 600.0),
            ("request_timeout_seconds".to_owned(), self.request_timeout_seconds, 0.1, 3_600.0),
            ("night_limit_hours".to_owned(), self.night_limit_hours, 0.0, NIGHT.as_secs_f64() / 3_600.0),
            ("requests_at_once".to_owned(), self.requests_at_once as f64, 1.0, 1_000.0),
            ("max_body_bytes".to_owned(), self.max_body_bytes as f64, 1_000.0, 100_000_000.0),
        ];
        for (name, found, low, high) in values.into_iter().chain(host_pauses) {
            if !(low..=high).contains(&found) {
                return Err(CollectError::Setting { name, found, low, high });
            }
        }
        Ok(())
    }

    /// Returns the pause for a host (without port), before jitter.
    #[must_use]
    pub fn pause(&self, host: &str) -> Duration {
        let own = self.host.get(host).and_then(|settings| settings.pause_seconds);
        let careful = CAREFUL_HOSTS.iter().find(|(careful, _)| *careful == host).map(|(_, seconds)| *seconds);
        seconds(own.or(careful).unwrap_or(self.pause_seconds))
    }

    /// Returns how long a document stands before its target is due again.
    ///
    /// Whole days less six hours: a page read late in one night is due again early in the next, and a night
    /// that starts ten minutes earlier than the last still asks.
    #[must_use]
    pub fn stands_for(&self, purpose: Purpose) -> SignedDuration {
        SignedDuration::from_hours(i64::from(self.due_days.of(purpose)) * 24 - 6)
    }
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
    fn values_out_of_range_are_named() {
        for (text, name) in [
            ("pause_seconds = 0.2", "pause_seconds"),
            ("pause_seconds = nan", "pause_seconds"),
            ("jitter_share = -1.0", "jitter_share"),
            ("requests_at_once = 0", "requests_at_once"),
            ("[host.\"a.example\"]\npause_seconds = 0.0", "host.\"a.example\".pause_seconds"),
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
