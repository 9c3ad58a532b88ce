//! 落款: who issues the paper and when.

/// 落款 (GB/T 9704-2012 §7.3.5). It keeps some body text on its page, so that no sheet bears only a seal.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Signature {
    /// 发文机关署名; several when issued jointly.
    pub issuers: Vec<String>,
    /// 成文日期 as printed, e.g. `2026年11月23日`.
    pub date: String,
    /// With a seal: the date ends four characters from the right, the name is centred on it, and two lines
    /// above stay free so that the seal's top is within one line of the text. Without: the name ends two
    /// characters from the right and the date begins two characters right of the name's beginning.
    pub sealed: bool,
}

impl Signature {
    /// One issuer whose seal will stand on the paper.
    pub fn sealed(issuer: impl Into<String>, date: impl Into<String>) -> Self {
        Self { issuers: vec![issuer.into()], date: date.into(), sealed: true }
    }

    /// One issuer without a seal.
    pub fn unsealed(issuer: impl Into<String>, date: impl Into<String>) -> Self {
        Self { issuers: vec![issuer.into()], date: date.into(), sealed: false }
    }
}
