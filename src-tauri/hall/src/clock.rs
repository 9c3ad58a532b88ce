//! Now and today. The only place where the machine's clock is read; tests and the demo county set it.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime, Utc};

/// Offices of the field all keep Beijing time, whatever the machine's zone says.
const BEIJING_SECONDS: i32 = 8 * 3600;

#[derive(Debug, Clone)]
pub enum Clock {
    Machine,
    /// UTC milliseconds, moved by hand.
    Set(Arc<AtomicI64>),
}

impl Clock {
    /// A clock that stands still at nine in the morning of `day` until it is moved.
    pub fn set_to(day: NaiveDate) -> Self {
        Self::Set(Arc::new(AtomicI64::new(nine_of(day))))
    }
    /// Moves a set clock to nine in the morning of `day`; the machine's clock cannot be moved.
    pub fn move_to(&self, day: NaiveDate) {
        if let Self::Set(at) = self {
            at.store(nine_of(day), Ordering::SeqCst);
        }
    }
    /// A set clock that stands later than `ms` goes back to it.
    pub fn not_after(&self, ms: i64) {
        if let Self::Set(at) = self {
            at.fetch_min(ms, Ordering::SeqCst);
        }
    }
    /// UTC milliseconds. A set clock runs on by one with each look, so that no two acts share a moment.
    pub fn now(&self) -> i64 {
        match self {
            #[expect(clippy::disallowed_methods, reason = "this is the one place")]
            Self::Machine => Utc::now().timestamp_millis(),
            Self::Set(at) => at.fetch_add(1, Ordering::SeqCst),
        }
    }
    pub fn today(&self) -> NaiveDate {
        match self {
            Self::Machine => date_of(self.now()),
            Self::Set(at) => date_of(at.load(Ordering::SeqCst)),
        }
    }
}

fn nine_of(day: NaiveDate) -> i64 {
    instant(day.and_time(chrono::NaiveTime::MIN)) + 9 * 3600 * 1000
}

/// The date in Beijing at `ms`, UTC milliseconds.
pub fn date_of(ms: i64) -> NaiveDate {
    local(ms).date()
}

/// Date and time in Beijing at `ms`, UTC milliseconds.
pub fn local(ms: i64) -> NaiveDateTime {
    let utc = DateTime::<Utc>::from_timestamp_millis(ms).unwrap_or_default();
    match FixedOffset::east_opt(BEIJING_SECONDS) {
        Some(zone) => utc.with_timezone(&zone).naive_local(),
        None => utc.naive_utc(),
    }
}

/// UTC milliseconds of a moment in Beijing.
pub fn instant(local: NaiveDateTime) -> i64 {
    local.and_utc().timestamp_millis() - i64::from(BEIJING_SECONDS) * 1000
}

/// `2026年11月23日`
pub fn chinese_date(day: NaiveDate) -> String {
    use chrono::Datelike;
    format!("{}年{}月{}日", day.year(), day.month(), day.day())
}

/// `11月23日`
pub fn short_date(day: NaiveDate) -> String {
    use chrono::Datelike;
    format!("{}月{}日", day.month(), day.day())
}

/// `周一` … `周日`
pub fn weekday(day: NaiveDate) -> &'static str {
    use chrono::{Datelike, Weekday::*};
    match day.weekday() {
        Mon => "周一",
        Tue => "周二",
        Wed => "周三",
        Thu => "周四",
        Fri => "周五",
        Sat => "周六",
        Sun => "周日",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_day_is_beijings() {
        let day = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
        let clock = Clock::set_to(day);
        assert_eq!(clock.today(), day);
        assert_eq!(local(clock.now()).to_string(), "2026-11-23 09:00:00");
        assert_eq!(local(instant(local(clock.now()))).date(), day);
        // 16:30 UTC is already tomorrow in Beijing.
        let ms = day.and_hms_opt(16, 30, 0).unwrap().and_utc().timestamp_millis();
        assert_eq!(date_of(ms), day.succ_opt().unwrap());
    }
}
