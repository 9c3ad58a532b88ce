//! 标题: lines by sense, in the shape of a trapezium or lozenge (GB/T 9704-2012 §7.3.1).

use super::{Manner, kept};
use crate::{
    Error,
    break_lines::Measure,
    characters::{self, Class},
    document::{Align, Title},
    inline::{Role, Text},
    placed::Part,
    setting::{Item, Piece, Setting},
    units::{Look, Unit, units},
};

/// Words that titles of this field are made of: a line end within one of them reads badly.
const WORDS: &[&str] = &[
    "纪律",
    "检查",
    "委员会",
    "监察",
    "监督",
    "信访",
    "举报",
    "问题",
    "线索",
    "处置",
    "核查",
    "结果",
    "反馈",
    "公示",
    "公告",
    "通报",
    "通知",
    "通告",
    "公开",
    "接访",
    "接待",
    "领导",
    "干部",
    "群众",
    "工作",
    "情况",
    "方案",
    "意见",
    "办法",
    "规定",
    "决定",
    "报告",
    "请示",
    "批复",
    "会议",
    "纪要",
    "协议书",
    "息诉罢访",
    "告知书",
    "受理",
    "不予受理",
    "转送",
    "交办",
    "移送",
    "催办",
    "督办",
    "澄清",
    "正名",
    "登记",
    "安排",
    "重复",
    "越级",
    "流动",
    "红旗",
    "专项",
    "整治",
    "乡镇",
    "街道",
    "社区",
    "开展",
    "进行",
    "加强",
    "进一步",
    "做好",
    "印发",
    "有关",
    "关于",
    "处理",
    "检举",
    "控告",
    "实名",
    "月度",
    "季度",
    "年度",
    "中共",
    "实施",
    "全县",
    "培训",
    "统计",
    "测评",
    "民主",
    "村民",
    "代表",
    "委员",
    "党员",
    "党风",
    "廉政",
    "建设",
    "集体",
    "资金",
    "资产",
    "资源",
    "管理",
    "使用",
    "补贴",
    "发放",
    "宅基地",
    "征收",
    "土地",
    "项目",
    "工程",
    "财务",
    "村务",
    "落实",
    "推进",
    "规范",
    "执行",
    "违纪",
    "违法",
    "典型",
    "案例",
];
/// A line should not begin with these: they lean on what stands before.
const LEANING: &str = "的了和与及或等之性化者们";
/// A line should not end with these: they lean on what follows.
const REACHING: &str = "关对向在为将第不未各该本其按从以被把";

impl Setting<'_> {
    pub(super) fn title(
        &self,
        title: &Title,
        manner: Manner,
        first: bool,
        items: &mut Vec<Item>,
    ) -> Result<(), Error> {
        let sheet = &self.sheet;
        // Two lines below the separator of a red head or letter; nothing above where the page begins with it.
        if manner.headed && first {
            items.push(Item::kept(Piece::Gap(sheet.pitch * 2.0)));
        } else if !first && !manner.slip {
            items.push(Item::kept(Piece::Gap(sheet.pitch * 0.5)));
        }
        let mut look = Look::new(Role::Title, sheet.title);
        look.red = manner.poster;
        let measure = Measure { width: sheet.measure, first: 0.0, rest: 0.0, align: Align::Center };
        for line in self.title_lines(title, look)? {
            let slabs =
                self.text(&Text::plain(line), look, measure, sheet.left, sheet.title_pitch, Part::Title)?;
            items.extend(kept(slabs));
        }
        if let Some(subtitle) = title.subtitle.as_deref().filter(|text| !text.is_empty()) {
            let look = sheet.look(Role::Kai);
            let text = Text::plain(subtitle);
            items.extend(kept(self.text(&text, look, measure, sheet.left, sheet.pitch, Part::Title)?));
        }
        let below = if manner.slip {
            0.3
        } else if manner.poster {
            0.5
        } else {
            1.0
        };
        items.push(Item::kept(Piece::Gap(sheet.pitch * below)));
        Ok(())
    }

    /// The lines given; one too long for the sheet is balanced over several.
    fn title_lines(&self, title: &Title, look: Look) -> Result<Vec<String>, Error> {
        let mut lines = Vec::new();
        for given in &title.lines {
            let units = units(&self.shelf, &Text::plain(given.as_str()), look)?;
            let width: f64 = units.iter().map(|unit| unit.width).sum();
            let fits = width <= self.sheet.measure || units.iter().any(|unit| unit.class == Class::NewLine);
            let balanced = if fits { None } else { balance(&units, self.sheet.measure - look.cell) };
            lines.extend(balanced.unwrap_or_else(|| vec![given.clone()]));
        }
        Ok(lines)
    }
}

/// Splits a title into the fewest lines that fit, so that their shape is good and no word is cut.
/// `None` where the room does not allow it.
fn balance(units: &[Unit], room: f64) -> Option<Vec<String>> {
    let count = units.len();
    let mut at = vec![0.0];
    let mut x = 0.0;
    for unit in units {
        x += unit.width;
        at.push(x);
    }
    let total = x;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a small positive count")]
    let lines = (total / room).ceil().clamp(2.0, 12.0) as usize;
    if count > 400 {
        return None;
    }
    let ends: Vec<f64> = (0..=count).map(|place| end_badness(units, place)).collect();
    let cost = |line: usize, from: usize, to: usize| -> Option<f64> {
        let width = at.get(to)? - at.get(from)?;
        if width > room + 0.01 {
            return None;
        }
        let off = (width - ideal(line, lines, total)) / units.first()?.size;
        Some(off * off + ends.get(to).copied()?)
    };
    // best[k][i]: least badness of the first i units on k lines, and where the last of these lines begins.
    let mut best: Vec<Vec<Option<(f64, usize)>>> = vec![vec![None; count + 1]; lines + 1];
    *best.get_mut(0)?.get_mut(0)? = Some((0.0, 0));
    for line in 1..=lines {
        for to in line..=count {
            let mut found: Option<(f64, usize)> = None;
            for from in (line - 1..to).rev() {
                let Some(step) = cost(line - 1, from, to) else { break };
                let Some((before, _)) = best.get(line - 1)?.get(from).copied().flatten() else { continue };
                if found.is_none_or(|(least, _)| before + step < least) {
                    found = Some((before + step, from));
                }
            }
            *best.get_mut(line)?.get_mut(to)? = found;
        }
    }
    let mut texts = Vec::new();
    let mut to = count;
    for line in (1..=lines).rev() {
        let (_, from) = best.get(line)?.get(to).copied().flatten()?;
        texts.push(units.get(from..to)?.iter().map(|unit| unit.character).collect());
        to = from;
    }
    texts.reverse();
    Some(texts)
}

/// The width a line should have: of two lines the first a little longer (trapezium), of three the middle one
/// (lozenge), so that the title is neither a brick nor an hourglass.
fn ideal(line: usize, lines: usize, total: f64) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "at most twelve lines")]
    let even = total / lines as f64;
    let last = lines - 1;
    match (lines, line) {
        (2, 0) => even * 1.06,
        (2, _) => even * 0.94,
        (_, line) if line == 0 || line == last => even * 0.92,
        _ => even * (1.0 + 0.16 / f64::from(u32::try_from(lines - 2).unwrap_or(1))),
    }
}

/// How bad a line end before unit `place` is.
fn end_badness(units: &[Unit], place: usize) -> f64 {
    let (Some(before), Some(after)) =
        (place.checked_sub(1).and_then(|index| units.get(index)), units.get(place))
    else {
        return 0.0;
    };
    let mut badness = 0.0;
    if before.glued || characters::never_begins_line(after.character) || before.class == Class::Open {
        badness += 1000.0;
    }
    let shown = |range: std::ops::Range<usize>| -> String {
        range.filter_map(|index| units.get(index)).map(|unit| unit.character).collect()
    };
    for word in WORDS {
        let length = word.chars().count();
        let cut = (1..length)
            .any(|part| place.checked_sub(part).is_some_and(|start| shown(start..start + length) == *word));
        if cut {
            badness += 60.0;
        }
    }
    if LEANING.contains(after.character) || REACHING.contains(before.character) {
        badness += 25.0;
    }
    if (before.character.is_ascii_digit() && "年月日号期".contains(after.character))
        || ("年月".contains(before.character) && after.character.is_ascii_digit())
    {
        badness += 60.0;
    }
    if open_brackets(units.get(..place).unwrap_or_default()) {
        badness += 20.0;
    }
    badness
}

/// Whether a bracket, book title or quotation is open after these units.
fn open_brackets(units: &[Unit]) -> bool {
    let opened = units.iter().filter(|unit| "（《“〔".contains(unit.character)).count();
    let closed = units.iter().filter(|unit| "）》”〕".contains(unit.character)).count();
    opened > closed
}

#[cfg(test)]
mod tests {
    use super::*;

    fn unit(character: char) -> Unit {
        Unit {
            character,
            sort: None,
            class: characters::class(character),
            size: 22.0,
            width: 22.0,
            shift: 0.0,
            give: 0.0,
            glued: false,
            joint: false,
            underlined: false,
            tick: None,
            ink: crate::placed::Ink::default(),
        }
    }

    fn balanced(title: &str) -> Vec<String> {
        let units: Vec<Unit> = title.chars().map(unit).collect();
        balance(&units, 22.0 * 19.0).unwrap_or_default()
    }

    #[test]
    fn titles_are_not_cut_within_words() {
        assert_eq!(
            balanced("关于印发《望山县信访举报工作流动红旗评比办法》的通知"),
            ["关于印发《望山县信访举报工作", "流动红旗评比办法》的通知"]
        );
        assert_eq!(
            balanced("关于青山镇大河村惠民惠农补贴发放有关问题核查结果的公示"),
            ["关于青山镇大河村惠民惠农补贴", "发放有关问题核查结果的公示"]
        );
    }

    #[test]
    fn a_title_that_cannot_be_broken_is_left_alone() {
        assert!(balance(&[unit('国'), unit('家')], 1.0).is_none());
    }
}
