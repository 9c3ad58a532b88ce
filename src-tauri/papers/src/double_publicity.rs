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
    let office = sheet.look_up("落款", || hall::office_name(view, &posting.office))?;
    let facts = Facts {
        number: sheet.number.clone(),
        village: place(posting.matter.text(), &office),
        matter: posting.matter.text().to_owned(),
        result: posting.result.text().to_owned(),
        handling: posting.handling.text().to_owned(),
        from: chinese_date(posting.on),
        until,
        places: posting.places.join("、"),
        office,
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

/// What stands before 村 or 社区 where it is no name: 农村低保, 驻村经费, 各村, 自然村.
const NO_NAMES: [&str; 24] = [
    "农", "全", "本", "各", "驻", "乡", "该", "镇", "个", "些", "某", "我", "我们", "贫困", "行政", "自然",
    "城中", "所有", "全体", "部分", "有关", "相关", "所在", "所辖",
];

/// What a township's commission is called after its township.
const COMMISSIONS: [&str; 4] = ["纪律检查工作委员会", "纪律检查委员会", "纪工委", "纪委"];

/// 石桥村 of “石桥村危房改造名单公示情况”, for the title. Where the matter does not begin with a village's name, the township
/// of the office that posts it: a poster is about some place, and a wider one is never the wrong one.
fn place(matter: &str, office: &str) -> String {
    village(matter).unwrap_or_else(|| township(office)).to_owned()
}

fn village(matter: &str) -> Option<&str> {
    let matter = matter.trim();
    let matter = matter.strip_prefix("关于").unwrap_or(matter);
    let matter = matter.strip_prefix("反映").unwrap_or(matter);
    let ends = ["村", "社区"].iter().filter_map(|end| matter.find(end).map(|at| (at, at + end.len())));
    let (bare, whole) = ends.min()?;
    let (bare, name) = (matter.get(..bare)?, matter.get(..whole)?);
    // Words of a sentence stand before it, not a name.
    let said = bare.contains('的') || !bare.chars().all(char::is_alphabetic);
    let named = !bare.is_empty() && !said && !NO_NAMES.iter().any(|word| bare.ends_with(word));
    (named && name.chars().count() <= LONGEST_VILLAGE).then_some(name)
}

fn township(office: &str) -> &str {
    let name = office.trim();
    let name = name.strip_prefix("中国共产党").or_else(|| name.strip_prefix("中共")).unwrap_or(name);
    let bare = COMMISSIONS.iter().find_map(|commission| name.strip_suffix(commission));
    bare.filter(|bare| !bare.is_empty()).unwrap_or(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_poster_is_titled_after_the_village_or_else_the_township() {
        for (matter, titled) in [
            ("石桥村危房改造名单公示情况", "石桥村"),
            ("关于石桥村村务公开", "石桥村"),
            ("反映石桥村低保评定", "石桥村"),
            ("青山镇石桥村村集体资金公开情况", "青山镇石桥村"),
            ("李村集体资金公开情况", "李村"),
            ("东街社区低保评定", "东街社区"),
            ("村集体资金公开情况", "青山镇"),
            ("农村低保评定", "青山镇"),
            ("青山镇农村低保评定", "青山镇"),
            ("驻村经费", "青山镇"),
            ("全村低保评定", "青山镇"),
            ("本村账目", "青山镇"),
            ("各村账目", "青山镇"),
            ("该村账目", "青山镇"),
            ("乡村振兴项目", "青山镇"),
            ("某自然村道路", "青山镇"),
            ("三个行政村账目", "青山镇"),
            ("社区矫正", "青山镇"),
            ("本社区账目", "青山镇"),
            ("2026年石桥村账目", "青山镇"),
            ("低保评定、村务公开", "青山镇"),
            ("镇里安排的村务公开检查", "青山镇"),
            ("危房改造名单在三月底以前公示的石桥村", "青山镇"),
            ("低保评定", "青山镇"),
            ("", "青山镇"),
        ] {
            assert_eq!(place(matter, "青山镇纪委"), titled, "{matter}");
        }
        for (office, titled) in [
            ("东街街道纪工委", "东街街道"),
            ("中共青山镇纪律检查委员会", "青山镇"),
            ("中国共产党东街街道纪律检查工作委员会", "东街街道"),
            ("青山镇", "青山镇"),
            ("纪委", "纪委"),
        ] {
            assert_eq!(place("低保评定", office), titled, "{office}");
        }
    }
}
