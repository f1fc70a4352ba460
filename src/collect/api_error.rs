//! What an interface means by the error it answers with, where the HTTP status does not say it.
//!
//! Mastodon says 422 for a missing token, Bluesky says 400 for an account that is not there or was closed. Read are
//! the two fields `error` and `message` of such an answer, nothing else. Sources: Mastodon's API documentation
//! (`{"error": "This method requires an authenticated user"}`), the XRPC specification of AT Protocol (error
//! responses), `app.bsky.actor.getProfile`.

use serde::Deserialize;

use super::CheckStatus;

/// A longer answer is no error message.
const LONGEST_BODY: usize = 16_384;

/// Returns what the body of an answer outside 2xx means; `None` when it says nothing more than the HTTP status.
pub(super) fn of_body(body: &[u8]) -> Option<CheckStatus> {
    #[derive(Deserialize)]
    struct Answer {
        error: String,
        message: Option<String>,
    }
    let short = Some(body).filter(|body| body.len() <= LONGEST_BODY)?;
    let answer: Answer = serde_json::from_slice(short).ok()?;
    meaning(&answer.error, answer.message.as_deref())
}

/// Returns what an error and its message mean; `None` for words that are not known.
pub(crate) fn meaning(error: &str, message: Option<&str>) -> Option<CheckStatus> {
    const CLOSED: [&str; 4] = ["AccountTakedown", "AccountDeactivated", "AccountSuspended", "RepoNotFound"];
    const LOGIN: [&str; 3] = ["AuthMissing", "AuthenticationRequired", "InvalidToken"];
    let said = format!("{error} {}", message.unwrap_or_default()).to_lowercase();
    let says = |words: &[&str]| words.iter().any(|words| said.contains(words));
    if LOGIN.contains(&error) || says(&["authenticated user", "access token", "authentication required"]) {
        Some(CheckStatus::PermissionRequired)
    } else if CLOSED.contains(&error) || says(&["record not found", "profile not found", "actor not found"]) {
        Some(CheckStatus::NotFound)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(body: &str, expected: Option<CheckStatus>) {
        assert_eq!(of_body(body.as_bytes()), expected, "{body}");
    }

    #[test]
    fn the_words_of_an_error_are_understood() {
        use CheckStatus::{NotFound, PermissionRequired};
        check(r#"{"error":"This method requires an authenticated user"}"#, Some(PermissionRequired));
        check(r#"{"error":"This API requires an authenticated user"}"#, Some(PermissionRequired));
        check(r#"{"error":"The access token is invalid"}"#, Some(PermissionRequired));
        check(r#"{"error":"AuthMissing","message":"Authentication Required"}"#, Some(PermissionRequired));
        check(r#"{"error":"Record not found"}"#, Some(NotFound));
        check(r#"{"error":"InvalidRequest","message":"Profile not found"}"#, Some(NotFound));
        check(r#"{"error":"AccountTakedown","message":"Account has been suspended"}"#, Some(NotFound));
        check(r#"{"error":"AccountDeactivated","message":"Account is deactivated"}"#, Some(NotFound));
        check(r#"{"error":"InvalidRequest","message":"Error: actor must be a valid did or a handle"}"#, None);
        check(r#"{"error":1}"#, None);
        check("<html>422</html>", None);
    }
}
