//! 机构: the hall, the handling rooms, the townships, the departments.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::act::{Scene, Verb};
use crate::case::must_say;
use crate::codes::OfficeKind;
use crate::failure::{Failure, Result};
use crate::handling::note_concerns_of;
use crate::ids::OfficeId;
use crate::record::Stamp;
use crate::store::{Tx, View};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct AddOffice {
    pub name: String,
    pub short: String,
    pub kind: OfficeKind,
    #[serde(default)]
    pub telephone: String,
    /// Reception hours, as posted.
    #[serde(default)]
    pub hours: String,
}

impl Verb for AddOffice {
    fn ready(_scene: &Scene<'_>) -> Result<()> {
        Ok(())
    }
    fn check(&self, scene: &Scene<'_>) -> Result<()> {
        if self.name.trim().is_empty() {
            return Err(Failure::input("name", "请填写机构全称，文书上用的就是它。"));
        }
        if scene.view.exists("SELECT 1 FROM offices WHERE name=?1", [&self.name])? {
            return Err(Failure::input("name", format!("“{}”已经有了。", self.name)));
        }
        Ok(())
    }
    /// The office bears the id of the entry that made it.
    fn apply(&self, tx: &mut Tx<'_>, stamp: &Stamp) -> Result<()> {
        let row = (&stamp.id, &self.name, &self.short, self.kind, &self.telephone, &self.hours);
        tx.run(include_str!("add_office.sql"), row)?;
        Ok(())
    }
    fn tell(&self, _view: &View<'_>) -> Result<String> {
        Ok(format!("{}（{}）", self.name, self.kind.label()))
    }
    const RETRACTABLE: bool = false;
}

/// 改机构: papers issued before keep what they said; those to come print what stands here now.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ChangeOffice {
    pub office: OfficeId,
    pub name: String,
    pub short: String,
    pub telephone: String,
    pub hours: String,
}

impl Verb for ChangeOffice {
    fn ready(_scene: &Scene<'_>) -> Result<()> {
        Ok(())
    }
    fn check(&self, scene: &Scene<'_>) -> Result<()> {
        if !scene.view.exists("SELECT 1 FROM offices WHERE id=?1", [&self.office])? {
            return Err(Failure::input("office", "没有这个机构，请从设置里的机构表中选。"));
        }
        must_say("name", &self.name, "机构全称，文书上用的就是它", 60)?;
        let taken = "SELECT 1 FROM offices WHERE name=?1 AND id<>?2";
        match scene.view.exists(taken, (&self.name, &self.office))? {
            true => Err(Failure::input("name", format!("“{}”已经有了。", self.name))),
            false => Ok(()),
        }
    }
    fn apply(&self, tx: &mut Tx<'_>, _stamp: &Stamp) -> Result<()> {
        let row = (&self.office, &self.name, &self.short, &self.telephone, &self.hours);
        tx.run("UPDATE offices SET name=?2, short=?3, telephone=?4, hours=?5 WHERE id=?1", row)?;
        note_concerns_of(tx, self.office.as_str())
    }
    fn tell(&self, _view: &View<'_>) -> Result<String> {
        let said = [&self.name, &self.short, &self.telephone, &self.hours];
        Ok(said
            .iter()
            .filter(|text| !text.is_empty())
            .map(|text| text.as_str())
            .collect::<Vec<_>>()
            .join("，"))
    }
    const RETRACTABLE: bool = false;
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct Office {
    pub id: OfficeId,
    pub name: String,
    pub short: String,
    pub kind: OfficeKind,
    pub telephone: String,
    pub hours: String,
}

/// All offices in the order in which they were made.
pub fn offices(view: &View<'_>) -> Result<Vec<Office>> {
    view.all("SELECT id, name, short, kind, telephone, hours FROM offices ORDER BY id", [], |row| {
        Ok(Office {
            id: row.get(0)?,
            name: row.get(1)?,
            short: row.get(2)?,
            kind: row.get(3)?,
            telephone: row.get(4)?,
            hours: row.get(5)?,
        })
    })
}
