//! 登记: one complaint as it came in, laid out as the paper 来访登记表.
//!
//! An anonymous case has no identity to fill in: [`Who::Anonymous`] has no field for it. What belongs to the level above
//! (规则 art. 15) is refused here, since its content must not be entered.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::repeats::{organisation_key, subject_sound};
use crate::act::{ActName, Scene, Verb};
use crate::actor::{Key, Session};
use crate::case::{
    CodeList, Evidence, Number, Subject, beyond_reason, is_label, must_be_code, must_say, next_number,
};
use crate::clock::local;
use crate::codes::{Attribution, Manner, OfficeKind, SealKind, Stage, Urgency, Verdict, Verified, VisitForm};
use crate::failure::{Failure, Result};
use crate::feedback::must_not_name;
use crate::handling::{APPEAL, note_concerns};
use crate::identity::{
    BlindIndex, Identity, Sealed, Vault, blind_indexes, check_identity, plain_name, seal_people,
};
use crate::ids::{CaseId, OfficeId};
use crate::reception::my_door;
use crate::record::Stamp;
use crate::store::{self, Tx, View};
use crate::supervision;
use crate::transfer::kind_of;

/// Who came. 匿名 has no identity at all, so nothing can be filled in or guessed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "attribution", rename_all = "snake_case")]
pub enum Who {
    Named { verified: Verified, people: u32, sealed: Sealed, keys: Vec<BlindIndex> },
    Anonymous,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Register {
    pub number: Number,
    /// At whose door it was registered: the hall's, or a township's own (开门迎访), which then keeps it. The door fills it in; acts
    /// of before townships kept what came to them name none.
    #[serde(default, skip_serializing_if = "OfficeId::is_none")]
    #[ts(skip)]
    pub door: OfficeId,
    pub method: String,
    pub source: String,
    pub visit_form: VisitForm,
    pub heads: u32,
    pub received_on: NaiveDate,
    /// Hour of the visit, `9:12`; empty where nobody came.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub received_at: String,
    pub place: String,
    pub who: Who,
    pub subjects: Vec<Subject>,
    pub kind: String,
    pub categories: Vec<String>,
    pub fields: Vec<String>,
    pub township: OfficeId,
    pub title: String,
    pub facts: String,
    pub demands: String,
    pub evidence: Vec<Evidence>,
    pub earlier: String,
    pub received_by: Vec<String>,
    pub reply: String,
    pub ticket: String,
    /// 越级, as whoever registers it noted: which level was gone past. Empty where nothing was noted.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub beyond: String,
}

/// The form as it is typed. Identity is in clear here and is sealed before it becomes an act.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct RegisterForm {
    pub method: String,
    pub source: String,
    pub visit_form: VisitForm,
    pub heads: u32,
    pub received_on: NaiveDate,
    #[serde(default)]
    pub received_at: String,
    pub place: String,
    pub attribution: Attribution,
    pub verified: Verified,
    pub complainants: Vec<Identity>,
    pub subjects: Vec<Subject>,
    pub kind: String,
    pub categories: Vec<String>,
    pub fields: Vec<String>,
    pub township: OfficeId,
    pub title: String,
    pub facts: String,
    pub demands: String,
    pub evidence: Vec<Evidence>,
    pub earlier: String,
    pub received_by: Vec<String>,
    pub reply: String,
    pub ticket: String,
    /// 越级: which level was gone past; a ticket that the door marked needs none.
    #[serde(default)]
    pub beyond: String,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct LinkChoice {
    pub earlier: CaseId,
    pub verdict: Verdict,
    pub reason: String,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct RegisterInput {
    pub form: RegisterForm,
    pub links: Vec<LinkChoice>,
}

/// At most so many of a group are received (条例: 集体访推选代表，不超过 5 人).
const REPRESENTATIVES: usize = 5;
const GROUP: u32 = 5;
/// The longest account of facts; longer letters are summed up and kept as material.
const FACTS: usize = 20_000;
/// Managing authorities of which the level above takes charge: 省管, 市管, and this office's own chief.
pub(super) const ABOVE: [&str; 3] = ["province", "city", "own_chief"];

/// 镇管, in the table of authorities.
pub(super) const OF_TOWNSHIP: &str = "township";

/// Ranks that are as a rule managed above a county: 省部 to 副处.
const HIGH: [&str; 6] = ["0200", "0202", "0300", "0302", "0400", "0402"];

/// Whether it is this person's to register.
pub fn may_register(who: &Session) -> bool {
    ActName::Register.falls_to(who)
}

/// Everything that is wrong with the form, each beside its field.
pub fn check_register(scene: &Scene<'_>, form: &RegisterForm) -> Result<Vec<Failure>> {
    let mut found = Vec::new();
    let mut note = |checked: Result<()>| match checked {
        Err(failure) if failure.field.is_some() => {
            found.push(failure);
            Ok(())
        }
        other => other,
    };
    note(must_be_code(scene.view, CodeList::Methods, &form.method, "method"))?;
    note(must_be_code(scene.view, CodeList::Sources, &form.source, "source"))?;
    note(must_be_code(scene.view, CodeList::Kinds, &form.kind, "kind"))?;
    note(scene.check_day("received_on", form.received_on, None, ""))?;
    note(must_say("title", &form.title, "事由（一句话）", 40))?;
    note(must_say("facts", &form.facts, "反映的主要问题", FACTS))?;
    note(at_most("demands", &form.demands, "诉求", 2_000))?;
    note(at_most("earlier", &form.earlier, "曾向何处反映", 2_000))?;
    note(at_most("beyond", &form.beyond, "越级的理由", 100))?;
    note(at_most("reply", &form.reply, "接待答复情况", 2_000))?;
    if form.received_by.iter().all(|name| name.trim().is_empty()) {
        note(Err(Failure::input("received_by", "请填写接待人，尽量两人接待。")))?;
    }
    if form.categories.is_empty() && form.kind == "1" {
        note(Err(Failure::input("categories", "检举控告请至少选一项问题性质。")))?;
    }
    found.extend(check_codes(scene.view, form)?);
    found.extend(check_evidence(scene.view, &form.evidence)?);
    found.extend(check_open_texts(form));
    found.extend(check_hour(scene, form).err());
    found.extend(check_manner(form).or_else(|| check_heads(form)));
    found.extend(check_subjects(&form.subjects, &form.kind));
    found.extend(check_people(scene, form)?);
    found.sort_by_key(|failure| place_on_the_form(failure.field.as_deref().unwrap_or_default()));
    Ok(found)
}

/// The fields as they follow each other on the paper; what is wrong is told in this order.
const ON_THE_FORM: [&str; 24] = [
    "method",
    "received_on",
    "received_at",
    "source",
    "ticket",
    "visit_form",
    "heads",
    "attribution",
    "verified",
    "complainants",
    "subjects",
    "kind",
    "township",
    "categories",
    "fields",
    "title",
    "facts",
    "demands",
    "earlier",
    "beyond",
    "evidence",
    "reply",
    "received_by",
    "place",
];

fn place_on_the_form(field: &str) -> (usize, usize) {
    let mut parts = field.split('.');
    let (head, n) = (parts.next().unwrap_or_default(), parts.next().and_then(|n| n.parse().ok()));
    (ON_THE_FORM.iter().position(|name| *name == head).unwrap_or(ON_THE_FORM.len()), n.unwrap_or(0))
}

/// `9:12`, and not later than now.
fn check_hour(scene: &Scene<'_>, form: &RegisterForm) -> Result<()> {
    let typed = form.received_at.trim();
    if typed.is_empty() {
        return Ok(());
    }
    let hour = chrono::NaiveTime::parse_from_str(typed, "%H:%M")
        .map_err(|_| Failure::input("received_at", "来访时间写作几点几分，如 9:12。"))?;
    let now = local(scene.now);
    match form.received_on == now.date() && hour > now.time() {
        true => Err(Failure::input("received_at", "来访时间还没有到，请核对。")),
        false => Ok(()),
    }
}

fn check_people(scene: &Scene<'_>, form: &RegisterForm) -> Result<Vec<Failure>> {
    let mut found = Vec::new();
    match form.attribution {
        Attribution::Anonymous if !form.complainants.is_empty() => {
            found.push(Failure::input("attribution", "匿名件不登记任何身份信息，请清空信访人一栏。"));
        }
        Attribution::Anonymous => {}
        Attribution::Named => {
            if form.complainants.is_empty() {
                found.push(Failure::input(
                    "complainants.0.name",
                    "实名须有真实姓名（或单位名称）；不愿留名的，请改选匿名。",
                ));
            }
            for (n, person) in form.complainants.iter().enumerate() {
                found.extend(check_identity(n, person, scene.today()));
                if !person.political.is_empty()
                    && !is_label(scene.view, CodeList::Politics, &person.political)?
                {
                    let field = format!("complainants.{n}.political");
                    found.push(Failure::input(field, "请从名单中选政治面貌。"));
                }
            }
        }
    }
    Ok(found)
}

fn at_most(field: &str, text: &str, what: &str, most: usize) -> Result<()> {
    if text.trim().is_empty() { Ok(()) } else { must_say(field, text, what, most) }
}

/// What is chosen from a table must stand in it; the rules look at these codes.
fn check_codes(view: &View<'_>, form: &RegisterForm) -> Result<Vec<Failure>> {
    let mut chosen = Vec::new();
    for (n, subject) in form.subjects.iter().enumerate() {
        chosen.push((CodeList::Ranks, &subject.rank, format!("subjects.{n}.rank")));
        chosen.push((CodeList::Authorities, &subject.authority, format!("subjects.{n}.authority")));
    }
    let categories = form.categories.iter().map(|code| (CodeList::Categories, code, "categories".to_owned()));
    chosen.extend(categories);
    chosen.extend(form.fields.iter().map(|code| (CodeList::Fields, code, "fields".to_owned())));
    let mut found = Vec::new();
    for (list, code, field) in chosen.into_iter().filter(|(_, code, _)| !code.is_empty()) {
        found.extend(must_be_code(view, list, code, &field).err());
    }
    let township = "SELECT 1 FROM offices WHERE id=?1 AND kind='township'";
    if !form.township.is_none() && !view.exists(township, [&form.township])? {
        found.push(Failure::input("township", "请从名单中选属地。"));
    }
    Ok(found)
}

/// What everybody reads who reads the case says nothing of who came: that stands sealed, or nowhere.
fn check_open_texts(form: &RegisterForm) -> Vec<Failure> {
    // A subject of the same name must be named.
    let mut people = form.complainants.clone();
    for person in &mut people {
        let name = plain_name(&person.name);
        if form.subjects.iter().any(|subject| plain_name(&subject.name) == name) {
            person.name.clear();
        }
    }
    let texts = [
        ("title", &form.title),
        ("facts", &form.facts),
        ("demands", &form.demands),
        ("earlier", &form.earlier),
        ("beyond", &form.beyond),
        ("reply", &form.reply),
        ("place", &form.place),
    ];
    let names = form.evidence.iter().map(|item| ("evidence", &item.name));
    let checked = texts.into_iter().chain(names);
    checked.filter_map(|(field, text)| must_not_name(field, text, &people, &form.subjects).err()).collect()
}

/// A file that was added to the form must still be in the store, the very one: a draft may be older than its files.
pub(super) fn check_evidence(view: &View<'_>, evidence: &[Evidence]) -> Result<Option<Failure>> {
    for (n, item) in evidence.iter().enumerate() {
        if let Err(failure) = must_say("evidence", &item.name, &format!("第 {} 份材料的名称", n + 1), 100)
        {
            return Ok(Some(failure));
        }
        if let Some(blob) = &item.blob
            && !store::is_blob_kept(view, blob, item.size)?
        {
            let message = format!("第 {} 份材料“{}”的文件已不在库中，请去掉后重新添加。", n + 1, item.name);
            return Ok(Some(Failure::input("evidence", message)));
        }
    }
    Ok(None)
}

/// What a form may say of its manner of coming. 来电: one voice, which nobody sees; a number stands in it only where the
/// caller wants to leave one (实名), and the number that a telephone shows is nobody's to write down. Of a letter nobody is
/// there: it has no ticket and is no 集体访, however many signed it.
fn check_manner(form: &RegisterForm) -> Option<Failure> {
    let manner = Manner::of(&form.method);
    if manner == Manner::Visit {
        return None;
    }
    let (word, alone) = (manner.label(), manner == Manner::Call);
    if alone && form.heads > 1 {
        return Some(Failure::input("heads", "来电只登记打电话的一人；几个人反映的，请在内容里写明。"));
    }
    if form.visit_form == VisitForm::Group {
        return Some(Failure::input("visit_form", format!("{word}不算集体访；几个人署名的，请填署名人数。")));
    }
    if !form.ticket.trim().is_empty() {
        return Some(Failure::input("ticket", format!("{word}没有票号，请清空。")));
    }
    (form.attribution == Attribution::Named && form.verified == Verified::InPerson)
        .then(|| Failure::input("verified", format!("{word}不能当面核实：请选电话核实或者署名待核。")))
}

/// 集体访 are five or more (条例), of whom at most five are received.
fn check_heads(form: &RegisterForm) -> Option<Failure> {
    match form.visit_form {
        VisitForm::Group if form.heads < GROUP => {
            Some(Failure::input("heads", "集体访为 5 人以上；不足 5 人请选个访。"))
        }
        VisitForm::Individual if form.heads >= GROUP && Manner::of(&form.method) == Manner::Visit => {
            Some(Failure::input("heads", "来访 5 人以上请选集体访，推选代表不超过 5 人。"))
        }
        _ if form.complainants.len() > REPRESENTATIVES => {
            let field = format!("complainants.{REPRESENTATIVES}.name");
            let message = match Manner::of(&form.method) {
                Manner::Visit => "代表不超过 5 人，请他们推选。",
                _ => "署名的登记前 5 人，总数填在“署名人数”；其余的名单作为材料附上。",
            };
            Some(Failure::input(field, message))
        }
        _ if (form.heads.max(1) as usize) < form.complainants.len() => {
            let message = format!("已填 {} 位信访人，人数不能少于此数。", form.complainants.len());
            Some(Failure::input("heads", message))
        }
        _ => None,
    }
}

/// Whether what was typed may not stand here at all and goes up sealed (规则 art. 15); about the own chief outweighs.
pub fn must_be_sealed(form: &RegisterForm) -> Option<SealKind> {
    let has = |authority: &str| form.subjects.iter().any(|subject| subject.authority == authority);
    if has("own_chief") {
        return Some(SealKind::OwnChief);
    }
    ABOVE.into_iter().any(has).then_some(SealKind::Superior)
}

fn check_subjects(subjects: &[Subject], kind: &str) -> Vec<Failure> {
    let mut found = Vec::new();
    if subjects.is_empty() && kind == "1" {
        found.push(Failure::input("subjects", "检举控告须有被反映的人或单位；暂不清楚姓名的，写明单位。"));
    }
    for (n, subject) in subjects.iter().enumerate() {
        if subject.name.trim().is_empty() && subject.organisation.trim().is_empty() {
            found.push(Failure::input(format!("subjects.{n}.name"), "请填写被反映人的姓名或单位。"));
        }
        let high = HIGH.contains(&subject.rank.as_str());
        let known = !matches!(subject.authority.as_str(), "" | "unknown");
        if high && !known {
            let message = "县处级以上的，须先查明管理权限；属上级管理的，内容不得录入（规则第十五条）。";
            found.push(Failure::input(format!("subjects.{n}.authority"), message));
        } else if kind == "1" && !subject.name.trim().is_empty() && subject.authority.is_empty() {
            let message = "检举控告须选管理权限，看是否属上级受理；一时不清楚的选“待核”。";
            found.push(Failure::input(format!("subjects.{n}.authority"), message));
        }
        if ABOVE.contains(&subject.authority.as_str()) {
            let message = match subject.authority.as_str() {
                "own_chief" => {
                    "反映本机关主要负责人的，内容不得录入：请原件密封，不经本人，直接报上级纪检监察机关（规则第十五条）。"
                }
                _ => {
                    "属上级管理的人员，内容不得录入：请原件密封，径送本机关主要负责人，5 个工作日内报上级（规则第十五条）。"
                }
            };
            found.push(Failure::input(format!("subjects.{n}.authority"), message));
        }
    }
    found
}

/// What the door hands over to make the act: everything but the number.
pub(crate) struct RegisterDraft<'a> {
    pub form: &'a RegisterForm,
    pub case: &'a CaseId,
    /// Needed for 实名 only.
    pub vault: Option<&'a Vault>,
    /// The case's own key; `None` for an anonymous case.
    pub key: Option<&'a Key>,
}

/// Seals the identities and makes the act. A repeat of text in the form is trimmed; nothing else is changed.
pub(crate) fn act_of(draft: &RegisterDraft<'_>) -> Result<Register> {
    let form = draft.form;
    let who = match (form.attribution, draft.key.zip(draft.vault)) {
        (Attribution::Named, Some((key, vault))) => {
            let mut keys = Vec::new();
            for person in &form.complainants {
                keys.extend(blind_indexes(vault, person, form.township.as_str())?);
            }
            keys.sort();
            keys.dedup();
            let people = u32::try_from(form.complainants.len()).unwrap_or(1);
            let sealed = seal_people(key, draft.case, &form.complainants)?;
            Who::Named { verified: form.verified, people, sealed, keys }
        }
        _ => Who::Anonymous,
    };
    Ok(Register {
        number: Number::default(),
        door: OfficeId::default(),
        method: form.method.clone(),
        source: form.source.clone(),
        visit_form: form.visit_form,
        heads: form.heads.max(1),
        received_on: form.received_on,
        received_at: form.received_at.trim().to_owned(),
        place: form.place.trim().to_owned(),
        who,
        subjects: form.subjects.clone(),
        kind: form.kind.clone(),
        categories: form.categories.clone(),
        fields: form.fields.clone(),
        township: form.township.clone(),
        title: form.title.trim().to_owned(),
        facts: form.facts.trim().to_owned(),
        demands: form.demands.trim().to_owned(),
        evidence: form.evidence.clone(),
        earlier: form.earlier.trim().to_owned(),
        received_by: form
            .received_by
            .iter()
            .map(|name| name.trim().to_owned())
            .filter(|name| !name.is_empty())
            .collect(),
        reply: form.reply.trim().to_owned(),
        ticket: form.ticket.trim().to_owned(),
        beyond: form.beyond.trim().to_owned(),
    })
}

impl Verb for Register {
    fn ready(_scene: &Scene<'_>) -> Result<()> {
        Ok(())
    }
    fn complete(&mut self, scene: &Scene<'_>) -> Result<()> {
        self.number = next_number(scene.view, "register", scene.today(), &self.method)?;
        self.door = my_door(scene)?;
        Ok(())
    }
    fn check(&self, scene: &Scene<'_>) -> Result<()> {
        must_say("facts", &self.facts, "反映的主要问题", FACTS)?;
        scene.check_day("received_on", self.received_on, None, "")?;
        check_subjects(&self.subjects, &self.kind).into_iter().next().map_or(Ok(()), Err)
    }
    fn apply(&self, tx: &mut Tx<'_>, stamp: &Stamp) -> Result<()> {
        let (attribution, verified) = match &self.who {
            Who::Named { verified, .. } => (Attribution::Named, *verified),
            Who::Anonymous => (Attribution::Anonymous, Verified::NotYet),
        };
        let of_township = self.subjects.iter().any(|subject| subject.authority == OF_TOWNSHIP);
        let beyond = beyond_reason(tx, self, of_township)?;
        let urgency = Urgency::of(&self.source, false);
        // What comes to a township's own door is the township's, until it sends it on; a 申诉 it hears none of is the county's.
        let keeper = match kind_of(tx, &self.door)? {
            Some(OfficeKind::Township) if self.kind != APPEAL => self.door.clone(),
            _ => OfficeId::default(),
        };
        tx.run(
            include_str!("register.sql"),
            rusqlite::named_params! {
                ":id": stamp.case, ":serial": stamp.pos, ":register_number": self.number.text, ":stage": Stage::Registered,
                ":attribution": attribution, ":verified": verified, ":visit_form": self.visit_form, ":heads": self.heads,
                ":method": self.method, ":source": self.source, ":kind": self.kind, ":township": self.township,
                ":urgency": urgency, ":beyond": beyond,
                ":title": self.title, ":facts": self.facts, ":demands": self.demands, ":earlier": self.earlier,
                ":reply": self.reply, ":place": self.place, ":door": self.door, ":ticket": self.ticket, ":received_by": self.received_by.join("、"),
                ":received_on": self.received_on, ":registered_at": stamp.at, ":registered_by": stamp.actor,
                ":site": stamp.site, ":keeper": keeper,
            },
        )?;
        self.apply_who(tx, stamp)?;
        self.apply_dossier(tx, stamp)?;
        note_concerns(tx, &stamp.case)?;
        crate::search::index_case(tx, stamp.pos, &self.title, &self.facts, &self.demands, &self.subjects)?;
        if attribution == Attribution::Named {
            supervision::open(tx, &stamp.case, "inform", self.received_on)?;
        }
        supervision::open(tx, &stamp.case, "decide", self.received_on)?;
        Ok(())
    }
    fn tell(&self, view: &View<'_>) -> Result<String> {
        let method = crate::case::code_label(view, CodeList::Methods, &self.method)?;
        let who = match &self.who {
            Who::Named { people, .. } if *people > 1 => format!("实名，代表 {people} 人"),
            Who::Named { .. } => "实名".to_owned(),
            Who::Anonymous => "匿名".to_owned(),
        };
        let material = if self.evidence.is_empty() {
            String::new()
        } else {
            format!("，收材料 {} 份", self.evidence.len())
        };
        let received = Manner::of(&self.method).received();
        Ok(format!("{method}，{who}{material}。{}{received}", self.received_by.join("、")))
    }
    fn on(&self) -> Option<NaiveDate> {
        Some(self.received_on)
    }
    fn number(&self) -> Option<&Number> {
        Some(&self.number)
    }
    /// A registration stays: refusing or hiding one is what the mechanism forbids.
    const RETRACTABLE: bool = false;
    const KEY: bool = true;
}

/// Puts what was handed in behind what the case has already.
pub(super) fn keep_evidence(tx: &mut Tx<'_>, case: &CaseId, evidence: &[Evidence]) -> Result<()> {
    let first: Option<i64> = tx.value("SELECT max(n) + 1 FROM evidence WHERE case_id=?1", [case])?;
    for (n, item) in (first.unwrap_or(0)..).zip(evidence) {
        let blob = item.blob.as_deref().unwrap_or_default();
        let row = (case, n, &item.name, item.pages, item.original, blob, item.size);
        tx.run(include_str!("register_evidence.sql"), row)?;
    }
    Ok(())
}

impl Register {
    fn apply_who(&self, tx: &mut Tx<'_>, stamp: &Stamp) -> Result<()> {
        let Who::Named { people, sealed, keys, .. } = &self.who else { return Ok(()) };
        tx.run(
            "INSERT INTO complainants (case_id, people, sealed) VALUES (?1, ?2, ?3)",
            (&stamp.case, people, sealed.bytes()?),
        )?;
        for key in keys {
            tx.run(
                "INSERT OR IGNORE INTO blind_indexes (digest, case_id) VALUES (?1, ?2)",
                (key.bytes(), &stamp.case),
            )?;
        }
        Ok(())
    }

    fn apply_dossier(&self, tx: &mut Tx<'_>, stamp: &Stamp) -> Result<()> {
        for (n, subject) in (0_i64..).zip(&self.subjects) {
            let keys = (plain_name(&subject.name), organisation_key(&subject.organisation));
            let row = (
                &stamp.case,
                n,
                &subject.name,
                &subject.organisation,
                &subject.post,
                &subject.rank,
                &subject.authority,
                keys.0,
                keys.1,
                subject_sound(&subject.name),
            );
            tx.run(include_str!("register_subject.sql"), row)?;
        }
        for (list, codes) in [(CodeList::Categories, &self.categories), (CodeList::Fields, &self.fields)] {
            for code in codes {
                tx.run(
                    "INSERT OR IGNORE INTO case_codes (case_id, list, code) VALUES (?1, ?2, ?3)",
                    (&stamp.case, list, code),
                )?;
            }
        }
        keep_evidence(tx, &stamp.case, &self.evidence)
    }
}
