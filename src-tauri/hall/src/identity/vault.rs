//! Sealing: XChaCha20-Poly1305, a random nonce before the ciphertext, and what it belongs to as associated data,
//! so that a sealed piece moved to another case does not open.

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use hmac::{Hmac, Mac};
use sha2::Sha256;
use zeroize::Zeroizing;

use crate::actor::{Key, derive, fill, random_key};
use crate::failure::{Failure, Result};

const NONCE: usize = 24;

pub(crate) fn seal_with(key: &Key, of: &str, plain: &[u8]) -> Result<Vec<u8>> {
    let mut nonce = [0_u8; NONCE];
    fill(&mut nonce)?;
    let sealed = XChaCha20Poly1305::new(key.as_slice().try_into().map_err(|_| broken())?)
        .encrypt(&XNonce::from(nonce), Payload { msg: plain, aad: of.as_bytes() })
        .map_err(|_| broken())?;
    Ok([nonce.as_slice(), &sealed].concat())
}

pub(crate) fn open_with(key: &Key, of: &str, sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>> {
    let (nonce, sealed) = sealed.split_at_checked(NONCE).ok_or_else(broken)?;
    let nonce: [u8; NONCE] = nonce.try_into().map_err(|_| broken())?;
    XChaCha20Poly1305::new(key.as_slice().try_into().map_err(|_| broken())?)
        .decrypt(&XNonce::from(nonce), Payload { msg: sealed, aad: of.as_bytes() })
        .map(Zeroizing::new)
        .map_err(|_| broken())
}

fn broken() -> Failure {
    Failure::refused("封存的内容打不开：钥匙不符，或内容已按期销毁。", "如应能打开，请报告主任，用备份核对。")
}

/// The vault key: identities are sealed with keys that it seals. Held only by accounts that may open identities.
pub struct Vault {
    key: Key,
    blind: Key,
}

impl Vault {
    pub(crate) fn random() -> Result<Self> {
        Self::from_bytes(random_key()?.as_slice())
    }
    pub(crate) fn from_bytes(bytes: &[u8]) -> Result<Self> {
        let key: [u8; 32] = bytes.try_into().map_err(|_| broken())?;
        Ok(Self { blind: derive(&key, b"blind index")?, key: Zeroizing::new(key) })
    }
    pub(crate) fn key(&self) -> &[u8] {
        self.key.as_slice()
    }
    /// By which the record knows this vault again.
    pub(crate) fn fingerprint(&self) -> Result<String> {
        Ok(crate::record::hex(derive(self.key.as_slice(), b"fingerprint")?.as_slice()))
    }
    pub(crate) fn seal(&self, of: &str, plain: &[u8]) -> Result<Vec<u8>> {
        seal_with(&self.key, of, plain)
    }
    /// Opens a key that this vault sealed.
    pub(crate) fn open_key(&self, of: &str, sealed: &[u8]) -> Result<Key> {
        let key = open_with(&self.key, of, sealed)?;
        key.as_slice().try_into().map(Zeroizing::new).map_err(|_| broken())
    }
    /// The same for the same words of the same kind, and says nothing about them to one without the vault key.
    pub(crate) fn blind(&self, kind: &str, words: &str) -> Result<Vec<u8>> {
        let mut mac = Hmac::<Sha256>::new_from_slice(self.blind.as_slice()).map_err(|_| broken())?;
        mac.update(kind.as_bytes());
        mac.update(&[0]);
        mac.update(words.as_bytes());
        let digest = mac.finalize().into_bytes();
        Ok(digest.get(..16).unwrap_or_default().to_vec())
    }
}
