//! The real network: reqwest with rustls, stripped of everything that would act on its own.
//!
//! No cookies, no proxy from the environment, no redirects, no retries, no automatic unpacking: what happens
//! between two requests is decided by the client that asks, in the open.

use std::{
    error::Error as _,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::{Duration, Instant},
};

use jiff::Timestamp;
use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use tracing::debug;

use super::{
    Answer, Ask, AskError, CollectError, CollectSettings, Outside,
    body::{BodyReader, Fill},
    guard::{self, Refusal},
    settings::seconds,
};

/// Other people's servers.
#[derive(Debug)]
pub struct Internet {
    client: reqwest::Client,
    began: Instant,
    timeout: Duration,
    loopback: bool,
}

impl Internet {
    /// Prepares a client; nothing is connected yet.
    pub fn new(settings: &CollectSettings) -> Result<Self, CollectError> {
        Self::with_names(settings, Names::System)
    }

    fn with_names(settings: &CollectSettings, names: Names) -> Result<Self, CollectError> {
        settings.check()?;
        // An error only says that one is installed already.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let builder = reqwest::Client::builder()
            .redirect(reqwest::redirect::Policy::none())
            .retry(reqwest::retry::never())
            .no_proxy()
            .referer(false)
            .http1_only()
            .connect_timeout(seconds(settings.connect_timeout_seconds))
            .dns_resolver(Guarded { loopback: settings.loopback, names });
        // Tests speak no TLS and must not depend on a machine's certificates.
        let builder = if settings.loopback { builder.tls_certs_only([]) } else { builder };
        let client = builder.build().map_err(|error| CollectError::Client { what: with_causes(&error) })?;
        Ok(Self {
            client,
            began: Instant::now(),
            timeout: seconds(settings.request_timeout_seconds),
            loopback: settings.loopback,
        })
    }

    async fn send_within(&self, ask: &Ask) -> Result<Answer, AskError> {
        let mut request = self.client.get(ask.url.clone());
        for (name, value) in &ask.headers {
            request = request.header(name, value);
        }
        let mut response = request.send().await.map_err(|error| no_answer(&error))?;
        let headers: Vec<(String, String)> = response
            .headers()
            .iter()
            .map(|(name, value)| {
                (name.as_str().to_owned(), String::from_utf8_lossy(value.as_bytes()).into_owned())
            })
            .collect();
        let encoding =
            headers.iter().find(|(name, _)| name == "content-encoding").map(|(_, value)| value.as_str());
        let mut reader = BodyReader::new(encoding, ask.max_body_bytes).map_err(AskError::Unreadable)?;
        let mut received = 0;
        while let Some(piece) = response.chunk().await.map_err(|error| no_answer(&error))? {
            received += piece.len();
            if reader.push(&piece).map_err(AskError::Unreadable)? == Fill::Full {
                break;
            }
        }
        // A 304 may name the encoding of the body it does not send.
        let (body, truncated) =
            if received == 0 { Default::default() } else { reader.finish().map_err(AskError::Unreadable)? };
        Ok(Answer {
            ip: response.remote_addr().map(|address| address.ip()),
            request_headers: ask.headers.clone(),
            http_status: response.status().as_u16(),
            headers,
            body,
            truncated,
        })
    }
}

impl Outside for Internet {
    fn now(&self) -> Timestamp {
        Timestamp::now()
    }

    fn uptime(&self) -> Duration {
        self.began.elapsed()
    }

    async fn sleep(&self, duration: Duration) {
        let end = Instant::now() + duration;
        // The timer rounds up to whole milliseconds; the last one is waited out here, so that a pause is as long
        // as it is meant to be.
        tokio::time::sleep(duration.saturating_sub(Duration::from_millis(1))).await;
        while Instant::now() < end {
            tokio::task::yield_now().await;
        }
    }

    async fn send(&self, ask: &Ask) -> Result<Answer, AskError> {
        // Checked here once more: whoever holds an `Internet` cannot get around the rules. Literal addresses
        // never reach the resolver.
        guard::check_url(&ask.url, self.loopback).map_err(|refusal| match refusal {
            Refusal::Scheme(why) | Refusal::Address(why) => AskError::Refused(why),
        })?;
        debug!(url = %ask.url, "asking");
        match tokio::time::timeout(self.timeout, self.send_within(ask)).await {
            Ok(result) => result,
            Err(_) => Err(AskError::TimedOut { seconds: self.timeout.as_secs_f64() }),
        }
    }

    async fn asked_to_stop(&self) {
        let _collecting = Collecting::new();
        #[cfg(unix)]
        {
            use tokio::signal::unix::{SignalKind, signal};
            if let Ok(mut terminated) = signal(SignalKind::terminate()) {
                tokio::select! {
                    _ = terminated.recv() => return,
                    Ok(()) = tokio::signal::ctrl_c() => return,
                }
            }
        }
        if tokio::signal::ctrl_c().await.is_err() {
            // Without signals there is nobody who could ask.
            std::future::pending::<()>().await;
        }
    }

    fn reaches_others(&self) -> bool {
        true
    }
}

/// While it lives, a signal asks the run to close properly; afterwards it ends the program as usual.
///
/// The runtime's own handler stays for good, so without this a Ctrl-C during the later stages would do nothing.
struct Collecting(Arc<AtomicBool>);

impl Collecting {
    fn new() -> Self {
        let over = Arc::new(AtomicBool::new(false));
        for signal in [signal_hook::consts::SIGINT, signal_hook::consts::SIGTERM] {
            if let Err(error) = signal_hook::flag::register_conditional_default(signal, Arc::clone(&over)) {
                debug!(signal, %error, "the signal keeps its meaning for the run");
            }
        }
        Self(over)
    }
}

impl Drop for Collecting {
    fn drop(&mut self) {
        self.0.store(true, Ordering::SeqCst);
    }
}

/// Resolves names and drops the addresses that we do not connect to.
#[derive(Debug)]
struct Guarded {
    loopback: bool,
    names: Names,
}

/// Who knows the addresses of a name.
#[derive(Debug, Clone)]
enum Names {
    /// The system's resolver.
    System,
    /// A test; one list of addresses a lookup.
    #[cfg(test)]
    Scripted(Arc<std::sync::Mutex<std::collections::VecDeque<Vec<std::net::SocketAddr>>>>),
}

impl Names {
    async fn lookup(&self, name: &str) -> Result<Vec<std::net::SocketAddr>, NoAddress> {
        match self {
            Self::System => {
                let found = tokio::net::lookup_host((name, 0)).await.map_err(|error| {
                    debug!(name, %error, "name not resolved");
                    NoAddress
                })?;
                Ok(found.collect())
            }
            #[cfg(test)]
            Self::Scripted(lookups) => {
                lookups.lock().ok().and_then(|mut left| left.pop_front()).ok_or(NoAddress)
            }
        }
    }
}

/// A name whose every address is refused.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
struct OnlyRefused(String);

/// A name without an address.
#[derive(Debug, thiserror::Error)]
#[error("no such host")]
struct NoAddress;

impl Resolve for Guarded {
    fn resolve(&self, name: Name) -> Resolving {
        let (loopback, names) = (self.loopback, self.names.clone());
        Box::pin(async move {
            let found = names.lookup(name.as_str()).await?;
            match guard::public_addresses(found.into_iter(), loopback) {
                Err(why) => Err(OnlyRefused(format!("{} leads nowhere public: {why}", name.as_str())).into()),
                Ok(kept) if kept.is_empty() => Err(NoAddress.into()),
                Ok(kept) => Ok(Box::new(kept.into_iter()) as Addrs),
            }
        })
    }
}

/// Sorts an error of the client into ours, by what lies at its bottom.
fn no_answer(error: &reqwest::Error) -> AskError {
    let mut cause = error.source();
    while let Some(inner) = cause {
        if let Some(OnlyRefused(why)) = inner.downcast_ref() {
            return AskError::Refused(why.clone());
        }
        if inner.is::<NoAddress>() {
            return AskError::NoSuchHost;
        }
        cause = inner.source();
    }
    let text = with_causes(error);
    if error.is_connect() || error.is_timeout() || (error.is_request() && !is_http_error(error)) {
        AskError::Connection(text)
    } else {
        AskError::Unreadable(text)
    }
}

/// Returns true when the bottom of the error is a message that is no HTTP.
fn is_http_error(error: &reqwest::Error) -> bool {
    let mut cause = error.source();
    while let Some(inner) = cause {
        if inner.to_string().contains("invalid HTTP") {
            return true;
        }
        cause = inner.source();
    }
    false
}

/// Returns the causes of an error as one line, without the address, which its target names already.
fn with_causes(error: &reqwest::Error) -> String {
    let mut parts: Vec<String> = Vec::new();
    let mut cause = error.source();
    while let Some(inner) = cause {
        let part = inner.to_string();
        if !parts.iter().any(|known| known.contains(&part)) {
            parts.push(part);
        }
        cause = inner.source();
    }
    if parts.is_empty() { error.to_string() } else { parts.join(": ") }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn resolve(name: &str, loopback: bool) -> Result<usize, String> {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        let guarded = Guarded { loopback, names: Names::System };
        let resolved = runtime.block_on(guarded.resolve(name.parse().unwrap()));
        resolved.map(Iterator::count).map_err(|error| error.to_string())
    }

    #[test]
    fn a_name_that_leads_to_this_machine_is_refused() {
        let error = resolve("localhost", false).unwrap_err();
        assert!(error.contains("leads nowhere public") && error.contains("loopback"), "{error}");
        assert!(resolve("localhost", true).unwrap() > 0);
    }

    /// A server on loopback that answers every connection with `ok` and counts them.
    fn server() -> (u16, Arc<std::sync::atomic::AtomicUsize>) {
        use std::io::{BufRead as _, BufReader, Write as _};
        let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let connections = Arc::new(std::sync::atomic::AtomicUsize::new(0));
        let count = Arc::clone(&connections);
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                let mut stream = stream.unwrap();
                count.fetch_add(1, Ordering::SeqCst);
                let lines = BufReader::new(stream.try_clone().unwrap()).lines();
                lines.map_while(Result::ok).take_while(|line| !line.is_empty()).for_each(drop);
                let answer = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok";
                let _ = stream.write_all(answer);
            }
        });
        (port, connections)
    }

    /// What each request came to, lookups that were not needed, and connections made.
    type Asked = (Vec<Result<Answer, AskError>>, usize, usize);

    /// Asks a name once for each of the answers that its lookups give.
    fn ask(loopback: bool, lookups: &[&[&str]]) -> Option<Asked> {
        let settings = CollectSettings { loopback, ..CollectSettings::default() };
        let (port, connections) = server();
        let address = |ip: &&str| std::net::SocketAddr::new(ip.parse().unwrap(), port);
        let lookups = lookups.iter().map(|ips| ips.iter().map(address).collect()).collect();
        let lookups: Arc<std::sync::Mutex<std::collections::VecDeque<Vec<_>>>> =
            Arc::new(std::sync::Mutex::new(lookups));
        let asked = lookups.lock().unwrap().len();
        let Ok(internet) = Internet::with_names(&settings, Names::Scripted(Arc::clone(&lookups))) else {
            eprintln!("skipped: this machine has no CA certificates");
            return None;
        };
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        let url = "http://www.musterland.test/".parse().unwrap();
        let ask = Ask { url, headers: Vec::new(), max_body_bytes: 1_000 };
        let answers = (0..asked).map(|_| runtime.block_on(internet.send(&ask))).collect();
        let left = lookups.lock().unwrap().len();
        Some((answers, left, connections.load(Ordering::SeqCst)))
    }

    #[track_caller]
    fn assert_refused(answer: &Result<Answer, AskError>, because: &str) {
        assert!(matches!(answer, Err(AskError::Refused(why)) if why.contains(because)), "{answer:?}");
    }

    #[test]
    fn the_address_that_is_checked_is_the_address_that_is_connected_to() {
        // One lookup a connection: a name whose answer changes in between has nothing in between. Loopback stands
        // for the public address here.
        let lookups: [&[&str]; 4] =
            [&["127.0.0.1"], &["10.0.0.1"], &["169.254.169.254", "192.168.0.1"], &["10.0.0.1", "127.0.0.1"]];
        let (answers, left, connections) = ask(true, &lookups).unwrap();
        assert_eq!(answers[0].as_ref().unwrap().ip, Some("127.0.0.1".parse().unwrap()));
        assert_refused(&answers[1], "10.0.0.1 is a private address");
        assert_refused(&answers[2], "192.168.0.1 is a private address");
        assert_eq!(
            answers[3].as_ref().unwrap().ip,
            Some("127.0.0.1".parse().unwrap()),
            "the private one is left out"
        );
        assert_eq!(
            (left, connections),
            (0, 2),
            "each lookup was used once, and nothing else was connected to"
        );
    }

    #[test]
    fn a_name_that_resolves_to_loopback_is_not_connected_to() {
        let lookups: [&[&str]; 3] = [&["127.0.0.1"], &["::ffff:127.0.0.1"], &["::1", "10.0.0.1"]];
        let Some((answers, left, connections)) = ask(false, &lookups) else { return };
        assert_refused(&answers[0], "loopback");
        assert_refused(&answers[1], "wrapped loopback");
        assert_refused(&answers[2], "leads nowhere public");
        assert_eq!((left, connections), (0, 0));
    }

    #[test]
    fn literal_addresses_and_odd_ports_never_reach_a_socket() {
        let Ok(internet) = Internet::new(&CollectSettings::default()) else {
            eprintln!("skipped: this machine has no CA certificates");
            return;
        };
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        for url in [
            "http://127.0.0.1/",
            "http://[::1]/",
            "http://10.0.0.1/",
            "http://www.example.org:8080/",
            "file:///etc/passwd",
        ] {
            let ask = Ask { url: url.parse().unwrap(), headers: Vec::new(), max_body_bytes: 1_000 };
            let result = runtime.block_on(internet.send(&ask));
            assert!(matches!(result, Err(AskError::Refused(_))), "{url}: {result:?}");
        }
    }
}
