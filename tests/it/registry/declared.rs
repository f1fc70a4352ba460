//! What authorities answered themselves: read in every form, broken rows named, nothing private repeated.
//!
//! Every authority and every number here is invented.

use std::collections::BTreeMap;

use jiff::civil::date;
use kanalbarometer::registry::{Answer, Declared, Problem, Question, Registry, Rules};
use proptest::prelude::*;

const AUTHORITIES: &str = "authority_id;name;level;land;population;population_as_of;source
kreis-musterland;Landkreis Musterland;Kreis;NI;1000;2025-12-31;Erfunden
kreis-beispielgau;Landkreis Beispielgau;Kreis;NI;1000;2025-12-31;Erfunden
kreis-kaputt;;Kreis;NI;1000;2025-12-31;Erfunden
";

const CHANNELS: &str = "channel_id;authority_id;platform;url;source
whatsapp-musterland;kreis-musterland;whatsapp;;https://www.musterland.example/presse
whatsapp-beispielgau;kreis-beispielgau;whatsapp;;https://www.beispielgau.example/presse
";

fn read(declared: &str) -> (Registry, Vec<Problem>) {
    let file = |name: &str, text: &str| (name.to_owned(), text.as_bytes().to_vec());
    let files = BTreeMap::from([
        file("authorities.csv", AUTHORITIES),
        file("channels.csv", CHANNELS),
        file("declared.csv", declared),
    ]);
    let rules = Rules { as_of: Some(date(2026, 10, 19)), ..Rules::default() };
    Registry::from_files_with(&files, &rules).unwrap()
}

fn listed(declared: &[Declared]) -> Vec<String> {
    let line = |answer: &Declared| {
        let said = match &answer.answer {
            Answer::Yes => "yes",
            Answer::No => "no",
            Answer::Text(text) => text,
        };
        let about = answer.channel_id.as_deref().unwrap_or("-");
        let Declared { authority_id, question, date, source, .. } = answer;
        format!("{authority_id} {about} {} {said} {date} {source}", question.as_str())
    };
    declared.iter().map(line).collect()
}

#[test]
fn answers_are_read_as_people_write_them() {
    let (registry, problems) = read(
        "authority_id;channel_id;criterion;answer;date;source
kreis-musterland;whatsapp-musterland;Two-Step Verification;Ja;05.10.2026;Pressestelle, Umfrage
kreis-musterland;;two_admins;nein;Okt 26;Pressestelle, Umfrage
kreis-musterland;;applied;1.9.2026;2026-10-05;Pressestelle, Umfrage
kreis-beispielgau;;applied;nein;2026-10-05;Pressestelle
kreis-beispielgau;;profile_handle;@beispielgau;2026-10-05;Pressestelle
kreis-beispielgau;;profile_address;https://www.facebook.com/0123456789;2026;Pressestelle
kreis-beispielgau;;partner_name;Landkreis Beispielgau;2026-10-05;Pressestelle
",
    );
    assert!(problems.iter().all(|problem| problem.file != "declared.csv"), "{problems:?}");
    assert_eq!(
        listed(&registry.declared),
        [
            "kreis-beispielgau - applied no 2026-10-05 Pressestelle",
            "kreis-beispielgau - partner_name Landkreis Beispielgau 2026-10-05 Pressestelle",
            "kreis-beispielgau - profile_handle @beispielgau 2026-10-05 Pressestelle",
            "kreis-beispielgau - profile_address https://www.facebook.com/0123456789 2026 Pressestelle",
            "kreis-musterland whatsapp-musterland two_step_verification yes 2026-10-05 Pressestelle, Umfrage",
            "kreis-musterland - two_admins no 2026-10 Pressestelle, Umfrage",
            "kreis-musterland - applied 2026-09-01 2026-10-05 Pressestelle, Umfrage",
        ]
    );
    let by = |id| listed(registry.declared_by(id)).len();
    assert_eq!([by("kreis-beispielgau"), by("kreis-musterland"), by("kreis-fremd")], [4, 3, 0]);
}

#[test]
fn every_broken_row_is_named_and_nothing_private_is_repeated() {
    let (registry, problems) = read(
        "authority_id;channel_id;criterion;answer;date;source
kreis-musterland;;two_admins;yes;2026-10-05;Pressestelle
kreis-musterland;;two_admins;yes;2026-10-05;Pressestelle
kreis-musterland;;official_phone;+49 000 0000001;2026-10-05;Pressestelle
kreis-musterland;;official_phone;yes;2026-10-05;Anruf unter 0000/0000001
kreis-musterland;;partner_name;https://wa.me/490000000001;2026-10-05;Pressestelle
kreis-musterland;;group_mailbox;yes;2026-10-05;presse@musterland.example
kreis-musterland;;favourite_colour;blue;2026-10-05;Pressestelle
kreis-musterland;;two_admins;vielleicht;2026-10-05;Pressestelle
kreis-musterland;;two_admins;;2026-10-05;Pressestelle
kreis-musterland;;two_admins;unbekannt;2026-10-05;Pressestelle
kreis-musterland;;applied;yes;2026-10-05;Pressestelle
kreis-musterland;;profile_address;musterland;2026-10-05;Pressestelle
kreis-musterland;;two_admins;no;;Pressestelle
kreis-musterland;;two_admins;no;bald;Pressestelle
kreis-musterland;;two_admins;no;2027-01-01;Pressestelle
kreis-musterland;;two_admins;no;2026-10-05;
kreis-fremd;;two_admins;no;2026-10-05;Pressestelle
kreis-kaputt;;two_admins;no;2026-10-05;Pressestelle
kreis-musterland;whatsapp-beispielgau;two_admins;no;2026-10-05;Pressestelle
kreis-musterland;whatsapp-fremd;two_admins;no;2026-10-05;Pressestelle
kreis-musterland;;two_admins;no;2026-10-05;Pressestelle;0000 0000001
kreis-musterland;;\"two_admins;no;2026-10-05;0000 0000001
",
    );
    assert_eq!(listed(&registry.declared), ["kreis-musterland - two_admins yes 2026-10-05 Pressestelle"]);
    let line =
        |problem: &Problem| format!("{}: {problem}\n    -> {}", problem.severity.as_str(), problem.hint);
    let of_file = problems.iter().filter(|problem| problem.file == "declared.csv");
    let said = of_file.map(line).collect::<Vec<_>>().join("\n");
    for private in ["0000001", "490000000001", "presse@"] {
        assert!(!said.contains(private), "{private} is repeated in\n{said}");
    }
    insta::assert_snapshot!(said);
}

proptest! {
    #[test]
    fn what_is_written_is_read_back(
        picked in proptest::sample::subsequence(Question::all().collect::<Vec<_>>(), 1..8),
        yes in any::<bool>(),
        days in 0..600i64,
    ) {
        let day = date(2025, 1, 1).saturating_add(jiff::SignedDuration::from_hours(24 * days));
        let row = |question: &Question| {
            let answer = match question {
                Question::Requirement(_) if yes => "yes",
                Question::Requirement(_) | Question::Applied => "no",
                Question::ProfileAddress => "https://www.instagram.com/musterland",
                _ => "Deutsch, \"\"Deutschland\"\"",
            };
            format!("kreis-musterland,{},\"{answer}\",{day},Pressestelle", question.as_str())
        };
        let rows: Vec<String> = picked.iter().map(row).collect();
        let file = format!("authority_id,criterion,answer,date,source\n{}\n", rows.join("\n"));
        let (registry, problems) = read(&file);
        prop_assert!(problems.iter().all(|problem| problem.file != "declared.csv"), "{problems:?}");
        let read: Vec<Question> = registry.declared.iter().map(|answer| answer.question).collect();
        prop_assert_eq!(read, picked);
        prop_assert!(registry.declared.iter().all(|answer| answer.date.from == day));
    }

    #[test]
    fn no_text_makes_it_panic(text in "\\PC{0,80}") {
        let header = "authority_id;channel_id;criterion;answer;date;source\n";
        let _ = read(&format!("{header}{text}"));
        let _ = read(&format!("{header}kreis-musterland;;partner_name;{text};2026-10-05;{text}"));
    }
}
