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

/// The tables themselves, day by day: every holiday rests, every make-up day works, every other day is as its weekday.
#[test]
fn every_shipped_year_is_counted_as_the_state_council_says() {
    let calendar = shipped();
    let mut first = None;
    for (year, text) in crate::assets::CALENDARS {
        let file: serde_json::Value = serde_json::from_str(text).unwrap();
        let days = |part: &str| -> BTreeSet<NaiveDate> {
            file[part].as_object().unwrap().keys().map(|day| d(day)).collect()
        };
        let (rest, makeup) = (days("holidays"), days("workdays"));
        assert!(rest.len() > 20 && rest.is_disjoint(&makeup), "{year}");
        assert!(makeup.iter().all(|day| matches!(day.weekday(), Weekday::Sat | Weekday::Sun)), "{year}");
        assert_eq!(first.replace(*year).map_or(*year, |before| before + 1), *year, "no year is missing");
        let mut day = NaiveDate::from_ymd_opt(*year, 1, 1).unwrap();
        let mut works = 0;
        while day.year() == *year {
            let weekday = !matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
            let expected = makeup.contains(&day) || (weekday && !rest.contains(&day));
            assert_eq!(calendar.is_workday(day), expected, "{day}");
            works += u32::from(expected);
            day = next(day);
        }
        let before = NaiveDate::from_ymd_opt(*year - 1, 12, 31).unwrap();
        let last = NaiveDate::from_ymd_opt(*year, 12, 31).unwrap();
        assert_eq!(calendar.workdays_between(before, last), works);
        assert!((245..=255).contains(&works), "{year} has {works} working days");
    }
    let years: Vec<i32> = crate::assets::CALENDARS.iter().map(|(year, _)| *year).collect();
    let files = std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/../../assets/calendars")).unwrap();
    let mut shipped: Vec<i32> = files
        .map(|file| file.unwrap().path().file_stem().unwrap().to_str().unwrap().parse().unwrap())
        .collect();
    shipped.sort_unstable();
    assert_eq!(years, shipped, "every file in assets/calendars is built in");
}

/// A day in the years that have a table, with a limit that ends in them too.
fn from() -> impl Strategy<Value = NaiveDate> {
    let (first, last) = (d("2018-01-01"), d("2026-06-30"));
    (0..(last - first).num_days()).prop_map(move |n| first + Days::new(n as u64))
}

proptest! {
    #[test]
    fn a_limit_of_n_working_days_has_exactly_n_after_its_start_and_ends_on_one(from in from(), days in 1_u32..90) {
        let calendar = shipped();
        let end = calendar.limit_end(from, days, Unit::Working, false);
        prop_assert!(calendar.is_workday(end));
        // Counted one by one, not by the same walk that found the end.
        let counted = (1..=(end - from).num_days() as u64).filter(|n| calendar.is_workday(from + Days::new(*n))).count();
        prop_assert_eq!(counted, days as usize);
        prop_assert_eq!(calendar.workdays_between(from, end), days);
    }

    #[test]
    fn a_limit_in_calendar_days_ends_that_many_later_or_on_the_next_working_day(from in from(), days in 0_u32..120) {
        let calendar = shipped();
        let end = from + Days::new(u64::from(days));
        prop_assert_eq!(calendar.limit_end(from, days, Unit::Calendar, false), end);
        let moved = calendar.limit_end(from, days, Unit::Calendar, true);
        prop_assert!(calendar.is_workday(moved) && moved >= end);
        prop_assert!((0..(moved - end).num_days() as u64).all(|n| !calendar.is_workday(end + Days::new(n))));
    }

    #[test]
    fn limits_add_up(from in from(), a in 1_u32..40, b in 1_u32..40) {
        let calendar = shipped();
        let two_steps = calendar.limit_end(calendar.limit_end(from, a, Unit::Working, false), b, Unit::Working, false);
        prop_assert_eq!(two_steps, calendar.limit_end(from, a + b, Unit::Working, false));
    }

    #[test]
    fn a_later_event_never_ends_earlier(from in from(), later in 0_u64..60, days in 0_u32..60, working in any::<bool>()) {
        let calendar = shipped();
        let unit = if working { Unit::Working } else { Unit::Calendar };
        prop_assert!(calendar.limit_end(from, days, unit, true) <= calendar.limit_end(from + Days::new(later), days, unit, true));
    }

    #[test]
    fn a_longer_limit_never_ends_earlier(from in from(), days in 0_u32..60, more in 1_u32..30) {
        let calendar = shipped();
        let end = |days| calendar.limit_end(from, days, Unit::Working, false);
        prop_assert!(end(days) < end(days + more));
    }
}
