//! The ledger as an Excel file: ours written, theirs read. Theirs may have its columns in any order, under the usual names;
//! what cannot be read is told with the cell it stands in.

use std::collections::HashMap;
use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};
use chrono::NaiveDate;
use rust_xlsxwriter::{Format, Workbook};

use super::ledger::{LedgerRow, LedgerState, Month};
use crate::clock::chinese_date;
use crate::codes::Finding;
use crate::failure::{Failure, Result};

/// Bytes of a ledger at the most: ten thousand rows are under one megabyte.
pub const LEDGER_LIMIT: usize = 5 * 1024 * 1024;
/// What it may grow to when it is unpacked.
const UNPACKED: u64 = 100 * 1024 * 1024;
const ROWS: usize = 20_000;
/// The heading stands within the first rows.
const HEAD_WITHIN: usize = 20;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Column {
    Number,
    HandedOn,
    Office,
    State,
    Disposition,
    Result,
    ClosedOn,
}

impl Column {
    const ALL: [Self; 7] = [
        Self::Number,
        Self::HandedOn,
        Self::Office,
        Self::State,
        Self::Disposition,
        Self::Result,
        Self::ClosedOn,
    ];
    const NEEDED: [Self; 4] = [Self::Number, Self::HandedOn, Self::State, Self::Result];

    /// As this side writes it, then what it is called elsewhere.
    fn names(self) -> &'static [&'static str] {
        match self {
            Self::Number => &[
                "编号",
                "信访编号",
                "信访件编号",
                "举报件编号",
                "受理编号",
                "登记编号",
                "件号",
                "线索编号",
                "案件编号",
            ],
            Self::HandedOn => &[
                "移送日期",
                "移送日",
                "移送时间",
                "移交日期",
                "交办日期",
                "交办时间",
                "转办日期",
                "转办时间",
                "收件日期",
            ],
            Self::Office => &["承办室", "承办部门", "承办单位", "承办科室", "承办机构", "承办纪检监察室"],
            Self::State => &[
                "状态",
                "案管状态",
                "案管室状态",
                "信访室状态",
                "办理状态",
                "当前状态",
                "办理进度",
                "办理情况",
                "进度",
            ],
            Self::Disposition => &["处置方式", "处置", "处置意见", "处置情况", "处理方式"],
            Self::Result => &["结果", "办理结果", "核查结果", "核查结论", "调查结论", "结论", "属实情况"],
            Self::ClosedOn => &["办结日期", "办结时间", "办结日", "结案日期", "结案时间", "了结日期"],
        }
    }
    fn of(heading: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|column| column.names().contains(&heading))
    }
    fn name(self) -> &'static str {
        self.names().first().copied().unwrap_or_default()
    }
}

/// Columns that tell who came: they belong into no ledger that goes from room to room.
const IDENTITY: [&str; 14] = [
    "署名",
    "举报人",
    "信访人",
    "反映人",
    "来访人",
    "检举人",
    "控告人",
    "姓名",
    "身份证",
    "电话",
    "手机",
    "住址",
    "地址",
    "联系方式",
];

/// Heads no row of the one who is reported on.
const NOT_IDENTITY: [&str; 2] = ["被反映人", "被举报人"];

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct TheirRow {
    pub number: String,
    pub handed_on: NaiveDate,
    pub office: String,
    pub state: LedgerState,
    pub result: Option<Finding>,
}

/// What 案管室 has for the month.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TheirLedger {
    pub(super) rows: Vec<TheirRow>,
}

/// `B`, `AA`
fn letters(column: usize) -> String {
    let digit = char::from(b'A' + u8::try_from(column % 26).unwrap_or(0));
    match column / 26 {
        0 => digit.to_string(),
        above => format!("{}{digit}", letters(above - 1)),
    }
}

/// `第 3 行 C 列`, both counted from nought.
fn cell(row: usize, column: usize) -> String {
    format!("第 {} 行 {} 列", row + 1, letters(column))
}

fn bad(what: impl Into<String>, way_out: &str) -> Failure {
    Failure { way_out: way_out.to_owned(), ..Failure::input("file", what) }
}

/// Numbers of one case look alike whoever typed them: full-width digits, brackets and spaces do not count.
pub(super) fn plain_number(text: &str) -> String {
    let plain = |c: char| match c {
        '０'..='９' => char::from_digit(u32::from(c) - u32::from('０'), 10),
        '[' | '【' | '（' | '(' | '［' => Some('〔'),
        ']' | '】' | '）' | ')' | '］' => Some('〕'),
        c if c.is_whitespace() || c == '第' => None,
        c => Some(c.to_ascii_uppercase()),
    };
    text.chars().filter_map(plain).collect()
}

/// What is kept of a file are its numbers: whatever else stands where a number should (a name, a telephone, an ID) is
/// neither kept nor repeated.
fn is_number(plain: &str) -> bool {
    let digits = plain.chars().filter(char::is_ascii_digit).count();
    let all = plain.chars().count();
    let of_a_person = digits == all && (plain.starts_with('1') && all == 11 || all == 18)
        || digits == 17 && plain.ends_with('X');
    digits > 0 && all <= 40 && !of_a_person
}

/// Digits of a number that Excel keeps: a register number has more, and must be text.
const EXACT_DIGITS: u32 = 15;

/// Whether it is a number of so many digits that its last ones are not what was typed any more.
fn lost_digits(data: &Data) -> bool {
    let most = 10_u64.pow(EXACT_DIGITS);
    match data {
        Data::Int(number) => number.unsigned_abs() >= most,
        #[expect(clippy::cast_precision_loss, reason = "a power of ten that a float holds exactly")]
        Data::Float(number) => number.abs() >= most as f64,
        _ => false,
    }
}

/// The beginning of a cell, for the message.
fn begun(text: &str) -> String {
    let short: String = text.chars().take(10).collect();
    if short.len() < text.len() { format!("{short}…") } else { short }
}

fn heading(data: &Data) -> String {
    let text: String = text_of(data).chars().filter(|c| !c.is_whitespace()).collect();
    // 结果（属实情况） is 结果.
    text.split(['（', '(']).next().unwrap_or_default().to_owned()
}

fn text_of(data: &Data) -> String {
    match data {
        Data::Float(number) if number.fract() == 0.0 => format!("{number:.0}"),
        data => data.to_string().trim().to_owned(),
    }
}

fn state_of(text: &str) -> Option<LedgerState> {
    Some(match text {
        "待签收" | "未签收" | "已交办" | "待办" | "未办" | "未办理" => LedgerState::Waiting,
        "在办" | "办理中" | "正在办理" | "核查中" | "初核中" | "待反馈" | "已签收" | "审理中" | "未办结"
        | "未结" => LedgerState::Handling,
        "办结" | "已办结" | "结案" | "已结案" | "已结" | "了结" | "已了结" | "归档" | "已归档" => {
            LedgerState::Closed
        }
        _ => return None,
    })
}

/// 基本属实 counts with 部分属实, as in the figures; 未认定 is not 不属实.
fn result_of(text: &str) -> Option<Option<Finding>> {
    Some(match text {
        "" | "—" | "-" | "无" => None,
        "属实" => Some(Finding::True),
        "部分属实" | "基本属实" => Some(Finding::Partly),
        "不属实" | "不实" | "失实" => Some(Finding::Untrue),
        "无法查实" | "未查实" | "未认定" => Some(Finding::Unprovable),
        _ => return None,
    })
}

/// What it is by its first bytes, before anything is unpacked.
fn must_be_xlsx(bytes: &[u8]) -> Result<()> {
    if bytes.len() > LEDGER_LIMIT {
        return Err(bad("文件超过 5 MB，没有读。", "对账表只放当月的件：请删去图片和多余的工作表后再导入。"));
    }
    if bytes.starts_with(&[0xD0, 0xCF, 0x11, 0xE0]) {
        // An encrypted workbook lies in the old container under this name, in UTF-16.
        let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
        return Err(match bytes.windows(name.len()).any(|part| part == name) {
            true => bad("工作簿有密码保护，读不了。", "请对方取消密码（另存为时清空密码）后再导入。"),
            false => bad("这是旧格式的 .xls，读不了。", "请用“另存为”存成 .xlsx 后再导入。"),
        });
    }
    let broken =
        || bad("这不是 Excel 工作簿（.xlsx）。", "请选案管室的对账表；是 .csv 的，另存为 .xlsx 后再导入。");
    if !bytes.starts_with(b"PK") {
        return Err(broken());
    }
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|_| broken())?;
    let mut unpacked = 0_u64;
    for n in 0..zip.len() {
        unpacked += zip.by_index_raw(n).map_err(|_| broken())?.size();
    }
    match unpacked > UNPACKED {
        true => Err(bad("工作簿解开后太大，没有读。", "请删去多余的工作表和图片后再导入。")),
        false => Ok(()),
    }
}

/// One sheet as it stands: its cells from the top left, and the cells that are merged.
struct Sheet {
    name: String,
    cells: Vec<Vec<Data>>,
    merged: Vec<((usize, usize), (usize, usize))>,
}

fn sheets(bytes: &[u8]) -> Result<Vec<Sheet>> {
    let broken = || bad("工作簿打不开，可能没有存完整。", "请对方重新另存为 .xlsx 后再导入。");
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|_| broken())?;
    let mut found = Vec::new();
    for name in book.sheet_names() {
        let merged = book.merge_cells_by_sheet_name(&name).map_err(|_| broken())?;
        let place = |(row, column): (u32, u32)| (row as usize, column as usize);
        let merged = merged.into_iter().map(|one| (place(one.start), place(one.end))).collect();
        let range = book.worksheet_range(&name).map_err(|_| broken())?;
        let (top, left) = range.start().map_or((0, 0), place);
        let mut cells = vec![Vec::new(); top];
        for row in range.rows().take(ROWS + HEAD_WITHIN + 1) {
            let mut line = vec![Data::Empty; left];
            line.extend(row.iter().cloned());
            cells.push(line);
        }
        found.push(Sheet { name, cells, merged });
    }
    Ok(found)
}

impl Sheet {
    fn at(&self, row: usize, column: usize) -> &Data {
        self.cells.get(row).and_then(|line| line.get(column)).unwrap_or(&Data::Empty)
    }

    /// The row that names the most columns, if it names two; then what each column is.
    fn head(&self) -> Option<(usize, Vec<(usize, Column)>)> {
        let columns = |line: &Vec<Data>| -> Vec<(usize, Column)> {
            let named = line.iter().map(heading).enumerate();
            named.filter_map(|(at, text)| Some((at, Column::of(&text)?))).collect()
        };
        let heads = self.cells.iter().take(HEAD_WITHIN).map(columns).enumerate();
        // Of several alike the first.
        heads.rev().filter(|(_, found)| found.len() >= 2).max_by_key(|(_, found)| found.len())
    }
}

/// Reads the ledger of 案管室 for `month`. Nothing of the file is kept but what is compared.
pub fn read_ledger(month: &str, bytes: &[u8]) -> Result<TheirLedger> {
    let month = Month::of(month)?;
    must_be_xlsx(bytes)?;
    let sheets = sheets(bytes)?;
    let Some((sheet, (head, columns))) = sheets.iter().find_map(|sheet| Some((sheet, sheet.head()?))) else {
        let wanted = Column::NEEDED.map(Column::name).join("、");
        let first = sheets.first().map_or("", |sheet| sheet.name.as_str());
        return Err(bad(
            format!("没有找到表头：从“{first}”{}起的 {HEAD_WITHIN} 行里没有{wanted}这些列名。", cell(0, 0)),
            "请在第一行或标题下一行写上列名后再导入；列的先后不拘。",
        ));
    };
    let place = columns_of(sheet, head, &columns)?;
    must_be_of_month(sheet, head, month)?;
    must_not_be_merged(sheet, head)?;
    if sheet.cells.len() > head + 1 + ROWS {
        return Err(bad(
            format!("{}以下还有内容：一张对账表最多 {ROWS} 行。", cell(head + 1 + ROWS, 0)),
            "请只放当月的件。",
        ));
    }
    rows_of(sheet, head, &place, month)
}

fn columns_of(sheet: &Sheet, head: usize, columns: &[(usize, Column)]) -> Result<HashMap<Column, usize>> {
    let headings = sheet.cells.get(head).map(Vec::as_slice).unwrap_or_default();
    for (at, data) in headings.iter().enumerate() {
        let name = heading(data);
        let tells = IDENTITY.iter().any(|word| name.contains(word));
        if tells && !NOT_IDENTITY.iter().any(|word| name.contains(word)) {
            return Err(bad(
                format!("{}是“{name}”：会让人认出信访人，对账表里不能有。", cell(head, at)),
                "没有读取。请退回对方，删去这一列并销毁原文件后再导入。",
            ));
        }
    }
    let mut place = HashMap::new();
    for (at, column) in columns {
        if let Some(first) = place.insert(*column, *at) {
            return Err(bad(
                format!(
                    "{}和{}都是“{}”，不知道用哪一列。",
                    cell(head, first),
                    cell(head, *at),
                    column.name()
                ),
                "请只留一列后再导入。",
            ));
        }
    }
    match Column::NEEDED.into_iter().find(|column| !place.contains_key(column)) {
        Some(missing) => Err(bad(
            format!("第 {} 行是表头，缺“{}”一列。", head + 1, missing.name()),
            "请补上这一列（也可以叫别的常用名）后再导入。",
        )),
        None => Ok(place),
    }
}

/// A title or the sheet's name that says another month: the wrong file was chosen.
fn must_be_of_month(sheet: &Sheet, head: usize, month: Month) -> Result<()> {
    let other = |text: &str| said_month(text).filter(|said| *said != month.first);
    let wrong = |place: String, said: NaiveDate| {
        let said = said.format("%Y年%-m月");
        bad(format!("{place}写的是{said}，要对的是{}。", month.in_words()), "请核对是不是选错了文件。")
    };
    for (row, line) in sheet.cells.iter().enumerate().take(head) {
        for (column, data) in line.iter().enumerate() {
            if let Some(said) = other(&text_of(data)) {
                return Err(wrong(cell(row, column), said));
            }
        }
    }
    match other(&sheet.name) {
        Some(said) => Err(wrong(format!("工作表名“{}”", sheet.name), said)),
        None => Ok(()),
    }
}

/// The first day of `2025年10月` where a text says so.
fn said_month(text: &str) -> Option<NaiveDate> {
    let plain: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let (before, after) = plain.split_once('年')?;
    let years: Vec<char> = before.chars().rev().take(4).collect();
    let year: i32 = years.into_iter().rev().collect::<String>().parse().ok()?;
    let month: u32 = after.split_once('月')?.0.parse().ok()?;
    NaiveDate::from_ymd_opt(year, month, 1)
}

fn must_not_be_merged(sheet: &Sheet, head: usize) -> Result<()> {
    match sheet.merged.iter().filter(|(_, end)| end.0 >= head).min() {
        Some((start, end)) => Err(bad(
            format!(
                "{}起合并了单元格（到{}），不知道每一行各是多少。",
                cell(start.0, start.1),
                cell(end.0, end.1)
            ),
            "请取消合并、逐行填写后再导入；标题行可以合并。",
        )),
        None => Ok(()),
    }
}

fn rows_of(sheet: &Sheet, head: usize, place: &HashMap<Column, usize>, month: Month) -> Result<TheirLedger> {
    let mut seen: HashMap<String, usize> = HashMap::new();
    let mut rows = Vec::new();
    for row in head + 1..sheet.cells.len() {
        let of = |column: Column| place.get(&column).map(|at| (sheet.at(row, *at), *at));
        let text = |column: Column| of(column).map_or_else(String::new, |(data, _)| text_of(data));
        if Column::ALL.into_iter().all(|column| text(column).is_empty()) {
            continue;
        }
        let at = |column: Column| cell(row, place.get(&column).copied().unwrap_or(0));
        let number = text(Column::Number);
        // 合计 below the list is no case.
        if ["合计", "总计", "小计"].iter().any(|total| number.starts_with(total)) {
            continue;
        }
        if number.is_empty() {
            return Err(bad(format!("{}没有编号。", at(Column::Number)), "请补上编号，空行请整行删去。"));
        }
        if of(Column::Number).is_some_and(|(data, _)| lost_digits(data)) {
            return Err(bad(
                format!(
                    "{}的编号是数字格式，超过 {EXACT_DIGITS} 位：Excel 只保留前 {EXACT_DIGITS} 位，后面的已经变了。",
                    at(Column::Number)
                ),
                "请对方把编号这一列设为“文本”格式，照原件重新填写编号后再导入；只改格式，丢了的位数回不来。",
            ));
        }
        if !is_number(&plain_number(&number)) {
            return Err(bad(
                format!("{}不是编号。", at(Column::Number)),
                "这一列只写信访编号，不写人名、电话、证件号码。",
            ));
        }
        if let Some(first) = seen.insert(plain_number(&number), row) {
            return Err(bad(
                format!("{}的编号“{number}”与第 {} 行重复。", at(Column::Number), first + 1),
                "一件只留一行后再导入。",
            ));
        }
        let handed_on = date_of(of(Column::HandedOn), &at(Column::HandedOn))?
            .ok_or_else(|| bad(format!("{}没有移送日期。", at(Column::HandedOn)), "请补上后再导入。"))?;
        if handed_on > month.last {
            return Err(bad(
                format!(
                    "{}的日期{}在{}之后。",
                    at(Column::HandedOn),
                    chinese_date(handed_on),
                    month.in_words()
                ),
                "请核对年份，或者是不是选错了月份的文件。",
            ));
        }
        let closed_on = date_of(of(Column::ClosedOn), &at(Column::ClosedOn))?;
        if let Some(day) = closed_on.filter(|day| !(month.first..=month.last).contains(day)) {
            return Err(bad(
                format!(
                    "{}的日期{}不在{}：这个月的账里不该有这一件。",
                    at(Column::ClosedOn),
                    chinese_date(day),
                    month.in_words()
                ),
                "请核对年份，或者是不是选错了月份的文件。",
            ));
        }
        let said = text(Column::State);
        let state = state_of(&said).ok_or_else(|| {
            bad(
                format!("{}的“{}”不是认识的状态。", at(Column::State), begun(&said)),
                "状态写“待签收”“在办”或“办结”（“办理中”“已办结”等也认识）。",
            )
        })?;
        let said = text(Column::Result);
        let result = result_of(&said).ok_or_else(|| {
            bad(
                format!("{}的“{}”不是认识的结果。", at(Column::Result), begun(&said)),
                "结果写“属实”“部分属实”“不属实”“无法查实”，没有的留空。",
            )
        })?;
        rows.push(TheirRow { number, handed_on, office: text(Column::Office), state, result });
    }
    // A month in which nothing was handed over has no rows, or should have had some: comparing tells which.
    Ok(TheirLedger { rows })
}

/// A date that Excel knows as one; what only looks like a date may be read in two ways.
fn date_of(found: Option<(&Data, usize)>, at: &str) -> Result<Option<NaiveDate>> {
    let Some((data, _)) = found else { return Ok(None) };
    match data {
        Data::Empty => Ok(None),
        Data::DateTime(moment) if moment.is_datetime() => {
            let (year, month, day, ..) = moment.to_ymd_hms_milli();
            let read = NaiveDate::from_ymd_opt(i32::from(year), u32::from(month), u32::from(day));
            let wrong = || bad(format!("{at}的日期读不出来。"), "请重新填写后再导入。");
            read.map(Some).ok_or_else(wrong)
        }
        Data::DateTimeIso(text) => match text.get(..10).and_then(|day| day.parse().ok()) {
            Some(day) => Ok(Some(day)),
            None => Err(bad(format!("{at}的日期读不出来。"), "请重新填写后再导入。")),
        },
        data if text_of(data).is_empty() => Ok(None),
        data => Err(bad(
            format!("{at}的“{}”是文字或数字，不是日期。", begun(&text_of(data))),
            "请选中这一列，“数据—分列”转成日期格式后再导入。",
        )),
    }
}

/// This side's ledger as a workbook: a title, headings, a row a case. Nothing of who came.
pub fn write_ledger(month: &str, rows: &[LedgerRow]) -> Result<Vec<u8>> {
    let month = Month::of(month)?;
    let trouble = |_| Failure::fault("对账表没有做出来。", "请再试一次。");
    let mut book = Workbook::new();
    let (head, date) = (Format::new().set_bold(), Format::new().set_num_format("yyyy-mm-dd"));
    // A number that is typed over stays text, with all its digits.
    let words = Format::new().set_num_format("@");
    let sheet = book.add_worksheet();
    let mut write = || -> std::result::Result<(), rust_xlsxwriter::XlsxError> {
        sheet.set_name(month.in_words())?;
        sheet.write_with_format(0, 0, format!("{}信访举报件对账表　信访室", month.in_words()), &head)?;
        for (at, column) in (0_u16..).zip(Column::ALL) {
            sheet.write_with_format(1, at, column.name(), &head)?;
            sheet.set_column_width(at, 18)?;
        }
        for (line, row) in (2_u32..).zip(rows) {
            sheet.write_with_format(line, 0, &row.number, &words)?;
            sheet.write_with_format(line, 1, &row.handed_on, &date)?;
            sheet.write(line, 2, &row.office)?;
            sheet.write(line, 3, row.state.label())?;
            sheet.write(line, 4, &row.disposition)?;
            sheet.write(line, 5, row.result.map_or("", Finding::label))?;
            if let Some(closed) = row.closed_on {
                sheet.write_with_format(line, 6, &closed, &date)?;
            }
        }
        Ok(())
    };
    write().map_err(trouble)?;
    book.save_to_buffer().map_err(trouble)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_is_called_as_on_the_sheet() {
        assert_eq!(cell(2, 2), "第 3 行 C 列");
        assert_eq!(cell(0, 26), "第 1 行 AA 列");
        assert_eq!(letters(701), "ZZ");
    }

    #[test]
    fn one_number_in_several_hands_is_one_number() {
        for written in ["信访〔2026〕12号", "信访[２０２６] 12 号", "信访（2026）12号", "信访〔2026〕第12号"]
        {
            assert_eq!(plain_number(written), "信访〔2026〕12号", "{written}");
        }
        assert_ne!(plain_number("信访〔2026〕12号"), plain_number("信访〔2026〕21号"));
    }

    #[test]
    fn what_belongs_to_a_person_is_no_number() {
        for number in ["信访〔2026〕12号", "9999992026200007", "99999920262100007"] {
            assert!(is_number(number), "{number}");
        }
        for other in ["杨某", "19900001234", "110105194912310021", "11010519491231002X", &"信1".repeat(21)]
        {
            assert!(!is_number(other), "{other}");
        }
    }

    /// A ledger of one case under this number, as Excel keeps a number or a text.
    fn with_number(write: impl Fn(&mut rust_xlsxwriter::Worksheet)) -> Result<TheirLedger> {
        let (mut book, date) = (Workbook::new(), Format::new().set_num_format("yyyy-mm-dd"));
        let sheet = book.add_worksheet();
        for (at, column) in (0_u16..).zip(Column::NEEDED) {
            sheet.write(0, at, column.name()).unwrap();
        }
        write(sheet);
        let handed_on = NaiveDate::from_ymd_opt(2026, 10, 9).unwrap();
        sheet.write_with_format(1, 1, &handed_on, &date).unwrap();
        sheet.write(1, 2, "在办").unwrap();
        read_ledger("2026-10", &book.save_to_buffer().unwrap())
    }

    #[test]
    fn a_register_number_that_excel_cut_short_is_refused() {
        let cut = with_number(|sheet| _ = sheet.write(1, 0, 9_999_992_026_200_007_f64).unwrap()).unwrap_err();
        assert!(cut.message.contains("第 2 行 A 列的编号是数字格式，超过 15 位"), "{cut}");
        assert!(cut.way_out.contains("设为“文本”格式"), "{cut}");
        let of = |read: TheirLedger| read.rows.into_iter().next().unwrap().number;
        let text = with_number(|sheet| _ = sheet.write(1, 0, "9999992026200007").unwrap()).unwrap();
        assert_eq!(of(text), "9999992026200007");
        let short = with_number(|sheet| _ = sheet.write(1, 0, 202_610_000_000_017_f64).unwrap()).unwrap();
        assert_eq!(of(short), "202610000000017");
    }

    #[test]
    fn a_month_is_read_from_a_title() {
        let first = NaiveDate::from_ymd_opt(2025, 10, 1);
        assert_eq!(said_month("案管室 2025 年 10 月对账表"), first);
        assert_eq!(said_month("年度对账表"), None);
        assert_eq!(said_month("2025年13月"), None);
    }
}
