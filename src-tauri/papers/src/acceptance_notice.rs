//! 受理告知书 (规则: within 15 working days of receipt, to a 实名 complainant). Promises neither finding nor date, and names no
//! subject.

use gongwen::{Document, Paper};
use hall::Result;
use hall::clock::chinese_date;
use serde::Serialize;

use crate::sample::Sample;
use crate::{SOME_MATTER, Sheet, about, act_of, names, template, told_matter};

#[derive(Serialize)]
struct Facts {
    name: String,
    number: String,
    received_on: String,
    /// Without quotation marks, for a county's own wording.
    title: String,
    about: String,
    case_number: String,
    office: String,
    telephone: String,
    organ: String,
    date: String,
}

pub(crate) fn compose(sheet: &Sheet<'_>) -> Result<Document> {
    let (register, accept) = (act_of!(sheet, Register), act_of!(sheet, Accept));
    let matter = told_matter(&register);
    let sender = sheet.keeper()?;
    let facts = Facts {
        name: names(sheet.people),
        number: sheet.number.clone(),
        received_on: chinese_date(register.received_on),
        about: about(matter.as_deref()),
        title: matter.unwrap_or_else(|| SOME_MATTER.to_owned()),
        case_number: accept.number.text,
        // Who handles the matter is told in person.
        office: sender.office,
        telephone: sender.telephone,
        organ: sender.organ,
        date: chinese_date(sheet.day),
    };
    template::document("acceptance_notice", sheet.template, &facts, Paper::A4)
}

pub(crate) fn sample(name: &str, text: &str, sample: Sample) -> Result<Document> {
    let facts = Facts {
        name: "某某".to_owned(),
        number: "信告〔2026〕0号（样张）".to_owned(),
        received_on: "2026年11月2日".to_owned(),
        title: "某村危房改造名单问题".to_owned(),
        about: about(Some("某村危房改造名单问题")),
        case_number: "信访〔2026〕0号".to_owned(),
        office: "信访室".to_owned(),
        telephone: sample.maybe("0000-0000000"),
        organ: "某某县纪委".to_owned(),
        date: "2026年11月23日".to_owned(),
    };
    template::document(name, text, &facts, Paper::A4)
}
