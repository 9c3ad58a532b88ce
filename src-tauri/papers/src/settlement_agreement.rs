//! 息诉罢访协议书: of free will, with rights reserved, without a penalty, with the end of the cooling-off period printed.

use gongwen::{Document, Paper};
use hall::clock::chinese_date;
use hall::{Failure, Result};
use serde::Serialize;

use crate::sample::Sample;
use crate::{Sheet, act_of, names, template};

#[derive(Serialize)]
struct Person {
    name: String,
    address: String,
}

#[derive(Serialize)]
struct Promise {
    what: String,
    by: String,
}

#[derive(Serialize)]
struct Facts {
    number: String,
    party: String,
    /// All of them, each with their own line in the head.
    people: Vec<Person>,
    /// All names in one, for the places to sign.
    name: String,
    /// Of the first; for a county's wording that names one.
    address: String,
    witness: String,
    /// Where a withdrawal is told; may be empty.
    telephone: String,
    matter: String,
    found: String,
    promises: Vec<Promise>,
    agreed: String,
    cooling_until: String,
    date: String,
}

/// Clauses without which nothing is printed: each is looked for by what it must say.
const CLAUSES: [(&str, &[&str]); 4] = [
    ("自愿条款", &["自愿", "没有受到"]),
    ("保留权利条款", &["反映新的情况", "复查", "诉讼", "违反本协议"]),
    ("不因信访受不利条款", &["不因信访受到任何不利"]),
    ("冷静期条款", &["可以撤回"]),
];

const WAY_OUT: &str = "请恢复随程序的模板：这几条不能删，也不能加罚则。";

/// Asked of what the template itself prints for these facts: a clause in a remark or behind a condition that does not
/// hold is no clause, and words in a fact are none either.
fn must_have_clauses(name: &str, text: &str, facts: &Facts) -> Result<()> {
    let own = template::own_words(name, text, facts)?;
    for (clause, words) in CLAUSES {
        if let Some(word) = words.iter().find(|word| !own.contains(**word)) {
            let message = format!("协议书模板缺少{clause}（没有写到“{word}”），不能打印。");
            return Err(Failure::refused(message, WAY_OUT));
        }
    }
    match hall::never_in_agreement(&own) {
        Some(word) => Err(Failure::refused(format!("协议书模板里不能写“{word}”，不能打印。"), WAY_OUT)),
        None => Ok(()),
    }
}

pub(crate) fn compose(sheet: &Sheet<'_>) -> Result<Document> {
    let settle = act_of!(sheet, Settle);
    let case = &sheet.scene.case()?.id;
    let until = sheet.look_up("冷静期止", || {
        Ok(chinese_date(hall::cooling_until(sheet.scene.view, case)?.unwrap_or(settle.on)))
    })?;
    let people: Vec<Person> = sheet
        .people
        .iter()
        .map(|person| Person {
            name: person.name.trim().to_owned(),
            address: person.address.trim().to_owned(),
        })
        .collect();
    let facts = Facts {
        number: sheet.number.clone(),
        party: settle.party,
        address: people.first().map(|person| person.address.clone()).unwrap_or_default(),
        people,
        name: names(sheet.people),
        witness: settle.witness,
        telephone: sheet.keeper()?.telephone,
        matter: settle.matter,
        found: settle.found,
        promises: settle
            .undertakings
            .into_iter()
            .map(|promise| Promise { what: promise.what, by: chinese_date(promise.by) })
            .collect(),
        agreed: settle.agreed,
        cooling_until: until,
        date: chinese_date(settle.on),
    };
    document("settlement_agreement", sheet.template, &facts)
}

fn document(name: &str, text: &str, facts: &Facts) -> Result<Document> {
    must_have_clauses(name, text, facts)?;
    let mut document = template::document(name, text, facts, Paper::A4)?;
    if !template::words(&document).contains(&facts.cooling_until) {
        return Err(Failure::refused("协议书模板没有印出冷静期的最后一日，不能打印。", WAY_OUT));
    }
    document.page_signers = ["甲方", "乙方"].map(str::to_owned).to_vec();
    Ok(document)
}

pub(crate) fn sample(name: &str, text: &str, sample: Sample) -> Result<Document> {
    let promise = Promise { what: "重新公示名单".to_owned(), by: "2026年12月31日".to_owned() };
    let facts = Facts {
        number: "协议〔2026〕0号（样张）".to_owned(),
        party: "某某镇人民政府".to_owned(),
        people: vec![Person { name: "某某".to_owned(), address: sample.maybe("某某镇某村一组") }],
        name: "某某".to_owned(),
        address: sample.maybe("某某镇某村一组"),
        witness: "某某县纪委".to_owned(),
        telephone: sample.maybe("0000-0000000"),
        matter: "某村危房改造名单".to_owned(),
        found: "名单公示不及时，已整改".to_owned(),
        promises: sample.some(vec![promise]),
        agreed: "乙方认可核查结果".to_owned(),
        cooling_until: "2026年11月30日".to_owned(),
        date: "2026年11月23日".to_owned(),
    };
    document(name, text, &facts)
}
