//! 保密审查: a public text carries nothing that lets a reader find the complainant (规则 art. 47).
//!
//! Every public text is compared with the case's sealed identities, with the shapes of ID and telephone numbers and with
//! the letter's own wording. Only a text without a hit becomes [`Cleared`]; acts that make something public take nothing
//! else. The mark on it is an HMAC under a key of this store, so that no other program can make one:
//!
//! ```compile_fail
//! let forged = hall::Cleared { text: "…".into(), seal: "…".into() };
//! ```

use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use hmac::{Hmac, KeyInit, Mac};
use serde::{Deserialize, Serialize};
use sha2::Sha256;
use ts_rs::TS;

use crate::act::Scene;
use crate::actor::Session;
use crate::case::{Subject, case, must_say, subjects_of};
use crate::failure::{Failure, Result};
use crate::identity::{Identity, open_people, plain_id_number, plain_name, plain_phone};
use crate::ids::CaseId;
use crate::store::View;

/// A public text that the clearance check has passed for one case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Cleared {
    text: String,
    seal: String,
}

impl Cleared {
    pub fn text(&self) -> &str {
        &self.text
    }
    /// Refuses a text that was not cleared for this very case, or was changed since.
    pub(crate) fn must_be_cleared(&self, scene: &Scene<'_>, field: &str) -> Result<()> {
        must_say(field, &self.text, "对外公开的文字", 8_000)?;
        match self.seal == seal(scene.who, &scene.case()?.id, &self.text)? {
            true => Ok(()),
            false => Err(Failure::input(field, "这段文字还没有经过保密审查，或审查后又改动了，请重新审查。")),
        }
    }
}

fn seal(who: &Session, case: &CaseId, text: &str) -> Result<String> {
    let broken = |_| Failure::fault("保密审查的标记做不出来。", "请重新打开程序。");
    let mut mac = Hmac::<Sha256>::new_from_slice(who.clearance.as_slice()).map_err(broken)?;
    mac.update(case.as_str().as_bytes());
    mac.update(&[0]);
    mac.update(text.as_bytes());
    Ok(BASE64.encode(mac.finalize().into_bytes()))
}

/// Compares `text` with everything that could point at the complainant, and marks it as cleared.
/// The refusal names the first place by its position, never by its content; its field is `from-to` in characters.
pub fn clear(view: &View<'_>, who: &Session, id: &CaseId, text: &str) -> Result<Cleared> {
    let found = case(view, id)?;
    let people = open_people(view, who.vault()?, id)?;
    let hits = find_hits(text, &people, &subjects_of(view, id)?, &found.facts);
    let Some(hit) = hits.first() else {
        return Ok(Cleared { seal: seal(who, id, text)?, text: text.to_owned() });
    };
    let more = if hits.len() > 1 { format!("（共 {} 处）", hits.len()) } else { String::new() };
    let message = format!("第 {} 至 {} 字：{}，不能公开{more}。", hit.from + 1, hit.to, hit.kind.says());
    Err(Failure {
        way_out: "请改写这一处后再审查。".into(),
        ..Failure::input(format!("{}-{}", hit.from, hit.to), message)
    })
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum HitKind {
    Name,
    Surname,
    Phone,
    IdNumber,
    Birth,
    Address,
    Workplace,
    AnyIdNumber,
    AnyPhone,
    Wording,
    Pointing,
}

impl HitKind {
    fn says(self) -> &'static str {
        match self {
            Self::Name => "是信访人的姓名",
            Self::Surname => "以姓氏指称，可能让人认出信访人",
            Self::Phone => "是信访人的电话",
            Self::IdNumber => "是信访人的身份证号",
            Self::Birth => "是信访人的出生日期",
            Self::Address => "是信访人的住址",
            Self::Workplace => "是信访人的工作单位",
            Self::AnyIdNumber => "像是身份证号",
            Self::AnyPhone => "像是个人手机号",
            Self::Wording => "与信访人的原话连续相同",
            Self::Pointing => "会引人猜测是谁反映的",
        }
    }
}

/// A place in the text: characters `from` to before `to`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Hit {
    pub from: usize,
    pub to: usize,
    pub kind: HitKind,
}

/// Characters of the letter's own wording that a public text may have in common with it.
const WORDING: usize = 16;
const POINTING: [&str; 8] =
    ["举报人未到", "举报人没有到", "举报人是", "举报人为", "举报人系", "举报人姓", "署名为", "笔迹"];
const TITLES: [&str; 8] = ["某", "先生", "女士", "同志", "老师", "大爷", "大娘", "老汉"];

/// All hits in order of their place; none for a text that may be published.
pub fn find_hits(text: &str, people: &[Identity], subjects: &[Subject], facts: &str) -> Vec<Hit> {
    let words = Plain::of(text, plain_word);
    let digits = Plain::of(text, plain_digit);
    let mut hits = Vec::new();
    for person in people {
        name_hits(&words, person, subjects, &mut hits);
        digits.find_all(&plain_phone(&person.phone), 7, HitKind::Phone, &mut hits);
        let id = plain_id_number(&person.id_number);
        digits.find_all(&id, 15, HitKind::IdNumber, &mut hits);
        let birth: String = id.chars().skip(6).take(8).collect();
        digits.find_all(&birth, 8, HitKind::Birth, &mut hits);
        birth_in_words(&words, &birth, &mut hits);
        address_hits(&words, &person.address, &mut hits);
        let workplace = plain(&person.workplace);
        if !subjects.iter().any(|subject| plain(&subject.organisation).contains(&workplace)) {
            words.find_all(&workplace, 4, HitKind::Workplace, &mut hits);
        }
    }
    number_shapes(&digits, &mut hits);
    wording_hits(&words, facts, &mut hits);
    POINTING.iter().for_each(|phrase| words.find_all(phrase, 1, HitKind::Pointing, &mut hits));
    hits.sort();
    hits.dedup();
    hits
}

/// A text without what people put between, each character with its place in the original.
struct Plain {
    chars: Vec<char>,
    places: Vec<usize>,
}

impl Plain {
    fn of(text: &str, f: impl Fn(char) -> Option<char>) -> Self {
        let (places, chars) =
            text.chars().enumerate().filter_map(|(place, c)| f(c).map(|c| (place, c))).unzip();
        Self { chars, places }
    }
    fn hit(&self, from: usize, length: usize, kind: HitKind) -> Option<Hit> {
        let first = self.places.get(from)?;
        let last = self.places.get(from + length.max(1) - 1)?;
        Some(Hit { from: *first, to: last + 1, kind })
    }
    /// Every place of `words`, which must be at least `least` characters to be looked for at all.
    fn find_all(&self, words: &str, least: usize, kind: HitKind, hits: &mut Vec<Hit>) {
        let words: Vec<char> = words.chars().collect();
        if words.is_empty() || words.len() < least {
            return;
        }
        let places =
            self.chars.windows(words.len()).enumerate().filter(|(_, window)| *window == words.as_slice());
        hits.extend(places.filter_map(|(from, _)| self.hit(from, words.len(), kind)));
    }
}

/// Full-width letters and digits as half-width ones, lower-case; spaces, interpuncts and invisible characters fall away.
fn plain_word(c: char) -> Option<char> {
    let c = match u32::from(c) {
        wide @ 0xFF01..=0xFF5E => char::from_u32(wide - 0xFEE0).unwrap_or(c),
        _ => c,
    };
    let between = c.is_whitespace()
        || c.is_control()
        || matches!(c, '·' | '•' | '・' | '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}' | '\u{00AD}');
    (!between).then(|| c.to_ascii_lowercase())
}

fn plain(text: &str) -> String {
    text.chars().filter_map(plain_word).collect()
}

/// As words, and besides: 一二三 as 123, and what is put between groups of digits falls away.
fn plain_digit(c: char) -> Option<char> {
    let c = plain_word(c)?;
    let digit = match c {
        '〇' | '零' | '○' | '洞' => '0',
        '一' | '壹' | '幺' | '①' => '1',
        '二' | '贰' | '两' | '②' => '2',
        '三' | '叁' | '③' => '3',
        '四' | '肆' | '④' => '4',
        '五' | '伍' | '⑤' => '5',
        '六' | '陆' | '⑥' => '6',
        '七' | '柒' | '拐' | '⑦' => '7',
        '八' | '捌' | '⑧' => '8',
        '九' | '玖' | '勾' | '⑨' => '9',
        'x' => 'X',
        _ => c,
    };
    (!matches!(digit, '-' | '－' | '—' | '–' | '_' | '.' | '*' | '(' | ')' | '（' | '）' | '/' | '、'))
        .then_some(digit)
}

fn name_hits(words: &Plain, person: &Identity, subjects: &[Subject], hits: &mut Vec<Hit>) {
    let name = plain(&plain_name(&person.name));
    words.find_all(&name, 2, HitKind::Name, hits);
    let Some(surname) = name.chars().next().filter(|_| (2..=4).contains(&name.chars().count())) else {
        return;
    };
    // Where one reported on bears the same surname, 刘某 means him.
    if subjects.iter().any(|subject| subject.name.trim().starts_with(surname)) {
        return;
    }
    for title in TITLES {
        words.find_all(&format!("{surname}{title}"), 2, HitKind::Surname, hits);
    }
    words.find_all(&format!("老{surname}"), 2, HitKind::Surname, hits);
}

/// `19680512` as 1968年5月12日.
fn birth_in_words(words: &Plain, birth: &str, hits: &mut Vec<Hit>) {
    let part =
        |from: usize, n: usize| birth.chars().skip(from).take(n).collect::<String>().parse::<u32>().ok();
    if let (Some(year), Some(month), Some(day)) = (part(0, 4), part(4, 2), part(6, 2)) {
        words.find_all(&format!("{year}年{month}月{day}日"), 8, HitKind::Birth, hits);
        words.find_all(&format!("{year}年{month:02}月{day:02}日"), 8, HitKind::Birth, hits);
    }
}

/// A village may be named, a house in it not: what follows 村, 社区, 镇 … in the address, with the character before it.
fn address_hits(words: &Plain, address: &str, hits: &mut Vec<Hit>) {
    let address: Vec<char> = plain(address).chars().collect();
    let is_end = |n: usize| {
        matches!(address.get(n), Some('村' | '镇' | '乡' | '道' | '会' | '县' | '区'))
            && address.get(n + 1).is_some()
    };
    let start = (0..address.len()).rev().find(|n| is_end(*n));
    let detail: String = address.iter().skip(start.unwrap_or(0)).collect();
    let least = if start.is_some() { 3 } else { 5 };
    words.find_all(&detail, least, HitKind::Address, hits);
}

/// Whatever looks like somebody's ID number or mobile number.
fn number_shapes(digits: &Plain, hits: &mut Vec<Hit>) {
    let mut from = 0;
    while from < digits.chars.len() {
        let run = digits.chars.iter().skip(from).take_while(|c| c.is_ascii_digit()).count();
        if run == 0 {
            from += 1;
            continue;
        }
        let with_x = run == 17 && digits.chars.get(from + run) == Some(&'X');
        if run == 18 || with_x {
            hits.extend(digits.hit(from, 18, HitKind::AnyIdNumber));
        }
        let second = digits.chars.get(from + 1).copied().unwrap_or('0');
        if run == 11 && digits.chars.get(from) == Some(&'1') && second >= '3' {
            hits.extend(digits.hit(from, 11, HitKind::AnyPhone));
        }
        from += run;
    }
}

/// Runs of [`WORDING`] characters or more that stand in the letter as well.
fn wording_hits(words: &Plain, facts: &str, hits: &mut Vec<Hit>) {
    let facts: Vec<char> = plain(facts).chars().collect();
    if facts.len() < WORDING || words.chars.len() < WORDING {
        return;
    }
    let known: std::collections::HashSet<&[char]> = facts.windows(WORDING).collect();
    let same: Vec<usize> = words
        .chars
        .windows(WORDING)
        .enumerate()
        .filter(|(_, run)| known.contains(run))
        .map(|(n, _)| n)
        .collect();
    let mut n = 0;
    while let Some(&start) = same.get(n) {
        let mut last = start;
        while same.get(n + 1) == Some(&(last + 1)) {
            n += 1;
            last += 1;
        }
        hits.extend(words.hit(start, last - start + WORDING, HitKind::Wording));
        n += 1;
    }
}

#[cfg(test)]
#[path = "clearance_tests.rs"]
mod tests;
