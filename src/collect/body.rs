//! Receives a body piece by piece, decodes it, and stops at the limit.

use std::io::{self, Write};

use bytes::Bytes;
use flate2::write::MultiGzDecoder;

/// A body on its way in. The limit holds for decoded bytes, so that a small answer cannot become a large one.
pub(super) enum BodyReader {
    /// As sent.
    Plain(Limited),
    /// Packed with gzip.
    Gzip(Box<MultiGzDecoder<Limited>>),
}

/// A buffer that refuses to grow beyond its limit.
pub(super) struct Limited {
    bytes: Vec<u8>,
    limit: usize,
    full: bool,
}

/// What a piece came to.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Fill {
    /// There is room for more.
    More,
    /// The limit is reached; the rest is not wanted.
    Full,
}

impl BodyReader {
    /// Prepares for a body with that `Content-Encoding`; an encoding that was not asked for is an error.
    pub(super) fn new(content_encoding: Option<&str>, limit: u64) -> Result<Self, String> {
        let limited =
            Limited { bytes: Vec::new(), limit: usize::try_from(limit).unwrap_or(usize::MAX), full: false };
        match content_encoding.map(|encoding| encoding.trim().to_ascii_lowercase()).as_deref() {
            None | Some("" | "identity") => Ok(Self::Plain(limited)),
            Some("gzip" | "x-gzip") => Ok(Self::Gzip(Box::new(MultiGzDecoder::new(limited)))),
            Some(other) => Err(format!("the body is packed as {other:?}, which was not asked for")),
        }
    }

    /// Takes a piece.
    pub(super) fn push(&mut self, piece: &[u8]) -> Result<Fill, String> {
        let (result, full) = match self {
            Self::Plain(limited) => (limited.write_all(piece), limited.full),
            Self::Gzip(decoder) => (decoder.write_all(piece), decoder.get_ref().full),
        };
        match result {
            _ if full => Ok(Fill::Full),
            Ok(()) => Ok(Fill::More),
            Err(error) => Err(format!("the gzip body cannot be unpacked: {error}")),
        }
    }

    /// Returns the body and whether it was cut off; a packed body that ends early is an error.
    pub(super) fn finish(self) -> Result<(Bytes, bool), String> {
        let limited = match self {
            Self::Plain(limited) => limited,
            Self::Gzip(mut decoder) => match decoder.try_finish() {
                _ if decoder.get_ref().full => {
                    Limited { bytes: std::mem::take(&mut decoder.get_mut().bytes), limit: 0, full: true }
                }
                Ok(()) => {
                    Limited { bytes: std::mem::take(&mut decoder.get_mut().bytes), limit: 0, full: false }
                }
                Err(error) => return Err(format!("the gzip body ends early: {error}")),
            },
        };
        Ok((Bytes::from(limited.bytes), limited.full))
    }
}

impl Write for Limited {
    fn write(&mut self, piece: &[u8]) -> io::Result<usize> {
        let room = self.limit - self.bytes.len();
        if piece.len() > room {
            self.bytes.extend_from_slice(&piece[..room]);
            self.full = true;
            return Err(io::Error::other("body limit"));
        }
        self.bytes.extend_from_slice(piece);
        Ok(piece.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use flate2::{Compression, write::GzEncoder};

    use super::*;

    fn gzip(body: &[u8]) -> Vec<u8> {
        let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
        encoder.write_all(body).unwrap();
        encoder.finish().unwrap()
    }

    /// Pushes in pieces of seven bytes.
    fn read(encoding: Option<&str>, limit: u64, sent: &[u8]) -> Result<(Bytes, bool), String> {
        let mut reader = BodyReader::new(encoding, limit)?;
        for piece in sent.chunks(7) {
            if reader.push(piece)? == Fill::Full {
                break;
            }
        }
        reader.finish()
    }

    #[test]
    fn plain_and_packed_bodies_come_out_alike() {
        let body = b"Guten Morgen, Musterland".repeat(9);
        assert_eq!(read(None, 1_000, &body).unwrap(), (Bytes::from(body.clone()), false));
        assert_eq!(read(Some("gzip"), 1_000, &gzip(&body)).unwrap(), (Bytes::from(body.clone()), false));
        let two = [gzip(b"one "), gzip(b"two")].concat();
        assert_eq!(read(Some(" X-GZIP"), 1_000, &two).unwrap().0, &b"one two"[..]);
    }

    #[test]
    fn the_limit_holds_for_unpacked_bytes() {
        let bomb = gzip(&vec![0; 10_000_000]);
        assert!(bomb.len() < 20_000);
        let (body, cut) = read(Some("gzip"), 5_000, &bomb).unwrap();
        assert_eq!((body.len(), cut), (5_000, true));
        let (body, cut) = read(None, 5, b"123456").unwrap();
        assert_eq!((&body[..], cut), (&b"12345"[..], true));
        assert!(!read(None, 6, b"123456").unwrap().1, "a body of exactly the limit is whole");
    }

    #[test]
    fn broken_packing_is_an_error() {
        let whole = gzip(b"Guten Morgen, Musterland, und noch mehr Text");
        assert!(read(Some("gzip"), 1_000, &whole[..whole.len() - 5]).is_err());
        assert!(read(Some("gzip"), 1_000, b"<html>not packed</html>").is_err());
        assert!(read(Some("br"), 1_000, b"x").is_err());
    }

    proptest::proptest! {
        #[test]
        fn any_body_survives_packing(body: Vec<u8>) {
            let (read, cut) = read(Some("gzip"), 1_000_000, &gzip(&body)).unwrap();
            proptest::prop_assert_eq!((&read[..], cut), (&body[..], false));
        }
    }
}
