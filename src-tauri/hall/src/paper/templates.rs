//! 启用文书模板: wording enters through an act, so that an old paper can be made again with the wording it had.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::act::{Scene, Verb};
use crate::clock::date_of;
use crate::failure::{Failure, Result};
use crate::record::Stamp;
use crate::store::{Tx, View};

use super::PaperKind;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct InstallTemplate {
    pub name: String,
    pub text: String,
}

impl Verb for InstallTemplate {
    fn ready(_scene: &Scene<'_>) -> Result<()> {
        Ok(())
    }
    fn check(&self, _scene: &Scene<'_>) -> Result<()> {
        match self.name.is_empty() || self.text.trim().is_empty() {
            true => Err(Failure::input("text", "模板是空的，没有启用。")),
            false => Ok(()),
        }
    }
    fn apply(&self, tx: &mut Tx<'_>, stamp: &Stamp) -> Result<()> {
        tx.run(include_str!("install_template.sql"), (&self.name, &self.text, date_of(stamp.at)))?;
        Ok(())
    }
    fn tell(&self, _view: &View<'_>) -> Result<String> {
        Ok(PaperKind::of_code(&self.name).map_or_else(|| self.name.clone(), |paper| paper.label().to_owned()))
    }
    const RETRACTABLE: bool = false;
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Template {
    pub name: String,
    pub version: u32,
    pub text: String,
    /// The day from which it was in force.
    pub since: NaiveDate,
}

fn template_of(row: &rusqlite::Row<'_>) -> rusqlite::Result<Template> {
    Ok(Template { name: row.get(0)?, version: row.get(1)?, text: row.get(2)?, since: row.get(3)? })
}

fn missing(name: &str) -> Failure {
    // As `take_shipped` does.
    let way_out = "请退出本程序，再打开时由信访室主任第一个登录，程序会补上随程序的模板。";
    Failure::fault(format!("没有文书模板“{name}”。"), way_out)
}

pub fn latest_template(view: &View<'_>, name: &str) -> Result<Template> {
    let sql = "SELECT name, version, text, since FROM templates WHERE name=?1 ORDER BY version DESC LIMIT 1";
    view.one(sql, [name], template_of)?.ok_or_else(|| missing(name))
}

pub fn template(view: &View<'_>, name: &str, version: u32) -> Result<Template> {
    let sql = "SELECT name, version, text, since FROM templates WHERE name=?1 AND version=?2";
    view.one(sql, (name, version), template_of)?.ok_or_else(|| missing(name))
}

/// The wording in force of every paper, by name.
pub fn templates(view: &View<'_>) -> Result<Vec<Template>> {
    view.all(include_str!("templates_in_force.sql"), [], template_of)
}
