//! What a house owes for each month and quarter that is over: 季度报结, 对账 with 案管室 and both 通报. The last month and the last
//! quarter are left to whoever tries the program.

use chrono::{Datelike, NaiveDate};
use hall::{
    Act, AskReportBack, Bulletin, BulletinKind, ClosedLine, LedgerSide, Number, PublishBulletin,
    ReceiveReportBack, ReportedCase, Result, SignMonth, month_before, quarter_before,
};

use super::county::County;

/// The working day of a month on which what is owed for the one before is done; the reports are asked for on its first.
const NTH: u32 = 3;

/// Which working day of its month a day is.
pub struct Workdays {
    month: (i32, u32),
    nth: u32,
}

impl Workdays {
    /// In the month in which the house is founded nothing is owed for the one before: it counts from beyond.
    pub fn since(founded: NaiveDate) -> Self {
        Self { month: (founded.year(), founded.month()), nth: NTH }
    }
    /// Counts another working day. Days come in their order.
    pub fn count(&mut self, day: NaiveDate) -> u32 {
        let month = (day.year(), day.month());
        self.nth = if self.month == month { self.nth + 1 } else { 1 };
        self.month = month;
        self.nth
    }
}

/// What is done on the `nth` working day of a month, in a county that is looked at on `until`.
pub fn routine(county: &County, day: NaiveDate, nth: u32, until: NaiveDate) -> Result<()> {
    let (month, quarter) = (month_before(day, 1), quarter_before(day, 1));
    let perform = |act: Act| county.hall().perform(&county.director, None, act).map(|_| ());
    // A quarter begins in January, April, July and October.
    if day.month0().is_multiple_of(3) && quarter != quarter_before(until, 1) {
        match nth {
            1 => perform(AskReportBack { quarter, on: day }.into())?,
            NTH => report(county, &quarter, day)?,
            _ => {}
        }
    }
    if nth != NTH || month == month_before(until, 1) {
        return Ok(());
    }
    // Both sides keep the same book here; what differs is for the one that is left.
    let (theirs, _) = county.hall().export_ledger(&county.director, &month)?;
    county.hall().compare_ledgers(&county.director, &month, &theirs)?;
    for (who, side) in [(&county.director, LedgerSide::Ours), (&county.supervisor, LedgerSide::Theirs)] {
        // Who signs comes from the door.
        let (on_paper, signer) = (false, String::new());
        let act = SignMonth { month: month.clone(), side, on: day, on_paper, signer };
        county.hall().perform(who, None, act.into())?;
    }
    BulletinKind::ALL.iter().try_for_each(|kind| {
        let demand = "各承办单位对没有按期办结的逐件说明原因，下月五日前报信访室。".to_owned();
        // Number and figures come from the door.
        let (number, figures) = (Number::default(), Bulletin::default());
        let (month, kind) = (month.clone(), *kind);
        perform(PublishBulletin { number, month, kind, on: day, demand, figures }.into())
    })
}

/// Every office reports what stands in the ledger.
fn report(county: &County, quarter: &str, on: NaiveDate) -> Result<()> {
    let (hall, who) = (county.hall(), &county.director);
    let asked = hall.read(who, |scene| hall::report_backs(scene, quarter))?;
    asked.rows.into_iter().try_for_each(|row| {
        let closed = hall.read(who, |scene| hall::closed_to_report(scene, quarter, &row.office))?.into_iter();
        let as_it_stands =
            |line: ClosedLine| ReportedCase { number: line.number, reported: true, word: String::new() };
        let act = ReceiveReportBack {
            quarter: quarter.to_owned(),
            office: row.office,
            on,
            items: 0,
            cases: closed.map(as_it_stands).collect(),
            note: String::new(),
        };
        hall.perform(who, None, act.into()).map(|_| ())
    })
}
