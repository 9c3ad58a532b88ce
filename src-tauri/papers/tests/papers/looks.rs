//! The papers as they lie on the table, compared with pictures of them: a broken grid or a moved seal has the same words.

use std::path::Path;

use hall::{OfficeKind, PaperKind, PlanOpenFeedback, RegisterForm};
use papers::PaperInput;

use crate::common::*;
use crate::pictures::compare;

#[test]
fn every_paper_that_is_signed_or_posted_looks_as_it_did() {
    let (county, press) = (county(), press());
    let named = county.found(county.named(), false);
    county.does(&county.handler, &named, county.settle());
    let minor = county.found(county.named(), true);
    let posting = county.posting(&minor);
    county.does(&county.handler, &minor, posting);
    let nameless = county.found(county.anonymous(), false);
    let plan = county.plan(&nameless);
    county.does(&county.handler, &nameless, plan);
    let meeting = county.meeting(&nameless);
    county.does(&county.handler, &nameless, meeting);
    let convened = county.found(county.anonymous(), false);
    let plan = PlanOpenFeedback {
        what: "石桥村危房改造名单的核查结果".into(),
        audience: "村民代表20人、党员13人".into(),
        ..county.plan(&convened)
    };
    county.does(&county.handler, &convened, plan);
    let civil = county.office("青山县民政局", OfficeKind::Department);
    let outside = county.registered(RegisterForm { kind: "4".into(), categories: vec![], ..county.named() });
    let summary = county.cleared_by(&county.director, &outside, "要求核实某户低保资格。");
    county.does(&county.director, &outside, county.hand_out(&civil, summary));
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    let mut changed = Vec::new();
    for (name, paper, case, a3) in [
        ("register_form", PaperKind::RegisterForm, &named, false),
        ("acceptance_notice", PaperKind::AcceptanceNotice, &named, false),
        ("settlement_agreement", PaperKind::SettlementAgreement, &named, false),
        ("double_publicity", PaperKind::DoublePublicity, &minor, false),
        ("double_publicity_a3", PaperKind::DoublePublicity, &minor, true),
        ("meeting_minutes", PaperKind::MeetingMinutes, &nameless, false),
        ("meeting_notice", PaperKind::MeetingNotice, &convened, false),
        ("sign_in_sheet", PaperKind::SignInSheet, &convened, false),
        ("ballot_slip", PaperKind::BallotSlip, &convened, false),
        ("service_receipt", PaperKind::ServiceReceipt, &outside, false),
        ("feedback_record", PaperKind::FeedbackRecord, &named, false),
    ] {
        let reason = if paper.shows_identity() { "打印，请来访人签字" } else { "" };
        let input = PaperInput { a3, reason: reason.into(), ..wants(paper, case) };
        let paper = press.issue(&county.hall, &county.director, &input).unwrap();
        changed.extend(compare(&folder, name, &bytes(&paper), paper.pages as usize));
    }
    assert!(
        changed.is_empty(),
        "papers look different:\n{}\nIf that is wanted: raise LAYOUT in papers/src/press.rs, GONGWEN_RENEW=1 cargo test --workspace --test papers looks, then look at the pictures and commit them.",
        changed.join("\n")
    );
}
