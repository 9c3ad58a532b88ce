//! Papers: looked at, issued, made again.

use hall::{EntryId, Result};
use papers::{AgainInput, PaperInput, PaperPdf};

use crate::room::{Desk, Seat};

pub fn preview(desk: &Desk, input: PaperInput) -> Result<PaperPdf> {
    let Seat { hall, who } = desk.seat()?;
    desk.press.preview(&hall, &who, &input)
}

pub fn issue(desk: &Desk, input: PaperInput) -> Result<PaperPdf> {
    let Seat { hall, who } = desk.seat()?;
    desk.press.issue(&hall, &who, &input)
}

pub fn superior_report(desk: &Desk, id: EntryId) -> Result<PaperPdf> {
    let Seat { hall, who } = desk.seat()?;
    desk.press.superior_report(&hall, &who, &id)
}

pub fn again(desk: &Desk, input: AgainInput) -> Result<PaperPdf> {
    let Seat { hall, who } = desk.seat()?;
    desk.press.again(&hall, &who, &input)
}
