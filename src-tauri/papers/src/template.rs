//! From a template's text to a document: minijinja fills it in, then a line-by-line dialect becomes blocks.
//! The dialect is told in assets/templates/README.md.
//!
//! Facts cannot become markup: a value is guarded where it begins and its line ends and bars are held apart, so that
//! a fact with `#`, `@` or a new line prints as it is.

use std::collections::BTreeSet;

use gongwen::{
    Align, Block, Cell, Choices, Document, Form, Imprint, Indent, Letter, Minutes, Paper, Paragraph, Parties,
    Party, Row, RuleStyle, Run, Signature, Table, Text, Title, Width,
};
use hall::{Failure, Result};
use minijinja::{AutoEscape, Environment, ErrorKind, UndefinedBehavior};
use serde::Serialize;

/// Characters that Unicode keeps out of all text, so that no fact has them.
const GUARD: char = '\u{FDD0}';
const LINE: char = '\u{FDD1}';
const BAR: char = '\u{FDD2}';

/// Fills in a template and reads it as a document of `paper` size.
pub(crate) fn document(name: &str, text: &str, facts: &impl Serialize, paper: Paper) -> Result<Document> {
    read(name, text, &fill(name, text, facts, true)?, paper)
}

/// What the template itself prints with these facts: the same document with every value left out.
pub(crate) fn own_words(name: &str, text: &str, facts: &impl Serialize) -> Result<String> {
    Ok(words(&read(name, text, &fill(name, text, facts, false)?, Paper::A4)?))
}

fn read(name: &str, text: &str, filled: &str, paper: Paper) -> Result<Document> {
    let (head, body) = split_head(filled);
    let form = match head.iter().find(|(key, _)| key == "form").map(|(_, value)| value.as_str()) {
        Some("poster") => Form::Poster,
        Some("minutes") => Form::Minutes(minutes_head(&head)),
        Some("letter") => Form::Letter(letter_head(&head)),
        Some("slip") => Form::Slip,
        Some("plain") | None => Form::Plain,
        Some(other) => {
            return Err(bad(name, line_with(text, "form:"), &format!("不认识的版式“{other}”")));
        }
    };
    let title = match (&form, title_of(body)) {
        (Form::Minutes(minutes), title) if title.is_empty() => minutes.name.clone(),
        (_, title) => title,
    };
    let mut blocks = Vec::new();
    for line in body.lines() {
        blocks.extend(block_of(line).map_err(|mark| {
            bad(name, line_with(text, &format!("@{mark}")), &format!("不认识的标记“@{mark}”"))
        })?);
    }
    let document = Document::new(title, form, keep_signing(join_lines(blocks)));
    // A slip is as long as it is, on its roll.
    Ok(if document.form == Form::Slip { document } else { document.on(paper) })
}

fn bad(name: &str, line: usize, what: &str) -> Failure {
    let way_out = "请信访室主任在“设置—文书模板”改这一行，或点“换回随程序的字句”。";
    Failure::fault(format!("模板“{name}”第 {line} 行：{what}。"), way_out)
}

/// The number of the first line that has `words`.
fn line_with(text: &str, words: &str) -> usize {
    text.lines().position(|line| line.contains(words)).map_or(1, |n| n + 1)
}

/// A fact without what no font prints: control characters and those that Unicode keeps out of text.
pub(crate) fn printable(value: &str) -> String {
    let lines = value.replace("\r\n", "\n");
    lines
        .chars()
        .filter_map(|c| match c {
            '\n' | '\r' | '\u{2028}' | '\u{2029}' => Some('\n'),
            '\t' => Some(' '),
            '\u{FDD0}'..='\u{FDEF}' | '\u{FEFF}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' => None,
            c => (!c.is_control()).then_some(c),
        })
        .collect()
}

/// A value as it may stand in the dialect: no line ends, no bars.
fn held(value: &str) -> String {
    let held = |c| match c {
        '\n' => LINE,
        '|' => BAR,
        c => c,
    };
    printable(value).chars().map(held).collect()
}

/// Placeholders that the program does not fill in, although a template has them, perhaps where they are seldom printed.
fn must_be_known(name: &str, text: &str, wanted: BTreeSet<String>, facts: &impl Serialize) -> Result<()> {
    let facts = serde_json::to_value(facts)?;
    let known: Vec<&str> =
        facts.as_object().into_iter().flat_map(|facts| facts.keys().map(String::as_str)).collect();
    let Some(unknown) = wanted.iter().find(|wanted| !known.contains(&wanted.as_str())) else { return Ok(()) };
    let line = text.lines().position(|line| line.contains('{') && line.contains(unknown.as_str()));
    let what = format!("没有“{unknown}”这个占位符，可用的是 {}", known.join("、"));
    Err(bad(name, line.map_or(1, |n| n + 1), &what))
}

/// `told`: with the values; without them, what the template itself says.
fn fill(name: &str, text: &str, facts: &impl Serialize, told: bool) -> Result<String> {
    let mut env = Environment::new();
    env.set_undefined_behavior(UndefinedBehavior::Strict);
    env.set_auto_escape_callback(|_| AutoEscape::None);
    env.add_filter("bare", |text: &str| bare(text).to_owned());
    env.add_filter("sentence", |text: &str| sentence(text));
    env.set_formatter(move |out, _state, value| match told {
        true => Ok(write!(out, "{GUARD}{}", held(&value.to_string()))?),
        false => Ok(()),
    });
    let trouble = |error: minijinja::Error| {
        let what = match error.kind() {
            ErrorKind::UndefinedError => "用了没有的占位符，或写错了名字",
            ErrorKind::SyntaxError => "占位符的括号没有配好",
            _ => "填写时出错",
        };
        let place = error.line().and_then(|line| {
            text.lines()
                .nth(line.saturating_sub(1))
                .map(|words| (line, words.trim().chars().take(40).collect::<String>()))
        });
        match place {
            Some((line, words)) => bad(name, line, &format!("{what}（“{words}”）")),
            None => bad(name, 1, what),
        }
    };
    env.add_template("paper", text).map_err(trouble)?;
    let template = env.get_template("paper").map_err(trouble)?;
    must_be_known(name, text, template.undeclared_variables(false).into_iter().collect(), facts)?;
    template.render(minijinja::value::Serde(facts)).map_err(trouble)
}

/// `{{ basis | bare }}`: as it stands within a sentence, whether or not it was typed with a full stop.
pub(crate) fn bare(text: &str) -> &str {
    text.trim().trim_end_matches(['。', '；', '，'])
}

/// `{{ found | sentence }}`: with its full stop, unless it ends as a sentence anyway.
pub(crate) fn sentence(text: &str) -> String {
    let text = text.trim();
    let quoted = text.trim_end_matches(['”', '’']);
    match quoted.chars().next_back() {
        None => text.to_owned(),
        Some('！' | '？' | '…') => text.to_owned(),
        Some('。') if quoted.len() < text.len() => text.to_owned(),
        Some(_) => format!("{}。", bare(text)),
    }
}

/// The front matter between two lines of `---`, and what follows.
fn split_head(text: &str) -> (Vec<(String, String)>, &str) {
    let Some(rest) = text.strip_prefix("---\n") else { return (Vec::new(), text) };
    let Some((head, body)) = rest.split_once("\n---\n") else { return (Vec::new(), text) };
    let pairs = head.lines().filter_map(|line| line.split_once(':'));
    (pairs.map(|(key, value)| (key.trim().to_owned(), plain(value))).collect(), body)
}

fn head_value(head: &[(String, String)], wanted: &str) -> String {
    head.iter().find(|(key, _)| key == wanted).map(|(_, value)| value.clone()).unwrap_or_default()
}

fn minutes_head(head: &[(String, String)]) -> Minutes {
    let value = |wanted| head_value(head, wanted);
    Minutes { name: value("name"), issue: value("issue"), issuer: value("issuer"), date: value("date") }
}

fn letter_head(head: &[(String, String)]) -> Letter {
    Letter { issuer: head_value(head, "issuer"), number: head_value(head, "number") }
}

/// The first title's lines in one: the document's name in a reader's window.
fn title_of(body: &str) -> String {
    body.lines().filter_map(|line| line.strip_prefix("# ")).map(plain).collect()
}

/// What a guarded value prints as.
fn plain(text: &str) -> String {
    text.chars()
        .filter(|c| *c != GUARD)
        .map(|c| match c {
            LINE => '\n',
            BAR => '|',
            c => c,
        })
        .collect::<String>()
        .trim()
        .to_owned()
}

/// Whether a text has these words.
pub(crate) fn says(text: &Text, words: &str) -> bool {
    text.runs.iter().any(|run| matches!(run, Run::Text(run, _) if run.contains(words)))
}

/// The words of headings and paragraphs, a line each.
pub(crate) fn words(document: &Document) -> String {
    fn add(blocks: &[Block], words: &mut String) {
        for block in blocks {
            match block {
                Block::Heading(_, text) | Block::Paragraph(Paragraph { text, .. }) => {
                    words.push_str(&words_of(text));
                    words.push('\n');
                }
                Block::Keep(blocks) => add(blocks, words),
                _ => {}
            }
        }
    }
    let mut words = String::new();
    add(&document.blocks, &mut words);
    words
}

fn words_of(text: &Text) -> String {
    let words = text.runs.iter().filter_map(|run| match run {
        Run::Text(words, _) => Some(words.as_str()),
        Run::Blank { filled, .. } => Some(filled.as_str()),
        Run::Tick(_) => None,
    });
    words.collect()
}

/// Every line that is printed, with the name it goes by: its own label, or the heading above it.
pub(crate) fn named_lines(document: &Document) -> Vec<(String, String)> {
    let mut lines = Vec::new();
    let mut add = |name: &str, line: &str| lines.push((name.to_owned(), line.to_owned()));
    if let Form::Minutes(Minutes { name, issue, issuer, date }) = &document.form {
        [name, issue, issuer, date].into_iter().for_each(|line| add("版头", line));
    }
    if let Form::Letter(Letter { issuer, number }) = &document.form {
        [issuer, number].into_iter().for_each(|line| add("版头", line));
    }
    if let Some(footer) = &document.footer {
        add("页脚", footer);
    }
    name_blocks(&document.blocks, &mut "正文".to_owned(), &mut add);
    lines
}

fn name_blocks(blocks: &[Block], heading: &mut String, add: &mut impl FnMut(&str, &str)) {
    for block in blocks {
        match block {
            Block::Title(title) => add("标题", &title.lines.concat()),
            Block::Number(number) => add("文号", number),
            Block::Heading(_, text) => {
                *heading = words_of(text);
                add(heading, heading);
            }
            Block::Addressee(text) | Block::Note(text) => add(heading, &words_of(text)),
            Block::Paragraph(Paragraph { text, .. }) => {
                let label = match text.runs.first() {
                    Some(Run::Text(label, style)) if style.face == Some(gongwen::Role::Hei) => label.as_str(),
                    _ => heading.as_str(),
                };
                add(label.trim_end_matches('：'), &words_of(text));
            }
            Block::Signature(signature) => {
                signature.issuers.iter().chain([&signature.date]).for_each(|line| add("落款", line));
            }
            Block::Parties(parties) => {
                for party in &parties.parties {
                    add("双方", &party.role);
                    party.lines.iter().for_each(|(label, text)| add("双方", &format!("{label}{text}")));
                }
            }
            Block::Table(table) => table.rows.iter().for_each(|row| name_cells(row, heading, add)),
            Block::Imprint(imprint) => imprint.copies.iter().for_each(|(label, copies)| add(label, copies)),
            Block::Choices(choices) => {
                choices.options.iter().for_each(|(_, text)| add(heading, &words_of(text)));
            }
            Block::AttachmentHead(text) => add("附件", text),
            Block::Attachments(names) => names.iter().for_each(|name| add("附件", name)),
            Block::Keep(blocks) => name_blocks(blocks, heading, add),
            // No mark of the dialect makes any other.
            _ => {}
        }
    }
}

/// A row's first cell names it.
fn name_cells(row: &Row, heading: &str, add: &mut impl FnMut(&str, &str)) {
    let words = |cell: &Cell| -> String { cell.paragraphs.iter().chain(&cell.foot).map(words_of).collect() };
    let label = row.cells.first().map(words).filter(|label| !label.is_empty());
    let label = label.unwrap_or_else(|| heading.to_owned());
    row.cells.iter().for_each(|cell| add(&label, &words(cell)));
}

/// The error is the mark that is not known.
fn block_of(line: &str) -> std::result::Result<Vec<Block>, String> {
    let line = line.trim_end();
    for (mark, level) in [("##### ", 4), ("#### ", 3), ("### ", 2), ("## ", 1)] {
        if let Some(text) = line.strip_prefix(mark) {
            return Ok(vec![Block::heading(level, plain(text))]);
        }
    }
    if let Some(text) = line.strip_prefix("# ") {
        return Ok(vec![Block::Title(Title::new(plain(text)))]);
    }
    if let Some(directive) = line.strip_prefix('@') {
        let (word, rest) = directive.split_once(' ').unwrap_or((directive, ""));
        return directive_block(word, rest);
    }
    // Each line of a fact is a paragraph of its own, indented like the others.
    let lines = plain(line);
    Ok(lines.split('\n').map(str::trim).filter(|line| !line.is_empty()).map(Block::paragraph).collect())
}

fn directive_block(word: &str, rest: &str) -> std::result::Result<Vec<Block>, String> {
    if let Some(height) = word.strip_prefix("格") {
        let height = if height.is_empty() { Ok(LEAST_CELL) } else { height.parse() };
        return Ok(vec![Block::Table(form_row(height.map_err(|_| word.to_owned())?, rest))]);
    }
    let mut parts = rest.split('|').map(plain);
    let mut part = || parts.next().unwrap_or_default();
    Ok(vec![match word {
        "文号" => Block::Number(part()),
        "称谓" => Block::addressee(part()),
        "顶格" => Block::Paragraph(Paragraph {
            indent: Indent::Flush,
            ..Paragraph::new(with_ink(Text::default(), &part()))
        }),
        "条款" => Block::paragraph(part()),
        "标签" => Block::Paragraph(labelled(part(), part())),
        "名单" => Block::Paragraph(Paragraph {
            indent: Indent::Hanging { first: 2.0, rest: 5.0 },
            ..labelled(part(), part())
        }),
        "问答" => {
            let (question, answer) = (labelled("问：".into(), part()), labelled("答：".into(), part()));
            let question = Paragraph { keep_with_next: true, ..question };
            return Ok(vec![Block::Paragraph(question), Block::Paragraph(answer)]);
        }
        "落款" => Block::Signature(Signature::sealed(part(), part())),
        "署名" => Block::Signature(Signature::unsealed(part(), part())),
        "附注" => Block::Note(part().into()),
        "空行" => Block::Space(part().parse().unwrap_or(1.0)),
        "抄送" => Block::Imprint(Imprint::new(part(), "", "")),
        "附件" => Block::AttachmentHead(part()),
        "附件说明" => Block::Attachments(parts.filter(|name| !name.is_empty()).collect()),
        "表头" => Block::Table(list_row(parts.collect(), true)),
        "行" => Block::Table(list_row(parts.collect(), false)),
        "大号" => large(part(), LARGE),
        "中号" => large(part(), MIDDLE),
        "居中" => Block::Paragraph(Paragraph {
            indent: Indent::Flush,
            align: Align::Center,
            ..Paragraph::new(part())
        }),
        "小字" => Block::Paragraph(Paragraph {
            indent: Indent::Flush,
            size_pt: Some(SMALL),
            ..Paragraph::new(part())
        }),
        "横线" => Block::Rule(RuleStyle::Thin),
        "裁线" => Block::Rule(RuleStyle::TearOff),
        "选项" => Block::Choices(Choices {
            label: Text::default(),
            options: rest.split('|').map(|option| (false, Text::plain(plain(option)))).collect(),
            each_on_its_line: true,
        }),
        "填写" => Block::paragraph(Text::plain(part()).blank(14.0)),
        "双方" => Block::Parties(Parties {
            parties: vec![
                Party::new(part(), ["盖章：", "代表人签名："]),
                Party::new(part(), signing_lines(&part())),
            ],
        }),
        other => return Err(other.to_owned()),
    }])
}

/// Height of a form's row in millimetres, where nothing needs more.
const LEAST_CELL: f32 = 9.0;
/// Width of a form's labels: seven characters.
const LABELS: f32 = 38.0;
/// Sizes on a slip: its number is read across a counter.
const LARGE: f32 = 40.0;
const MIDDLE: f32 = 18.0;
const SMALL: f32 = 10.0;

fn large(text: String, size: f32) -> Block {
    Block::Paragraph(Paragraph {
        indent: Indent::Flush,
        align: Align::Center,
        size_pt: Some(size),
        ..Paragraph::new(Text::default().face(gongwen::Role::Hei, text))
    })
}

/// `@格25 标签|一段|又一段`: a row of a form, to be filled in by hand; □ is a box to be ticked.
fn form_row(height: f32, rest: &str) -> Table {
    let mut parts = rest.split('|').map(plain);
    let label = Cell::label(parts.next().unwrap_or_default()).face(gongwen::Role::Hei);
    let mut cell = Cell::default();
    cell.paragraphs.extend(parts.filter(|part| !part.is_empty()).map(|part| with_boxes(&part)));
    Table::new([Width::Mm(LABELS), Width::Share(1.0)]).row(Row::new([label, cell]).at_least(height))
}

fn with_boxes(words: &str) -> Text {
    let mut parts = words.split('□');
    let first = Text::plain(parts.next().unwrap_or_default());
    parts.fold(first, |text, part| text.tick(false).then(part))
}

/// `@表头 日期|领导`, `@行 …|…`: a list, whose columns are as wide as what stands in them needs.
fn list_row(cells: Vec<String>, head: bool) -> Table {
    // A figure is half as wide as a 汉字; one more is the room beside the rules.
    let wide =
        |line: &str| line.chars().map(|c| if c.is_ascii() { 1u8 } else { 2 }).fold(0, u8::saturating_add);
    let share = |text: &String| {
        let widest = text.lines().map(wide).max().unwrap_or(0).clamp(6, 48);
        Width::Share(f32::from(widest) / 2.0 + 1.0)
    };
    let table = Table::new(cells.iter().map(share));
    if head { table.header(cells) } else { table.row(Row::new(cells.into_iter().map(Cell::label))) }
}

/// Whether these are rows of one table: a form's and a list's are not, nor is what has a head of its own.
fn alike(table: &Table, more: &Table) -> bool {
    let fixed = |table: &Table| matches!(table.columns.first(), Some(Width::Mm(_)));
    more.header_rows == 0 && table.columns.len() == more.columns.len() && fixed(table) == fixed(more)
}

/// The rows of one table, in columns as wide as its widest row needs.
fn join_tables(table: &mut Table, more: Table) {
    for (column, other) in table.columns.iter_mut().zip(&more.columns) {
        if let (Width::Share(share), Width::Share(other)) = (column, other) {
            *share = share.max(*other);
        }
    }
    table.rows.extend(more.rows);
}

fn labelled(label: String, text: String) -> Paragraph {
    Paragraph::new(with_ink(Text::default().face(gongwen::Role::Hei, label), &text))
}

/// ＿＿＿＿ is one line for ink, as long as its marks.
fn with_ink(mut text: Text, words: &str) -> Text {
    let mut rest = words;
    while let Some((before, from)) = rest.find('＿').and_then(|at| rest.split_at_checked(at)) {
        let marks = from.chars().take_while(|c| *c == '＿').count();
        text = text.then(before).blank(f32::from(u8::try_from(marks).unwrap_or(28)));
        rest = from.trim_start_matches('＿');
    }
    text.then(rest)
}

/// One line for ink each, where several sign.
fn signing_lines(names: &str) -> Vec<String> {
    let names: Vec<&str> = names.split('、').filter(|name| !name.is_empty()).collect();
    match names.as_slice() {
        [] | [_] => vec!["签名：".to_owned()],
        several => several.iter().map(|name| format!("签名（{name}）：")).collect(),
    }
}

/// What is signed stays on one page: the parties and the lines for witness and day below them.
fn keep_signing(mut blocks: Vec<Block>) -> Vec<Block> {
    let Some(from) = blocks.iter().position(|block| matches!(block, Block::Parties(_))) else {
        return blocks;
    };
    let below = blocks.iter().skip(from + 1);
    let short = |block: &&Block| match block {
        Block::Space(_) => true,
        Block::Paragraph(paragraph) => words_of(&paragraph.text).chars().count() <= SHORT,
        _ => false,
    };
    let count = 1 + below.take_while(short).take(6).count();
    let signing: Vec<Block> = blocks.drain(from..from + count).collect();
    blocks.insert(from, Block::Keep(signing));
    blocks
}

/// Characters of a line that is there to be signed or dated, and not to be read.
const SHORT: usize = 40;

/// Titles that follow each other are the lines of one, rows that follow each other are those of one table.
fn join_lines(blocks: Vec<Block>) -> Vec<Block> {
    let mut joined: Vec<Block> = Vec::new();
    for block in blocks {
        match (joined.last_mut(), block) {
            (Some(Block::Title(title)), Block::Title(more)) => title.lines.extend(more.lines),
            (Some(Block::Table(table)), Block::Table(more)) if alike(table, &more) => {
                join_tables(table, more);
            }
            (_, block) => joined.push(block),
        }
    }
    joined
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Serialize)]
    struct Facts {
        name: &'static str,
    }

    fn blocks(text: &str, name: &'static str) -> Vec<Block> {
        document("试", text, &Facts { name }, Paper::A4).unwrap().blocks
    }

    #[test]
    fn facts_cannot_become_markup() {
        for hostile in ["# 标题", "@落款 某某|某日", "{{ name }}", "一\n# 二\n@文号 三", "a|b", "---"]
        {
            let lines: Vec<Block> = hostile.lines().map(Block::paragraph).collect();
            assert_eq!(blocks("{{ name }}\n", hostile), lines, "{hostile}");
            assert_eq!(blocks("@称谓 {{ name }}\n", hostile), [Block::addressee(hostile)], "{hostile}");
        }
    }

    #[test]
    fn an_unknown_placeholder_is_named_with_its_line() {
        let failure =
            document("告知书", "# 题\n\n你好{{ nmae }}\n", &Facts { name: "" }, Paper::A4).unwrap_err();
        assert!(failure.message.contains("“告知书”第 3 行") && failure.message.contains("nmae"), "{failure}");
        let failure = document("告知书", "# 题\n@不懂 x\n", &Facts { name: "" }, Paper::A4).unwrap_err();
        assert!(failure.message.contains("@不懂"), "{failure}");
        let failure = document("告知书", "你好{{ name\n", &Facts { name: "" }, Paper::A4).unwrap_err();
        assert!(failure.message.contains("第 1 行") || failure.message.contains("第 2 行"), "{failure}");
    }

    #[test]
    fn a_row_of_low_lines_is_a_line_for_ink() {
        let label = Text::default().face(gongwen::Role::Hei, "电话：");
        let text = label.then("县").blank(4.0).then("。");
        assert_eq!(blocks("@标签 电话：|{{ name }}＿＿＿＿。\n", "县"), [Block::paragraph(text)]);
    }

    /// 句号不多不少: a fact prints right whether or not whoever typed it ended it with a full stop.
    #[test]
    fn a_fact_with_or_without_its_full_stop_ends_with_one() {
        for typed in ["属实", "属实。", " 属实。。 ", "属实；"] {
            assert_eq!(
                blocks("经查，{{ name | bare }}。\n", typed),
                [Block::paragraph("经查，属实。")],
                "{typed}"
            );
            assert_eq!(blocks("{{ name | sentence }}\n", typed), [Block::paragraph("属实。")], "{typed}");
        }
        assert_eq!(blocks("{{ name | sentence }}\n", "何时公示？"), [Block::paragraph("何时公示？")]);
        assert_eq!(blocks("{{ name | sentence }}\n", "他说“不知道。”"), [Block::paragraph("他说“不知道。”")]);
        assert_eq!(blocks("{{ name | sentence }}\n", "称“公示”"), [Block::paragraph("称“公示”。")]);
        assert_eq!(blocks("{{ name | sentence }}\n", " "), []);
        assert_eq!(own_words("试", "{{ name | sentence }}\n", &Facts { name: "属实" }).unwrap(), "");
    }

    #[test]
    fn rows_that_follow_each_other_are_one_table() {
        let text = "@表头 日期|领导\n@行 11月23日|{{ name }}\n@行 11月30日|李建国\n@格25 意见|□受理　□不予受理\n@格 日期|\n";
        let made = blocks(text, "# 陈\n@行 假|的");
        let [Block::Table(list), Block::Table(form)] = made.as_slice() else { panic!("{made:?}") };
        assert_eq!((list.rows.len(), list.header_rows, form.rows.len()), (3, 1, 2));
        assert_eq!(list.rows[1].cells[1].paragraphs, [Text::plain("# 陈\n@行 假|的")]);
        assert_eq!(form.rows[0].min_height, 25.0);
        let ticks = form.rows[0].cells[1].paragraphs[0].runs.iter();
        assert_eq!(ticks.filter(|run| matches!(run, Run::Tick(false))).count(), 2);
    }

    #[test]
    fn lines_of_a_title_are_one_title() {
        assert_eq!(blocks("# 关于\n# {{ name }}\n", "公示"), [Block::title("关于\n公示")]);
    }
}
