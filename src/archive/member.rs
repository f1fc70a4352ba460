//! Packs records, each as a gzip member of its own (RFC 1952).

use std::io::{self, Write as _};

use flate2::{Compression, Crc, write::DeflateEncoder};

use super::record::Record;

/// Deflate, no file name, no time, unknown system: equal records are equal bytes.
const GZIP_HEADER: [u8; 10] = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff];

/// Packs one record after the other.
///
/// `GzEncoder` would be simpler, but is made anew for each member, and to set up its quarter of a megabyte takes
/// longer than to pack a note.
#[derive(Debug)]
pub(super) struct Packer {
    /// For pages.
    thorough: DeflateEncoder<Vec<u8>>,
    /// For requests and notes, of which there are two for every page: room matters less there than time.
    quick: DeflateEncoder<Vec<u8>>,
}

impl Packer {
    pub(super) fn new() -> Self {
        Self {
            thorough: DeflateEncoder::new(Vec::new(), Compression::default()),
            quick: DeflateEncoder::new(Vec::new(), Compression::fast()),
        }
    }

    /// Returns the record as one gzip member.
    pub(super) fn pack(&mut self, record: &Record) -> io::Result<Vec<u8>> {
        let head = record.head();
        let is_page = matches!(record.kind(), "response" | "resource");
        let deflate = if is_page { &mut self.thorough } else { &mut self.quick };
        let mut crc = Crc::new();
        for part in [head.as_bytes(), &record.block, b"\r\n\r\n"] {
            crc.update(part);
            deflate.write_all(part)?;
        }
        let deflated = deflate.reset(Vec::new())?;
        Ok([&GZIP_HEADER, &deflated[..], &crc.sum().to_le_bytes(), &crc.amount().to_le_bytes()].concat())
    }
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use flate2::bufread::GzDecoder;
    use jiff::Timestamp;
    use proptest::prelude::*;

    use super::*;

    fn unpack(member: &[u8]) -> Record {
        let mut unpacked = Vec::new();
        let mut decoder = GzDecoder::new(member);
        decoder.read_to_end(&mut unpacked).unwrap();
        assert!(decoder.into_inner().is_empty(), "a member ends where its record ends");
        Record::parse(&unpacked).unwrap()
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(32))]
        #[test]
        fn a_record_comes_back_whatever_was_packed_before(blocks in prop::collection::vec(any::<Vec<u8>>(), 1..4)) {
            let mut packer = Packer::new();
            for block in blocks {
                let record = Record::new("response", "<urn:x>", Timestamp::UNIX_EPOCH, "text/plain", block);
                let member = packer.pack(&record).unwrap();
                prop_assert_eq!(&member, &Packer::new().pack(&record).unwrap());
                prop_assert_eq!(unpack(&member), record);
            }
        }
    }
}
