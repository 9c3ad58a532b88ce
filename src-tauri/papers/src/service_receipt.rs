//! 送达回证 for a paper that is handed to whoever came: which paper, how, when and where, taken or refused, by which two of ours.
//! Who got it stands on it as a signature and no otherwise.

use gongwen::{Cell, Document, Text};
use hall::clock::chinese_date;
use hall::{Act, ActName, IssuePaper, Result};

use crate::grid::{self, halves, wide};
use crate::{Sheet, called, no_facts};

pub(crate) fn compose(sheet: &Sheet<'_>) -> Result<Document> {
    let (title, sentence) = grid::wording("service_receipt", sheet.template)?;
    let who = called(sheet)?;
    let ink = |label: &str, long: f32| Text::plain(label).blank(long);
    let day = "　　　　年　　月　　日　　时";
    let how = Text::default()
        .tick(false)
        .then("当面　")
        .tick(false)
        .then("邮寄，单号：")
        .blank(9.0)
        .then("　")
        .tick(false)
        .join(ink("其他：", 7.0));
    let taken = Cell::new(sentence).and("").and(ink("本人签名：", 9.0).then(day)).and("").and(
        Text::default().tick(false).then("代收，代收人签名：").blank(8.0).then("　受托凭据：").blank(6.0),
    );
    let refused =
        Cell::new(Text::default().tick(false).then("拒收　").tick(false).join(ink("拒签，原因：", 16.0)))
            .and("")
            .and(ink("见证人（两人）签名：", 7.0).then("　").blank(7.0));
    let by = ink("签名：", 7.0).then("　").blank(7.0).then(day);
    let mut table = grid::table(grid::DATE_THIRD);
    table.rows.extend([
        halves("编号", Cell::new(sheet.number.clone()), "送达机关", Cell::new(sheet.keeper()?.organ))
            .at_least(12.0),
        wide("送达文书", Cell::new(handed_over(sheet)?)).at_least(14.0),
        wide("受送达人", Cell::new(format!("{who}（{}）", sheet.number))).at_least(12.0),
        wide("送达方式", Cell::new(how)).at_least(14.0),
        wide("送达时间", Cell::new(format!("{day}　　分"))).at_least(14.0),
        wide("送达地点", Cell::new("").foot("（写办公场所或者约定的地点，不写住址）")).at_least(18.0),
        wide("签收", taken).at_least(50.0),
        wide("拒收\n或者拒签", refused).at_least(34.0),
        wide("送达人\n（两人）\n签名", Cell::new(by)).at_least(20.0),
        wide("备注", Cell::default()).at_least(40.0),
    ]);
    Ok(grid::document(title, table, format!("信访编号{}", sheet.number)))
}

/// The paper that is handed over, as it was issued; of a department's answer, which the program does not print, an empty line.
fn handed_over(sheet: &Sheet<'_>) -> Result<String> {
    if sheet.about.is_none() {
        return Ok(String::new());
    }
    match hall::entry_by_id(sheet.scene.view, sheet.about)?.map(|entry| entry.act) {
        Some(Act::IssuePaper(IssuePaper { paper, shown_number, day, .. })) => {
            Ok(format!("{}　{shown_number}\n{}出具，一份", paper.label(), chinese_date(day)))
        }
        _ => Err(no_facts(ActName::IssuePaper)),
    }
}
