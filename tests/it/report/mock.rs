//! Invented reports: every stage, precision and status, hostile names, and one as large as the real one.

use std::collections::BTreeMap;

use jiff::{
    Timestamp,
    civil::{Date, date},
};
use kanalbarometer::{
    collect::{CheckStatus, Purpose},
    count::Count,
    extract::{Criterion, ImprintGrade, canary::Field},
    fact::Fact,
    registry::{Level, PopulationClass, SourceKind, StatedDate},
    requirement::Requirement,
    source::Source,
    status::{
        AlertKind, PREREQUISITES, Stage, Standing,
        criteria::{BadgeStatement, Known, Told},
        standing,
    },
    view::{
        Alert, AuthorityRow, Cadence, ChannelRow, Comparison, Content, DensityRow, Drift, Exclusivity,
        FactCell, Followers, Growth, History, Interval, IssueRow, Origin, Presence, PublishedRow, RankRow,
        Register, Report, RunView, Share, ShareRow, StageCount, WebsiteFinding, WebsiteRow, Wording,
        next_steps, stages_by_land, stages_by_level,
    },
};

/// A name that tries everything at once.
pub(crate) const HOSTILE: &str =
    "=HYPERLINK(\"http://x\")<script>alert(1)</script>\u{202e}\u{2066}\u{1b}[31m\0\r\n\u{feff}';--";

pub(crate) const AS_OF: Date = date(2026, 11, 22);

pub(crate) fn origin(source: Source, url: &str, day: Date) -> Origin {
    Origin {
        source,
        source_kind: (source == Source::Published).then_some(SourceKind::Press),
        date: Some(StatedDate { from: day, to: day }),
        url: Some(url.to_owned()),
        document_sha256: (source == Source::Collected)
            .then(|| "3fa9c1d2e4b5a6978877665544332211ffeeddccbbaa99887766554433221100".to_owned()),
        quote: None,
    }
}

/// A second of the minute in which the invented run began.
fn at(second: i8) -> Timestamp {
    date(2026, 11, 22)
        .at(3, 15, second, 0)
        .in_tz("UTC")
        .map_or(Timestamp::UNIX_EPOCH, |moment| moment.timestamp())
}

pub(super) fn collected(url: &str) -> Origin {
    origin(Source::Collected, url, AS_OF)
}

/// No authority, no run, nothing published: what a new project folder shows.
pub(crate) fn empty() -> Report {
    Report {
        version: "0.1.0".to_owned(),
        as_of: AS_OF,
        invented: false,
        run: None,
        statuses: BTreeMap::new(),
        stages: Stage::ALL.map(|stage| StageCount { stage, authorities: 0 }).to_vec(),
        stages_by_level: Vec::new(),
        stages_by_land: Vec::new(),
        stages_over_time: Vec::new(),
        authorities: Vec::new(),
        ranking: Vec::new(),
        published_followers: Vec::new(),
        density: Vec::new(),
        shares_by_level: Vec::new(),
        shares_by_land: Vec::new(),
        shares_by_population: Vec::new(),
        next_steps: Vec::new(),
        alerts: Vec::new(),
        websites: Vec::new(),
        presence: Presence::default(),
        growth: Growth::default(),
        cadence: Cadence::default(),
        wording: Wording::default(),
        content: Content::default(),
        exclusivity: Exclusivity::default(),
        history: History::default(),
        register: Register::default(),
        comparison: Comparison::default(),
        definitions: Vec::new(),
        permissions: BTreeMap::new(),
        issues: Vec::new(),
    }
}

/// What a registry says before the first run: no ranking, nothing known of imprints, few figures.
pub(crate) fn before_the_first_run() -> Report {
    let mut report = rich();
    (report.invented, report.run) = (false, None);
    report.statuses = BTreeMap::from([(CheckStatus::NotAsked, 37)]);
    report.ranking.clear();
    report.alerts.clear();
    report.issues.clear();
    report.density.truncate(1);
    for row in &mut report.shares_by_level {
        row.imprint = Share { unknown: row.channels, ..Share::default() };
    }
    for channel in report.authorities.iter_mut().flat_map(|row| &mut row.channels) {
        (channel.name, channel.last_check) = (None, None);
        (channel.imprint, channel.imprint_origin) = (ImprintGrade::Unknown, None);
    }
    report
}

struct Seed {
    name: &'static str,
    level: Level,
    land: Option<&'static str>,
    inhabitants: Option<u64>,
    stage: Stage,
    followers: Option<Count>,
    imprint: ImprintGrade,
    status: Option<CheckStatus>,
}

#[expect(clippy::too_many_lines, reason = "one authority a call, written out to be read")]
fn seeds() -> Vec<Seed> {
    use ImprintGrade as Grade;
    use Level as L;
    let seed = |name, level, land, inhabitants, stage, followers, imprint, status| Seed {
        name,
        level,
        land,
        inhabitants,
        stage,
        followers,
        imprint,
        status,
    };
    vec![
        seed(
            "Ministerium für Musterwesen",
            L::Bund,
            None,
            None,
            Stage::Verified,
            Some(Count::rounded(61_000, 1000)),
            Grade::FullText,
            Some(CheckStatus::Ok),
        ),
        seed(
            "Landkreis Musterland",
            L::Kreis,
            Some("NW"),
            Some(452_300),
            Stage::Verified,
            Some(Count::exact(7648)),
            Grade::LabelledLink,
            Some(CheckStatus::Ok),
        ),
        seed(
            "Stadt Ährenfeld",
            L::Gemeinde,
            Some("BW"),
            Some(24_100),
            Stage::Unverified,
            Some(Count::about(500)),
            Grade::None,
            Some(CheckStatus::NotDue),
        ),
        seed(
            "Kreis Probenau",
            L::Kreis,
            Some("SH"),
            Some(131_700),
            Stage::Lost,
            Some(Count::rounded(7600, 100)),
            Grade::UnlabelledLink,
            Some(CheckStatus::Ok),
        ),
        seed(
            "Stadt Beispielhausen",
            L::KreisfreieStadt,
            Some("HE"),
            Some(312_000),
            Stage::BadgeUnknown,
            Some(Count::at_least(10_000)),
            Grade::Unknown,
            Some(CheckStatus::RateLimited),
        ),
        seed(
            "Verbandsgemeinde Zum langen Namen an der Oberen Musterbach-Aue und Umgebung",
            L::Gemeinde,
            Some("RP"),
            Some(18_400),
            Stage::BadgeUnknown,
            Some(Count::almost(1000)),
            Grade::Unknown,
            None,
        ),
        seed(
            "Bezirk Grünmuster",
            L::Bezirk,
            Some("BE"),
            Some(301_500),
            Stage::NotReachable,
            None,
            Grade::Unknown,
            Some(CheckStatus::NotFound),
        ),
        seed(
            "Polizei Musterstadt",
            L::Polizei,
            Some("BY"),
            None,
            Stage::Verified,
            Some(Count::exact(12_431)),
            Grade::FullText,
            Some(CheckStatus::Ok),
        ),
        seed(
            HOSTILE,
            L::Other,
            Some("SN"),
            Some(50_000),
            Stage::Unverified,
            Some(Count::exact(1)),
            Grade::None,
            Some(CheckStatus::PageChanged),
        ),
        seed(
            "Landkreis Antragsau",
            L::Kreis,
            Some("NI"),
            Some(98_400),
            Stage::Applied,
            Some(Count::exact(844)),
            Grade::LabelledLink,
            Some(CheckStatus::Ok),
        ),
        seed(
            "Stadt Bereitingen",
            L::Gemeinde,
            Some("BW"),
            Some(31_200),
            Stage::ReadyToApply,
            Some(Count::exact(215)),
            Grade::None,
            Some(CheckStatus::Ok),
        ),
        seed(
            "Feuerwehr Musterhafen",
            L::Feuerwehr,
            Some("HH"),
            None,
            Stage::NoChannelKnown,
            None,
            Grade::Unknown,
            None,
        ),
        seed(
            "Land Musterfalen",
            L::Land,
            Some("MV"),
            Some(1_570_000),
            Stage::NoChannelKnown,
            None,
            Grade::Unknown,
            None,
        ),
        seed(
            "Landkreis Beispielgau",
            L::Kreis,
            Some("NI"),
            Some(98_200),
            Stage::Verified,
            Some(Count::exact(3812)),
            Grade::LabelledLink,
            Some(CheckStatus::Ok),
        ),
    ]
}

/// A dozen authorities that show every stage, precision and oddity.
pub(crate) fn rich() -> Report {
    from_seeds(&seeds())
}

/// As many authorities as the real registry holds, about one in nine with a channel.
pub(crate) fn large() -> Report {
    const FIRST: [&str; 16] = [
        "Muster", "Beispiel", "Proben", "Modell", "Übungs", "Entwurfs", "Vorlagen", "Skizzen", "Ahorn",
        "Birken", "Eschen", "Lärchen", "Ulmen", "Weiden", "Zirben", "Öhmd",
    ];
    const LAST: [&str; 9] = ["hausen", "au", "feld", "bach", "stadt", "heim", "dorf", "ingen", "berg"];
    const LANDS: [&str; 13] = ["BB", "BW", "BY", "HE", "MV", "NI", "NW", "RP", "SH", "SL", "SN", "ST", "TH"];
    let mut seeds = seeds();
    for number in 0usize..1140 {
        let stem = format!(
            "{}{}{}",
            FIRST[number % 16],
            LAST[number / 16 % 9],
            ["", "-Nord", "-Süd", "-Ost", "-West", " am See", " an der Au", "-Mitte"][number / 144 % 8]
        );
        let (level, prefix) = match number % 23 {
            0 => (Level::Polizei, "Polizei "),
            1 => (Level::Bund, "Bundesamt "),
            2 => (Level::Land, "Landesamt "),
            3 | 4 => (Level::KreisfreieStadt, "Stadt "),
            5..=12 => (Level::Kreis, "Landkreis "),
            _ => (Level::Gemeinde, "Stadt "),
        };
        let has_channel = number % 10 == 3 || number % 69 == 0;
        let size = 12_000 + (number as u64 * 7919) % 380_000;
        let stage = match (has_channel, number % 7) {
            (false, _) => Stage::NoChannelKnown,
            (true, 0 | 1) => Stage::Verified,
            (true, 2 | 3) => Stage::Unverified,
            (true, _) => Stage::BadgeUnknown,
        };
        let printed = 180 + (number as u64 * number as u64 * 31) % 9_400;
        let count = match number % 11 {
            0..=5 => Count::exact(printed),
            6 | 7 => Count::rounded((printed / 100).max(1) * 100, 100),
            8 | 9 => Count::about((printed / 100).max(1) * 100),
            _ => Count::at_least((printed / 50).max(1) * 50),
        };
        let imprint =
            [ImprintGrade::LabelledLink, ImprintGrade::None, ImprintGrade::Unknown, ImprintGrade::FullText]
                [number % 4];
        seeds.push(Seed {
            name: Box::leak(format!("{prefix}{stem}").into_boxed_str()),
            level,
            land: (level != Level::Bund).then_some(LANDS[number % 13]),
            inhabitants: (!matches!(level, Level::Bund | Level::Polizei)).then_some(size),
            stage,
            followers: (has_channel && number % 9 != 0).then_some(count),
            imprint: if stage == Stage::BadgeUnknown { ImprintGrade::Unknown } else { imprint },
            status: has_channel.then_some(CheckStatus::ALL[number % 13]),
        });
    }
    from_seeds(&seeds)
}

fn key(number: usize) -> String {
    format!("whatsapp-muster-{number}")
}

fn address(number: usize) -> String {
    format!("https://www.whatsapp.com/channel/0029VaMUSTER{number:04}")
}

/// Every state of every criterion, on the pages of every third authority.
fn websites(authorities: &[AuthorityRow]) -> Vec<WebsiteRow> {
    let states = [Fact::Met, Fact::Unmet, Fact::Unknown];
    let website = |(number, row): (usize, &AuthorityRow)| WebsiteRow {
        authority_id: row.authority_id.clone(),
        authority: row.name.clone(),
        level: row.level,
        has_channel: !row.channels.is_empty(),
        imprint_clicks: [Some(1), Some(2), None][number % 3],
        findings: Criterion::ALL
            .into_iter()
            .enumerate()
            .map(|(place, criterion)| {
                let state = states[(number + place * place) % 3];
                let origin =
                    (state != Fact::Unknown).then(|| collected("https://www.muster.example/impressum"));
                let detail = (place == 0 && state == Fact::Met).then(|| HOSTILE.to_owned());
                WebsiteFinding { criterion, cell: FactCell { state, origin }, detail }
            })
            .collect(),
    };
    authorities.iter().enumerate().step_by(3).map(website).collect()
}

fn from_seeds(seeds: &[Seed]) -> Report {
    let mut authorities: Vec<AuthorityRow> = Vec::new();
    for (number, seed) in seeds.iter().enumerate() {
        let per_1000 = density(seed);
        let badge = badge(seed.stage);
        let channel = ChannelRow {
            channel_id: key(number),
            name: (number % 5 != 3).then(|| seed.name.to_owned()),
            url: (number % 6 != 5).then(|| address(number)),
            registered: published(number, date(2025, 6, 6)),
            stage: seed.stage,
            badge: FactCell {
                state: badge,
                origin: (badge != Fact::Unknown).then(|| published(number, AS_OF)),
            },
            followers: seed.followers.map(|count| Followers { count, origin: collected(&address(number)) }),
            followers_per_1000: per_1000,
            imprint: seed.imprint,
            imprint_origin: (seed.imprint != ImprintGrade::Unknown).then(|| collected(&address(number))),
            started: Some(StatedDate { from: date(2025, 5, 1), to: date(2025, 5, 31) }),
            last_check: seed.status.map(|status| (status, at(42))),
            standing: stands(number, seed),
        };
        authorities.push(AuthorityRow {
            authority_id: format!("muster-{number:04}"),
            name: seed.name.to_owned(),
            level: seed.level,
            land: seed.land.map(str::to_owned),
            population: seed.inhabitants.map(|inhabitants| (inhabitants, date(2024, 12, 31))),
            stage: seed.stage,
            channels: if seed.stage == Stage::NoChannelKnown { Vec::new() } else { vec![channel] },
        });
    }
    let language = kanalbarometer::language::Language::new(kanalbarometer::language::Lang::De);
    authorities.sort_by(|a, b| {
        a.channels.is_empty().cmp(&b.channels.is_empty()).then_with(|| language.compare(&a.name, &b.name))
    });
    let stages = Stage::ALL
        .map(|stage| StageCount {
            stage,
            authorities: authorities.iter().filter(|row| row.stage == stage).count() as u64,
        })
        .to_vec();
    let mut statuses: BTreeMap<CheckStatus, u64> = BTreeMap::new();
    for (number, status) in CheckStatus::ALL.into_iter().enumerate() {
        statuses.insert(status, if status == CheckStatus::Ok { 1187 } else { (number as u64 * 5) % 17 });
    }
    let targets = statuses.values().sum();
    Report {
        version: "0.1.0".to_owned(),
        as_of: AS_OF,
        next_steps: next_steps(&authorities),
        invented: true,
        run: Some(RunView { run_id: "20261122T031500Z".to_owned(), started_at: at(0), targets }),
        statuses,
        stages_by_level: stages_by_level(&authorities),
        stages_by_land: stages_by_land(&authorities),
        stages_over_time: super::mock_history::stages_over_time(&stages),
        stages,
        ranking: ranking(seeds),
        published_followers: published_followers(seeds),
        density: densities(seeds),
        shares_by_level: shares(&authorities, Level::ALL.to_vec(), |row| row.level),
        shares_by_land: shares(
            &authorities,
            ["BB", "BE", "BW", "BY", "HB", "HE", "HH", "MV", "NI", "NW", "RP", "SH", "SL", "SN", "ST", "TH"]
                .map(str::to_owned)
                .to_vec(),
            |row| row.land.clone().unwrap_or_default(),
        ),
        shares_by_population: shares(
            &authorities,
            [Some(1), Some(20_000), Some(50_000), Some(100_000), Some(250_000), Some(500_000), None]
                .map(PopulationClass::of)
                .to_vec(),
            |row| PopulationClass::of(row.population.map(|(inhabitants, _)| inhabitants)),
        ),
        alerts: alerts(),
        websites: websites(&authorities),
        presence: super::mock_presence::presence(&authorities),
        growth: super::mock_growth::growth(&authorities),
        cadence: super::mock_cadence::cadence(&authorities, 8),
        wording: super::mock_voice::wording(&authorities),
        content: super::mock_voice::content(&authorities),
        exclusivity: super::mock_exclusivity::exclusivity(&authorities),
        history: super::mock_history::history(&authorities),
        register: super::mock_history::register(&authorities),
        comparison: super::mock_comparison::comparison(&authorities),
        definitions: Vec::new(),
        permissions: super::mock_presence::permissions(),
        issues: issues(),
        authorities,
    }
}

fn published(number: usize, day: Date) -> Origin {
    let kinds = [SourceKind::Own, SourceKind::Release, SourceKind::Press, SourceKind::Secondary];
    let span = match number % 4 {
        0 => StatedDate { from: date(2025, 5, 1), to: date(2025, 5, 31) },
        1 => StatedDate { from: date(2024, 1, 1), to: date(2024, 12, 31) },
        _ => StatedDate { from: day, to: day },
    };
    Origin {
        source_kind: Some(kinds[number % 4]),
        date: (number % 9 != 8).then_some(span),
        quote: Some(if number == 8 {
            HOSTILE.to_owned()
        } else {
            "über den Kanal erreichen wir viele".to_owned()
        }),
        ..origin(Source::Published, &format!("https://www.musterzeitung.example/kanal/{number}"), day)
    }
}

/// Where a channel stands, from evidence that leads to its stage; every third authority answered itself.
fn stands(number: usize, seed: &Seed) -> Standing {
    let told = |value: Fact, source, day| Told {
        date: Some(StatedDate::day(day)),
        url: Some(address(number)),
        quote: (number == 8).then(|| HOSTILE.to_owned()),
        ..Told::new(value, source)
    };
    let statement = |value, otherwise_until| BadgeStatement {
        said: told(value, Source::Collected, AS_OF),
        since: Some(date(2026, 11, 3)),
        otherwise_until,
    };
    let declared = |value| Told {
        answered_by: Some("Pressestelle, Umfrage".to_owned()),
        ..told(value, Source::Declared, date(2026, 10, 1))
    };
    let mut known = Known::nothing(seed.name, AS_OF);
    known.badge = match seed.stage {
        Stage::Verified => vec![statement(Fact::Met, None)],
        Stage::Lost => vec![statement(Fact::Unmet, Some(date(2026, 11, 1)))],
        Stage::NotReachable | Stage::BadgeUnknown | Stage::NoChannelKnown => Vec::new(),
        _ => vec![statement(Fact::Unmet, None)],
    };
    if seed.stage == Stage::NotReachable {
        let check = told(Fact::Unmet, Source::Collected, AS_OF).with(CheckStatus::NotFound);
        known.last_check = Some(check);
    }
    if seed.stage == Stage::Applied {
        let day = Some(StatedDate::day(date(2026, 9, 1)));
        known.applications = vec![declared(Fact::Met).with(day)];
    }
    if seed.stage == Stage::ReadyToApply {
        for one in PREREQUISITES {
            known.declared.insert(one, vec![declared(Fact::Met)]);
        }
    }
    if number.is_multiple_of(3) {
        known.declared.insert(Requirement::TwoAdmins, vec![declared(Fact::Unmet)]);
        let link = told(Fact::Met, Source::Collected, date(2026, 9, 9));
        known.website_link = Some(link);
        known.declared.insert(Requirement::WebsiteLinksChannel, vec![declared(Fact::Unmet)]);
    }
    let standing = standing(&known);
    assert!(seed.stage == Stage::NoChannelKnown || standing.stage == seed.stage, "{:?}", seed.stage);
    standing
}

fn badge(stage: Stage) -> Fact {
    match stage {
        Stage::Verified => Fact::Met,
        Stage::Lost | Stage::Applied | Stage::ReadyToApply | Stage::Unverified => Fact::Unmet,
        Stage::BadgeUnknown | Stage::NotReachable | Stage::NoChannelKnown => Fact::Unknown,
    }
}

fn density(seed: &Seed) -> Option<Interval> {
    let (count, inhabitants) = (seed.followers?, seed.inhabitants?);
    let per = |value: u64| value as f64 * 1000.0 / inhabitants as f64;
    Some(Interval { value: per(count.shown), low: per(count.low), high: count.high.map(per) })
}

fn densities(seeds: &[Seed]) -> Vec<DensityRow> {
    seeds
        .iter()
        .enumerate()
        .filter_map(|(number, seed)| {
            Some(DensityRow {
                authority: seed.name.to_owned(),
                level: seed.level,
                per_1000: density(seed)?,
                precision: seed.followers.map(|count| count.precision)?,
                origin: collected(&address(number)),
            })
        })
        .collect()
}

fn counted(seeds: &[Seed]) -> Vec<(usize, &Seed, Count)> {
    let mut counted: Vec<_> = seeds
        .iter()
        .enumerate()
        .filter_map(|(number, seed)| seed.followers.map(|count| (number, seed, count)))
        .collect();
    counted.sort_by_key(|(number, _, count)| (std::cmp::Reverse(count.shown), *number));
    counted
}

fn ranking(seeds: &[Seed]) -> Vec<RankRow> {
    let counted = counted(seeds);
    let of = counted.len() as u64;
    counted
        .iter()
        .map(|(number, seed, count)| {
            let surely_larger = |other: &Count| other.low > count.high.unwrap_or(u64::MAX);
            let surely_smaller = |other: &Count| other.high.is_some_and(|high| high < count.low);
            let above = counted.iter().filter(|(_, _, other)| surely_larger(other)).count() as u64;
            let below = counted.iter().filter(|(_, _, other)| surely_smaller(other)).count() as u64;
            RankRow {
                authority: seed.name.to_owned(),
                channel_id: key(*number),
                level: seed.level,
                followers: Followers { count: *count, origin: collected(&address(*number)) },
                rank_from: above + 1,
                rank_to: of - below,
                of,
                badge: badge(seed.stage),
            }
        })
        .collect()
}

fn published_followers(seeds: &[Seed]) -> Vec<PublishedRow> {
    counted(seeds)
        .into_iter()
        .map(|(number, seed, count)| PublishedRow {
            authority_id: format!("muster-{number:04}"),
            authority: seed.name.to_owned(),
            channel_id: key(number),
            level: seed.level,
            followers: Followers { count, origin: published(number, date(2025, 6, 6)) },
            badge: badge(seed.stage),
        })
        .collect()
}

fn shares<Group: PartialEq>(
    authorities: &[AuthorityRow],
    groups: Vec<Group>,
    group_of: impl Fn(&AuthorityRow) -> Group,
) -> Vec<ShareRow<Group>> {
    groups
        .into_iter()
        .map(|group| {
            let rows: Vec<_> = authorities.iter().filter(|row| group_of(row) == group).collect();
            let (mut badge, mut imprint) = (Share::default(), Share::default());
            for channel in rows.iter().flat_map(|row| &row.channels) {
                match channel.badge.state {
                    Fact::Met => badge.met += 1,
                    Fact::Unmet => badge.unmet += 1,
                    Fact::Unknown => badge.unknown += 1,
                }
                match channel.imprint {
                    ImprintGrade::FullText | ImprintGrade::LabelledLink => imprint.met += 1,
                    ImprintGrade::UnlabelledLink | ImprintGrade::None => imprint.unmet += 1,
                    ImprintGrade::Unknown => imprint.unknown += 1,
                }
            }
            ShareRow {
                group,
                authorities: rows.len() as u64,
                channels: rows.iter().map(|row| row.channels.len() as u64).sum(),
                badge,
                imprint,
            }
        })
        .collect()
}

fn alerts() -> Vec<Alert> {
    let of_pages = |kind, field, seen: Option<&str>| Alert {
        kind,
        authority: None,
        channel_id: None,
        origin: None,
        drift: Some(Drift {
            purpose: Purpose::TelegramPreview,
            field,
            pages_fine: 3,
            pages: 1_204,
            expected_percent: Some(95),
            seen: seen.map(str::to_owned),
            plausible_from: None,
            plausible_to: None,
            followers_before: None,
            before_on: None,
        }),
    };
    let of_channel = |number: usize, kind, authority: &str| Alert {
        kind,
        authority: Some(authority.to_owned()),
        channel_id: Some(key(number)),
        origin: Some(Origin {
            quote: (kind == AlertKind::Renamed).then(|| HOSTILE.to_owned()),
            ..collected(&address(number))
        }),
        drift: (kind == AlertKind::Withheld).then(|| Drift {
            purpose: Purpose::WhatsappChannel,
            field: Some(Field::Followers),
            pages_fine: 0,
            pages: 1,
            expected_percent: None,
            seen: Some("99999".to_owned()),
            plausible_from: Some(3_824),
            plausible_to: Some(38_240),
            followers_before: Some(7_648),
            before_on: Some(date(2026, 11, 21)),
        }),
    };
    vec![
        of_pages(AlertKind::PagesTurned, None, None),
        of_pages(AlertKind::FieldMissing, Some(Field::PostViews), None),
        of_pages(AlertKind::ValuesAlike, Some(Field::Name), Some(HOSTILE)),
        of_pages(AlertKind::ValuesJumped, Some(Field::Followers), None),
        of_channel(0, AlertKind::BadgeLost, "Kreis Probenau"),
        of_channel(1, AlertKind::ImprintVanished, "Landkreis Musterland"),
        of_channel(1, AlertKind::NotReachable, "Bezirk Grünmuster"),
        of_channel(2, AlertKind::PageChanged, HOSTILE),
        of_channel(3, AlertKind::Renamed, "Landkreis Musterland"),
        of_channel(4, AlertKind::Withheld, "Stadt Ährenfeld"),
    ]
}

fn issues() -> Vec<IssueRow> {
    vec![
        IssueRow {
            code: "unknown_magnitude_suffix".to_owned(),
            subject: key(4),
            place: "h5[1]".to_owned(),
            detail: "60 B: the suffix is not known in this language".to_owned(),
        },
        IssueRow {
            code: "hostile".to_owned(),
            subject: key(8),
            place: "h1 > span".to_owned(),
            detail: HOSTILE.to_owned(),
        },
    ]
}
