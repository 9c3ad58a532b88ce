//! 不予受理告知书: the ground ticked among the three, and where to go instead. No 复查 clause: nothing was decided on the
//! matter that could be reviewed.

use gongwen::{Block, Choices, Document, Paper, Text};
use hall::clock::chinese_date;
use hall::{DeclineGround, Failure, Result};
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
    basis: String,
    instead: String,
    address: String,
    /// A letter is sent on; whoever came or called goes there.
    transferred: bool,
    office: String,
    telephone: String,
    organ: String,
    date: String,
}

/// Words with which nothing is printed: a remedy that does not exist here.
const NEVER: [&str; 3] = ["复查", "复核", "复审"];
/// The line of the template after which the three grounds stand.
const GROUNDS: &str = "不予受理的理由";

pub(crate) fn compose(sheet: &Sheet<'_>) -> Result<Document> {
    let (register, decline) = (act_of!(sheet, Register), act_of!(sheet, Decline));
    let (matter, sender) = (told_matter(&register), sheet.keeper()?);
    let facts = Facts {
        name: names(sheet.people),
        number: sheet.number.clone(),
        received_on: chinese_date(register.received_on),
        about: about(matter.as_deref()),
        title: matter.unwrap_or_else(|| SOME_MATTER.to_owned()),
        basis: decline.basis,
        instead: decline.organ,
        address: decline.address,
        transferred: decline.sheets > 0,
        office: sender.office,
        telephone: sender.telephone,
        organ: sender.organ,
        date: chinese_date(sheet.day),
    };
    document("decline_notice", sheet.template, &facts, decline.ground)
}

fn document(name: &str, text: &str, facts: &Facts, ground: DeclineGround) -> Result<Document> {
    let way_out = "请恢复随程序的模板。";
    if let Some(word) = NEVER.iter().find(|word| text.contains(**word)) {
        let message = format!("不予受理告知书里不能写“{word}”：没有作出可以{word}的处理。");
        return Err(Failure::refused(message, way_out));
    }
    let mut document = template::document(name, text, facts, Paper::A4)?;
    let after = document
        .blocks
        .iter()
        .position(|block| matches!(block, Block::Heading(_, text) if template::says(text, GROUNDS)))
        .ok_or_else(|| {
            Failure::refused(format!("不予受理告知书模板缺少“{GROUNDS}”一节，不能打印。"), way_out)
        })?;
    let options = DeclineGround::ALL.iter().map(|one| (*one == ground, Text::plain(one.label())));
    let grounds = Choices { label: Text::default(), options: options.collect(), each_on_its_line: true };
    document.blocks.insert(after + 1, Block::Choices(grounds));
    Ok(document)
}

pub(crate) fn sample(name: &str, text: &str, sample: Sample) -> Result<Document> {
    let facts = Facts {
        name: "某某".to_owned(),
        number: "信拒〔2026〕0号（样张）".to_owned(),
        received_on: "2026年11月2日".to_owned(),
        title: "土地承包合同问题".to_owned(),
        about: about(Some("土地承包合同问题")),
        basis: "属土地承包合同纠纷".to_owned(),
        instead: "某某县人民法院".to_owned(),
        address: "某某县城关镇人民路8号".to_owned(),
        transferred: sample == Sample::Full,
        office: "信访室".to_owned(),
        telephone: sample.maybe("0000-0000000"),
        organ: "某某县纪委".to_owned(),
        date: "2026年11月23日".to_owned(),
    };
    document(name, text, &facts, DeclineGround::OtherProcedure)
}
