//! What an authority's pages link to: channels of every platform, feeds, contact, imprint.
//!
//! The pages under `tests/fixtures/website/` are models made for these tests.

#![expect(clippy::unwrap_used, reason = "a test may panic, also in its helpers")]

use std::{fs, path::PathBuf};

use kanalbarometer::{
    collect::{CheckStatus, Purpose},
    extract::{Criterion, Extraction, inspect},
    fact::Fact,
};
use serde_json::json;
use url::Url;

use crate::accuracy::{Read, Row};

fn fixture(name: &str) -> Vec<u8> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    let file = folder.join(format!("{name}.html"));
    fs::read(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}

fn read(purpose: Purpose, page: &[u8], url: &str) -> Extraction {
    inspect(page, Some(purpose), Some(&Url::parse(url).unwrap()))
}

#[test]
fn a_home_page_leads_to_its_channels_contact_and_imprint() {
    let page = fixture("website/home_channels");
    let read = read(Purpose::WebsiteHome, &page, "https://www.landkreis-musterland.example/");
    insta::assert_json_snapshot!(
        "home_channels",
        json!({ "links": read.links, "leads": read.leads, "findings": read.findings, "issues": read.issues })
    );
}

#[test]
fn a_contact_page_tells_of_channels_and_of_the_imprint_two_clicks_away() {
    let page = fixture("website/contact");
    let read = read(Purpose::WebsiteContact, &page, "https://www.landkreis-musterland.example/kontakt");
    insta::assert_json_snapshot!("contact", read);
}

#[test]
fn a_short_link_elsewhere_is_a_link_and_no_lead() {
    let page = "<html><a href=https://kurz.example/kreis>WhatsApp-Kanal</a></html>";
    let read = read(Purpose::WebsiteHome, page.as_bytes(), "https://www.landkreis-musterland.example/");
    let links: Vec<_> = read.links.iter().map(|link| (link.platform, link.address.as_str())).collect();
    assert_eq!((links.as_slice(), read.leads.len()), ([(None, "https://kurz.example/kreis")].as_slice(), 0));
}

#[test]
fn a_page_that_a_platform_answered_says_nothing_of_the_authority() {
    let page = "<a href=https://www.facebook.com/whatsapp>F</a><a href=/impressum>Impressum</a>";
    for purpose in [Purpose::WebsiteHome, Purpose::WebsiteContact] {
        let read =
            read(purpose, page.as_bytes(), "https://www.whatsapp.com/channel/0029VaModelOfACode000001");
        assert!(read.links.is_empty() && read.leads.is_empty(), "{read:#?}");
        assert!(read.findings.iter().all(|finding| finding.state == Fact::Unknown), "{read:#?}");
    }
}

#[test]
fn a_page_that_a_script_draws_proves_no_absence() {
    let page = fixture("website/home_script_rendered");
    let home = read(Purpose::WebsiteHome, &page, "https://ministerium.example/");
    assert_eq!(home.issues[0].code, "too_few_links");
    let links = "<a href=/x>x</a>".repeat(12);
    let in_script =
        format!("<html><script>c={{\"u\":\"https:\\/\\/t.me\\/musterland\"}}</script>{links}</body></html>");
    let contact = read(Purpose::WebsiteContact, in_script.as_bytes(), "https://ministerium.example/kontakt");
    assert_eq!((contact.links.len(), contact.issues[0].code.as_str()), (0, "channel_in_script"));
    let whole = format!("<html><script>x()</script>{links}</body></html>");
    let contact = read(Purpose::WebsiteContact, whole.as_bytes(), "https://ministerium.example/kontakt");
    assert_eq!(contact.issues, []);
    assert_eq!(contact.findings[0].criterion, Criterion::ContactPageLinksImprint);
    assert_eq!((contact.findings[0].state, contact.status), (Fact::Unmet, CheckStatus::Ok));
}

#[test]
fn a_list_of_everybodys_channels_is_cut_and_says_so() {
    let links: Vec<_> = (0..300).map(|n| format!("<a href=https://t.me/musterland{n}>T</a>")).collect();
    let page = format!("<html>{}</html>", links.concat());
    let home = read(Purpose::WebsiteHome, page.as_bytes(), "https://www.landkreis-musterland.example/");
    assert_eq!(home.links.len(), 200);
    assert!(home.issues.iter().any(|issue| issue.code == "too_many_channels"), "{:?}", home.issues);
}

#[test]
fn a_description_links_back_to_the_website() {
    let read = inspect(&fixture("whatsapp/layout_2026_verified"), Some(Purpose::WhatsappChannel), None);
    let links: Vec<_> = read.links.iter().map(|link| (link.handle.as_str(), link.address.as_str())).collect();
    let imprint = "https://www.landkreis-musterland.example/impressum";
    assert_eq!(links, [("landkreis-musterland.example", imprint)]);
}

/// What one real page links to, as its table was read by another reader (Python's `html.parser`) and by eye.
pub(crate) fn read_links(file: &str, _: &[Row]) -> Option<Read> {
    let page = fs::read(crate::corpus::corpus("german-web")?.join(file)).ok()?;
    let home = inspect(&page, Some(Purpose::WebsiteHome), Some(&crate::corpus::assumed_address(file)));
    let links = home.links.iter().map(|link| {
        let platform = link.platform.map_or("website", kanalbarometer::platform::Platform::as_str);
        format!("{platform}:{}", link.handle)
    });
    let links = links.collect::<Vec<_>>().join(" ");
    let contact = home.leads.iter().find(|lead| lead.purpose == Purpose::WebsiteContact);
    let contact = contact.map_or_else(String::new, |lead| lead.url.to_string());
    let fields = [("links", links), ("contact", contact)];
    let fields = fields.map(|(field, value)| (("page".to_owned(), field.to_owned()), value));
    Some(Read::new(fields.into_iter().collect(), &home))
}
