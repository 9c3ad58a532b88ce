//! 信访人 of a 实名 case, and their sealing with the case's own key.

use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use zeroize::{Zeroize, ZeroizeOnDrop};

use super::vault::{Vault, open_with, seal_with};
use super::{id_number, plain_id_number, plain_phone};
use crate::actor::{Key, random_key};
use crate::failure::{Failure, Result};
use crate::ids::CaseId;
use crate::store::{Tx, View};

/// One person as they gave it. Held in memory only while needed; wiped when dropped.
#[derive(Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS, Zeroize, ZeroizeOnDrop)]
pub struct Identity {
    #[serde(default)]
    pub name: String,
    #[serde(default)]
    pub sex: String,
    #[serde(default)]
    pub id_number: String,
    #[serde(default)]
    pub phone: String,
    #[serde(default)]
    pub address: String,
    #[serde(default)]
    pub workplace: String,
    #[serde(default)]
    pub political: String,
}

/// Never prints what it holds.
impl std::fmt::Debug for Identity {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Identity(封存)")
    }
}

/// Identity data as they stand in the record: ciphertext. Shredding the case's key shreds them in every copy.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Sealed(String);

impl std::fmt::Debug for Sealed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Sealed")
    }
}

impl Sealed {
    pub(crate) fn bytes(&self) -> Result<Vec<u8>> {
        BASE64
            .decode(&self.0)
            .map_err(|_| Failure::fault("封存的身份数据格式不对。", "请运行 hallctl verify。"))
    }
}

/// 实名 needs a true name (or organisation) and a working contact (规则 art. 24).
/// Failures lie on `complainants.N.field`.
pub fn check_identity(n: usize, person: &Identity, today: chrono::NaiveDate) -> Vec<Failure> {
    let field = |name: &str| format!("complainants.{n}.{name}");
    let mut found = Vec::new();
    if person.name.trim().is_empty() {
        found.push(Failure::input(field("name"), "实名须有真实姓名（或单位名称）；不愿留名的，请改选匿名。"));
    }
    if person.name.chars().count() > 40 {
        found.push(Failure::input(field("name"), "姓名最多 40 字。"));
    }
    let phone = plain_phone(&person.phone);
    if phone.is_empty() && person.address.trim().is_empty() {
        found.push(Failure::input(field("phone"), "实名须有能联系上的方式：电话或住址。"));
    } else if !phone.is_empty() && !(7..=12).contains(&phone.len()) {
        found.push(Failure::input(
            field("phone"),
            format!("电话现在是 {} 位，手机应为 11 位，座机连区号 10 至 12 位。", phone.len()),
        ));
    }
    if !["", "男", "女"].contains(&person.sex.as_str()) {
        found.push(Failure::input(field("sex"), "性别请选男或女，不清楚的可不选。"));
    }
    if !person.id_number.trim().is_empty() {
        let facts = id_number(&person.id_number, today);
        let other = facts.sex.as_deref().filter(|sex| !person.sex.is_empty() && *sex != person.sex);
        if !facts.ok {
            found.push(Failure::input(field("id_number"), facts.message));
        } else if let Some(sex) = other {
            found.push(Failure::input(field("sex"), format!("身份证号上是“{sex}”，请核对。")));
        }
    }
    found
}

/// A new key for a case, kept sealed outside the record.
pub(crate) fn new_case_key(tx: &mut Tx<'_>, vault: &Vault, case: &CaseId) -> Result<Key> {
    let key = random_key()?;
    let sealed = vault.seal(case.as_str(), key.as_slice())?;
    tx.run("INSERT INTO case_keys (case_id, sealed) VALUES (?1, ?2)", (case, sealed))?;
    Ok(key)
}

pub(crate) fn seal_people(key: &Key, case: &CaseId, people: &[Identity]) -> Result<Sealed> {
    let mut people = people.to_vec();
    for person in &mut people {
        person.id_number = plain_id_number(&person.id_number);
    }
    let plain = zeroize::Zeroizing::new(serde_json::to_vec(&people)?);
    Ok(Sealed(BASE64.encode(seal_with(key, case.as_str(), &plain)?)))
}

/// Opens a case's identity data; an empty list for an anonymous case.
pub(crate) fn open_people(view: &View<'_>, vault: &Vault, case: &CaseId) -> Result<Vec<Identity>> {
    let Some(sealed) = view.value::<Vec<u8>>("SELECT sealed FROM complainants WHERE case_id=?1", [case])?
    else {
        return Ok(Vec::new());
    };
    let key: Option<Vec<u8>> = view.value("SELECT sealed FROM case_keys WHERE case_id=?1", [case])?;
    let key = key
        .filter(|key| !key.is_empty())
        .ok_or_else(|| Failure::refused("身份数据已按期销毁。", "本件此后按匿名处理。"))?;
    let key = vault.open_key(case.as_str(), &key)?;
    Ok(serde_json::from_slice(&open_with(&key, case.as_str(), &sealed)?)?)
}
