//! 公民身份号码 (GB 11643-1999): 17 digits and a check character by ISO 7064 MOD 11-2.

use chrono::{Datelike, NaiveDate};
use serde::Serialize;
use ts_rs::TS;

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct IdNumberFacts {
    pub ok: bool,
    /// What is wrong and what to do; empty where all is well.
    pub message: String,
    pub birth: Option<NaiveDate>,
    pub sex: Option<String>,
}

/// Half-width, upper-case, without spaces and separators: as it is compared and kept.
pub fn plain_id_number(text: &str) -> String {
    narrow(text)
        .filter(|c| c.is_ascii_digit() || matches!(c, 'X' | 'x'))
        .map(|c| c.to_ascii_uppercase())
        .collect()
}

/// Digits of a telephone number, without the country code.
pub fn plain_phone(text: &str) -> String {
    let digits: String = narrow(text).filter(char::is_ascii_digit).collect();
    match digits.strip_prefix("86") {
        Some(rest) if rest.len() == 11 => rest.to_owned(),
        _ => match digits.strip_prefix("0086") {
            Some(rest) => rest.to_owned(),
            None => digits,
        },
    }
}

/// Full-width digits and letters as half-width ones.
fn narrow(text: &str) -> impl Iterator<Item = char> + '_ {
    text.chars().map(|c| match u32::from(c) {
        wide @ 0xFF01..=0xFF5E => char::from_u32(wide - 0xFEE0).unwrap_or(c),
        _ => c,
    })
}

/// Reads an ID number as it was pasted. `today` bounds the date of birth.
pub fn id_number(text: &str, today: NaiveDate) -> IdNumberFacts {
    let wrong = |message: String| IdNumberFacts { ok: false, message, birth: None, sex: None };
    let number = plain_id_number(text);
    if number.chars().count() != 18 {
        return wrong(format!("身份证号应为 18 位，现在是 {} 位，请对照证件核对。", number.chars().count()));
    }
    let digits: Vec<u32> = number.chars().take(17).filter_map(|c| c.to_digit(10)).collect();
    if digits.len() != 17 {
        return wrong("身份证号的前 17 位应全是数字，请对照证件核对。".into());
    }
    let part =
        |from: usize, n: usize| digits.iter().skip(from).take(n).fold(0, |sum, digit| sum * 10 + digit);
    let birth = i32::try_from(part(6, 4))
        .ok()
        .and_then(|year| NaiveDate::from_ymd_opt(year, part(10, 2), part(12, 2)));
    let Some(birth) = birth.filter(|birth| *birth <= today && birth.year() >= 1880) else {
        return wrong(format!(
            "身份证号里的出生日期 {:04}-{:02}-{:02} 不对，请对照证件核对。",
            part(6, 4),
            part(10, 2),
            part(12, 2)
        ));
    };
    let sex = if part(16, 1) % 2 == 1 { "男" } else { "女" };
    let check = check_character(&digits);
    let last = number.chars().last().unwrap_or(' ');
    if last != check {
        let message = format!("校验位不符：末位应为 {check}，请对照证件核对");
        return IdNumberFacts { ok: false, message, birth: Some(birth), sex: Some(sex.into()) };
    }
    IdNumberFacts { ok: true, message: String::new(), birth: Some(birth), sex: Some(sex.into()) }
}

fn check_character(digits: &[u32]) -> char {
    const WEIGHTS: [u32; 17] = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    let sum: u32 = digits.iter().zip(WEIGHTS).map(|(digit, weight)| digit * weight).sum();
    "10X98765432".chars().nth((sum % 11) as usize).unwrap_or('X')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn today() -> NaiveDate {
        "2026-11-23".parse().unwrap()
    }

    #[test]
    fn numbers_as_they_come_across_the_desk() {
        for (text, ok, says) in [
            ("11010519491231002X", true, ""),
            ("11010519491231002x", true, ""),
            ("110105 19491231 002Ｘ", true, ""),
            ("999999196805121235", false, "校验位不符"),
            ("99999919680512123", false, "18 位，现在是 17 位"),
            ("110105194913310021", false, "出生日期 1949-13-31"),
            ("110105209912310021", false, "出生日期 2099-12-31"),
            ("", false, "现在是 0 位"),
        ] {
            let facts = id_number(text, today());
            assert_eq!(facts.ok, ok, "{text}: {}", facts.message);
            assert!(facts.message.contains(says), "{text}: {}", facts.message);
        }
    }

    #[test]
    fn birth_and_sex_are_filled_in() {
        let facts = id_number("11010519491231002X", today());
        assert_eq!(facts.birth, Some("1949-12-31".parse().unwrap()));
        assert_eq!(facts.sex.as_deref(), Some("女"));
    }

    proptest! {
        #[test]
        fn one_wrong_digit_is_always_noticed(place in 0_usize..17, change in 1_u32..10) {
            let good = "11010519491231002X";
            let bad: String = good.chars().enumerate().map(|(n, c)| match c.to_digit(10) {
                Some(digit) if n == place => char::from_digit((digit + change) % 10, 10).unwrap(),
                _ => c,
            }).collect();
            prop_assert!(!id_number(&bad, today()).ok);
        }

        #[test]
        fn nothing_typed_makes_it_fall_over(text in ".*") {
            let _facts = id_number(&text, today());
        }
    }
}
