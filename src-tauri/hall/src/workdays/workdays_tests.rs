use super::*;
use proptest::prelude::*;

fn shipped() -> Calendar {
    let (mut days, mut years) = (Vec::new(), Vec::new());
    for (year, text) in crate::assets::CALENDARS {
        let act = ImportCalendar::from_year_file(*year, "国务院", text).unwrap();
        days.extend(act.days.into_iter().map(|day| (day.date, day.work)));
        years.push(*year);
    }
    Calendar::of(days, years)
}

fn d(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

#[test]
fn limits_end_as_the_rules_say() {
    let calendar = shipped();
    for (from, days, unit, to_workday, due, why) in [
        ("2026-11-23", 15, Unit::Working, false, "2026-12-14", "三个周末"),
        (
            "2026-10-30",
            15,
            Unit::Working,
            false,
            "2026-11-20",
            "look/today: 10月30日收到，应于11月20日前告知",
        ),
        ("2026-09-25", 5, Unit::Working, false, "2026-10-09", "国庆假期 1–7 日，9月20日、10月10日调休"),
        ("2026-02-13", 1, Unit::Working, false, "2026-02-14", "春节前的周六调休上班"),
        ("2026-02-14", 1, Unit::Working, false, "2026-02-24", "春节 15–23 日"),
        ("2026-11-23", 0, Unit::Working, false, "2026-11-23", "零日即当日"),
        ("2026-11-26", 30, Unit::Calendar, false, "2026-12-26", "自然日到周六为止"),
        ("2026-11-26", 30, Unit::Calendar, true, "2026-12-28", "县里选择顺延到工作日"),
        ("2027-01-04", 5, Unit::Working, false, "2027-01-11", "没有官方日历的年份按周一至周五"),
    ] {
        assert_eq!(calendar.limit_end(d(from), days, unit, to_workday), d(due), "{from} + {days}: {why}");
    }
    assert!(calendar.has_year(2026) && !calendar.has_year(2027));
}

#[test]
fn every_shipped_year_is_read_day_by_day() {
    let calendar = shipped();
    for (year, text) in crate::assets::CALENDARS {
        let act = ImportCalendar::from_year_file(*year, "国务院", text).unwrap();
        assert!(act.days.len() > 20, "{year}");
        for day in &act.days {
            assert_eq!(calendar.is_workday(day.date), day.work, "{} {}", day.date, day.name);
        }
    }
}

proptest! {
    #[test]
    fn a_working_day_limit_ends_on_a_working_day_with_that_many_between(from in 0_u64..3285, days in 1_u32..90) {
        let calendar = shipped();
        let from = d("2018-01-01") + Days::new(from);
        let end = calendar.limit_end(from, days, Unit::Working, false);
        prop_assert!(calendar.is_workday(end));
        prop_assert_eq!(calendar.workdays_between(from, end), days);
    }

    #[test]
    fn limits_add_up(from in 0_u64..3000, a in 1_u32..40, b in 1_u32..40) {
        let calendar = shipped();
        let from = d("2018-01-01") + Days::new(from);
        let two_steps = calendar.limit_end(calendar.limit_end(from, a, Unit::Working, false), b, Unit::Working, false);
        prop_assert_eq!(two_steps, calendar.limit_end(from, a + b, Unit::Working, false));
    }

    #[test]
    fn a_later_event_never_ends_earlier(from in 0_u64..3000, later in 0_u64..60, days in 0_u32..60, working in any::<bool>()) {
        let calendar = shipped();
        let unit = if working { Unit::Working } else { Unit::Calendar };
        let from = d("2018-01-01") + Days::new(from);
        prop_assert!(calendar.limit_end(from, days, unit, true) <= calendar.limit_end(from + Days::new(later), days, unit, true));
    }
}
