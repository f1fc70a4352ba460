//! Changes to a page that keep its grain: whole tags, words and JSON tokens are moved, repeated and replaced.
//!
//! Every other change is libFuzzer's own, which knows the dictionary of what the readers compare.

/// What real pages hold now and then, and pages made to hurt all the time.
const HURTFUL: [&str; 24] = [
    "<",
    ">",
    "\"",
    "[[[[[[[[",
    "{\"a\":",
    "</",
    "<!--",
    "<![CDATA[",
    "]]>",
    "&#x110000;",
    "&amp",
    "\\ud800",
    "\u{fdfa}",
    "99999999999999999999",
    "-1",
    "1e999",
    "0",
    "11.3M",
    "1,3 Mio.",
    "7.648",
    "null",
    "\u{202e}",
    "\0",
    "0001-01-01T00:00:00Z",
];

/// Changes a page in place and returns its new size.
pub fn mutate(data: &mut [u8], size: usize, most: usize, seed: u32) -> usize {
    let mut dice = Dice(u64::from(seed) << 1 | 1);
    if dice.below(2) == 0 || size == 0 {
        return libfuzzer_sys::fuzzer_mutate(data, size, most);
    }
    let tokens = tokens(&data[..size]);
    let (one, other) = (dice.below(tokens.len()), dice.below(tokens.len()));
    let mut changed: Vec<&[u8]> = tokens.clone();
    match dice.below(6) {
        0 => drop(changed.drain(one.min(other)..one.max(other))),
        1 => changed.swap(one, other),
        2 => {
            let run = tokens[one..tokens.len().min(one + 1 + dice.below(20))].to_vec();
            changed.splice(other..other, run);
        }
        3 => {
            let times = 1 << dice.below(11);
            changed.splice(one..one, std::iter::repeat_n(tokens[one], times));
        }
        4 => changed[one] = HURTFUL[dice.below(HURTFUL.len())].as_bytes(),
        _ => changed.insert(one, HURTFUL[dice.below(HURTFUL.len())].as_bytes()),
    }
    let mut changed = changed.concat();
    changed.truncate(most);
    data[..changed.len()].copy_from_slice(&changed);
    changed.len()
}

/// Cuts a page where markup, JSON and words have their joints; never empty.
fn tokens(page: &[u8]) -> Vec<&[u8]> {
    let is_joint = |pair: &[u8]| {
        let [before, after] = [pair[0], pair[1]];
        matches!(after, b'<' | b'"' | b'{' | b'}' | b'[' | b']' | b',' | b':' | b' ' | b'&')
            || matches!(before, b'>' | b'"' | b'{' | b'[' | b',' | b':' | b' ' | b';' | b'\n')
    };
    let joints = page.windows(2).enumerate().filter(|(_, pair)| is_joint(pair)).map(|(at, _)| at + 1);
    let mut begin = 0;
    let mut tokens = Vec::new();
    for end in joints.chain([page.len()]) {
        tokens.push(&page[begin..end]);
        begin = end;
    }
    tokens
}

/// Numbers that follow from a seed (xorshift), as libFuzzer asks.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 11).unwrap_or(0) % end.max(1)
    }
}
