//! Figures: counted from the tables, never entered.

mod ceased;
mod light;

pub use ceased::{CeasedRate, ceased_rates};
pub use light::{LightDays, light_days};

use serde::Serialize;
use ts_rs::TS;

use crate::act::Scene;
use crate::codes::{Attribution, Stage};
use crate::failure::Result;

/// Cases (件) of one kind, attribution and stage.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Volume {
    pub kind: String,
    pub attribution: String,
    pub stage: String,
    pub cases: u32,
}

/// `66.7%`; — where there is nothing to divide by.
pub(crate) fn percent(part: u32, whole: u32) -> String {
    match whole {
        0 => "—".to_owned(),
        _ => format!("{:.1}%", f64::from(part) * 100.0 / f64::from(whole)),
    }
}

/// How many cases stand where, by kind and attribution.
pub fn volume(scene: &Scene<'_>) -> Result<Vec<Volume>> {
    scene.who.check_reads_cases()?;
    scene.view.all(include_str!("volume.sql"), [], |row| {
        let (attribution, stage): (Attribution, Stage) = (row.get(1)?, row.get(2)?);
        Ok(Volume {
            kind: row.get(0)?,
            attribution: attribution.label().to_owned(),
            stage: stage.label().to_owned(),
            cases: row.get(3)?,
        })
    })
}
