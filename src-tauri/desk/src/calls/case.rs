//! Cases: lists, one case, acts and their previews, clearing, opening identities.

use hall::{Act, CaseId, Cleared, Done, Failure, LimitView, OpenedIdentity, Result};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::room::{Desk, Seat};

#[derive(Deserialize, TS)]
pub struct PerformForm {
    /// `null` for acts of the house.
    pub case_id: Option<CaseId>,
    pub act: Act,
}

/// What would happen: the refusal, or the limits that would begin or move, and what else would be settled by it.
#[derive(Debug, Serialize, TS)]
pub struct Preview {
    pub refusal: Option<Failure>,
    pub limits: Vec<LimitView>,
    pub moved: Vec<String>,
}

#[derive(Deserialize, TS)]
pub struct ClearInput {
    pub case_id: CaseId,
    pub text: String,
    /// Which text it is, for the refusal.
    pub what: String,
}

#[derive(Deserialize, TS)]
pub struct OpenIdentityForm {
    pub case_id: CaseId,
    pub reason: String,
}

pub fn today(desk: &Desk, (): ()) -> Result<hall::Today> {
    let Seat { hall, who } = desk.seat()?;
    hall.read(&who, hall::today)
}

pub fn tasks(desk: &Desk, input: hall::TasksInput) -> Result<hall::Daily> {
    let Seat { hall, who } = desk.seat()?;
    hall.read(&who, |scene| hall::tasks(scene, &input))
}

pub fn cases(desk: &Desk, input: hall::CasesInput) -> Result<hall::Cases> {
    let Seat { hall, who } = desk.seat()?;
    hall.read(&who, |scene| hall::cases(scene, &input))
}

pub fn find(desk: &Desk, typed: String) -> Result<Vec<hall::FoundCase>> {
    let Seat { hall, who } = desk.seat()?;
    hall.read(&who, |scene| hall::find(scene, &typed))
}

pub fn case_view(desk: &Desk, id: CaseId) -> Result<hall::CaseView> {
    let Seat { hall, who } = desk.seat()?;
    hall.read_case(&who, &id, hall::case_view)
}

pub fn leading(desk: &Desk, input: hall::LeadingInput) -> Result<hall::Leading> {
    let Seat { hall, who } = desk.seat()?;
    hall.read(&who, |scene| hall::leading(scene, &input))
}

/// The hall keeps wording and does not read it; whether papers can be made with it is known here.
fn check_wording(desk: &Desk, act: &Act) -> Result<()> {
    match act {
        Act::InstallTemplate(act) => desk.press.check_template(act),
        _ => Ok(()),
    }
}

pub fn preview(desk: &Desk, form: PerformForm) -> Result<Preview> {
    let Seat { hall, who } = desk.seat()?;
    let case = form.case_id;
    let limits = |scene: &hall::Scene<'_>| match scene.about {
        None => Ok(Vec::new()),
        Some(case) => {
            let lights = hall::Lights::of(scene)?;
            let deadlines = hall::deadlines_of(scene.view, &case.id)?;
            Ok(deadlines.iter().map(|deadline| hall::limit_view(&lights, deadline)).collect())
        }
    };
    let before: Vec<LimitView> = match &case {
        Some(id) => hall.read_case(&who, id, limits)?,
        None => Vec::new(),
    };
    let tried = check_wording(desk, &form.act).and_then(|()| {
        hall.preview(&who, case.as_ref(), form.act, |scene| {
            // An act of the house may move the limits of many cases.
            let moved = if scene.about.is_none() { hall::moved_limits(scene)? } else { Vec::new() };
            Ok((limits(scene)?, moved))
        })
    });
    match tried {
        Err(failure) if matches!(failure.kind, hall::FailureKind::Refused | hall::FailureKind::Input) => {
            Ok(Preview { refusal: Some(failure), limits: Vec::new(), moved: Vec::new() })
        }
        Err(failure) => Err(failure),
        Ok((after, of_many)) => {
            let was = |limit: &LimitView| {
                before
                    .iter()
                    .any(|old| old.rule == limit.rule && old.due == limit.due && old.met_on == limit.met_on)
            };
            let (met, limits): (Vec<_>, Vec<_>) =
                after.into_iter().filter(|limit| !was(limit)).partition(|limit| limit.met_on.is_some());
            let met = met.iter().map(|limit| format!("{}：就此完成", limit.name));
            Ok(Preview { refusal: None, moved: of_many.into_iter().chain(met).collect(), limits })
        }
    }
}

pub fn perform(desk: &Desk, form: PerformForm) -> Result<Done> {
    let Seat { hall, who } = desk.seat()?;
    check_wording(desk, &form.act)?;
    hall.perform(&who, form.case_id.as_ref(), form.act)
}

pub fn clear(desk: &Desk, input: ClearInput) -> Result<Cleared> {
    let Seat { hall, who } = desk.seat()?;
    let cleared = hall.clear(&who, &input.case_id, &input.text);
    cleared.map_err(|failure| Failure { message: format!("{}{}", input.what, failure.message), ..failure })
}

pub fn open_identity(desk: &Desk, form: OpenIdentityForm) -> Result<OpenedIdentity> {
    let Seat { hall, who } = desk.seat()?;
    hall.open_identity(&who, &form.case_id, &form.reason)
}
