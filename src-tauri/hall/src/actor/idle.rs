//! 设定锁屏时间: how long a desk may stand open without a hand on it. There is no “never”.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::act::{Scene, Verb};
use crate::failure::{Failure, Result};
use crate::record::Stamp;
use crate::store::{Tx, View};

const MOST: u32 = 30;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct SetIdle {
    pub minutes: u32,
}

impl Verb for SetIdle {
    fn ready(_scene: &Scene<'_>) -> Result<()> {
        Ok(())
    }
    fn check(&self, _scene: &Scene<'_>) -> Result<()> {
        match (1..=MOST).contains(&self.minutes) {
            true => Ok(()),
            false => Err(Failure::input("minutes", format!("请填 1 到 {MOST} 之间的分钟数。"))),
        }
    }
    fn apply(&self, tx: &mut Tx<'_>, _stamp: &Stamp) -> Result<()> {
        tx.run("UPDATE house SET idle_minutes=?1", [self.minutes])?;
        Ok(())
    }
    fn tell(&self, _view: &View<'_>) -> Result<String> {
        Ok(format!("{} 分钟无人操作自动锁屏", self.minutes))
    }
    const RETRACTABLE: bool = false;
}
