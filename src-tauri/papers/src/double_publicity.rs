//! 双公示公告: the checked result and the telephone of the 乡镇(街道)纪(工)委 on one poster.

use chrono::Datelike;
use gongwen::{Document, Paper};
use hall::Result;
use hall::clock::chinese_date;
use serde::Serialize;

use crate::{Sheet, act_of, template};

#[derive(Serialize)]
struct Facts {
    number: String,
    village: String,
    matter: String,
    result: String,
    handling: String,
    from: String,
    until: String,
    places: String,
    office: String,
    telephone: String,
    hours: String,
    date: String,
}

pub(crate) fn compose(sheet: &Sheet<'_>) -> Result<Document> {
    let posting = act_of!(sheet, PostPublicity);
    let view = sheet.scene.view;
    let case = &sheet.scene.case()?.id;
    let until = sheet.look_up("公示期止", || {
        let until = hall::posted_until(view, case)?.unwrap_or(posting.on);
        let words = chinese_date(until);
        let year = format!("{}年", posting.on.year());
        Ok(words.strip_prefix(&year).map(str::to_owned).unwrap_or(words))
    })?;
    let facts = Facts {
        number: sheet.number.clone(),
        village: village(posting.matter.text()),
        matter: posting.matter.text().to_owned(),
        result: posting.result.text().to_owned(),
        handling: posting.handling.text().to_owned(),
        from: chinese_date(posting.on),
        until,
        places: posting.places.join("、"),
        office: sheet.look_up("落款", || hall::office_name(view, &posting.office))?,
        telephone: posting.telephone,
        hours: posting.hours,
        date: chinese_date(posting.on),
    };
    let paper = if sheet.a3 { Paper::A3 } else { Paper::A4 };
    template::document("double_publicity", sheet.template, &facts, paper)
}

pub(crate) fn sample(name: &str, text: &str) -> Result<Document> {
    let facts = Facts {
        number: "双公示〔2026〕0号（样张）".to_owned(),
        village: "某村".to_owned(),
        matter: "某村危房改造名单公示情况".to_owned(),
        result: "名单公示不及时，问题部分属实".to_owned(),
        handling: "已责令重新公示".to_owned(),
        from: "2026年11月23日".to_owned(),
        until: "11月30日".to_owned(),
        places: "村务公开栏、某组路口".to_owned(),
        office: "某某镇纪委".to_owned(),
        telephone: "0000-0000000".to_owned(),
        hours: "工作日 8:30–11:30".to_owned(),
        date: "2026年11月23日".to_owned(),
    };
    template::document(name, text, &facts, Paper::A4)
}

/// Characters of a village's name with 村 or 社区.
const LONGEST_VILLAGE: usize = 8;

/// 石桥村 of “石桥村危房改造名单公示情况”, for the title; empty where the matter does not begin with one.
fn village(matter: &str) -> String {
    let matter = matter.trim();
    let matter = matter.strip_prefix("关于").unwrap_or(matter);
    let ends = ["村", "社区"].iter().filter_map(|end| matter.find(end).map(|at| at + end.len()));
    let name = ends.min().and_then(|end| matter.get(..end)).unwrap_or_default();
    if name.chars().count() <= LONGEST_VILLAGE { name.to_owned() } else { String::new() }
}
