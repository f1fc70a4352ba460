//! A channel as WhatsApp Web holds it, in parts called mixins; venom hands it on.

use super::super::channel::Places;
use crate::extract::json::Object;

pub(super) const PLACES: Places = Places {
    state: &[&["newsletterStateMetadataMixin", "stateType"]],
    name: &[&["newsletterNameMetadataMixin", "nameElementValue"]],
    description: &[&[
        "newsletterDescriptionMetadataMixin",
        "descriptionQueryDescriptionResponseMixin",
        "elementValue",
    ]],
    invite: &[&["newsletterInviteLinkMetadataMixin", "inviteCode"]],
    followers: &[&["newsletterSubscribersMetadataMixin", "subscribersCount"]],
    verification: &[&["newsletterVerificationMetadataMixin", "verificationState"]],
    opened: &[&["newsletterCreationTimeMetadataMixin", "creationTimeValue"]],
    states_zero: false,
};

pub(super) fn is_channel(object: &Object<'_>) -> bool {
    ["newsletterNameMetadataMixin", "newsletterSubscribersMetadataMixin"]
        .into_iter()
        .any(|part| object.names(part))
}
