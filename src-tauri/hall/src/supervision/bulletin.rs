//! 通报: 初信初访 办结率 and 化解率 of a month, 越级 and 重复 by township. Computed from the cases, with the definitions beside
//! them; each figure drills down to its cases. No bulletin names a complainant. Here small counts stand as they are, for
//! those who supervise; the paper that is published masks them (`papers`).

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::ladder::RemindWay;
use super::ledger::{Month, month_before};
use super::remind::must_supervise;
use crate::act::{Act, Scene, Verb};
use crate::case::{Number, day, must_say, next_number};
use crate::codes::terms;
use crate::failure::{Failure, Result};
use crate::feedback::find_hits;
use crate::figures::percent;
use crate::ids::{CaseId, EntryId, OfficeId};
use crate::record::{Stamp, entry_by_id};
use crate::store::{Tx, View};

terms! { BulletinKind { First = "first" "初信初访通报", Repeat = "repeat" "越级重复举报通报" } }
terms! {
    /// A figure of a bulletin, for its cases.
    BulletinFigure {
        Accepted = "accepted" "本月受理", Closed = "closed" "其中办结", Resolved = "resolved" "其中化解",
        YearAccepted = "year_accepted" "本年受理", YearClosed = "year_closed" "本年办结",
        YearResolved = "year_resolved" "本年化解", Repeat = "repeat" "重复", Beyond = "beyond" "越级",
        Both = "both" "越级又重复",
    }
}

/// What the figures mean, as the page and the paper state it.
const FIRST_MEANS: [&str; 4] = [
    "初信初访：以来信、来访方式反映、没有认定为同一事项或同一人重复的检举控告，按受理日期归月；来电、网络等其他方式的，申诉和批评建议，都不计入。",
    "办结率＝期内受理的初信初访中，到月末已办结的件数÷期内受理件数。",
    "化解率＝其中信访人认可结果的件数÷已办结件数。",
    "没有分母的记“—”。",
];
const REPEAT_MEANS: [&str; 4] = [
    "按收到日期归月，按属地乡镇(街道)分列；一次登记计一件次。",
    "重复：认定为同一事项或同一人再次反映的。",
    "越级：取号时标明越级、登记时注明越级，或者镇管人员的问题由上级转来的。",
    "越级又重复的在两栏各计一次，另列一栏，不相加。",
];

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct Rate {
    accepted: u32,
    closed: u32,
    resolved: u32,
}

/// Counts of one office, of the month and of the year to its end.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FirstLine {
    /// Empty for the whole.
    pub office: OfficeId,
    pub name: String,
    pub accepted: u32,
    pub closed: u32,
    pub resolved: u32,
    pub closed_rate: String,
    pub resolved_rate: String,
    pub year_accepted: u32,
    pub year_closed: u32,
    pub year_resolved: u32,
    pub year_closed_rate: String,
    pub year_resolved_rate: String,
}

impl FirstLine {
    fn of(office: OfficeId, name: String, month: Rate, year: Rate) -> Self {
        Self {
            office,
            name,
            accepted: month.accepted,
            closed: month.closed,
            resolved: month.resolved,
            closed_rate: percent(month.closed, month.accepted),
            resolved_rate: percent(month.resolved, month.closed),
            year_accepted: year.accepted,
            year_closed: year.closed,
            year_resolved: year.resolved,
            year_closed_rate: percent(year.closed, year.accepted),
            year_resolved_rate: percent(year.resolved, year.closed),
        }
    }
}

/// 初信初访 accepted in one month, of the whole, and what had come of them by its end.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct FirstMonth {
    pub month: String,
    pub accepted: u32,
    pub closed: u32,
    pub resolved: u32,
    pub closed_rate: String,
    pub resolved_rate: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TownshipLine {
    pub township: OfficeId,
    pub name: String,
    pub repeat: u32,
    pub beyond: u32,
    pub both: u32,
}

/// Reminders sent in the month, by way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RemindedLine {
    pub way: String,
    pub times: u32,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PublishedLine {
    pub id: EntryId,
    pub kind: BulletinKind,
    pub name: String,
    pub number: String,
    pub on: NaiveDate,
}

/// The figures of a month.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
pub struct Bulletin {
    pub month: String,
    pub month_name: String,
    /// The whole first, then by handling office.
    pub first: Vec<FirstLine>,
    pub first_means: Vec<String>,
    /// By township, most first.
    pub townships: Vec<TownshipLine>,
    pub repeat_means: Vec<String>,
    pub reminded: Vec<RemindedLine>,
}

/// A case behind a figure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct BulletinCase {
    pub case_id: CaseId,
    pub number: String,
    pub title: String,
    pub office: String,
}

#[derive(Debug, Clone, Deserialize, TS)]
pub struct BulletinCasesInput {
    pub month: String,
    pub figure: BulletinFigure,
    /// Handling office or township; empty for all.
    pub office: OfficeId,
}

/// The cases of one figure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct BulletinCases {
    pub cases: Vec<BulletinCase>,
    /// Counted, but not to be seen by this person, who must stand aside in them.
    pub withheld: u32,
}

/// A case as the figures look at it: which of them it counts in.
struct Counted {
    case: BulletinCase,
    office: OfficeId,
    figures: Vec<BulletinFigure>,
    shut_out: bool,
}

/// Those accepted from `since` to the end of the month, as they stood at that end.
fn first_cases(scene: &Scene<'_>, since: NaiveDate, month: Month) -> Result<Vec<Counted>> {
    scene.view.all(include_str!("first_cases.sql"), (since, month.last, &scene.who.account), |row| {
        let (accepted, resolved): (NaiveDate, bool) = (row.get(5)?, row.get(7)?);
        let closed = day(row, 6)?.is_some_and(|on| on <= month.last);
        let (in_month, resolved) = (accepted >= month.first, resolved && closed);
        use BulletinFigure::*;
        let counts = [
            (Accepted, in_month),
            (Closed, in_month && closed),
            (Resolved, in_month && resolved),
            (YearAccepted, true),
            (YearClosed, closed),
            (YearResolved, resolved),
        ];
        Ok(Counted {
            case: BulletinCase {
                case_id: row.get(0)?,
                number: row.get(1)?,
                title: row.get(2)?,
                office: row.get(4)?,
            },
            office: row.get(3)?,
            figures: counts.into_iter().filter(|(_, counts)| *counts).map(|(figure, _)| figure).collect(),
            shut_out: row.get(8)?,
        })
    })
}

fn repeated_cases(scene: &Scene<'_>, month: Month) -> Result<Vec<Counted>> {
    let range = (month.first, month.last, &scene.who.account);
    scene.view.all(include_str!("repeated_cases.sql"), range, |row| {
        let (repeat, beyond): (bool, bool) = (row.get(5)?, row.get(6)?);
        use BulletinFigure::*;
        let counts = [(Repeat, repeat), (Beyond, beyond), (Both, repeat && beyond)];
        Ok(Counted {
            case: BulletinCase {
                case_id: row.get(0)?,
                number: row.get(1)?,
                title: row.get(2)?,
                office: row.get(4)?,
            },
            office: row.get(3)?,
            figures: counts.into_iter().filter(|(_, counts)| *counts).map(|(figure, _)| figure).collect(),
            shut_out: row.get(7)?,
        })
    })
}

fn count(cases: &[&Counted], figure: BulletinFigure) -> u32 {
    let counted = cases.iter().filter(|one| one.figures.contains(&figure)).count();
    u32::try_from(counted).unwrap_or(u32::MAX)
}

/// By office, each with its name; those without one under the words given.
fn by_office<'a>(cases: &'a [Counted], none: &str) -> BTreeMap<(OfficeId, String), Vec<&'a Counted>> {
    let mut offices: BTreeMap<_, Vec<&Counted>> = BTreeMap::new();
    for one in cases {
        let name = if one.case.office.is_empty() { none.to_owned() } else { one.case.office.clone() };
        offices.entry((one.office.clone(), name)).or_default().push(one);
    }
    offices
}

fn first_line(office: OfficeId, name: String, cases: &[&Counted]) -> FirstLine {
    use BulletinFigure::*;
    let rate = |accepted, closed, resolved| Rate {
        accepted: count(cases, accepted),
        closed: count(cases, closed),
        resolved: count(cases, resolved),
    };
    FirstLine::of(
        office,
        name,
        rate(Accepted, Closed, Resolved),
        rate(YearAccepted, YearClosed, YearResolved),
    )
}

/// The figures of `month`, computed as often as they are asked for.
pub fn bulletin(scene: &Scene<'_>, month: &str) -> Result<Bulletin> {
    must_supervise(scene)?;
    let of = Month::begun(month, scene.today())?;
    let (first, repeated) = (first_cases(scene, of.new_year(), of)?, repeated_cases(scene, of)?);
    let all: Vec<&Counted> = first.iter().collect();
    let mut lines = vec![first_line(OfficeId::default(), "合计".to_owned(), &all)];
    lines.extend(
        by_office(&first, "待交办")
            .into_iter()
            .map(|((office, name), cases)| first_line(office, name, &cases)),
    );
    let mut townships: Vec<_> = by_office(&repeated, "未填属地")
        .into_iter()
        .map(|((township, name), cases)| TownshipLine {
            township,
            name,
            repeat: count(&cases, BulletinFigure::Repeat),
            beyond: count(&cases, BulletinFigure::Beyond),
            both: count(&cases, BulletinFigure::Both),
        })
        .collect();
    townships.sort_by_key(|line| std::cmp::Reverse(line.repeat + line.beyond - line.both));
    let sql = "SELECT way, count(*) FROM reminders WHERE sent_on>=?1 AND sent_on<=?2 GROUP BY way";
    let sent: Vec<(RemindWay, u32)> =
        scene.view.all(sql, (of.first, of.last), |row| Ok((row.get(0)?, row.get(1)?)))?;
    let reminded = RemindWay::ALL.iter().map(|way| RemindedLine {
        way: way.label().to_owned(),
        times: sent.iter().find(|(sent, _)| sent == way).map_or(0, |(_, times)| *times),
    });
    Ok(Bulletin {
        month: month.to_owned(),
        month_name: of.in_words(),
        first: lines,
        first_means: FIRST_MEANS.map(str::to_owned).to_vec(),
        townships,
        repeat_means: REPEAT_MEANS.map(str::to_owned).to_vec(),
        reminded: reminded.collect(),
    })
}

/// The twelve months that end with `month`, the earliest first, each with what its own bulletin counts.
pub fn first_months(scene: &Scene<'_>, month: &str) -> Result<Vec<FirstMonth>> {
    must_supervise(scene)?;
    let last = Month::begun(month, scene.today())?;
    let counted = |back: u32| {
        let month = month_before(last.first, back);
        let of = Month::of(&month)?;
        let cases = first_cases(scene, of.first, of)?;
        let cases: Vec<&Counted> = cases.iter().collect();
        let line = first_line(OfficeId::default(), String::new(), &cases);
        Ok(FirstMonth {
            month,
            accepted: line.accepted,
            closed: line.closed,
            resolved: line.resolved,
            closed_rate: line.closed_rate,
            resolved_rate: line.resolved_rate,
        })
    };
    (0..12).rev().map(counted).collect()
}

/// The cases behind one figure.
pub fn bulletin_cases(scene: &Scene<'_>, input: &BulletinCasesInput) -> Result<BulletinCases> {
    must_supervise(scene)?;
    let month = Month::begun(&input.month, scene.today())?;
    use BulletinFigure::*;
    let all = match input.figure {
        Repeat | Beyond | Both => repeated_cases(scene, month)?,
        _ => first_cases(scene, month.new_year(), month)?,
    };
    let wanted = |one: &Counted| {
        one.figures.contains(&input.figure) && (input.office.is_none() || one.office == input.office)
    };
    let (shut, seen): (Vec<_>, Vec<_>) = all.into_iter().filter(wanted).partition(|one| one.shut_out);
    Ok(BulletinCases {
        cases: seen.into_iter().map(|one| one.case).collect(),
        withheld: u32::try_from(shut.len()).unwrap_or(u32::MAX),
    })
}

/// Bulletins of a month that were published.
pub fn published(scene: &Scene<'_>, month: &str) -> Result<Vec<PublishedLine>> {
    must_supervise(scene)?;
    let sql = "SELECT entry, kind, number, published_on FROM bulletins WHERE month=?1 ORDER BY entry";
    scene.view.all(sql, [month], |row| {
        let kind: BulletinKind = row.get(1)?;
        Ok(PublishedLine {
            id: row.get(0)?,
            kind,
            name: kind.label().to_owned(),
            number: row.get(2)?,
            on: row.get(3)?,
        })
    })
}

/// 印发通报: with its number and the figures as they stood that day, so that it can be printed again.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct PublishBulletin {
    #[serde(default)]
    #[ts(skip)]
    pub number: Number,
    pub month: String,
    pub kind: BulletinKind,
    pub on: NaiveDate,
    /// 工作要求.
    pub demand: String,
    /// Supplied by the door.
    #[serde(default)]
    #[ts(skip)]
    pub figures: Bulletin,
}

impl Verb for PublishBulletin {
    fn ready(_scene: &Scene<'_>) -> Result<()> {
        Ok(())
    }
    fn complete(&mut self, scene: &Scene<'_>) -> Result<()> {
        self.figures = bulletin(scene, &self.month)?;
        self.number = next_number(scene.view, "bulletin", self.on, "")?;
        Ok(())
    }
    fn check(&self, scene: &Scene<'_>) -> Result<()> {
        let month = Month::of(&self.month)?;
        if month.last >= scene.today() {
            return Err(Failure::input("month", format!("{}还没有过完，不能通报。", month.in_words())));
        }
        scene.check_day("on", self.on, Some(month.last), "月末")?;
        must_say("demand", &self.demand, "工作要求", 1_000)?;
        // It is about offices and townships; whoever wrote or came has no place in it.
        match find_hits(&self.demand, &[], &[], "").first() {
            Some(hit) => {
                let message =
                    format!("第 {} 至 {} 字：{}，不能写进通报。", hit.from + 1, hit.to, hit.kind.says());
                Err(Failure::input("demand", message))
            }
            None => Ok(()),
        }
    }
    fn apply(&self, tx: &mut Tx<'_>, stamp: &Stamp) -> Result<()> {
        let sql =
            "INSERT INTO bulletins (entry, month, kind, number, published_on) VALUES (?1, ?2, ?3, ?4, ?5)";
        tx.run(sql, (&stamp.id, &self.month, self.kind, &self.number.text, self.on))?;
        Ok(())
    }
    fn tell(&self, _view: &View<'_>) -> Result<String> {
        Ok(format!("{}　{}，{}", self.number.text, Month::of(&self.month)?.in_words(), self.kind.label()))
    }
    fn on(&self) -> Option<NaiveDate> {
        Some(self.on)
    }
    fn number(&self) -> Option<&Number> {
        Some(&self.number).filter(|number| !number.series.is_empty())
    }
    const RETRACTABLE: bool = false;
}

/// A published bulletin as it was published.
pub fn published_bulletin(scene: &Scene<'_>, id: &EntryId) -> Result<PublishBulletin> {
    must_supervise(scene)?;
    match entry_by_id(scene.view, id)?.map(|entry| entry.act) {
        Some(Act::PublishBulletin(act)) => Ok(act),
        _ => Err(Failure::refused("没有这份通报。", "请刷新后再选。")),
    }
}
