//! The press: makes papers, numbers and issues them, makes them again.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::OnceLock;

use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use gongwen::{Document, Fonts, typeset};
use hall::{
    Act, ActName, Attribution, CaseId, EntryId, Failure, Hall, Identity, InstallTemplate, IssuePaper,
    IssuedPaper, Number, OpenIdentity, PaperKind, Result, SHOWN_SECONDS, Scene, Session, StoreCheck, Topic,
};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use ts_rs::TS;

use crate::sample::{self, Sample, TemplateInput};
use crate::{
    BulletinPaperInput, RosterPaperInput, Sheet, act_number, bulletin, compose, reconciliation,
    recovery_page, roster, superior_report, template, ticket_slip,
};

#[derive(Debug, Clone, Deserialize, TS)]
pub struct PaperInput {
    pub paper: PaperKind,
    pub case_id: CaseId,
    /// See [`hall::PaperChoice`].
    #[serde(default)]
    pub about: EntryId,
    pub a3: bool,
    /// Why identity data are taken from the vault; asked where the paper shows them.
    pub reason: String,
}

#[derive(Debug, Clone, Deserialize, TS)]
pub struct AgainInput {
    pub issued: EntryId,
    /// As in [`PaperInput`].
    pub reason: String,
}

#[derive(Clone, Serialize, TS)]
pub struct PaperPdf {
    pub name: String,
    pub number: String,
    /// Base64.
    pub pdf: String,
    pub pages: u32,
    /// Set on A3, so that it goes to the printer as that.
    pub a3: bool,
    pub issued: Option<IssuedPaper>,
    /// Seconds for which it may be shown, where it shows who the complainant is.
    pub seconds: Option<u32>,
    /// Views made stale by what was recorded in making it.
    pub changes: Vec<Topic>,
}

/// A paper may show who came.
impl std::fmt::Debug for PaperPdf {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "PaperPdf({})", self.name)
    }
}

/// Finds the fonts once, when the first paper is made.
pub struct Press {
    dirs: Vec<PathBuf>,
    fonts: OnceLock<Fonts>,
}

/// A paper in bytes.
struct Made {
    number: String,
    pdf: Vec<u8>,
    pages: u32,
    /// What was looked up in tables that may change.
    looked_up: BTreeMap<String, String>,
    /// The mark of a new public paper whose words were compared with the sealed identities; empty for others.
    compared: String,
    /// Whether it shows who the complainant is.
    identity: bool,
    a3: bool,
}

impl Made {
    fn sha256(&self) -> String {
        hall::hex(&Sha256::digest(&self.pdf))
    }
    fn kept_hash(&self, scene: &Scene<'_>, paper: PaperKind) -> Result<String> {
        hall::kept_hash(scene, paper, &self.sha256())
    }
    fn answer(self, name: &str, issued: Option<IssuedPaper>, changes: Vec<Topic>) -> PaperPdf {
        PaperPdf {
            seconds: self.identity.then_some(SHOWN_SECONDS),
            name: name.to_owned(),
            number: self.number,
            pdf: BASE64.encode(self.pdf),
            pages: self.pages,
            a3: self.a3,
            issued,
            changes,
        }
    }
}

/// What a paper is to be like, besides its facts.
struct Wanted<'a> {
    paper: PaperKind,
    about: &'a EntryId,
    a3: bool,
    /// What it was issued as, and where in the record; `None` for a new one, which gets the next number.
    issued: Option<(&'a IssuePaper, i64)>,
    day: chrono::NaiveDate,
    template: &'a hall::Template,
}

impl Press {
    /// `dirs` are searched for fonts before the usual places.
    pub fn new(dirs: Vec<PathBuf>) -> Self {
        Self { dirs, fonts: OnceLock::new() }
    }

    fn fonts(&self) -> Result<&Fonts> {
        if let Some(fonts) = self.fonts.get() {
            return Ok(fonts);
        }
        let mut dirs = self.dirs.clone();
        dirs.extend(std::env::var_os("LIANXINQIAO_FONTS").map(PathBuf::from));
        if let Some(beside) = std::env::current_exe().ok().as_deref().and_then(std::path::Path::parent) {
            dirs.extend([
                beside.join("fonts"),
                beside.join("../lib/lianxinqiao/fonts"),
                beside.join("../lib/连心桥/fonts"),
            ]);
        }
        #[cfg(debug_assertions)]
        dirs.push(PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../assets/fonts/files"));
        dirs.extend(Fonts::system_dirs());
        let found = Fonts::find(&dirs).map_err(|error| troubled(&error))?;
        Ok(self.fonts.get_or_init(|| found))
    }

    fn print(&self, document: &Document, number: String) -> Result<Made> {
        let set = typeset(document, self.fonts()?).map_err(|error| troubled(&error))?;
        let pages = u32::try_from(set.pages.len()).unwrap_or(u32::MAX);
        Ok(Made {
            number,
            pages,
            looked_up: BTreeMap::new(),
            compared: String::new(),
            identity: false,
            a3: false,
            pdf: set.pdf().map_err(|error| troubled(&error))?,
        })
    }

    fn make(&self, scene: &Scene<'_>, people: &[Identity], wanted: &Wanted<'_>) -> Result<(Made, Number)> {
        let taken = match (wanted.issued, hall::number_series(wanted.paper)) {
            (None, Some(series)) => hall::next_number(scene.view, series, scene.today(), "")?,
            _ => Number::default(),
        };
        let number = match wanted.issued {
            Some((issued, _)) => issued.shown_number.clone(),
            None if taken.text.is_empty() => act_number(scene, wanted.paper)?,
            None => taken.text.clone(),
        };
        let sheet = Sheet {
            scene,
            people,
            day: wanted.day,
            number: number.clone(),
            template: &wanted.template.text,
            a3: wanted.a3,
            about: wanted.about,
            before: wanted.issued.map(|(_, pos)| pos),
            looked_up: RefCell::new(wanted.issued.map(|(act, _)| act.looked_up.clone()).unwrap_or_default()),
        };
        let document = compose(wanted.paper, &sheet)?;
        let mut made = self.print(&document, number)?;
        if wanted.issued.is_none() && wanted.paper == PaperKind::DoublePublicity && made.pages > 1 {
            let larger = if wanted.a3 {
                "请改写得短一些。"
            } else {
                "请改用A3，或者改写得短一些。"
            };
            return Err(Failure::refused("公告的字数多，一张纸放不下。", larger));
        }
        // A paper made again is the same to the last byte as the one that was compared.
        if wanted.issued.is_none() && !wanted.paper.shows_identity() {
            let lines = template::named_lines(&document);
            let telephone = match (wanted.paper, sheet.latest(ActName::PostPublicity)?) {
                (PaperKind::MeetingNotice, _) => sheet.keeper()?.telephone,
                (_, Some(Act::PostPublicity(posting))) => posting.telephone,
                _ => String::new(),
            };
            made.compared = match wanted.paper.is_inner() {
                true => hall::clear_inner_paper(scene, &lines, &made.sha256())?,
                false => hall::clear_paper(scene, &lines, &[&telephone], &made.sha256())?,
            };
        }
        let identity = wanted.paper.shows_identity() && !people.is_empty();
        let a3 = wanted.a3;
        Ok((Made { looked_up: sheet.looked_up.into_inner(), identity, a3, ..made }, taken))
    }

    /// The paper as it would be issued now, the number it takes and the template in force.
    fn make_new(
        &self,
        scene: &Scene<'_>,
        people: &[Identity],
        input: &PaperInput,
    ) -> Result<(Made, Number, hall::Template)> {
        hall::ready_to_issue(scene.view, scene.case()?, input.paper)?;
        hall::must_be_about(scene.view, scene.case()?, input.paper, &input.about)?;
        let template = hall::latest_template(scene.view, input.paper.code())?;
        let wanted = Wanted {
            paper: input.paper,
            about: &input.about,
            a3: a3(input),
            issued: None,
            day: scene.today(),
            template: &template,
        };
        let (made, number) = self.make(scene, people, &wanted)?;
        Ok((made, number, template))
    }

    /// Shows the very PDF that would be issued now. Where it shows who the complainant is, the opening is recorded.
    pub fn preview(&self, hall: &Hall, who: &Session, input: &PaperInput) -> Result<PaperPdf> {
        let (mut made, mut changes) = (None, Vec::new());
        if shows_identity(hall, who, input)? {
            let (_, done) = hall.with_identity(who, &input.case_id, |scene, people| {
                must_give_reason(&input.reason)?;
                made = Some(self.make_new(scene, people, input)?.0);
                Ok(OpenIdentity {
                    reason: format!("预览{}：{}", input.paper.label(), input.reason.trim())
                }
                .into())
            })?;
            changes = done.changes;
        } else {
            made =
                Some(hall.read_case(who, &input.case_id, |scene| Ok(self.make_new(scene, &[], input)?.0))?);
        }
        Ok(made.ok_or_else(not_made)?.answer(input.paper.label(), None, changes))
    }

    /// 出具: number, bytes and the act in one transaction.
    pub fn issue(&self, hall: &Hall, who: &Session, input: &PaperInput) -> Result<PaperPdf> {
        let mut made = None;
        let mut act = |scene: &Scene<'_>, people: &[Identity]| -> Result<Act> {
            let (paper, number, template) = self.make_new(scene, people, input)?;
            let act = IssuePaper {
                paper: input.paper,
                number,
                shown_number: paper.number.clone(),
                a3: a3(input),
                about: input.about.clone(),
                template: template.name,
                version: template.version,
                day: scene.today(),
                sha256: paper.kept_hash(scene, input.paper)?,
                // Said where somebody's identity was taken for it, and nowhere else.
                reason: if paper.identity { input.reason.trim().to_owned() } else { String::new() },
                compared: paper.compared.clone(),
                looked_up: paper.looked_up.clone(),
                layout: LAYOUT,
                fonts: self.fonts()?.fingerprint(),
            };
            made = Some(paper);
            Ok(act.into())
        };
        let done = if shows_identity(hall, who, input)? {
            must_give_reason(&input.reason)?;
            hall.with_identity(who, &input.case_id, act)?.1
        } else {
            hall.with_case(who, &input.case_id, |scene| act(scene, &[]))?
        };
        let issued =
            hall.read_case(who, &input.case_id, |scene| hall::issued_paper(scene.view, &done.entry))?.1;
        Ok(made.ok_or_else(not_made)?.answer(input.paper.label(), Some(issued), done.changes))
    }

    /// An issued paper made again, with the wording it had; refused where the bytes are not the same. Where it shows who
    /// the complainant is, looking at it again needs its reason like any opening.
    pub fn again(&self, hall: &Hall, who: &Session, again: &AgainInput) -> Result<PaperPdf> {
        let id = &again.issued;
        let (case, issued) = hall.read(who, |scene| hall::issued_paper(scene.view, id))?;
        let (mut made, mut changes) = (None, Vec::new());
        let input = PaperInput {
            paper: issued.paper,
            case_id: case.clone(),
            about: EntryId::default(),
            a3: false,
            reason: String::new(),
        };
        let identity = shows_identity(hall, who, &input)?;
        if !identity && hall.read(who, |scene| Ok(took_identity(&issue_act(scene, id)?.0)))? {
            return Err(Failure::refused(
                "署名没有得到核实，登记的身份可能是无关的人，不再开启，这份文书不能重印。",
                "需要核对的，请看存档的原件。",
            ));
        }
        if identity {
            let (_, done) = hall.with_identity(who, &case, |scene, people| {
                must_give_reason(&again.reason)?;
                made = Some(self.remake(scene, people, id)?);
                let reason = format!("重印{}{}：{}", issued.name, issued.number, again.reason.trim());
                Ok(OpenIdentity { reason }.into())
            })?;
            changes = done.changes;
        } else {
            made = Some(hall.read_case(who, &case, |scene| self.remake(scene, &[], id))?);
        }
        let (made, hash) = made.ok_or_else(not_made)?;
        if hash != issued.sha256 {
            let act = hall.read(who, |scene| issue_act(scene, id))?.0;
            let message = match self.drawn_otherwise(&act)? {
                Some(otherwise) => format!("这份文书{}，不能原样重印。", otherwise.why()),
                None => "重做的文书与出具时的不是同一份。".to_owned(),
            };
            return Err(Failure::refused(message, "请用存档的原件，或重新出具。"));
        }
        Ok(made.answer(issued.paper.label(), Some(issued), changes))
    }

    /// The paper, and the hash by which it would be kept.
    fn remake(&self, scene: &Scene<'_>, people: &[Identity], id: &EntryId) -> Result<(Made, String)> {
        let (act, pos) = issue_act(scene, id)?;
        let template = hall::template(scene.view, &act.template, act.version)?;
        let wanted = Wanted {
            paper: act.paper,
            about: &act.about,
            a3: act.a3,
            issued: Some((&act, pos)),
            day: act.day,
            template: &template,
        };
        let (made, _) = self.make(scene, people, &wanted)?;
        let hash = made.kept_hash(scene, act.paper)?;
        Ok((made, hash))
    }

    /// Why a paper that comes out otherwise need not have been changed.
    fn drawn_otherwise(&self, act: &IssuePaper) -> Result<Option<Otherwise>> {
        if act.layout != LAYOUT {
            return Ok(Some(Otherwise::Layout));
        }
        Ok((act.fonts != self.fonts()?.fingerprint()).then_some(Otherwise::Fonts))
    }

    /// Is the store whole? Chain, rebuild, integrity, and for those who hold the identity key every issued paper made again.
    pub fn check(&self, hall: &Hall, who: &Session) -> Result<StoreCheck> {
        hall::may_verify(who)?;
        let mut check = hall.verify()?;
        if who.may_open_identity() {
            // A damaged page stops it, and the findings that say so are not to be lost.
            match self.verify(hall, who) {
                Ok(remade) => {
                    check.papers = Some(remade.amiss.is_empty());
                    check.unjudged = remade.unjudged.values().sum();
                    check.findings.extend(remade.amiss);
                    check.findings.extend(remade.unjudged.iter().map(|(otherwise, papers)| {
                        format!("{papers} 份文书{}，没有核对；请以存档的原件为准", otherwise.why())
                    }));
                }
                Err(failure) => {
                    check.papers = Some(false);
                    check.findings.push(format!("核对文书时停下：{}", failure.message));
                }
            }
        }
        Ok(check)
    }

    /// Makes every issued paper again; a sentence for each whose hash is not the one it was issued with.
    pub fn verify(&self, hall: &Hall, who: &Session) -> Result<Remade> {
        let papers = hall.read(who, |scene| hall::all_issued(scene.view))?;
        let mut found = Remade::default();
        for (case, issued) in papers {
            let remake = |scene: &Scene<'_>, people: &[Identity]| {
                self.remake(scene, people, &issued.id).map(|(_, hash)| hash)
            };
            // Nobody's identity is opened for a paper that shows none.
            let act = hall.read(who, |scene| issue_act(scene, &issued.id))?.0;
            let identity = took_identity(&act);
            // What it showed is no more, on purpose.
            if identity && hall.read(who, |scene| hall::is_shredded(scene.view, &case))? {
                found.leave(Otherwise::Shredded);
                continue;
            }
            match hall.judge(who, &case, identity, remake) {
                Ok(hash) if hash == issued.sha256 => {}
                Ok(_) => match self.drawn_otherwise(&act)? {
                    Some(why) => found.leave(why),
                    None => found
                        .amiss
                        .push(format!("{}{}：重做的与出具时的不同，内容被改过", issued.name, issued.number)),
                },
                Err(failure) => {
                    found.amiss.push(format!("{}{}：{}", issued.name, issued.number, failure.message))
                }
            }
        }
        Ok(found)
    }

    /// 报送函 for the envelope of a stub. It is no case's paper: its number, its facts and its date are the stub's own.
    pub fn superior_report(&self, hall: &Hall, who: &Session, id: &EntryId) -> Result<PaperPdf> {
        let (document, number) = hall.read(who, |scene| {
            let stub = hall::stub(scene, id)?;
            let number = stub.number.clone();
            Ok((superior_report::compose(scene, stub)?, number))
        })?;
        Ok(self.print(&document, number)?.answer(superior_report::NAME, None, Vec::new()))
    }

    /// 月度接访安排: announcement or internal table.
    pub fn roster(&self, hall: &Hall, who: &Session, input: &RosterPaperInput) -> Result<PaperPdf> {
        let document = hall.read(who, |scene| roster::compose(scene, input))?;
        Ok(self.print(&document, String::new())?.answer(input.name(), None, Vec::new()))
    }

    /// 号单 of a ticket of today or of an appointment.
    pub fn ticket_slip(&self, hall: &Hall, who: &Session, id: &EntryId) -> Result<PaperPdf> {
        let document = hall.read(who, |scene| ticket_slip::compose(scene, id))?;
        Ok(self.print(&document, String::new())?.answer(ticket_slip::NAME, None, Vec::new()))
    }

    /// 对账单 of a month, as it stands.
    pub fn reconciliation(&self, hall: &Hall, who: &Session, month: &str) -> Result<PaperPdf> {
        let document = hall.read(who, |scene| reconciliation::compose(scene, month))?;
        Ok(self.print(&document, String::new())?.answer(reconciliation::NAME, None, Vec::new()))
    }

    /// 通报: a published one as it was published, or a draft from the figures as they stand.
    pub fn bulletin(&self, hall: &Hall, who: &Session, input: &BulletinPaperInput) -> Result<PaperPdf> {
        let (document, number) = hall.read(who, |scene| bulletin::compose(scene, input))?;
        Ok(self.print(&document, number)?.answer(input.kind.label(), None, Vec::new()))
    }

    /// A wording as it would print, filled with invented facts.
    pub fn sample(&self, input: &TemplateInput) -> Result<PaperPdf> {
        let document = sample::compose(input, Sample::Full)?;
        let made = self.print(&document, String::new()).map_err(sample::beside_the_text)?;
        Ok(made.answer(input.paper.label(), None, Vec::new()))
    }

    /// Refuses a wording with which some paper could not be made; the failure names line and placeholder.
    pub fn check_template(&self, act: &InstallTemplate) -> Result<()> {
        let input = sample::input_of(act)?;
        for sample in [Sample::Full, Sample::Bare] {
            let document = sample::compose(&input, sample)?;
            if document.title.trim().is_empty() {
                let message = format!("模板“{}”没有标题，请在第一行写“# ”和标题。", input.paper.label());
                return Err(Failure::input("text", message));
            }
            self.print(&document, String::new()).map_err(sample::beside_the_text)?;
        }
        Ok(())
    }

    /// The page for the sealed envelopes.
    pub fn recovery_page(&self, organ: &str, store_code: &str, vault_code: &str) -> Result<Vec<u8>> {
        Ok(self.print(&recovery_page::compose(organ, store_code, vault_code), String::new())?.pdf)
    }
}

/// The hand in which papers are drawn now. Raised when any paper would come out otherwise from the same facts and the same
/// wording, which the pictures in `tests/golden` show.
const LAYOUT: u32 = 3;

/// What came of making every issued paper again.
#[derive(Debug, Default)]
pub struct Remade {
    /// A sentence for each that is not what was issued.
    pub amiss: Vec<String>,
    /// How many could not be judged, and why.
    pub unjudged: BTreeMap<Otherwise, u32>,
}

impl Remade {
    fn leave(&mut self, why: Otherwise) {
        *self.unjudged.entry(why).or_default() += 1;
    }
}

/// Why a paper made again says nothing of the one that was issued.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Otherwise {
    /// Drawn by an earlier program in another hand.
    Layout,
    /// Drawn with faces other than this machine's.
    Fonts,
    /// Who stood on it was destroyed when its time was over.
    Shredded,
}

impl Otherwise {
    fn why(self) -> &'static str {
        match self {
            Self::Layout => "由以前的版本出具，现在的版式不同",
            Self::Fonts => "出具后换了字体，现在的字体与原件的不同",
            Self::Shredded => "所载的身份已按期销毁",
        }
    }
}

/// What a paper was issued with, and where in the record.
fn issue_act(scene: &Scene<'_>, id: &EntryId) -> Result<(IssuePaper, i64)> {
    match hall::entry_by_id(scene.view, id)?.map(|entry| (entry.act, entry.stamp.pos)) {
        Some((Act::IssuePaper(act), pos)) => Ok((act, pos)),
        _ => Err(not_made()),
    }
}

/// Whether somebody's identity stood on it when it was issued.
fn took_identity(act: &IssuePaper) -> bool {
    act.paper.shows_identity() && !act.reason.is_empty()
}

fn a3(input: &PaperInput) -> bool {
    input.a3 && input.paper.has_a3()
}

fn shows_identity(hall: &Hall, who: &Session, input: &PaperInput) -> Result<bool> {
    let attribution = hall.read_case(who, &input.case_id, |scene| Ok(scene.case()?.attribution))?;
    Ok(input.paper.shows_identity() && attribution == Attribution::Named)
}

fn must_give_reason(reason: &str) -> Result<()> {
    hall::must_give_reason(reason, "这份文书上有信访人身份，看它的事由", "打印，请来访人签字")
}

fn not_made() -> Failure {
    Failure::fault("文书没有做出来。", "请再试一次。")
}

fn troubled(error: &gongwen::Error) -> Failure {
    Failure::fault(error.to_string(), "文书没有出具，编号也没有用掉。")
}
