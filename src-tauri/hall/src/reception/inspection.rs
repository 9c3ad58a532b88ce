//! 明察暗访: a visit to a township's reception, what was found, and whether it was put right.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{InspectionWay, door_of};
use crate::act::{Scene, Verb};
use crate::case::{Tone, day, must_say};
use crate::clock::short_date;
use crate::codes::{Role, Unit};
use crate::failure::{Failure, Result};
use crate::ids::{EntryId, OfficeId};
use crate::record::Stamp;
use crate::store::{self, Tx, View};
use crate::supervision::{Left, Lights};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Inspect {
    pub township: OfficeId,
    pub on: NaiveDate,
    pub way: InspectionWay,
    pub place: String,
    pub inspectors: Vec<String>,
    pub findings: String,
    /// Photographs kept with the paper record.
    pub photos: u32,
    /// Photographs kept here.
    #[serde(default)]
    pub files: Vec<Photo>,
    /// 0 to 100.
    pub marks: u32,
    /// What is to be put right, and by when; `None` where nothing is.
    pub demand: Option<String>,
    pub due: NaiveDate,
}

/// A photograph, kept sealed like evidence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Photo {
    /// What it shows.
    pub name: String,
    /// Address of the file.
    pub blob: String,
    pub size: u32,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ChaseInspection {
    pub inspection: EntryId,
    pub on: NaiveDate,
    pub how: String,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct PutRight {
    pub inspection: EntryId,
    pub on: NaiveDate,
    pub what: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Inspection {
    pub id: EntryId,
    pub township: String,
    pub on: NaiveDate,
    pub way_name: String,
    pub place: String,
    pub inspectors: String,
    pub findings: String,
    pub photos: u32,
    pub files: Vec<Photo>,
    pub marks: u32,
    pub demand: String,
    pub due: Option<NaiveDate>,
    pub left: String,
    pub tone: Tone,
    pub chased: u32,
    pub chased_on: Option<NaiveDate>,
    pub put_right_on: Option<NaiveDate>,
    pub put_right: String,
    /// Whether something is still to be put right.
    pub open: bool,
}

impl Verb for Inspect {
    fn ready(_scene: &Scene<'_>) -> Result<()> {
        Ok(())
    }
    fn check(&self, scene: &Scene<'_>) -> Result<()> {
        scene.check_day("on", self.on, None, "")?;
        let township = "SELECT 1 FROM offices WHERE id=?1 AND kind='township'";
        if !scene.view.exists(township, [&self.township])? {
            return Err(Failure::input("township", "请从名单中选乡镇(街道)纪(工)委。"));
        }
        must_say("place", &self.place, "地点", 60)?;
        if self.inspectors.iter().all(|name| name.trim().is_empty()) {
            return Err(Failure::input("inspectors", "请填写检查的同志。"));
        }
        must_say("findings", &self.findings, "发现的情况", 2_000)?;
        if self.marks > 100 {
            return Err(Failure::input("marks", "评分在 0 到 100 之间。"));
        }
        for (n, photo) in self.files.iter().enumerate() {
            must_say(&format!("files.{n}.name"), &photo.name, "照片拍的是什么", 60)?;
            if !store::is_blob_kept(scene.view, &photo.blob, photo.size)? {
                let message = format!("第 {} 张照片的文件已不在库中，请去掉后重新添加。", n + 1);
                return Err(Failure::input("files", message));
            }
        }
        let Some(demand) = &self.demand else { return Ok(()) };
        must_say("demand", demand, "要整改的问题", 1_000)?;
        if self.due <= self.on {
            return Err(Failure::input("due", "整改期限要晚于检查的日期。"));
        }
        Ok(())
    }
    fn apply(&self, tx: &mut Tx<'_>, stamp: &Stamp) -> Result<()> {
        let due = self.demand.as_ref().map_or_else(String::new, |_| self.due.to_string());
        let demand = self.demand.as_deref().unwrap_or_default();
        let row = (
            &stamp.id,
            &self.township,
            self.on,
            self.way,
            &self.place,
            self.inspectors.join("、"),
            &self.findings,
            self.photos,
            self.marks,
            demand,
            due,
        );
        tx.run(include_str!("inspect.sql"), row)?;
        for (n, photo) in (0_i64..).zip(&self.files) {
            tx.run(
                "INSERT INTO inspection_photos (entry, n, name, blob, size) VALUES (?1, ?2, ?3, ?4, ?5)",
                (&stamp.id, n, &photo.name, &photo.blob, photo.size),
            )?;
        }
        Ok(())
    }
    fn tell(&self, view: &View<'_>) -> Result<String> {
        let township = crate::case::office_name(view, &self.township)?;
        let due = if self.demand.is_some() {
            format!("，{}前整改", short_date(self.due))
        } else {
            String::new()
        };
        Ok(format!("{township}，{}，{} 分{due}", self.way.label(), self.marks))
    }
    fn on(&self) -> Option<NaiveDate> {
        Some(self.on)
    }
    const RETRACTABLE: bool = false;
}

/// One of those this person may see, with something still to be put right.
fn must_be_open(scene: &Scene<'_>, id: &EntryId) -> Result<Inspection> {
    let found = inspections(scene)?.into_iter().find(|one| one.id == *id);
    match found {
        None => Err(Failure::refused("没有这次明察暗访。", "请刷新后再选。")),
        Some(one) if !one.open => Err(Failure::refused(
            "这次明察暗访没有待整改的问题。",
            "已整改的不必再记；又发现问题的，另记一次。",
        )),
        Some(one) => Ok(one),
    }
}

impl Verb for ChaseInspection {
    fn ready(_scene: &Scene<'_>) -> Result<()> {
        Ok(())
    }
    fn check(&self, scene: &Scene<'_>) -> Result<()> {
        let found = must_be_open(scene, &self.inspection)?;
        scene.check_day("on", self.on, Some(found.on), "检查的日期")?;
        must_say("how", &self.how, "怎样催的、对方怎么答的", 500)
    }
    fn apply(&self, tx: &mut Tx<'_>, _stamp: &Stamp) -> Result<()> {
        let chased = "UPDATE inspections SET chased=chased+1, chased_on=?2 WHERE entry=?1";
        tx.run(chased, (&self.inspection, self.on))?;
        Ok(())
    }
    fn tell(&self, _view: &View<'_>) -> Result<String> {
        Ok(self.how.clone())
    }
    fn tell_plainly(&self, _view: &View<'_>) -> Result<String> {
        Ok(short_date(self.on))
    }
    fn on(&self) -> Option<NaiveDate> {
        Some(self.on)
    }
    const RETRACTABLE: bool = false;
}

impl Verb for PutRight {
    fn ready(_scene: &Scene<'_>) -> Result<()> {
        Ok(())
    }
    fn check(&self, scene: &Scene<'_>) -> Result<()> {
        let found = must_be_open(scene, &self.inspection)?;
        scene.check_day("on", self.on, Some(found.on), "检查的日期")?;
        must_say("what", &self.what, "整改的情况", 1_000)
    }
    fn apply(&self, tx: &mut Tx<'_>, _stamp: &Stamp) -> Result<()> {
        let done = "UPDATE inspections SET put_right_on=?2, put_right=?3 WHERE entry=?1";
        tx.run(done, (&self.inspection, self.on, &self.what))?;
        Ok(())
    }
    fn tell(&self, _view: &View<'_>) -> Result<String> {
        Ok(self.what.clone())
    }
    fn tell_plainly(&self, _view: &View<'_>) -> Result<String> {
        Ok(short_date(self.on))
    }
    fn on(&self) -> Option<NaiveDate> {
        Some(self.on)
    }
    const RETRACTABLE: bool = false;
}

/// Shown at the most.
const MOST: u32 = 200;

/// The newest first: the hall sees all, a township its own.
pub fn inspections(scene: &Scene<'_>) -> Result<Vec<Inspection>> {
    scene.who.check_reads_cases()?;
    let own = if scene.who.has(Role::Township) { door_of(scene)? } else { OfficeId::default() };
    let all = own.is_none() || scene.who.has(Role::Director) || scene.who.has(Role::Receptionist);
    let lights = Lights::of(scene)?;
    let mut found = scene.view.all(include_str!("inspections.sql"), (all, own, MOST), |row| {
        let (on, way): (NaiveDate, InspectionWay) = (row.get("inspected_on")?, row.get("way")?);
        let (due, put_right_on) = (day(row, "due")?, day(row, "put_right_on")?);
        let Left { text, tone } = match (due, put_right_on) {
            (None, _) => Left { text: "无须整改".into(), tone: Tone::Plain },
            (Some(due), Some(done)) if done > due => Left { text: "逾期整改".into(), tone: Tone::Late },
            (Some(_), Some(_)) => Left { text: "已按期整改".into(), tone: Tone::Ok },
            (Some(due), None) => lights.left(on, due, Unit::Calendar, None),
        };
        Ok(Inspection {
            id: row.get("entry")?,
            township: row.get("township")?,
            on,
            way_name: way.label().to_owned(),
            place: row.get("place")?,
            inspectors: row.get("inspectors")?,
            findings: row.get("findings")?,
            photos: row.get("photos")?,
            files: Vec::new(),
            marks: row.get("marks")?,
            demand: row.get("demand")?,
            due,
            left: text,
            tone,
            chased: row.get("chased")?,
            chased_on: day(row, "chased_on")?,
            put_right_on,
            put_right: row.get("put_right")?,
            open: due.is_some() && put_right_on.is_none(),
        })
    })?;
    for one in &mut found {
        one.files = photos_of(scene.view, &one.id)?;
    }
    Ok(found)
}

fn photos_of(view: &View<'_>, inspection: &EntryId) -> Result<Vec<Photo>> {
    let sql = "SELECT name, blob, size FROM inspection_photos WHERE entry=?1 ORDER BY n";
    view.all(sql, [inspection], |row| Ok(Photo { name: row.get(0)?, blob: row.get(1)?, size: row.get(2)? }))
}

/// A photograph of an inspection that this person may see: its bytes.
pub(crate) fn photo(scene: &Scene<'_>, inspection: &EntryId, blob: &str) -> Result<Vec<u8>> {
    let found = inspections(scene)?.into_iter().find(|one| one.id == *inspection);
    match found.is_some_and(|one| one.files.iter().any(|photo| photo.blob == blob)) {
        true => Ok(store::load_blob(scene.view, scene.who.vault()?, blob)?.1),
        false => Err(Failure::refused("没有这张照片。", "请刷新后再看。")),
    }
}

/// What was to be put right by now and is not, for 今日: the hall's, or a township's own.
pub(crate) fn late_inspections(scene: &Scene<'_>) -> Result<Vec<Inspection>> {
    let who = scene.who;
    if ![Role::Director, Role::Receptionist, Role::Township].into_iter().any(|role| who.has(role)) {
        return Ok(Vec::new());
    }
    let mut late = inspections(scene)?;
    late.retain(|one| one.open && one.due.is_some_and(|due| due < scene.today()));
    late.sort_by_key(|one| one.due);
    Ok(late)
}
