//! Open code tables: 方式, 来源, 类别, 问题类别, 领域, 级别, 管理权限, 政治面貌, 同义说法. A county adds and renames; a code is never deleted.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::act::{Scene, Verb};
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

impl Verb for SetCodes {
    fn ready(_scene: &Scene<'_>) -> Result<()> {
        Ok(())
    }
    fn check(&self, _scene: &Scene<'_>) -> Result<()> {
        match self.codes.iter().find(|code| code.code.trim().is_empty() || code.label.trim().is_empty()) {
            Some(code) => {
                Err(Failure::input("codes", format!("代码和名称都要填：{}{}", code.code, code.label)))
            }
            None => Ok(()),
        }
    }
    fn apply(&self, tx: &mut Tx<'_>, _stamp: &Stamp) -> Result<()> {
        self.codes.iter().try_for_each(|code| {
            keep_code(tx, self.list, &code.code, &code.label, code.parent.as_deref().unwrap_or_default())
        })
    }
    fn tell(&self, _view: &View<'_>) -> Result<String> {
        Ok(format!("{}：{} 项", self.list.label(), self.codes.len()))
    }
    const RETRACTABLE: bool = false;
}

pub(super) fn keep_code(
    tx: &mut Tx<'_>,
    list: CodeList,
    code: &str,
    label: &str,
    parent: &str,
) -> Result<()> {
    tx.run(include_str!("set_code.sql"), (list, code, label, parent)).map(|_| ())
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
    pub codes: Vec<Code>,
}

/// Every table there is.
pub fn code_lists(view: &View<'_>) -> Result<Vec<CodeListView>> {
    let shown = |list: &CodeList| {
        Ok(CodeListView { list: *list, name: list.label().to_owned(), codes: codes_of(view, *list)? })
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

pub(crate) fn must_be_code(view: &View<'_>, list: CodeList, code: &str, field: &str) -> Result<()> {
    match view.exists("SELECT 1 FROM codes WHERE list=?1 AND code=?2", (list, code))? {
        true => Ok(()),
        false => Err(Failure::input(field, format!("请选择{}。", list.label()))),
    }
}

/// For what stands sealed: it keeps the words, since nobody could look up a code in it.
pub(crate) fn is_label(view: &View<'_>, list: CodeList, label: &str) -> Result<bool> {
    view.exists("SELECT 1 FROM codes WHERE list=?1 AND label=?2", (list, label))
}
