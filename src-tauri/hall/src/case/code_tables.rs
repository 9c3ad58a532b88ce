//! Open code tables: 方式, 来源, 类别, 问题类别, 领域, 级别, 管理权限, 政治面貌, 同义说法. A county adds and renames; a code is never deleted.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::act::{Scene, Verb};
use crate::assets;
use crate::codes::{Manner, terms};
use crate::failure::{Failure, Result};
use crate::record::Stamp;
use crate::store::{Tx, View};

terms! {
    CodeList {
        Methods = "methods" "举报方式", Sources = "sources" "信访来源", Kinds = "kinds" "类别", Categories = "categories" "问题性质",
        Fields = "fields" "领域", Ranks = "ranks" "级别", Authorities = "authorities" "管理权限",
        Politics = "politics" "政治面貌", SameWords = "same_words" "同义说法",
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Code {
    pub code: String,
    pub label: String,
    #[serde(default)]
    pub parent: Option<String>,
}

/// 设定代码表: the codes that come with the program, when the house is founded and when a newer program brings more.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct SetCodes {
    pub list: CodeList,
    pub codes: Vec<Code>,
}

impl CodeList {
    /// Whether a county may add to it; what the rules tell apart by code is only called otherwise.
    pub fn grows(self) -> bool {
        !matches!(self, Self::Kinds | Self::Ranks | Self::Authorities)
    }
}

impl Verb for SetCodes {
    fn ready(_scene: &Scene<'_>) -> Result<()> {
        Ok(())
    }
    fn check(&self, scene: &Scene<'_>) -> Result<()> {
        let shipped = assets::codes()?;
        let came =
            |code: &Code| shipped.iter().any(|table| table.list == self.list && table.codes.contains(code));
        self.codes.iter().try_for_each(|code| {
            match came(code) && !has_code(scene.view, self.list, &code.code)? {
                true => Ok(()),
                false => Err(Failure::refused(
                    format!("“{}”不是随程序新来的代码。", code.label),
                    "增加、改叫法请用“设置—代码表”。",
                )),
            }
        })
    }
    fn apply(&self, tx: &mut Tx<'_>, _stamp: &Stamp) -> Result<()> {
        self.codes.iter().try_for_each(|code| keep_code(tx, self.list, code))
    }
    fn tell(&self, _view: &View<'_>) -> Result<String> {
        Ok(format!("{}：{} 项", self.list.label(), self.codes.len()))
    }
    const RETRACTABLE: bool = false;
}

pub(super) fn keep_code(tx: &mut Tx<'_>, list: CodeList, code: &Code) -> Result<()> {
    let parent = code.parent.as_deref().unwrap_or_default();
    tx.run(include_str!("set_code.sql"), (list, &code.code, &code.label, parent)).map(|_| ())
}

/// The 大类 that a code stands under: the longest code of the list's upper level that it begins with.
pub(super) fn top_of(view: &View<'_>, list: CodeList, code: &str) -> Result<Option<String>> {
    let all = codes_of(view, list)?;
    let is_top = |one: &&Code| all.iter().any(|under| under.parent.as_ref() == Some(&one.code));
    let begins = all.iter().filter(is_top).filter(|top| code != top.code && code.starts_with(&top.code));
    Ok(begins.max_by_key(|top| top.code.len()).map(|top| top.code.clone()))
}

/// A 方式 with what the form asks of it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Method {
    pub code: String,
    pub label: String,
    pub manner: Manner,
    /// `来访`, as its form is headed.
    pub heading: String,
}

/// What the registration form offers.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CodeTables {
    pub methods: Vec<Method>,
    pub sources: Vec<Code>,
    pub kinds: Vec<Code>,
    pub categories: Vec<Code>,
    pub fields: Vec<Code>,
    pub ranks: Vec<Code>,
    pub authorities: Vec<Code>,
    pub politics: Vec<Code>,
    /// Offices of the townships, by id.
    pub townships: Vec<Code>,
}

/// A table as 设置 shows it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CodeListView {
    pub list: CodeList,
    pub name: String,
    /// Whether the county may add to it.
    pub grows: bool,
    pub codes: Vec<Code>,
}

/// Every table there is.
pub fn code_lists(view: &View<'_>) -> Result<Vec<CodeListView>> {
    let shown = |list: &CodeList| {
        let (list, codes) = (*list, codes_of(view, *list)?);
        Ok(CodeListView { list, name: list.label().to_owned(), grows: list.grows(), codes })
    };
    CodeList::ALL.iter().map(shown).collect()
}

fn codes_of(view: &View<'_>, list: CodeList) -> Result<Vec<Code>> {
    view.all("SELECT code, label, parent FROM codes WHERE list=?1 ORDER BY place, code", [list], |row| {
        let parent: String = row.get(2)?;
        Ok(Code {
            code: row.get(0)?,
            label: row.get(1)?,
            parent: Some(parent).filter(|parent| !parent.is_empty()),
        })
    })
}

pub fn code_tables(view: &View<'_>) -> Result<CodeTables> {
    let list = |list: CodeList| codes_of(view, list);
    let townships =
        view.all("SELECT id, short FROM offices WHERE kind='township' ORDER BY id", [], |row| {
            Ok(Code { code: row.get(0)?, label: row.get(1)?, parent: None })
        })?;
    let methods = list(CodeList::Methods)?.into_iter().map(|Code { code, label, .. }| {
        let manner = Manner::of(&code);
        Method { heading: manner.heading(&label), code, label, manner }
    });
    Ok(CodeTables {
        methods: methods.collect(),
        sources: list(CodeList::Sources)?,
        kinds: list(CodeList::Kinds)?,
        categories: list(CodeList::Categories)?,
        fields: list(CodeList::Fields)?,
        ranks: list(CodeList::Ranks)?,
        authorities: list(CodeList::Authorities)?,
        politics: list(CodeList::Politics)?,
        townships,
    })
}

/// The label of a code; the code itself where the table has lost it.
pub fn code_label(view: &View<'_>, list: CodeList, code: &str) -> Result<String> {
    let label = view.value("SELECT label FROM codes WHERE list=?1 AND code=?2", (list, code))?;
    Ok(label.unwrap_or_else(|| code.to_owned()))
}

pub(crate) fn has_code(view: &View<'_>, list: CodeList, code: &str) -> Result<bool> {
    view.exists("SELECT 1 FROM codes WHERE list=?1 AND code=?2", (list, code))
}

pub(crate) fn must_be_code(view: &View<'_>, list: CodeList, code: &str, field: &str) -> Result<()> {
    match has_code(view, list, code)? {
        true => Ok(()),
        false => Err(Failure::input(field, format!("请选择{}。", list.label()))),
    }
}

/// For what stands sealed: it keeps the words, since nobody could look up a code in it.
pub(crate) fn is_label(view: &View<'_>, list: CodeList, label: &str) -> Result<bool> {
    view.exists("SELECT 1 FROM codes WHERE list=?1 AND label=?2", (list, label))
}
