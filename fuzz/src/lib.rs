//! What must hold of any bytes: the properties that the fuzz targets check.
//!
//! The readers are taken in by path instead of as a dependency: they are pure, and with the program would
//! come polars, an hour of building with coverage. Each target is a file of three lines.

#![allow(dead_code, unused_imports, reason = "the readers are taken in whole, the rest of the program is not")]

#[path = "../../src/count.rs"]
pub mod count;
#[path = "../../src/fact.rs"]
pub mod fact;
#[path = "../../src/platform/mod.rs"]
pub mod platform;
#[path = "../../src/source.rs"]
pub mod source;
#[path = "../../src/typed/mod.rs"]
mod typed;
#[path = "../../src/disk.rs"]
mod disk;
#[path = "../../src/hint.rs"]
mod hint;

mod archive;
pub mod collect;
pub mod import;
#[path = "../../src/extract/mod.rs"]
pub mod extract;

// A second time, for these are the readers' own: a target may call them directly.
#[path = "../../src/extract/charset.rs"]
mod charset;
#[path = "../../src/extract/markup.rs"]
mod markup;
#[path = "../../src/extract/number.rs"]
mod number;

pub mod effort;
pub mod mutation;
pub mod page;
pub mod parser;

/// Makes a fuzz target of a property: pages of one kind, or one parser.
#[macro_export]
macro_rules! target {
    ($property:expr) => {
        libfuzzer_sys::fuzz_target!(|input: &[u8]| $property(input));

        libfuzzer_sys::fuzz_mutator!(|data: &mut [u8], size: usize, most: usize, seed: u32| {
            $crate::mutation::mutate(data, size, most, seed)
        });
    };
}
