//! How long 轻处分 cases take, as the seed counts them: mean days, and the median besides, since one slow case moves the mean. A
//! case counts from 受理 to 办结 in calendar days, and belongs before or after a date by the day of its 受理.

use chrono::NaiveDate;
use serde::Serialize;
use ts_rs::TS;

use crate::act::Scene;
use crate::clock::chinese_date;
use crate::codes::Fast;
use crate::failure::Result;

/// 轻处分 cases (件) that are closed, and the days they took.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct LightDays {
    pub group: String,
    pub cases: u32,
    /// To two places; `None` where there is no case.
    pub mean: Option<f64>,
    pub median: Option<f64>,
}

struct Light {
    fast: bool,
    accepted: NaiveDate,
    days: i64,
}

/// All, those by 快办 and the others; with `since`, also those accepted before and from that day on.
pub fn light_days(scene: &Scene<'_>, since: Option<NaiveDate>) -> Result<Vec<LightDays>> {
    scene.who.check_reads_cases()?;
    let all = scene.view.all(include_str!("light.sql"), [], |row| {
        let (fast, accepted, closed): (Fast, NaiveDate, NaiveDate) = (row.get(0)?, row.get(1)?, row.get(2)?);
        Ok(Light { fast: fast == Fast::Passed, accepted, days: (closed - accepted).num_days() })
    })?;
    let of = |group: String, belongs: &dyn Fn(&Light) -> bool| {
        let mut days: Vec<i64> = all.iter().filter(|one| belongs(one)).map(|one| one.days).collect();
        days.sort_unstable();
        LightDays {
            group,
            cases: u32::try_from(days.len()).unwrap_or(u32::MAX),
            mean: mean(&days),
            median: median(&days),
        }
    };
    let mut groups = vec![
        of("轻处分".to_owned(), &|_| true),
        of("其中快办".to_owned(), &|one| one.fast),
        of("其中未走快办".to_owned(), &|one| !one.fast),
    ];
    if let Some(since) = since {
        groups.push(of(format!("{}前受理", chinese_date(since)), &|one| one.accepted < since));
        groups.push(of(format!("{}起受理", chinese_date(since)), &|one| one.accepted >= since));
    }
    Ok(groups)
}

fn mean(days: &[i64]) -> Option<f64> {
    let many = i64::try_from(days.len()).ok().filter(|many| *many > 0)?;
    // In hundredths, rounded: no sum of fractions that depends on the order.
    let hundredths = (days.iter().sum::<i64>() * 200 + many) / (2 * many);
    Some(hundredths as f64 / 100.0)
}

/// `days` in order; of an even number the middle of the middle two.
fn median(days: &[i64]) -> Option<f64> {
    let upper = days.get(days.len() / 2)?;
    let lower = days.get((days.len() - 1) / 2)?;
    Some((upper + lower) as f64 / 2.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_averaged_to_two_places_and_the_median_is_the_middle() {
        assert_eq!((mean(&[]), median(&[])), (None, None));
        assert_eq!((mean(&[12]), median(&[12])), (Some(12.0), Some(12.0)));
        assert_eq!((mean(&[10, 11, 35]), median(&[10, 11, 35])), (Some(18.67), Some(11.0)));
        assert_eq!((mean(&[10, 11, 13, 90]), median(&[10, 11, 13, 90])), (Some(31.0), Some(12.0)));
    }
}
