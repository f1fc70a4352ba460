//! Files that come along with others: pictures, films, sounds, scripts. They are told and passed over.

/// First bytes, and what they begin.
const BEGINNINGS: [(&[u8], &str); 14] = [
    (b"\xff\xd8\xff", "a picture"),
    (b"\x89PNG", "a picture"),
    (b"GIF8", "a picture"),
    (b"BM", "a picture"),
    (b"OggS", "a sound"),
    (b"ID3", "a sound"),
    (b"\xff\xfb", "a sound"),
    (b"\xff\xf1", "a sound"),
    (b"fLaC", "a sound"),
    (b"\x1a\x45\xdf\xa3", "a film"),
    (b"%PDF", "a PDF file"),
    (b"wOF2", "a font"),
    (b"wOFF", "a font"),
    (b"\x1f\x8b", "a packed sticker or archive"),
];

/// Returns why a file is passed over, if it is one that comes along with others.
pub(super) fn what(bytes: &[u8]) -> Option<String> {
    let by_beginning = BEGINNINGS.iter().find(|(beginning, _)| bytes.starts_with(beginning));
    let kind = match by_beginning {
        Some((_, kind)) => kind,
        None if bytes.starts_with(b"RIFF") => "a picture or sound",
        None if bytes.get(4..8) == Some(b"ftyp") => "a film or picture",
        None => return None,
    };
    Some(format!("{kind}: only what is written of it elsewhere is read"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(bytes: &[u8], expected: Option<&str>) {
        let what = what(bytes);
        assert_eq!(what.as_deref().and_then(|what| what.split(':').next()), expected, "{bytes:?}");
    }

    #[test]
    fn pictures_films_and_sounds_are_told() {
        check(b"\xff\xd8\xff\xe0\0\x10JFIF", Some("a picture"));
        check(b"RIFF\0\0\0\0WEBPVP8 ", Some("a picture or sound"));
        check(b"\0\0\0\x18ftypmp42", Some("a film or picture"));
        check(b"OggS\0", Some("a sound"));
        check(b"{}", None);
        check(b"", None);
        check(b"Guten Tag", None);
    }
}
