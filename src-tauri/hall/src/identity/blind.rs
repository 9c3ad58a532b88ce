//! Blind indexes: the same person is found again, by another telephone or another spelling too, without opening anything.

use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::sound::{sound_of, village_of};
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

/// What a person is found again by; the surest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum FoundBy {
    IdNumber,
    Phone,
    /// With the township.
    Name,
    /// As it sounds, with the village of the address: whatever township the clerk chose.
    SoundInVillage,
    /// As it sounds, with the township.
    SoundInTownship,
}

impl FoundBy {
    pub(crate) fn says(self) -> &'static str {
        match self {
            Self::IdNumber => "证件号一致",
            Self::Phone => "电话一致",
            Self::Name => "同乡镇、同姓名",
            Self::SoundInVillage => "同村、姓名同音或近音",
            Self::SoundInTownship => "同乡镇、姓名同音或近音",
        }
    }
}

/// The keys under which `person` is found again.
pub fn blind_indexes(vault: &Vault, person: &Identity, township: &str) -> Result<Vec<BlindIndex>> {
    Ok(keys_of(vault, person, township)?.into_iter().map(|(_, key)| key).collect())
}

/// The same, each with what it is; the surest first.
pub(crate) fn keys_of(
    vault: &Vault,
    person: &Identity,
    township: &str,
) -> Result<Vec<(FoundBy, BlindIndex)>> {
    let (phone, id, name) =
        (plain_phone(&person.phone), plain_id_number(&person.id_number), plain_name(&person.name));
    let (sound, village) = (sound_of(&person.name), village_of(&person.address));
    let mut keys = Vec::new();
    let mut add = |by: FoundBy, kind: &str, words: &str| -> Result<()> {
        keys.push((by, BlindIndex(BASE64.encode(vault.blind(kind, words)?))));
        Ok(())
    };
    if id.chars().count() == 18 {
        add(FoundBy::IdNumber, "id", &id)?;
    }
    if phone.len() >= 7 {
        add(FoundBy::Phone, "phone", &phone)?;
    }
    if name.chars().count() >= 2 && !township.is_empty() {
        add(FoundBy::Name, "name", &format!("{name}\u{0}{township}"))?;
    }
    if !sound.is_empty() && !village.is_empty() {
        add(FoundBy::SoundInVillage, "sound in village", &format!("{sound}\u{0}{village}"))?;
    }
    if !sound.is_empty() && !township.is_empty() {
        add(FoundBy::SoundInTownship, "sound", &format!("{sound}\u{0}{township}"))?;
    }
    Ok(keys)
}

/// A name without spaces and interpuncts, as people write it differently.
pub(crate) fn plain_name(name: &str) -> String {
    name.chars().filter(|c| !c.is_whitespace() && !matches!(c, '·' | '•' | '・' | '.' | '．')).collect()
}
