//! 报送函 (规则 art. 15), on the sealed envelope: what a stub knows and nothing else. No subject, no facts.

use gongwen::{Document, Paper};
use hall::clock::chinese_date;
use hall::{Result, Scene, SealKind, Stub};
use serde::Serialize;

use crate::template;

pub(crate) const NAME: &str = "报送函";
pub(crate) const TEMPLATE: &str = "superior_report";

#[derive(Serialize)]
struct Facts {
    number: String,
    own_chief: bool,
    received_on: String,
    channel: String,
    sheets: u32,
    seal: String,
    handed_by: String,
    handed_to: String,
    handed_on: String,
    handed_at: String,
    organ: String,
    date: String,
}

pub(crate) fn compose(scene: &Scene<'_>, stub: Stub) -> Result<Document> {
    let wording = hall::latest_template(scene.view, TEMPLATE)?;
    let facts = Facts {
        number: stub.number,
        own_chief: stub.kind == SealKind::OwnChief,
        received_on: chinese_date(stub.received_on),
        channel: stub.method,
        sheets: stub.sheets,
        seal: stub.seal,
        handed_by: stub.handed_by,
        handed_to: stub.handed_to,
        handed_on: chinese_date(stub.handed_on),
        handed_at: stub.handed_at,
        organ: hall::house(scene.view)?.signing_organ(),
        date: chinese_date(stub.handed_on),
    };
    template::document(TEMPLATE, &wording.text, &facts, Paper::A4)
}
