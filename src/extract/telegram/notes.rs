//! Evidence and issues as they come up, with their places.

use crate::{
    extract::{Evidence, Issue, page::Page, text},
    platform::ChannelAddress,
};

/// A page with more than this is broken as a whole; the rest is only counted.
const MOST_ISSUES: usize = 50;

/// What is noted while one page is read.
pub(super) struct Notes<'a> {
    page: &'a Page<'a>,
    lines: Lines<'a>,
    evidence: Vec<Evidence>,
    issues: Vec<Issue>,
    further_issues: usize,
}

impl<'a> Notes<'a> {
    pub(super) fn new(page: &'a Page<'a>) -> Self {
        let lines = Lines { page: &page.text, counted: 0, line: 1, begins: 0 };
        Self { page, lines, evidence: Vec::new(), issues: Vec::new(), further_issues: 0 }
    }

    /// Notes where the value of a field was found.
    pub(super) fn found(&mut self, field: &str, element: &str, offset: usize, quoted: &str) {
        self.evidence.push(self.page.evidence(field, element, offset, quoted));
    }

    /// Notes that the page names another channel than its address. Case means nothing in names.
    pub(super) fn compare_with_address(&mut self, name: &str) {
        let asked = self.page.url.and_then(ChannelAddress::of).map(|channel| channel.handle);
        if let Some(asked) = asked.filter(|asked| !asked.eq_ignore_ascii_case(name)) {
            self.issue("other_channel", "page", format!("the address of {asked} shows {name}"));
        }
    }

    /// Returns evidence that stands beside the fields.
    pub(super) fn evidence(&self, field: &str, element: &str, offset: usize, quoted: &str) -> Evidence {
        self.page.evidence(field, element, offset, quoted)
    }

    /// Notes what could not be read.
    pub(super) fn issue(&mut self, code: &str, place: &str, detail: impl Into<String>) {
        if self.issues.len() < MOST_ISSUES {
            let (code, place) = (code.to_owned(), place.to_owned());
            self.issues.push(Issue { code, place, detail: text::quote(&detail.into()) });
        } else {
            self.further_issues += 1;
        }
    }

    /// Names any place.
    pub(super) fn place_of(&self, element: &str, offset: usize) -> String {
        self.page.place(element, offset)
    }

    /// Names the place of a post; posts come in the order of the page.
    pub(super) fn next_place(&mut self, element: &str, offset: usize) -> String {
        self.lines.place(element, offset)
    }

    /// Returns what was noted.
    pub(super) fn finish(mut self) -> (Vec<Evidence>, Vec<Issue>) {
        if self.further_issues > 0 {
            let detail = format!("and {} more", self.further_issues);
            let (code, place) = ("further_issues".to_owned(), "page".to_owned());
            self.issues.push(Issue { code, place, detail });
        }
        (self.evidence, self.issues)
    }
}

/// Counts lines onward, so that thousands of places cost no more than one pass.
struct Lines<'a> {
    page: &'a str,
    counted: usize,
    line: usize,
    /// Byte offset at which that line begins.
    begins: usize,
}

impl Lines<'_> {
    fn place(&mut self, element: &str, offset: usize) -> String {
        let page = self.page.as_bytes();
        let offset = offset.clamp(self.counted, page.len());
        for feed in memchr::memchr_iter(b'\n', &page[self.counted..offset]) {
            self.line += 1;
            self.begins = self.counted + feed + 1;
        }
        self.counted = offset;
        format!("{element} (line {}, column {})", self.line, offset - self.begins + 1)
    }
}
