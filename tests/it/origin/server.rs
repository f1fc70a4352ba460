//! An origin server on loopback: plays any answer, well-behaved or not, and watches the client's manners.
//!
//! Each host is an address 127.0.0.N, all on one port, so that pacing per host can be seen. It notes what it
//! is asked and every violation: two requests to a host at a time, a pause too short, a path that robots.txt
//! forbids. Blocking, a thread a connection: simple enough to be trusted as a witness.

use std::{
    collections::BTreeMap,
    io::{self, BufRead as _, BufReader, Write as _},
    net::{Ipv4Addr, SocketAddrV4, TcpListener, TcpStream},
    sync::{
        Arc, Mutex, MutexGuard,
        atomic::{AtomicBool, Ordering},
    },
    thread,
    time::{Duration, Instant},
};

/// What the server does with a request.
#[derive(Debug, Clone)]
pub(crate) enum Page {
    /// A plain answer; `content-length` is added.
    Answer { status: u16, headers: Vec<(&'static str, String)>, body: Vec<u8> },
    /// Waits, then does something else.
    After(Duration, Box<Page>),
    /// An answer whose body comes byte by byte, with a pause before each.
    Slow { body: Vec<u8>, pause: Duration },
    /// A body that never ends.
    Endless,
    /// These bytes, whatever they are, and the connection is closed.
    Raw(Vec<u8>),
    /// The connection is closed without a word.
    Reset,
}

impl Page {
    /// A 200 with a body.
    pub(crate) fn ok(body: impl Into<Vec<u8>>) -> Self {
        Self::Answer { status: 200, headers: Vec::new(), body: body.into() }
    }

    /// A status without a body.
    pub(crate) fn status(status: u16) -> Self {
        Self::Answer { status, headers: Vec::new(), body: Vec::new() }
    }

    /// Adds a header to a plain answer.
    pub(crate) fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        if let Self::Answer { headers, .. } = &mut self {
            headers.push((name, value.into()));
        }
        self
    }
}

/// A request as received.
#[derive(Debug, Clone)]
pub(crate) struct Request {
    /// The last number of the host's address: 2 for 127.0.0.2.
    pub(crate) host: u8,
    pub(crate) path: String,
    pub(crate) headers: Vec<(String, String)>,
}

impl Request {
    /// Returns the first header of that name, in any case.
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers
            .iter()
            .find(|(header, _)| header.eq_ignore_ascii_case(name))
            .map(|(_, value)| value.as_str())
    }
}

/// What the client has agreed to.
#[derive(Debug, Clone, Default)]
pub(crate) struct Manners {
    /// The pause between two requests to the same host.
    pub(crate) pause: Duration,
    /// Beginnings of paths that robots.txt forbids.
    pub(crate) disallowed: Vec<&'static str>,
}

/// A running server; stops when dropped.
pub(crate) struct Origin {
    port: u16,
    hosts: u8,
    shared: Arc<Shared>,
}

struct Shared {
    answer: Box<dyn Fn(&Request) -> Page + Send + Sync>,
    manners: Manners,
    seen: Mutex<Seen>,
    stopped: AtomicBool,
}

#[derive(Default)]
struct Seen {
    requests: Vec<Request>,
    hosts: BTreeMap<u8, HostSeen>,
    violations: Vec<String>,
}

#[derive(Default)]
struct HostSeen {
    at_work: u32,
    first: Option<Instant>,
    newest: Option<Instant>,
    asked: u32,
}

impl HostSeen {
    /// Returns the gap to the request before if that is too short, alone or together with all before it.
    ///
    /// Threads note a request when they wake up, up to some milliseconds late.
    fn is_early(&self, now: Instant, pause: Duration) -> Option<Duration> {
        const LATE: Duration = Duration::from_millis(20);
        let gap = now.duration_since(self.newest?);
        let all = now.duration_since(self.first?) + LATE;
        (gap < pause / 2 || all < pause * self.asked).then_some(gap)
    }
}

impl Origin {
    /// Starts hosts 127.0.0.2 to 127.0.0.(1 + `hosts`) on one free port.
    pub(crate) fn start(
        hosts: u8,
        manners: Manners,
        answer: impl Fn(&Request) -> Page + Send + Sync + 'static,
    ) -> Self {
        let (port, listeners) = (0..20).find_map(|_| bind(hosts).ok()).expect("loopback has a free port");
        let shared = Arc::new(Shared {
            answer: Box::new(answer),
            manners,
            seen: Mutex::default(),
            stopped: AtomicBool::new(false),
        });
        for (host, listener) in (2..).zip(listeners) {
            let shared = Arc::clone(&shared);
            thread::spawn(move || {
                for stream in listener.incoming() {
                    if shared.stopped.load(Ordering::SeqCst) {
                        return;
                    }
                    let shared = Arc::clone(&shared);
                    if let Ok(stream) = stream {
                        thread::spawn(move || drop(shared.serve(host, stream)));
                    }
                }
            });
        }
        Self { port, hosts, shared }
    }

    /// Returns an address on a host.
    pub(crate) fn url(&self, host: u8, path: &str) -> String {
        format!("http://127.0.0.{host}:{}{path}", self.port)
    }

    /// Returns everything asked so far, in the order of arrival.
    pub(crate) fn requests(&self) -> Vec<Request> {
        self.shared.seen().requests.clone()
    }

    /// Returns how often an address was asked.
    pub(crate) fn count(&self, host: u8, path: &str) -> usize {
        self.shared.seen().requests.iter().filter(|seen| seen.host == host && seen.path == path).count()
    }

    /// Returns every breach of manners, in words.
    pub(crate) fn violations(&self) -> Vec<String> {
        self.shared.seen().violations.clone()
    }

    /// Forgets what was asked; connections stay.
    pub(crate) fn forget(&self) {
        *self.shared.seen() = Seen::default();
    }
}

impl Drop for Origin {
    fn drop(&mut self) {
        self.shared.stopped.store(true, Ordering::SeqCst);
        for host in 2..2 + self.hosts {
            // Wakes the listener so that it notices.
            drop(TcpStream::connect(SocketAddrV4::new(Ipv4Addr::new(127, 0, 0, host), self.port)));
        }
    }
}

fn bind(hosts: u8) -> io::Result<(u16, Vec<TcpListener>)> {
    let first = TcpListener::bind(SocketAddrV4::new(Ipv4Addr::new(127, 0, 0, 2), 0))?;
    let port = first.local_addr()?.port();
    let mut listeners = vec![first];
    for host in 3..2 + hosts {
        listeners.push(TcpListener::bind(SocketAddrV4::new(Ipv4Addr::new(127, 0, 0, host), port))?);
    }
    Ok((port, listeners))
}

impl Shared {
    fn seen(&self) -> MutexGuard<'_, Seen> {
        self.seen.lock().expect("no thread panics while it holds the notes")
    }

    /// Answers requests on one connection until it is closed.
    fn serve(&self, host: u8, stream: TcpStream) -> io::Result<()> {
        stream.set_nodelay(true)?;
        let mut reader = BufReader::new(stream.try_clone()?);
        let mut stream = stream;
        while let Some(request) = read_request(host, &mut reader)? {
            if self.stopped.load(Ordering::SeqCst) {
                return Ok(());
            }
            self.begin(&request);
            let page = (self.answer)(&request);
            let mut ended = false;
            // Noted before the last byte leaves: a thread that is not scheduled right after writing would
            // otherwise take the client for hasty.
            let reusable = play(page, &mut stream, &mut || {
                ended = true;
                self.end(host);
            });
            if !ended {
                self.end(host);
            }
            if !reusable? {
                return Ok(());
            }
        }
        Ok(())
    }

    fn begin(&self, request: &Request) {
        let mut seen = self.seen();
        seen.requests.push(request.clone());
        let host = seen.hosts.entry(request.host).or_default();
        host.at_work += 1;
        let (at_work, now) = (host.at_work, Instant::now());
        let early = host.is_early(now, self.manners.pause);
        (host.newest, host.asked) = (Some(now), host.asked + 1);
        host.first.get_or_insert(now);
        let place = format!("127.0.0.{}{}", request.host, request.path);
        if at_work > 1 {
            seen.violations
                .push(format!("{place}: asked while another request to the host was being answered"));
        } else if let Some(gap) = early {
            seen.violations.push(format!("{place}: asked {gap:?} after the request before"));
        }
        if self.manners.disallowed.iter().any(|path| request.path.starts_with(path)) {
            seen.violations.push(format!("{place}: robots.txt forbids it"));
        }
    }

    fn end(&self, host: u8) {
        let mut seen = self.seen();
        let host = seen.hosts.entry(host).or_default();
        host.at_work = host.at_work.saturating_sub(1);
    }
}

fn read_request(host: u8, reader: &mut BufReader<TcpStream>) -> io::Result<Option<Request>> {
    let mut line = String::new();
    if reader.read_line(&mut line)? == 0 {
        return Ok(None);
    }
    let path = line.split(' ').nth(1).unwrap_or("").to_owned();
    let mut headers = Vec::new();
    loop {
        let mut line = String::new();
        if reader.read_line(&mut line)? == 0 {
            return Ok(None);
        }
        match line.trim_end().split_once(':') {
            Some((name, value)) => headers.push((name.to_owned(), value.trim().to_owned())),
            None => return Ok(Some(Request { host, path, headers })),
        }
    }
}

/// Sends a page, telling `before_end` right before its last bytes; returns whether the connection can be used
/// again.
fn play(page: Page, stream: &mut TcpStream, before_end: &mut dyn FnMut()) -> io::Result<bool> {
    match page {
        Page::Answer { status, headers, body } => {
            let mut head = format!("HTTP/1.1 {status} Whatever\r\nContent-Length: {}\r\n", body.len());
            for (name, value) in &headers {
                head.extend([name, ": ", value, "\r\n"]);
            }
            head.push_str("\r\n");
            before_end();
            stream.write_all(&[head.as_bytes(), &body].concat())?;
            Ok(true)
        }
        Page::After(pause, page) => {
            thread::sleep(pause);
            play(*page, stream, before_end)
        }
        Page::Slow { body, pause } => {
            stream
                .write_all(format!("HTTP/1.1 200 OK\r\nContent-Length: {}\r\n\r\n", body.len()).as_bytes())?;
            let last = body.len().saturating_sub(1);
            for (place, byte) in body.into_iter().enumerate() {
                thread::sleep(pause);
                if place == last {
                    before_end();
                }
                stream.write_all(&[byte])?;
            }
            Ok(true)
        }
        Page::Endless => {
            stream.write_all(b"HTTP/1.1 200 OK\r\n\r\n")?;
            loop {
                // Ends when the client has had enough and closes.
                stream.write_all(&[b'x'; 4096])?;
            }
        }
        Page::Raw(bytes) => {
            before_end();
            stream.write_all(&bytes)?;
            Ok(false)
        }
        Page::Reset => Ok(false),
    }
}
