//! Blind indexes: the same phone, ID number or name and township is found without opening anything.

use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Identity, Vault, plain_id_number, plain_phone};
use crate::failure::Result;

/// HMAC-SHA256, cut to 128 bits, under a key derived from the vault key.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
pub struct BlindIndex(String);

impl BlindIndex {
    pub(crate) fn bytes(&self) -> Vec<u8> {
        BASE64.decode(&self.0).unwrap_or_default()
    }
}

/// The keys under which `person` is found again: phone, ID number, name with township.
pub fn blind_indexes(vault: &Vault, person: &Identity, township: &str) -> Result<Vec<BlindIndex>> {
    let (phone, id, name) =
        (plain_phone(&person.phone), plain_id_number(&person.id_number), plain_name(&person.name));
    let mut keys = Vec::new();
    let mut add = |kind: &str, words: &str| -> Result<()> {
        keys.push(BlindIndex(BASE64.encode(vault.blind(kind, words)?)));
        Ok(())
    };
    if phone.len() >= 7 {
        add("phone", &phone)?;
    }
    if id.chars().count() == 18 {
        add("id", &id)?;
    }
    if name.chars().count() >= 2 && !township.is_empty() {
        add("name", &format!("{name}\u{0}{township}"))?;
    }
    Ok(keys)
}

/// A name without spaces and interpuncts, as people write it differently.
pub(crate) fn plain_name(name: &str) -> String {
    name.chars().filter(|c| !c.is_whitespace() && !matches!(c, '·' | '•' | '・' | '.' | '．')).collect()
}
