//! 演示库: a store whose people and matters are invented says so itself, so that nobody takes a real complaint into it.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Session, house};
use crate::act::{Act, Done, Scene, Verb};
use crate::failure::{Failure, Result};
use crate::hall::{Hall, perform_in};
use crate::record::Stamp;
use crate::store::{Tx, View};

/// Said before anything is registered, and never taken back.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct MarkDemo {}

impl Verb for MarkDemo {
    fn ready(scene: &Scene<'_>) -> Result<()> {
        match scene.view.exists("SELECT 1 FROM cases WHERE serial>0", [])? {
            true => Err(Failure::refused("库里已有信访件，不能改作演示库。", "演示请另建一个库。")),
            false => Ok(()),
        }
    }
    fn apply(&self, tx: &mut Tx<'_>, _stamp: &Stamp) -> Result<()> {
        tx.run("UPDATE house SET demo=1", []).map(|_| ())
    }
    fn tell(&self, _view: &View<'_>) -> Result<String> {
        Ok("人和事都是编的".to_owned())
    }
    const RETRACTABLE: bool = false;
}

/// What tells of a demo before anybody has opened the store.
fn sign(dir: &Path) -> PathBuf {
    dir.join("demo")
}

impl Hall {
    /// Marks this new store as a demo, in its record and at its door.
    pub fn mark_demo(&self, who: &Session) -> Result<Done> {
        let done = self.write(|tx| perform_in(tx, &self.clock, who, None, Act::from(MarkDemo {})))?;
        self.keep_sign()?;
        Ok(done)
    }

    /// Whether the store in `dir` says at its door that it is a demo. The record is the truth of it: see
    /// [`Hall::keep_sign`].
    pub fn is_demo(dir: &Path) -> bool {
        sign(dir).exists()
    }

    /// Makes the sign at the door say what the record says: it may have been lost with a restored copy, or left behind by
    /// a demo that was deleted.
    pub fn keep_sign(&self) -> Result<()> {
        let (wanted, sign) = (self.reading(house)?.demo, sign(&self.dir));
        match (wanted, sign.exists()) {
            (true, false) => std::fs::write(sign, "")?,
            (false, true) => std::fs::remove_file(sign)?,
            _ => {}
        }
        Ok(())
    }
}
