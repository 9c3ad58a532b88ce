//! 息访率, of the anonymous and of those who gave their name: the cases that were closed, how many of them were looked at later,
//! and with how many of those nobody came with the matter again.

use serde::Serialize;
use ts_rs::TS;

use crate::act::Scene;
use crate::codes::Attribution;
use crate::failure::Result;

/// 检举控告 (件) of one attribution that are closed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct CeasedRate {
    pub attribution: String,
    pub closed: u32,
    /// Looked at after the closing.
    pub noted: u32,
    /// Noted as 息访, and not reported again since.
    pub ceased: u32,
    /// `66.7%` of what was looked at; — where nothing was.
    pub rate: String,
}

pub fn ceased_rates(scene: &Scene<'_>) -> Result<Vec<CeasedRate>> {
    scene.who.check_reads_cases()?;
    scene.view.all(include_str!("ceased.sql"), [], |row| {
        let attribution: Attribution = row.get(0)?;
        let (closed, noted, ceased): (u32, u32, u32) = (row.get(1)?, row.get(2)?, row.get(3)?);
        Ok(CeasedRate {
            attribution: attribution.label().to_owned(),
            closed,
            noted,
            ceased,
            rate: super::percent(ceased, noted),
        })
    })
}
