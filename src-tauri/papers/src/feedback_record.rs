//! 反馈记录表: one sheet a feedback, never a running list. Empty, it is taken along to the talk, written on and signed there;
//! of a feedback in the record it is the fair copy for the file. Who was told stands on it as a signature and no otherwise.

use gongwen::{Cell, Document, Row, Text};
use hall::clock::chinese_date;
use hall::{Act, ActName, FeedBack, FeedbackStage, Result, Satisfaction, Signature, Way};

use crate::grid::{self, halves, prose, wide};
use crate::{Sheet, called, no_facts};

/// What each stage tells, for whoever fills in the empty sheet.
const TELLS: &str = "（前期：受理、承办、权利义务；中期：进展；后期：结果、理由）";
/// A visit to somebody's own door tells where they live.
const AT_THEIRS: &str = "约定的地点";

pub(crate) fn compose(sheet: &Sheet<'_>) -> Result<Document> {
    let told = told(sheet)?;
    let (title, sentence) = grid::wording("feedback_record", sheet.template)?;
    let mut table = grid::table(grid::DATE_THIRD);
    table.rows.extend(head(sheet, told.as_ref())?);
    let height = |empty: f32, filled: f32| if told.is_some() { filled } else { empty };
    let said = told.as_ref().map_or("", |told| told.said.as_str());
    let content = match told.is_some() {
        true => prose(said),
        false => prose(said).foot(TELLS),
    };
    let mut content = wide("反馈内容", content).at_least(height(49.0, 60.0));
    content.may_break = true;
    table.rows.push(content);
    let view = told.as_ref().map(|told| told.view);
    let views = Satisfaction::ALL.iter().map(|one| (Some(*one) == view, one.label()));
    table.rows.push(wide("本人意见", Cell::new(boxes(views))).at_least(9.0));
    let (answer, checked) = match &told {
        Some(_) => later(sheet)?,
        None => (String::new(), String::new()),
    };
    let objection = told.as_ref().map(|told| told.objection.clone().unwrap_or_default());
    table.rows.push(wide("异议", raised(objection, "有：", "")).at_least(height(18.0, 14.0)));
    let evidence = told.as_ref().map(|told| told.new_evidence.clone().unwrap_or_default());
    table.rows.push(
        wide("新证据", raised(evidence, "有（名称、页数、指向谁）：", &checked)).at_least(height(18.0, 14.0)),
    );
    table.rows.push(wide("答疑", prose(&answer)).at_least(height(22.0, 24.0)));
    table
        .rows
        .push(wide("本人签名\n或者拒签", signing(told.as_ref(), sentence)).at_least(height(46.0, 38.0)));
    let by = Text::plain("签名：").blank(7.0).then("　").blank(7.0).then("　　　年　　月　　日");
    table.rows.push(wide("反馈人\n（两人）\n签名", Cell::new(by)).at_least(16.0));
    Ok(grid::document(title, table, format!("信访编号{}", sheet.number)))
}

/// The feedback that this sheet is of; none of an empty one.
fn told(sheet: &Sheet<'_>) -> Result<Option<FeedBack>> {
    if sheet.about.is_none() {
        return Ok(None);
    }
    match hall::entry_by_id(sheet.scene.view, sheet.about)?.map(|entry| entry.act) {
        Some(Act::FeedBack(told)) => Ok(Some(told)),
        _ => Err(no_facts(ActName::FeedBack)),
    }
}

fn head(sheet: &Sheet<'_>, told: Option<&FeedBack>) -> Result<Vec<Row>> {
    let office =
        sheet.look_up("承办室", || hall::office_name(sheet.scene.view, &sheet.scene.case()?.office))?;
    let who = called(sheet)?;
    let is_stage = |stage| told.is_some_and(|told| told.stage == stage);
    let stages = FeedbackStage::ALL.iter().map(|stage| (is_stage(*stage), stage.label()));
    let ways = Way::ALL.iter().map(|way| (told.is_some_and(|told| told.way == *way), way.label()));
    let (when, place, staff) = match told {
        Some(told) => (chinese_date(told.on), place(sheet, told)?, told.staff.join("、")),
        None => ("　　　　年　　月　　日　　时　　分至　　时　　分".to_owned(), String::new(), String::new()),
    };
    Ok(vec![
        halves("编号", Cell::new(sheet.number.clone()), "承办室", Cell::new(office)),
        wide("阶段", Cell::new(boxes(stages))).at_least(9.0),
        wide("时间", Cell::new(when)).at_least(9.0),
        halves("方式", Cell::new(boxes(ways)), "地点", Cell::new(place)),
        halves(
            "反馈人\n（两人）",
            Cell::new(staff),
            "被反馈人",
            Cell::new(format!("{who}\n（{}）", sheet.number)),
        )
        .at_least(14.0),
    ])
}

/// Where they met, unless that tells where whoever came lives or works; a call has no place.
fn place(sheet: &Sheet<'_>, told: &FeedBack) -> Result<String> {
    if told.place.trim().is_empty() {
        return Ok("——".to_owned());
    }
    let line = ("地点".to_owned(), told.place.clone());
    let tells = || hall::clear_inner_paper(sheet.scene, std::slice::from_ref(&line), "").is_err();
    sheet.look_up("反馈地点", || Ok(if tells() { AT_THEIRS.to_owned() } else { told.place.clone() }))
}

fn boxes<T: AsRef<str>>(choices: impl IntoIterator<Item = (bool, T)>) -> Text {
    choices.into_iter().fold(Text::default(), |text, (ticked, label)| {
        let between = if text.runs.is_empty() { "" } else { "　" };
        text.then(between).tick(ticked).then(label.as_ref())
    })
}

/// What somebody brought up: boxes and room for ink, or what the record has and what came of it.
fn raised(text: Option<String>, some: &str, then: &str) -> Cell {
    match text.as_deref().map(str::trim) {
        None => {
            Cell { vertical: gongwen::Vertical::Top, ..Cell::new(boxes([(false, "无"), (false, some)])) }
        }
        Some("") => Cell::new("无"),
        Some(text) if then.is_empty() => prose(text),
        Some(text) => prose(&format!("{text}\n{then}")),
    }
}

/// What was answered to its objection and what came of its evidence, as far as the record has it.
fn later(sheet: &Sheet<'_>) -> Result<(String, String)> {
    let about = sheet.about;
    let answered =
        sheet.latest_where(|act| matches!(act, Act::AnswerObjection(answer) if answer.feedback == *about))?;
    let checked =
        sheet.latest_where(|act| matches!(act, Act::CheckEvidence(check) if check.feedback == *about))?;
    let answer = match answered.map(|entry| entry.act) {
        Some(Act::AnswerObjection(act)) => format!("{}（{}）", act.answer, chinese_date(act.on)),
        _ => String::new(),
    };
    let checked = match checked.map(|entry| entry.act) {
        Some(Act::CheckEvidence(act)) => format!("核查结果：{}（{}）", act.result, chinese_date(act.on)),
        _ => String::new(),
    };
    Ok((answer, checked))
}

/// Signed, refused before two witnesses, or told over the telephone; on an empty sheet whichever it will be.
fn signing(told: Option<&FeedBack>, sentence: String) -> Cell {
    let sign = || Text::plain("本人签名：").blank(9.0).then("　　　　年　　月　　日");
    let witnesses =
        |names: &str| Text::plain(format!("见证人{names}签名：")).blank(7.0).then("　").blank(7.0);
    let refused = |ticked| Text::default().tick(ticked).then("拒签");
    let by_phone = |ticked| Text::default().tick(ticked).then("电话反馈，本人未到场，不签名");
    match told.map(|told| &told.signature) {
        None => Cell::new(sentence)
            .and("")
            .and(sign())
            .and("")
            .and(refused(false).then("，原因：").blank(10.0).then("　").join(by_phone(false)))
            .and("")
            .and(witnesses("（两人）")),
        Some(Signature::Signed) => Cell::new(sentence).and("").and(sign()),
        Some(Signature::ByPhone) => Cell::new(by_phone(true)),
        Some(Signature::Refused { witnesses: names }) => Cell::new(refused(true).then("，两名见证人在场。"))
            .and("")
            .and(witnesses(&format!("（{}）", names.join("、")))),
    }
}
