//! The registration form: its tables, its checks, its drafts.

use hall::{Done, Result};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

use crate::room::{Desk, Seat};

/// What is wrong, beside its field.
#[derive(Debug, Serialize, TS)]
pub struct FieldTrouble {
    pub field: String,
    pub message: String,
    /// The way out where nothing of it may be entered: 改作密封报送.
    pub seal: Option<hall::SealKind>,
}

#[derive(Deserialize, TS)]
pub struct DraftForm {
    pub key: String,
    #[ts(type = "Json")]
    pub body: Value,
}

pub fn code_tables(desk: &Desk, (): ()) -> Result<hall::CodeTables> {
    let Seat { hall, who } = desk.seat()?;
    hall.read(&who, |scene| hall::code_tables(scene.view))
}

pub fn id_number(desk: &Desk, typed: String) -> Result<hall::IdNumberFacts> {
    Ok(hall::id_number(&typed, desk.clock.today()))
}

pub fn check_register(desk: &Desk, form: hall::RegisterForm) -> Result<Vec<FieldTrouble>> {
    let Seat { hall, who } = desk.seat()?;
    let found = hall.read(&who, |scene| hall::check_register(scene, &form))?;
    let sealed = hall::must_be_sealed(&form);
    let trouble = |failure: hall::Failure| {
        let field = failure.field.unwrap_or_default();
        let seal = sealed.filter(|_| field.ends_with(".authority"));
        FieldTrouble { field, message: failure.message, seal }
    };
    Ok(found.into_iter().map(trouble).collect())
}

pub fn repeats(desk: &Desk, input: hall::RepeatsInput) -> Result<hall::Repeats> {
    let Seat { hall, who } = desk.seat()?;
    hall.read(&who, |scene| hall::repeats(scene, &input))
}

pub fn register(desk: &Desk, input: hall::RegisterInput) -> Result<Done> {
    let Seat { hall, who } = desk.seat()?;
    hall.register(&who, &input)
}

pub fn stubs(desk: &Desk, (): ()) -> Result<Vec<hall::Stub>> {
    let Seat { hall, who } = desk.seat()?;
    hall.read(&who, hall::stubs)
}

pub fn seal_draft(desk: &Desk, stub: hall::SealStub) -> Result<Done> {
    let Seat { hall, who } = desk.seat()?;
    hall.seal_draft(&who, stub)
}

pub fn draft_save(desk: &Desk, form: DraftForm) -> Result<String> {
    let Seat { hall, who } = desk.seat()?;
    hall.save_draft(&who, &form.key, &form.body)
}

pub fn draft_load(desk: &Desk, key: String) -> Result<Option<hall::Draft>> {
    let Seat { hall, who } = desk.seat()?;
    hall.load_draft(&who, &key)
}

pub fn draft_drop(desk: &Desk, key: String) -> Result<()> {
    let Seat { hall, who } = desk.seat()?;
    hall.drop_draft(&who, &key)
}
