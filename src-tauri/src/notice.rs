//! 桌面提醒: in working hours the desktop is told how many cases are due today and how many are late. Two numbers and nothing
//! else, so that they may be told while the screen is locked.

use std::{sync::Arc, thread, time::Duration};

use desk::{Desk, Notice};

const LOOK: Duration = Duration::from_secs(60);

/// Looks every minute as long as the program runs.
pub fn keep_telling(desk: Arc<Desk>) {
    thread::spawn(move || {
        let mut told = None;
        loop {
            thread::sleep(LOOK);
            if let Some(notice) = desk.notice() {
                if is_news(told.as_ref(), &notice) {
                    show(&notice.to_string());
                }
                told = Some(notice);
            }
        }
    });
}

/// Told once each half-day, and again when there is more of it; never because somebody has done some.
fn is_news(told: Option<&Notice>, now: &Notice) -> bool {
    told.is_none_or(|told| told.since != now.since || told.late + told.today < now.late + now.today)
}

/// A desktop without a place for notices goes without: the lists in 今日 say the same.
fn show(text: &str) {
    let shown = notify_rust::Notification::new().appname("连心桥").summary("连心桥").body(text).show();
    if let Err(error) = shown {
        eprintln!("提醒没有显示：{error}");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn notice(hour: u64, late: u32, today: u32) -> Notice {
        let mut notice = Notice { late, today, since: Default::default() };
        notice.since += Duration::from_secs(hour * 3600);
        notice
    }

    #[test]
    fn it_is_told_once_each_half_day_and_when_there_is_more() {
        assert!(is_news(None, &notice(8, 1, 3)));
        assert!(!is_news(Some(&notice(8, 1, 3)), &notice(8, 1, 3)));
        assert!(!is_news(Some(&notice(8, 1, 3)), &notice(8, 1, 2)), "one was done");
        assert!(is_news(Some(&notice(8, 1, 2)), &notice(8, 1, 3)));
        assert!(is_news(Some(&notice(8, 1, 3)), &notice(14, 1, 1)), "in the afternoon again");
    }
}
