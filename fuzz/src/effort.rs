//! What one call costs: memory asked for, and processor time.
//!
//! Both are bounded by a constant and a rate per byte of input, so that work which grows faster than the
//! input is found by the first large one. Processor time and not time: other work on the machine is no finding.

use std::{
    alloc::{GlobalAlloc, Layout, System},
    cell::Cell,
    fs,
    time::Duration,
};

/// Memory that any page may ask for in all, and how much more for each of its bytes.
const MEMORY: (usize, usize) = (16 << 20, 2_000);

/// Processor time for any page, and for each of its bytes: a hundredth of the speed that is usual with coverage.
const TIME: (Duration, Duration) = (Duration::from_millis(500), Duration::from_micros(10));

/// Smaller inputs are not timed: looking at the clock would take longer than reading them.
const TIMED_FROM: usize = 8 << 10;

thread_local! {
    static ASKED: Cell<usize> = const { Cell::new(0) };
}

struct Counting;

#[global_allocator]
static ALLOCATOR: Counting = Counting;

// SAFETY: every call is handed on to the system's allocator as it is.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        ASKED.with(|asked| asked.set(asked.get().wrapping_add(layout.size())));
        // SAFETY: handed on.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        // SAFETY: handed on.
        unsafe { System.dealloc(pointer, layout) }
    }
}

/// Calls once and checks what it cost against the size of its input.
pub fn bounded<T>(bytes: usize, call: impl FnOnce() -> T) -> T {
    let clock = (bytes >= TIMED_FROM).then(processor_time).flatten();
    let before = ASKED.with(Cell::get);
    let result = call();
    let asked = ASKED.with(Cell::get).wrapping_sub(before);
    let spent = clock.zip(processor_time()).map(|(before, now)| now.saturating_sub(before));
    assert!(asked <= MEMORY.0 + MEMORY.1 * bytes, "{asked} bytes of memory for {bytes} bytes");
    let most = TIME.0 + TIME.1 * u32::try_from(bytes).unwrap_or(u32::MAX);
    assert!(spent.is_none_or(|spent| spent <= most), "{spent:?} for {bytes} bytes");
    result
}

/// Processor time of this thread, where Linux tells it.
fn processor_time() -> Option<Duration> {
    let statistics = fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    statistics.split(' ').next()?.parse().ok().map(Duration::from_nanos)
}
