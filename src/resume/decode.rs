//! Text encodings.

/// Decodes a file: UTF-8, or UTF-16 with a byte order mark, which some editors on Windows write.
///
/// # Errors
/// Returns a message for the user if the bytes are neither.
pub fn decode(bytes: &[u8]) -> Result<String, String> {
    let units = |pairs: &[u8], unit: fn([u8; 2]) -> u16| -> Result<String, String> {
        let (pairs, rest) = pairs.as_chunks::<2>();
        let text = String::from_utf16(&pairs.iter().map(|pair| unit(*pair)).collect::<Vec<_>>());
        match text {
            Ok(text) if rest.is_empty() => Ok(text),
            _ => Err(
                "the file has a UTF-16 byte order mark but is not valid UTF-16; save it as UTF-8"
                    .to_owned(),
            ),
        }
    };
    match bytes {
        [0xff, 0xfe, pairs @ ..] => units(pairs, u16::from_le_bytes),
        [0xfe, 0xff, pairs @ ..] => units(pairs, u16::from_be_bytes),
        _ => match std::str::from_utf8(bytes) {
            Ok(text) => Ok(text.to_owned()),
            Err(error) => {
                let at = error.valid_up_to();
                let line = bytes[..at].iter().filter(|byte| **byte == b'\n').count() + 1;
                Err(format!(
                    "line {line} has a byte that is not UTF-8 (at offset {at}); save the file as UTF-8"
                ))
            }
        },
    }
}

#[cfg(test)]
mod tests {
    use super::decode;

    #[test]
    fn utf_8_and_utf_16_decode_and_other_bytes_are_errors() {
        let utf_16 = |text: &str, unit: fn(u16) -> [u8; 2], mark: [u8; 2]| {
            mark.into_iter()
                .chain(text.encode_utf16().flat_map(unit))
                .collect::<Vec<u8>>()
        };
        assert_eq!(decode("é🦀".as_bytes()).ok().as_deref(), Some("é🦀"));
        assert_eq!(
            decode(&utf_16("é🦀", u16::to_le_bytes, [0xff, 0xfe]))
                .ok()
                .as_deref(),
            Some("é🦀")
        );
        assert_eq!(
            decode(&utf_16("é🦀", u16::to_be_bytes, [0xfe, 0xff]))
                .ok()
                .as_deref(),
            Some("é🦀")
        );
        let message = |bytes: &[u8]| decode(bytes).expect_err("a message");
        assert_eq!(
            message(b"a\n\xff"),
            "line 2 has a byte that is not UTF-8 (at offset 2); save the file as UTF-8"
        );
        assert!(message(&[0xff, 0xfe, 0x61]).contains("UTF-16"));
        assert!(message(&[0xff, 0xfe, 0x00, 0xd8]).contains("UTF-16"));
    }
}
