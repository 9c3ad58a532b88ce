//! 审计: the auditor's look at the record.

use hall::{AuditInput, AuditPage, Result};

use crate::room::{Desk, Seat};

pub fn audit(desk: &Desk, input: AuditInput) -> Result<AuditPage> {
    let Seat { hall, who } = desk.seat()?;
    hall.read(&who, |scene| hall::audit(scene, &input))
}
