//! Text in a header, which carries ASCII only.

/// Undoes JavaScript's `encodeURIComponent`; `None` where the input was not made by it.
pub fn decode(encoded: &[u8]) -> Option<String> {
    let mut bytes = Vec::with_capacity(encoded.len());
    let mut rest = encoded.iter();
    while let Some(&byte) = rest.next() {
        bytes.push(match byte {
            b'%' => digit(*rest.next()?)? * 16 + digit(*rest.next()?)?,
            _ => byte,
        });
    }
    String::from_utf8(bytes).ok()
}

fn digit(byte: u8) -> Option<u8> {
    char::from(byte).to_digit(16).and_then(|value| u8::try_from(value).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_come_back_as_they_were() {
        let cases = [
            ("plain.pdf", "plain.pdf"),
            ("%E4%B8%AD%E6%96%87%20%F0%A0%AE%B7%E2%9D%B6.pdf", "中文 𠮷❶.pdf"),
            ("100%25", "100%"),
            ("", ""),
        ];
        for (encoded, name) in cases {
            assert_eq!(decode(encoded.as_bytes()).as_deref(), Some(name));
        }
    }

    #[test]
    fn a_broken_encoding_is_no_name() {
        for encoded in ["%", "%4", "%zz", "%ff"] {
            assert_eq!(decode(encoded.as_bytes()), None, "{encoded}");
        }
    }
}
