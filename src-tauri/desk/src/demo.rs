//! 演示: a synthetic county's year. Everything in it is done by named people through the hall's own door, on the days on
//! which it would have been done, so that what it shows is what the rules make of it.

mod county;
mod matters;
mod periods;

use std::path::Path;

use chrono::{Days, NaiveDate};
use hall::{CaseId, Clock, DoorStanding, Failure, Hall, Result, Session};

use county::County;

/// The password of every account of the demo store; shown when it is made.
pub const PASSWORD: &str = "演示专用密码";

/// How much of a county to make.
#[derive(Debug, Clone)]
pub struct Plan {
    pub cases: u32,
    /// The last day; the store looks as it would on this day's morning.
    pub until: NaiveDate,
    /// Working days over which the cases came in.
    pub over_days: u32,
}

/// Cases of a busy year. More than that came in over more years, of which the calendars know eight.
const YEAR: u32 = 1_000;
const YEARS: u32 = 8;

impl Plan {
    pub fn a_year(until: NaiveDate) -> Self {
        Self::of(180, until)
    }
    pub fn of(cases: u32, until: NaiveDate) -> Self {
        Self { cases, until, over_days: 240 * cases.div_ceil(YEAR).clamp(1, YEARS) }
    }
}

/// Where a demo store is made before it takes its place.
const HALF_MADE: &str = ".演示库未完";

/// Makes a demo store in `dir`, where none may be.
pub fn make(dir: &Path, plan: &Plan) -> Result<()> {
    whole(dir, |half| make_in(half, plan))
}

/// A store that takes its place when it is whole: stopped on the way, nothing of it stands in the door.
fn whole<T>(dir: &Path, make: impl FnOnce(&Path) -> Result<T>) -> Result<T> {
    if !matches!(Hall::standing(dir), DoorStanding::Absent) {
        return Err(Failure::door("这里已经有一个库。", "请换一个空文件夹，或直接打开已有的库。"));
    }
    let half = dir.join(HALF_MADE);
    if half.exists() {
        std::fs::remove_dir_all(&half)?;
    }
    // The hall is closed by then, and its log folded into the one file.
    let made = make(&half).and_then(|made| {
        Hall::move_in(&half, dir, &Clock::Machine)?;
        std::fs::rename(half.join("demo"), dir.join("demo"))?;
        Ok(made)
    });
    // What was never made need not be removed.
    let _removed = std::fs::remove_dir_all(&half);
    made
}

fn make_in(dir: &Path, plan: &Plan) -> Result<()> {
    let clock = Clock::set_to(first_day(plan));
    let county = County::found(dir, clock.clone(), plan.cases > YEAR)?;
    let mut day = first_day(plan);
    let mut last = plan.until.pred_opt().unwrap_or(plan.until);
    while last > day && !county.is_workday(last)? {
        last = last.pred_opt().unwrap_or(day);
    }
    let mut open: Vec<matters::Matter> = Vec::new();
    let mut registered = 0;
    let mut workdays = periods::Workdays::since(day);
    while day < plan.until {
        if county.is_workday(day)? {
            clock.move_to(day);
            let share = u64::from(plan.cases)
                * u64::from((day - first_day(plan)).num_days().unsigned_abs() as u32 + 1);
            // The last working day brings all that are left, whatever rest days come after it.
            let due = match day < last {
                true => u32::try_from(share / u64::from(span(plan))).unwrap_or(plan.cases).min(plan.cases),
                false => plan.cases,
            };
            // A day's work is one transaction: a county of a hundred thousand cases is made in minutes, not hours.
            county.hall().together(|hall| {
                while registered < due {
                    open.push(matters::Matter::come_in(&county, hall, registered, day)?);
                    registered += 1;
                }
                matters::work(&county, hall, &mut open, day)
            })?;
            periods::routine(&county, day, workdays.count(day), plan.until)?;
        }
        day = day.checked_add_days(Days::new(1)).unwrap_or(plan.until);
    }
    clock.move_to(plan.until);
    // Whoever opens it before nine finds nothing that is still to come.
    clock.not_after(Clock::Machine.now() - 60_000);
    county.seal_two(plan.until)?;
    county.plan_receptions(plan.until)
}

fn span(plan: &Plan) -> u32 {
    plan.over_days * 7 / 5
}

fn first_day(plan: &Plan) -> NaiveDate {
    plan.until.checked_sub_days(Days::new(u64::from(span(plan)))).unwrap_or(plan.until)
}

/// One case of each attribution through the whole loop, for those who have no window: the cases, ready for their papers.
pub struct Walk {
    pub named: CaseId,
    pub anonymous: CaseId,
    pub minor: CaseId,
}

/// Days in which a matter comes from the door to the archive.
const WALK_DAYS: u64 = 150;

/// Takes one case of each attribution from registration to the archive; `then` the director issues their papers. Where
/// those cannot be made, there is no store either.
pub fn walk<T>(
    dir: &Path,
    until: NaiveDate,
    then: impl FnOnce(&Hall, &Session, &Walk) -> Result<T>,
) -> Result<T> {
    let first = until.checked_sub_days(Days::new(WALK_DAYS)).unwrap_or(until);
    whole(dir, |half| {
        let county = County::found(half, Clock::set_to(first), false)?;
        let walk = matters::walk(&county, first, until)?;
        then(county.hall(), &county.director, &walk)
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on says so by stopping")]

    use hall::{CaseFilter, CasesInput, DoorStanding, Hall};

    use super::*;

    #[test]
    fn a_demo_county_has_what_there_is_to_show_and_owes_its_last_month_and_quarter_alone() {
        let dir = tempfile::tempdir().unwrap();
        let until = "2026-11-23".parse().unwrap();
        make(dir.path(), &Plan { cases: 26, until, over_days: 160 }).unwrap();
        let DoorStanding::Locked { logins, .. } = Hall::standing(dir.path()) else { panic!("locked") };
        let director = logins.into_iter().find(|login| login.name == "林静").unwrap().id;
        let (hall, who) = Hall::unlock(dir.path(), Clock::set_to(until), &director, PASSWORD).unwrap();
        // A weekend comes before that Monday, and all are there.
        let all = CasesInput { limit: 10, ..CasesInput::default() };
        assert_eq!(hall.read(&who, |scene| hall::cases(scene, &all)).unwrap().total, 26);
        let filter = CaseFilter { stage: Some("declined".into()), ..CaseFilter::default() };
        let declined = CasesInput { filter, limit: 10, ..CasesInput::default() };
        assert_eq!(hall.read(&who, |scene| hall::cases(scene, &declined)).unwrap().total, 1);
        let today = hall.read(&who, hall::today).unwrap();
        assert_eq!(today.sealed.map(|sealed| sealed.len()), Some(1), "an envelope waits");
        let mut owed: Vec<_> = today.office_work.iter().map(|one| one.period_name.as_str()).collect();
        owed.sort_unstable();
        assert_eq!(owed, ["2026年10月", "2026年10月", "2026年10月", "2026年第3季度"]);
    }
}
