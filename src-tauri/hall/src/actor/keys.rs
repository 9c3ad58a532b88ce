//! Keys and what wraps them. `keys.json` lies beside the store, since it must be read before the store can be:
//! for each account a password wrap (Argon2id, 64 MiB) of the store key and of the account's own key pair; for accounts
//! that may open identities the vault key, sealed to that pair; and one wrap of each key under a printed recovery code.
//! Whoever makes accounts never sees the vault key: it is granted by one who holds it, and only to the key that the record
//! says is the account's own, since whoever has the file can write into it.

use std::collections::BTreeMap;

use argon2::{Algorithm, Argon2, Params, Version};
use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use crypto_box::aead::OsRng;
use crypto_box::{PublicKey, SecretKey};
use serde::{Deserialize, Serialize};
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use crate::failure::{Failure, Result};
use crate::identity::{Vault, open_with, seal_with};
use crate::ids::{AccountId, EntryId};

use super::password::check_password;

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
    pub(super) version: u32,
    /// The last act that changed it; asked of a staged ring only.
    #[serde(default)]
    pub(super) act: EntryId,
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
    /// The password was set by somebody else, and opens nothing until its owner has changed it.
    pub initial: bool,
    pub shut: bool,
    #[serde(flatten)]
    tries: Tries,
}

/// Wrong passwords since the last right one.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Tries {
    failures: u32,
    /// UTC milliseconds before which no password is tried.
    wait_until: i64,
}

/// Half an hour, in milliseconds.
const LONGEST_WAIT: i64 = 1_800_000;

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

/// What a guess at a password costs. This crate's own tests make hundreds of wraps; that the program's cost what they
/// should stands in `tests/hall/keys.rs`.
const MEMORY_KIB: u32 = if cfg!(test) { 1024 } else { 64 * 1024 };
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
    fn open(&self, of: &str, password: &str) -> Result<Option<Secret>> {
        let key = stretch(password, &self.salt, self.memory_kib.clamp(8, 1 << 20), self.rounds.clamp(1, 16))?;
        Ok(open_with(&key, of, &self.sealed).ok())
    }
}

fn stretch(password: &str, salt: &[u8], memory_kib: u32, rounds: u32) -> Result<Key> {
    let params = Params::new(memory_kib, rounds, 1, Some(32)).map_err(|_| broken())?;
    let mut key = Zeroizing::new([0_u8; 32]);
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(password.as_bytes(), salt, key.as_mut_slice())
        .map_err(|_| broken())?;
    Ok(key)
}

/// What an unlocked account holds.
pub(crate) struct Unlocked {
    /// The public half of the account's pair, as the record holds it.
    pub public: String,
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

impl Recovery {
    fn random() -> Result<Self> {
        Ok(Self { store_code: recovery_code()?, vault_code: recovery_code()? })
    }
    fn wrap_store(&self, store: &StoreKey) -> Result<Wrap> {
        Wrap::new(STORE_RECOVERY, &plain_code(&self.store_code), &store.0)
    }
    fn wrap_vault(&self, vault: &Vault) -> Result<Wrap> {
        Wrap::new(VAULT_RECOVERY, &plain_code(&self.vault_code), vault.key())
    }
}

impl KeyRing {
    pub fn found(organ: &str, store: &StoreKey, vault: &Vault) -> Result<(Self, Recovery)> {
        let recovery = Recovery::random()?;
        let ring = Self {
            version: 1,
            act: EntryId::default(),
            organ: organ.to_owned(),
            holders: Vec::new(),
            store_recovery: recovery.wrap_store(store)?,
            vault_recovery: recovery.wrap_vault(vault)?,
        };
        Ok((ring, recovery))
    }
    /// New codes; the ones before open nothing any more.
    pub fn renew_recovery(&mut self, store: &StoreKey, vault: &Vault) -> Result<Recovery> {
        let recovery = Recovery::random()?;
        self.store_recovery = recovery.wrap_store(store)?;
        self.vault_recovery = recovery.wrap_vault(vault)?;
        Ok(recovery)
    }
    /// Answers with the new account's key, see [`Holder::key`].
    pub fn add(&mut self, who: NewHolder<'_>, store: &StoreKey, vault: Option<&Vault>) -> Result<String> {
        check_password(who.password, &[who.name, who.post, &self.organ])?;
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
            tries: Tries::default(),
        };
        if let Some(vault) = vault {
            holder.seal_vault(vault)?;
        }
        let key = holder.key();
        self.holders.push(holder);
        Ok(key)
    }
    pub fn holder(&mut self, account: &AccountId) -> Result<&mut Holder> {
        let found = self.holders.iter_mut().find(|holder| &holder.account == account && !holder.shut);
        found.ok_or_else(|| Failure::input("account", "没有这个账户，或账户已停用。"))
    }
    pub fn store_by_code(&self, code: &str) -> Result<StoreKey> {
        let opened = self.store_recovery.open(STORE_RECOVERY, &plain_code(code))?;
        let key = opened.ok_or_else(|| wrong_code("store_code"))?;
        <[u8; 32]>::try_from(key.as_slice()).map(StoreKey).map_err(|_| broken())
    }
    pub fn vault_by_code(&self, code: &str) -> Result<Vault> {
        let opened = self.vault_recovery.open(VAULT_RECOVERY, &plain_code(code))?;
        Vault::from_bytes(&opened.ok_or_else(|| wrong_code("vault_code"))?)
    }
    /// A new password from the recovery codes; with the vault's too, identities can be opened again. Answers with the
    /// account's new key.
    pub fn recover(
        &mut self,
        account: &AccountId,
        store: &StoreKey,
        vault: Option<&Vault>,
        password: &str,
        initial: bool,
    ) -> Result<String> {
        self.check_password(account, password)?;
        let holder = self.holder(account)?;
        let pair = SecretKey::generate(&mut OsRng);
        holder.wrap = Wrap::new(&wrap_of(account), password, &joined(&store.0, &pair))?;
        holder.public = pair.public_key().as_bytes().to_vec();
        holder.vault = Vec::new();
        holder.initial = initial;
        holder.tries = Tries::default();
        if let Some(vault) = vault.filter(|_| holder.granted) {
            holder.seal_vault(vault)?;
        }
        Ok(holder.key())
    }
    /// Whether this may be the account's new password.
    pub fn check_password(&mut self, account: &AccountId, password: &str) -> Result<()> {
        let organ = self.organ.clone();
        let holder = self.holder(account)?;
        check_password(password, &[&holder.name, &holder.post, &organ])
    }
}

fn wrong_code(field: &str) -> Failure {
    Failure::input(field, "恢复码不对，请对照密封页逐字核对。")
}

fn broken() -> Failure {
    Failure::door("钥匙文件 keys.json 已损坏。", "请用备份恢复。")
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
    /// Seconds to wait now; the delay doubles from the third wrong password on, up to [`LONGEST_WAIT`].
    pub fn wait(&self, now: i64) -> Option<u32> {
        let left = self.tries.wait_until - now;
        (left > 0).then(|| u32::try_from(left / 1000 + 1).unwrap_or(u32::MAX))
    }
    /// A clock that stood in another year must not shut anybody out until then: nobody waits longer than the longest
    /// delay. The caller keeps what it shortens, or the delay would begin anew with each try.
    pub fn must_not_wait(&mut self, now: i64) -> Result<()> {
        self.tries.wait_until = self.tries.wait_until.min(now + LONGEST_WAIT);
        self.wait(now).map_or(Ok(()), |wait| Err(Failure::password("密码错了几次，先停一停。", wait)))
    }
    pub fn tries(&self) -> Tries {
        self.tries
    }
    pub fn set_tries(&mut self, tries: Tries) {
        self.tries = tries;
    }
    /// What the password wraps. `Ok(None)`: wrong password, and the failure is counted; the caller keeps the count.
    pub fn try_password(&mut self, password: &str, now: i64) -> Result<Option<Secret>> {
        let Some(secret) = self.wrap.open(&wrap_of(&self.account), password)? else {
            self.tries.failures = self.tries.failures.saturating_add(1);
            let seconds = match self.tries.failures {
                0..=2 => 0,
                n => 1_i64 << (n - 2).min(11),
            };
            self.tries.wait_until = now + (seconds * 1000).min(LONGEST_WAIT);
            return Ok(None);
        };
        self.tries = Tries::default();
        Ok(Some(secret))
    }
    pub fn unlocked(&self, secret: &Secret) -> Result<Unlocked> {
        let (store, pair) = split(secret)?;
        let (drafts, pair) = (derive(pair.as_slice(), b"drafts")?, SecretKey::from(*pair));
        let public = crate::record::hex(pair.public_key().as_bytes());
        Ok(Unlocked { store: StoreKey(*store), public, drafts, vault: self.open_vault(&pair)? })
    }
    fn open_vault(&self, pair: &SecretKey) -> Result<Option<Vault>> {
        if self.vault.is_empty() {
            return Ok(None);
        }
        let lost = |_| Failure::door("身份库的钥匙已损坏。", "请用恢复码重设密码。");
        let key = Zeroizing::new(pair.unseal(&self.vault).map_err(lost)?);
        Ok(Some(Vault::from_bytes(&key)?))
    }
    /// A password of the owner's own choice; `secret` is what the old one opened. Where that was set by another, the key
    /// pair is made anew too, so that nobody who knew it can open what is granted later.
    pub fn set_password(&mut self, secret: &Secret, new: &str) -> Result<Unlocked> {
        let (store, old) = split(secret)?;
        let old = SecretKey::from(*old);
        let vault = self.open_vault(&old)?;
        let pair = if self.initial { SecretKey::generate(&mut OsRng) } else { old };
        let secret = joined(store.as_slice(), &pair);
        self.wrap = Wrap::new(&wrap_of(&self.account), new, &secret)?;
        self.public = pair.public_key().as_bytes().to_vec();
        if let Some(vault) = vault.filter(|_| self.initial) {
            self.seal_vault(&vault)?;
        }
        self.initial = false;
        self.unlocked(&secret)
    }
    /// The account's public key, as the record holds it.
    pub fn key(&self) -> String {
        crate::record::hex(&self.public)
    }
    /// 授予: the vault key is sealed to this account's key, which must be the one in the record.
    pub fn grant(&mut self, vault: &Vault, recorded: &str) -> Result<()> {
        if recorded.is_empty() {
            return Err(Failure::refused(
                format!("{}的钥匙还没有记入记录，暂不能授予。", self.name),
                "请先由本人登录，在“设置—账户”里改一次密码。",
            ));
        }
        if self.key() != recorded {
            return Err(Failure::refused(
                format!("钥匙文件 keys.json 里{}的钥匙与记录不符，可能被人换过，没有授予。", self.name),
                "请立即告诉系统管理员和保密人员：查清谁动过这个文件，用备份中的 keys.json 恢复后再授予。",
            ));
        }
        self.seal_vault(vault)
    }
    fn seal_vault(&mut self, vault: &Vault) -> Result<()> {
        let public: [u8; 32] = self.public.as_slice().try_into().map_err(|_| broken())?;
        self.vault = PublicKey::from(public).seal(&mut OsRng, vault.key()).map_err(|_| broken())?;
        self.granted = true;
        Ok(())
    }
    /// A password set by another is good for nothing but for setting one's own.
    pub fn must_be_own(&self) -> Result<()> {
        match self.initial {
            true => Err(Failure::first_password()),
            false => Ok(()),
        }
    }
    pub fn has_vault(&self) -> bool {
        !self.vault.is_empty()
    }
}

/// What a password wraps: the store key and the key pair, one after the other; wiped when it is dropped.
pub(crate) type Secret = Zeroizing<Vec<u8>>;

fn joined(store: &[u8], pair: &SecretKey) -> Secret {
    Zeroizing::new([store, Zeroizing::new(pair.to_bytes()).as_slice()].concat())
}

fn split(secret: &[u8]) -> Result<(Key, Key)> {
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
