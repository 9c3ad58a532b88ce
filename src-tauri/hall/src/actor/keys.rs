//! Keys and what wraps them. `keys.json` lies beside the store, since it must be read before the store can be:
//! for each account a password wrap (Argon2id, 64 MiB) of the store key and of the account's own key pair; for accounts
//! that may open identities the vault key, sealed to that pair; and one wrap of each key under a printed recovery code.
//! Whoever makes accounts never sees the vault key: it is granted by one who holds it.

use std::collections::BTreeMap;
use std::path::Path;

use argon2::{Algorithm, Argon2, Params, Version};
use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use crypto_box::aead::OsRng;
use crypto_box::{PublicKey, SecretKey};
use serde::{Deserialize, Serialize};
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use crate::failure::{Failure, Result};
use crate::identity::{Vault, open_with, seal_with};
use crate::ids::AccountId;

pub(crate) type Key = Zeroizing<[u8; 32]>;

/// 32 bytes of chance from the operating system.
pub(crate) fn random_key() -> Result<Key> {
    let mut key = Zeroizing::new([0_u8; 32]);
    fill(key.as_mut_slice())?;
    Ok(key)
}

pub(crate) fn fill(bytes: &mut [u8]) -> Result<()> {
    getrandom::fill(bytes).map_err(|_| Failure::fault("系统的随机数不可用。", "请重新启动电脑后再试。"))
}

/// Opens the store. Neither printed nor copied by accident.
#[derive(Zeroize, ZeroizeOnDrop, Clone)]
pub struct StoreKey([u8; 32]);

impl StoreKey {
    pub(crate) fn random() -> Result<Self> {
        Ok(Self(*random_key()?))
    }
    pub(crate) fn hex(&self) -> Zeroizing<String> {
        Zeroizing::new(crate::record::hex(&self.0))
    }
    /// The key under which public texts are marked as cleared: see `feedback/clearance.rs`.
    pub(crate) fn clearance_key(&self) -> Result<Key> {
        derive(&self.0, b"clearance")
    }
}

/// A key derived from another for one use, by HKDF-SHA256.
pub(crate) fn derive(key: &[u8], purpose: &[u8]) -> Result<Key> {
    let mut out = Zeroizing::new([0_u8; 32]);
    hkdf::Hkdf::<sha2::Sha256>::new(None, key)
        .expand(purpose, out.as_mut_slice())
        .map_err(|_| Failure::fault("派生钥匙失败。", "请重新打开程序。"))?;
    Ok(out)
}

/// The whole of `keys.json`.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct KeyRing {
    version: u32,
    /// Shown on the door before anybody has unlocked it.
    pub organ: String,
    pub holders: Vec<Holder>,
    store_recovery: Wrap,
    vault_recovery: Wrap,
}

#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct Holder {
    pub account: AccountId,
    pub name: String,
    pub post: String,
    wrap: Wrap,
    #[serde(with = "base64_bytes")]
    public: Vec<u8>,
    /// The vault key sealed to `public`; empty where it is not granted.
    #[serde(with = "base64_bytes", default)]
    vault: Vec<u8>,
    /// Whether it was ever granted. Recovery with the store code alone empties `vault`, not this, so that a later one with
    /// both codes gives it again.
    #[serde(default)]
    granted: bool,
    /// The password was set by somebody else and must be changed before a vault grant.
    pub initial: bool,
    pub shut: bool,
    failures: u32,
    /// UTC milliseconds before which no password is tried.
    wait_until: i64,
}

/// Something sealed under a password or recovery code.
#[derive(Clone, Serialize, Deserialize)]
struct Wrap {
    #[serde(with = "base64_bytes")]
    salt: Vec<u8>,
    memory_kib: u32,
    rounds: u32,
    #[serde(with = "base64_bytes")]
    sealed: Vec<u8>,
}

const MEMORY_KIB: u32 = 64 * 1024;
const ROUNDS: u32 = 3;

const STORE_RECOVERY: &str = "recovery/store";
const VAULT_RECOVERY: &str = "recovery/vault";
fn wrap_of(account: &AccountId) -> String {
    format!("wrap/{}", account.0)
}

impl Wrap {
    /// `of` says whose it is, so that a wrap copied to another's entry does not open there.
    fn new(of: &str, password: &str, secret: &[u8]) -> Result<Self> {
        let mut salt = vec![0_u8; 16];
        fill(&mut salt)?;
        let key = stretch(password, &salt, MEMORY_KIB, ROUNDS)?;
        let sealed = seal_with(&key, of, secret)?;
        Ok(Self { salt, memory_kib: MEMORY_KIB, rounds: ROUNDS, sealed })
    }
    /// `None` when the password is not the one.
    fn open(&self, of: &str, password: &str) -> Result<Option<Zeroizing<Vec<u8>>>> {
        let key = stretch(password, &self.salt, self.memory_kib.clamp(8, 1 << 20), self.rounds.clamp(1, 16))?;
        Ok(open_with(&key, of, &self.sealed).ok())
    }
}

fn stretch(password: &str, salt: &[u8], memory_kib: u32, rounds: u32) -> Result<Key> {
    let broken = |_| Failure::door("钥匙文件 keys.json 已损坏。", "请用备份恢复。");
    let params = Params::new(memory_kib, rounds, 1, Some(32)).map_err(broken)?;
    let mut key = Zeroizing::new([0_u8; 32]);
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(password.as_bytes(), salt, key.as_mut_slice())
        .map_err(broken)?;
    Ok(key)
}

/// What an unlocked account holds.
pub(crate) struct Unlocked {
    pub store: StoreKey,
    /// Key of the account's own drafts.
    pub drafts: Key,
    pub vault: Option<Vault>,
}

/// The two codes printed on the recovery page: one opens the store, one the identity vault.
pub struct Recovery {
    pub store_code: Zeroizing<String>,
    pub vault_code: Zeroizing<String>,
}

/// A new password: ten characters or more; a 汉字 counts as two, since people remember sentences.
pub(crate) fn check_password(password: &str) -> Result<()> {
    let length: usize = password.chars().map(|c| if c.is_ascii() { 1 } else { 2 }).sum();
    if length < 10 {
        return Err(Failure::input("password", "密码太短：至少 10 个字符，或一句 5 个字以上容易记的话。"));
    }
    Ok(())
}

impl KeyRing {
    pub fn found(organ: &str, store: &StoreKey, vault: &Vault) -> Result<(Self, Recovery)> {
        let recovery = Recovery { store_code: recovery_code()?, vault_code: recovery_code()? };
        let ring = Self {
            version: 1,
            organ: organ.to_owned(),
            holders: Vec::new(),
            store_recovery: Wrap::new(STORE_RECOVERY, &plain_code(&recovery.store_code), &store.0)?,
            vault_recovery: Wrap::new(VAULT_RECOVERY, &plain_code(&recovery.vault_code), vault.key())?,
        };
        Ok((ring, recovery))
    }
    pub fn read(path: &Path) -> Result<Self> {
        let text = std::fs::read_to_string(path).map_err(|error| match error.kind() {
            std::io::ErrorKind::NotFound => {
                Failure::door("这里没有钥匙文件 keys.json。", "请核对存放位置，或用备份恢复。")
            }
            _ => error.into(),
        })?;
        let ring: Self = serde_json::from_str(&text)
            .map_err(|_| Failure::door("钥匙文件 keys.json 已损坏。", "请用备份中的 keys.json 恢复。"))?;
        if ring.version > 1 {
            return Err(Failure::door(
                "这个库由更新版本的连心桥写成。",
                "请先更新本机的程序再打开；库没有被改动。",
            ));
        }
        Ok(ring)
    }
    /// Writes the file whole or not at all.
    pub fn write(&self, path: &Path) -> Result<()> {
        use std::io::Write;
        let (new, text) = (path.with_extension("json.new"), serde_json::to_string_pretty(self)?);
        let mut private = std::fs::OpenOptions::new();
        private.write(true).create(true).truncate(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut private, 0o600);
        let written = private
            .open(&new)
            .and_then(|mut file| file.write_all(text.as_bytes()).and_then(|()| file.sync_all()))
            .and_then(|()| std::fs::rename(&new, path));
        // The new name outlives a power cut only when the folder is on disk too.
        #[cfg(unix)]
        let written =
            written.and_then(|()| path.parent().map_or(Ok(()), |dir| std::fs::File::open(dir)?.sync_all()));
        if written.is_err() {
            // Half a file is of no use; where it was never made, there is none.
            let _removed = std::fs::remove_file(&new);
        }
        Ok(written?)
    }
    pub fn add(&mut self, who: NewHolder<'_>, store: &StoreKey, vault: Option<&Vault>) -> Result<()> {
        check_password(who.password)?;
        let pair = SecretKey::generate(&mut OsRng);
        let wrap = Wrap::new(&wrap_of(&who.account), who.password, &joined(&store.0, &pair))?;
        let mut holder = Holder {
            account: who.account,
            name: who.name.to_owned(),
            post: who.post.to_owned(),
            wrap,
            public: pair.public_key().as_bytes().to_vec(),
            vault: Vec::new(),
            granted: false,
            initial: who.initial,
            shut: false,
            failures: 0,
            wait_until: 0,
        };
        if let Some(vault) = vault {
            holder.grant(vault)?;
        }
        self.holders.push(holder);
        Ok(())
    }
    pub fn holder(&mut self, account: &AccountId) -> Result<&mut Holder> {
        let found = self.holders.iter_mut().find(|holder| &holder.account == account && !holder.shut);
        found.ok_or_else(|| Failure::input("account", "没有这个账户，或账户已停用。"))
    }
    /// Sets a new password with the recovery code; with the vault code too, identities can be opened again.
    pub fn recover(
        &mut self,
        account: &AccountId,
        store_code: &str,
        vault_code: Option<&str>,
        password: &str,
    ) -> Result<()> {
        check_password(password)?;
        let wrong = |field: &str| Failure::input(field, "恢复码不对，请对照密封页逐字核对。");
        let store = self
            .store_recovery
            .open(STORE_RECOVERY, &plain_code(store_code))?
            .ok_or_else(|| wrong("store_code"))?;
        let vault = match vault_code.filter(|code| !code.trim().is_empty()) {
            None => None,
            Some(code) => {
                let key = self
                    .vault_recovery
                    .open(VAULT_RECOVERY, &plain_code(code))?
                    .ok_or_else(|| wrong("vault_code"))?;
                Some(Vault::from_bytes(&key)?)
            }
        };
        let holder = self.holder(account)?;
        let pair = SecretKey::generate(&mut OsRng);
        holder.wrap = Wrap::new(&wrap_of(account), password, &joined(&store, &pair))?;
        holder.public = pair.public_key().as_bytes().to_vec();
        holder.vault = Vec::new();
        holder.initial = false;
        (holder.failures, holder.wait_until) = (0, 0);
        match vault {
            Some(vault) if holder.granted => holder.grant(&vault),
            _ => Ok(()),
        }
    }
}

pub(crate) struct NewHolder<'a> {
    pub account: AccountId,
    pub name: &'a str,
    pub post: &'a str,
    pub password: &'a str,
    /// Set by somebody else, to be changed at the first opening.
    pub initial: bool,
}

impl Holder {
    /// Seconds to wait now; the delay doubles from the third wrong password on, up to half an hour.
    pub fn wait(&self, now: i64) -> Option<u32> {
        let left = self.wait_until - now;
        (left > 0).then(|| u32::try_from(left / 1000 + 1).unwrap_or(u32::MAX))
    }
    pub fn must_not_wait(&self, now: i64) -> Result<()> {
        self.wait(now).map_or(Ok(()), |wait| Err(Failure::password("密码错了几次，先停一停。", wait)))
    }
    /// `Ok(None)`: wrong password, and the failure is counted. The caller writes the ring either way.
    pub fn try_password(&mut self, password: &str, now: i64) -> Result<Option<Unlocked>> {
        self.open_wrap(password, now)?.map(|secret| self.unlocked(&secret)).transpose()
    }
    /// What the password wraps: the store key and the key pair, one after the other.
    fn open_wrap(&mut self, password: &str, now: i64) -> Result<Option<Zeroizing<Vec<u8>>>> {
        let Some(secret) = self.wrap.open(&wrap_of(&self.account), password)? else {
            self.failures = self.failures.saturating_add(1);
            let seconds = match self.failures {
                0..=2 => 0,
                n => (1_i64 << (n - 2).min(11)).min(1800),
            };
            self.wait_until = now + seconds * 1000;
            return Ok(None);
        };
        (self.failures, self.wait_until) = (0, 0);
        Ok(Some(secret))
    }
    fn unlocked(&self, secret: &[u8]) -> Result<Unlocked> {
        let (store, pair) = split(secret)?;
        let vault = if self.vault.is_empty() {
            None
        } else {
            let opened = SecretKey::from(*pair).unseal(&self.vault);
            let key = Zeroizing::new(
                opened.map_err(|_| Failure::door("身份库的钥匙已损坏。", "请用恢复码重设密码。"))?,
            );
            Some(Vault::from_bytes(&key)?)
        };
        Ok(Unlocked { store: StoreKey(*store), drafts: derive(pair.as_slice(), b"drafts")?, vault })
    }
    /// A new password by its owner. Where the old one was set by another, the key pair is made anew too,
    /// so that nobody who knew it can open what is granted later.
    pub fn change_password(&mut self, old: &str, new: &str, now: i64) -> Result<Option<Unlocked>> {
        check_password(new)?;
        let Some(secret) = self.open_wrap(old, now)? else { return Ok(None) };
        let (store, old_pair) = split(&secret)?;
        let pair = if self.initial { SecretKey::generate(&mut OsRng) } else { SecretKey::from(*old_pair) };
        let secret = joined(store.as_slice(), &pair);
        self.wrap = Wrap::new(&wrap_of(&self.account), new, &secret)?;
        self.public = pair.public_key().as_bytes().to_vec();
        if self.initial {
            (self.vault, self.granted) = (Vec::new(), false);
        }
        self.initial = false;
        self.unlocked(&secret).map(Some)
    }
    pub fn grant(&mut self, vault: &Vault) -> Result<()> {
        let broken = || Failure::door("钥匙文件 keys.json 已损坏。", "请用备份恢复。");
        let public: [u8; 32] = self.public.as_slice().try_into().map_err(|_| broken())?;
        self.vault = PublicKey::from(public).seal(&mut OsRng, vault.key()).map_err(|_| broken())?;
        self.granted = true;
        Ok(())
    }
    pub fn has_vault(&self) -> bool {
        !self.vault.is_empty()
    }
}

/// What a password wraps; wiped when it is dropped.
fn joined(store: &[u8], pair: &SecretKey) -> Zeroizing<Vec<u8>> {
    Zeroizing::new([store, Zeroizing::new(pair.to_bytes()).as_slice()].concat())
}

fn split(secret: &[u8]) -> Result<(Key, Key)> {
    let broken = || Failure::door("钥匙文件 keys.json 已损坏。", "请用备份恢复。");
    let (store, pair) = secret.split_at_checked(32).ok_or_else(broken)?;
    let exact = |bytes: &[u8]| <[u8; 32]>::try_from(bytes).map(Zeroizing::new).map_err(|_| broken());
    Ok((exact(store)?, exact(pair)?))
}

/// 125 bits of chance as five groups of five, without the characters that are easily mistaken.
fn recovery_code() -> Result<Zeroizing<String>> {
    const ALPHABET: &[u8; 32] = b"23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    let mut bytes = Zeroizing::new([0_u8; 25]);
    fill(bytes.as_mut_slice())?;
    let mut code = Zeroizing::new(String::new());
    for (n, byte) in bytes.iter().enumerate() {
        if n > 0 && n % 5 == 0 {
            code.push('-');
        }
        code.push(char::from(*ALPHABET.get(usize::from(byte % 32)).unwrap_or(&b'2')));
    }
    Ok(code)
}

fn plain_code(code: &str) -> Zeroizing<String> {
    Zeroizing::new(code.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_uppercase()).collect())
}

mod base64_bytes {
    use super::{BASE64, Engine};
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    pub fn serialize<S: Serializer>(bytes: &[u8], s: S) -> Result<S::Ok, S::Error> {
        s.serialize_str(&BASE64.encode(bytes))
    }
    pub fn deserialize<'de, D: Deserializer<'de>>(d: D) -> Result<Vec<u8>, D::Error> {
        BASE64.decode(String::deserialize(d)?).map_err(D::Error::custom)
    }
}

/// How accounts stand with the vault: `true` where it is granted, and `initial` where the password is not yet their own.
pub(crate) fn standing(ring: &KeyRing) -> BTreeMap<AccountId, (bool, bool)> {
    ring.holders.iter().map(|holder| (holder.account.clone(), (holder.has_vault(), holder.initial))).collect()
}

#[cfg(test)]
#[path = "keys_tests.rs"]
mod tests;
