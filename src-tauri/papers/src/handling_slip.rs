//! 处理笺(呈批表): the proposal and the leaders' decisions, with room for ink. Of who came it says 实名 or 匿名 and no more; the
//! matter stands in it in the staff's own words, never in the letter's.

use chrono::NaiveDate;
use gongwen::{Cell, Document, Row};
use hall::clock::chinese_date;
use hall::{ApprovalMatter, Attribution, CodeList, Register, Result, Who};
use serde::Deserialize;

use crate::grid::{self, prose, three, wide};
use crate::{Sheet, act_of, no_facts};

/// What [`hall::ApprovalView`] said on the day of issue.
#[derive(Deserialize)]
struct Approval {
    matter: String,
    matter_name: String,
    submitted_on: NaiveDate,
    by: String,
    summary: String,
    proposal: String,
    basis: String,
    standing: String,
    decisions: Vec<Word>,
}

#[derive(Deserialize)]
struct Word {
    leader: String,
    post: String,
    decision_name: String,
    opinion: String,
    on: NaiveDate,
    entered_by: String,
}

/// Height for an opinion in ink.
const INK: f32 = 45.0;
const TO_SIGN: &str = "签名：　　　　　　　年　　月　　日";

/// What was put before a leader last.
fn latest(sheet: &Sheet<'_>) -> Result<Approval> {
    let case = &sheet.scene.case()?.id;
    let kept = sheet
        .look_up("呈批", || Ok(serde_json::to_string(&hall::approvals_of(sheet.scene.view, case)?)?))?;
    let approvals: Vec<Approval> = serde_json::from_str(&kept)?;
    let last = approvals.into_iter().find(|approval| approval.standing != "replaced");
    last.ok_or_else(|| no_facts(hall::ActName::Submit))
}

pub(crate) fn compose(sheet: &Sheet<'_>) -> Result<Document> {
    let (register, approval) = (act_of!(sheet, Register), latest(sheet)?);
    let (title, sentence) = grid::wording("handling_slip", sheet.template)?;
    let mut table = grid::table(grid::DATE_THIRD);
    table.rows.extend(head(sheet, &register)?);
    for subject in &register.subjects {
        let rank = sheet.label(CodeList::Ranks, &subject.rank)?;
        let rank = if rank.is_empty() { String::new() } else { format!("　级别：{rank}") };
        table
            .rows
            .push(wide("被反映人\n单位职务", Cell::new(format!("{}{rank}", subject.called()))).at_least(9.0));
    }
    table.rows.push(wide("内容摘要", prose(&approval.summary)).at_least(18.0));
    let pages: u32 = register.evidence.iter().map(|item| item.pages).sum();
    let material = match register.evidence.len() {
        0 => format!("无。{sentence}"),
        items => format!("材料{items}份，共{pages}页。{sentence}"),
    };
    table.rows.push(wide("附件", Cell::new(material)).at_least(9.0));
    let proposal = prose(&approval.proposal).and(format!("依据：{}", approval.basis));
    let by = format!("{}（签名：　　　　　）　{}", approval.by, chinese_date(approval.submitted_on));
    let label = match approval.matter.as_str() {
        matter if matter == ApprovalMatter::Handling.code() => "拟办意见".to_owned(),
        _ => format!("拟办意见\n（{}）", approval.matter_name),
    };
    table.rows.push(wide(&label, proposal.foot(by)).at_least(28.0));
    let (chiefs, others): (Vec<_>, Vec<_>) = approval.decisions.iter().partition(|word| is_chief(&word.post));
    table.rows.push(opinion("分管领导\n批示", &others));
    table.rows.push(opinion("主要领导\n批示", &chiefs));
    // After 重新办理 it has no result yet.
    let ended = |act: &hall::Act| matches!(act, hall::Act::Close(_) | hall::Act::Reopen(_));
    let result = match sheet.latest_where(ended)?.map(|entry| entry.act) {
        Some(hall::Act::Close(close)) => prose(&close.summary).foot(chinese_date(close.on)),
        _ => Cell::new("").foot(TO_SIGN),
    };
    table.rows.push(wide("办理结果", result).at_least(24.0));
    Ok(grid::document(title, table, format!("信访编号{}", sheet.number)))
}

/// 主要领导: 书记 of the commission; of several posts (县委副书记、纪委书记) one is enough, and 副书记 is none.
fn is_chief(post: &str) -> bool {
    let chief = |post: &str| post.contains("书记") && !post.contains("副书记");
    post.split(['、', '，', ',', ' ', '　', '；']).any(chief)
}

/// Decisions as they were made, each with its day, below each other; else room for ink.
fn opinion(label: &str, words: &[&Word]) -> Row {
    if words.is_empty() {
        return wide(label, Cell::new("").foot(TO_SIGN)).at_least(INK);
    }
    let said = |word: &&Word| {
        let how = match word.entered_by.as_str() {
            "" => "在程序中批示".to_owned(),
            by => format!("纸面批示，{by}补录"),
        };
        let opinion = if word.opinion.is_empty() { String::new() } else { format!("：{}", word.opinion) };
        let (decision, on) = (&word.decision_name, chinese_date(word.on));
        format!("{decision}{opinion}\n{}　{on}（{how}）", word.leader)
    };
    let text: Vec<String> = words.iter().map(said).collect();
    wide(label, prose(&text.join("\n")).foot(TO_SIGN)).at_least(INK)
}

fn head(sheet: &Sheet<'_>, register: &Register) -> Result<[Row; 3]> {
    let case = sheet.scene.case()?;
    let repeat = sheet.look_up("初重", || Ok(if case.repeat { "重复" } else { "初次" }.to_owned()))?;
    let urgency = match (register.source.as_str(), repeat.as_str()) {
        ("0202", _) => "上级交办\n马上办",
        (_, "重复") => "重复举报\n重点办",
        _ => "初次举报\n及时办",
    };
    let due = sheet.look_up("限办", || {
        let limits = hall::deadlines_of(sheet.scene.view, &case.id)?;
        let next = limits.into_iter().find(|limit| limit.met_on.is_none());
        Ok(next.map_or_else(String::new, |next| {
            format!("{}前\n{}", next.due.format("%Y年%-m月%-d日"), next.name)
        }))
    })?;
    let attribution = sheet.look_up("署名人", || Ok(case.attribution.label().to_owned()))?;
    let signed = match &register.who {
        Who::Named { .. } if attribution == Attribution::Named.label() => "实名举报".to_owned(),
        _ => Attribution::Anonymous.label().to_owned(),
    };
    let kind = sheet.label(CodeList::Kinds, &register.kind)?;
    Ok([
        three([
            ("信访编号", sheet.number.clone()),
            ("来源", sheet.label(CodeList::Sources, &register.source)?),
            ("方式", sheet.label(CodeList::Methods, &register.method)?),
        ]),
        three([("收件日期", chinese_date(register.received_on)), ("类别", kind), ("初重", repeat.clone())]),
        three([("署名", signed), ("紧急程度", urgency.to_owned()), ("限办日期", due)]),
    ])
}

#[cfg(test)]
mod tests {
    use super::is_chief;

    #[test]
    fn who_is_chief_of_the_commission_is_no_deputy_for_another_post() {
        for post in ["县纪委书记", "县委副书记、纪委书记", "县委常委、纪委书记、监委主任", "书记"]
        {
            assert!(is_chief(post), "{post}");
        }
        for post in ["县纪委副书记", "县纪委副书记、监委副主任", "县委常委", ""] {
            assert!(!is_chief(post), "{post}");
        }
    }
}
