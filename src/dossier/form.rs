//! The form in which each answer is asked for.

use url::Url;

use super::{Item, Phone, Problem, Value};
use crate::{
    fact::Fact,
    platform::{ChannelAddress, Platform},
};

/// Returns what is wrong with the form of an answer.
pub(super) fn problem(item: Item, value: &Value) -> Option<Problem> {
    match (item, value) {
        (Item::ProfileHandle, Value::Text(handle)) => handle_problem(handle),
        (Item::ProfileLink, Value::Text(link)) => profile(link).is_none().then_some(Problem::NoProfile),
        (Item::InvitationLink, Value::Text(link)) => {
            let channel = Url::parse(link).ok().and_then(|url| ChannelAddress::on(Platform::Whatsapp, &url));
            channel.is_none().then_some(Problem::NoInvitation)
        }
        (Item::InvitationInProfile | Item::TwoStepVerification, Value::Confirmed(fact)) => {
            (*fact != Fact::Met).then_some(Problem::NotYet)
        }
        (Item::Phone, Value::Phone(phone)) => (!is_international(phone)).then_some(Problem::NotInternational),
        _ => None,
    }
}

/// Returns the profile that a link leads to.
pub(super) fn profile(link: &str) -> Option<ChannelAddress> {
    let channel = ChannelAddress::of(&Url::parse(link).ok()?)?;
    matches!(channel.platform, Platform::Instagram | Platform::Facebook).then_some(channel)
}

fn handle_problem(handle: &str) -> Option<Problem> {
    if handle.contains(char::is_whitespace) {
        return Some(Problem::Blank);
    }
    handle.contains('@').then_some(Problem::At)
}

/// Numbers have up to fifteen digits with the country's code (ITU-T E.164); shorter than eight is a part of one.
fn is_international(phone: &Phone) -> bool {
    let number = phone.disclosed().trim();
    let Some(rest) = number.strip_prefix('+') else { return false };
    let digits = rest.chars().filter(char::is_ascii_digit).count();
    let is_part = |c: char| c.is_ascii_digit() || " -/()".contains(c);
    (8..=15).contains(&digits) && !rest.starts_with('0') && rest.chars().all(is_part)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(item: Item, text: &str, expected: Option<Problem>) {
        assert_eq!(problem(item, &Value::Text(text.into())), expected, "{text}");
    }

    #[test]
    fn handles_and_links_have_their_form() {
        check(Item::ProfileHandle, "landkreis.musterland", None);
        check(Item::ProfileHandle, "@musterland", Some(Problem::At));
        check(Item::ProfileHandle, "Landkreis Musterland", Some(Problem::Blank));
        check(Item::ProfileLink, "https://www.instagram.com/musterland/", None);
        check(Item::ProfileLink, "https://www.facebook.com/musterland", None);
        check(Item::ProfileLink, "https://t.me/musterland", Some(Problem::NoProfile));
        check(Item::ProfileLink, "musterland", Some(Problem::NoProfile));
        check(Item::InvitationLink, "https://whatsapp.com/channel/0029VaMUSTERmusterland01", None);
        check(Item::InvitationLink, "https://www.musterland.example/whatsapp", Some(Problem::NoInvitation));
        check(Item::PartnerName, "Landkreis Musterland @ Büro 3", None);
    }

    #[test]
    fn confirmations_must_be_yes() {
        for item in [Item::InvitationInProfile, Item::TwoStepVerification] {
            assert_eq!(problem(item, &Value::Confirmed(Fact::Met)), None);
            assert_eq!(problem(item, &Value::Confirmed(Fact::Unmet)), Some(Problem::NotYet));
        }
    }

    #[test]
    fn numbers_begin_with_the_country() {
        for (number, is_good) in [
            ("+49 000 0000001", true),
            ("+49 (000) 0000-001", true),
            ("0000 0000001", false),
            ("+49 12", false),
            ("+0 000 0000001", false),
            ("+49 000 000000 1234567", false),
            ("+49 000 0000001 (Büro)", false),
        ] {
            let phone: Phone = serde_json::from_value(number.into()).unwrap();
            let expected = (!is_good).then_some(Problem::NotInternational);
            assert_eq!(problem(Item::Phone, &Value::Phone(phone)), expected, "{number}");
        }
    }
}
