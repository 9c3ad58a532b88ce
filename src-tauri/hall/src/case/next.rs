//! 下一步: what this person may do with a case now, and what the case waits for.

use serde::Serialize;
use ts_rs::TS;

use super::Case;
use crate::act::{ActName, Scene};
use crate::codes::{Attribution, Course, Disposition, Fast, FeedbackStage, OpenWay, Side, Stage, Verified};
use crate::failure::Result;
use crate::feedback::{drawn, is_given, is_settled_openly, plan_of, posting};
use crate::handling::{APPEAL, SUGGESTION};
use crate::intake::{WAITS_FOR_MATERIAL, first_unknown};
use crate::leading::waits_for_a_leader;
use crate::outside::{charges_of, outside_of, reviews_of};
use crate::store::View;
use crate::transfer::standing;

#[derive(Debug, Clone, Serialize, TS)]
pub struct NextAct {
    pub verb: ActName,
    pub name: String,
    pub key: String,
    /// The likeliest one.
    pub main: bool,
    /// May be done, but is not what the case waits for.
    pub aside: bool,
    pub ready: bool,
    /// Why not, where it is not.
    pub why: String,
    /// Whose post it is, where it is not this person's.
    pub whose: Option<String>,
}

/// What a case waits for at its stage, likeliest first: each is offered, or shown with the reason why this person cannot do
/// it now. Answers owed come first wherever there are any.
fn way_on(view: &View<'_>, case: &Case) -> Result<Vec<ActName>> {
    use ActName::*;
    let named = case.attribution == Attribution::Named;
    let unverified = named && case.verified == Verified::NotYet;
    let to_inform = named && case.informed_on.is_none();
    let led = !case.lead.is_none();
    let planned = led && view.exists("SELECT 1 FROM lead_plans WHERE case_id=?1", [&case.id])?;
    let mut acts = vec![AnswerReminder, AnswerObjection, CheckEvidence, AnswerOpinion];
    let mut add = |wanted: bool, verb: ActName| {
        if wanted {
            acts.push(verb);
        }
    };
    add(waits_for_a_leader(view, &case.id, None)?, Decide);
    add(!case.handed.is_none(), Receive);
    add(unverified && case.stage != Stage::Archived, VerifyName);
    if !case.sent.is_none() {
        add(true, TakeOver);
        add(to_inform, Inform);
        add(true, TakeBack);
        return Ok(acts);
    }
    let outside = outside_of(view, &case.id)?;
    match case.stage {
        Stage::Registered => {
            add(first_unknown(view, case)?.is_some(), SettleAuthority);
            // 业务范围外.
            add(case.kind == "4", HandOut);
            add(case.kind == APPEAL, AcceptAppeal);
            add(case.kind == SUGGESTION, PassOn);
            add(case.kind != APPEAL && case.kind != SUGGESTION, Accept);
            add(case.kind == APPEAL, DeclineAppeal);
            add(case.kind != APPEAL, Decline);
            let waits = view.exists(WAITS_FOR_MATERIAL, [&case.id])?;
            add(waits, GetMaterial);
            add(named && !waits, AskMaterial);
            add(case.kind != "4", Forward);
            add(standing(view, &case.id)?.is_some(), SendBack);
            add(case.kept_as_repeat(view)?, Archive);
        }
        Stage::Outside => {
            let accepted = outside.is_some_and(|outside| outside.accepted_on.is_some());
            add(!accepted, OutsideAccept);
            add(to_inform, Inform);
            let done = charges_of(view, &case.id)?.iter().filter(|one| !one.is_open()).count();
            add(done < Side::ALL.len(), Charge);
            add(accepted, OutsideAnswer);
            add(!accepted, SendBack);
        }
        Stage::Closed if outside.is_some() => {
            let open = reviews_of(view, &case.id)?.iter().any(|review| review.decided_on.is_none());
            let served = outside.is_some_and(|outside| outside.served_on.is_some());
            add(to_inform, Inform);
            add(named && !served, OutsideServe);
            add(open, DecideReview);
            add(true, Archive);
            add(named && served && !open, AskReview);
        }
        Stage::Accepted => {
            add(case.given_back_on.is_some(), Decline);
            add(true, Assign);
            add(case.given_back_on.is_some(), Forward);
            add(to_inform, Inform);
        }
        Stage::Assigned => {
            add(true, Receive);
            add(to_inform, Inform);
            add(led && !planned, Plan);
        }
        Stage::Handling if case.course == Course::Suggestion => add(true, AnswerSuggestion),
        Stage::Handling if case.course.is_appeal() => {
            add(to_inform, Inform);
            add(true, DecideAppeal);
            add(true, Step);
        }
        Stage::Handling => {
            add(to_inform, Inform);
            add(case.disposition.is_empty(), Dispose);
            add(case.fast == Fast::Proposed, JudgeFast);
            add(case.fast == Fast::Checking, SubmitReview);
            add(case.fast == Fast::Reviewing, ReviewFast);
            let disposed = |disposition: Disposition| case.disposition == disposition.code();
            let inquired = disposed(Disposition::TalkOrLetter);
            for verb in [SendInquiry, InquiryReceipt, HoldTalk, AnswerInquiry, ReportInquiry] {
                add(inquired, verb);
            }
            add(disposed(Disposition::Shelved), ReviewShelved);
            add(true, Find);
            add(led && !planned, Plan);
            add(true, Step);
            add(named, FeedBack);
        }
        Stage::Found if case.course.is_appeal() => {
            add(case.answered_on.is_none(), AnswerAppeal);
            add(to_inform, Inform);
            add(true, Close);
        }
        Stage::Found => {
            let plan = plan_of(view, &case.id)?.map(|(way, _)| way);
            let open = !named && !case.minor && !is_settled_openly(view, &case.id)?;
            add(named, FeedBack);
            let posting = posting(view, &case.id)?;
            let standing = posting.as_ref().filter(|posting| !posting.taken_down).map(|posting| posting.hung);
            add(case.minor && posting.is_none(), PostPublicity);
            add(standing == Some(false), HangPublicity);
            add(standing == Some(true), TakeDown);
            add(standing.is_some(), VoidPublicity);
            add(open && plan.is_none(), PlanOpenFeedback);
            add(open && plan == Some(OpenWay::Meeting), HoldMeeting);
            add(open && matches!(plan, Some(OpenWay::Notice | OpenWay::Bulletin)), PostNotice);
            add(true, Close);
            let signed = drawn(view, &case.id)?.map(|drawn| drawn.signed);
            add(named && signed.is_none(), Settle);
            add(signed == Some(false), SignSettlement);
            add(signed == Some(false), DropSettlement);
        }
        Stage::Closed => {
            add(true, WithdrawSettlement);
            add(true, Archive);
        }
        Stage::Archived => {}
        Stage::Declined => {
            add(to_inform, Inform);
            add(true, Archive);
        }
        Stage::ReportedUp => add(to_inform, Inform),
    }
    Ok(acts)
}

/// All that this person may do now, the likeliest first; then what the case waits for, with the reason why this person
/// cannot do it now.
pub(super) fn next_acts(scene: &Scene<'_>, case: &Case, owed: FeedbackStage) -> Result<Vec<NextAct>> {
    let way = way_on(scene.view, case)?;
    let rank = |verb: ActName| way.iter().position(|known| *known == verb);
    let mut acts = Vec::new();
    for verb in ActName::ALL.iter().copied().filter(|verb| verb.of_case()) {
        let ready = verb.may(scene).and_then(|()| verb.ready(scene));
        // Nobody waits for an answer where nothing was said.
        if ready.is_err() && (rank(verb).is_none() || verb.answers()) {
            continue;
        }
        let why = ready.as_ref().err().map(ToString::to_string).unwrap_or_default();
        acts.push(NextAct {
            verb,
            name: match verb {
                ActName::FeedBack => format!("记录{}反馈", owed.label()),
                _ => verb.name().to_owned(),
            },
            key: verb.key().to_owned(),
            main: false,
            aside: rank(verb).is_none(),
            ready: ready.is_ok(),
            why,
            whose: (!verb.falls_to(scene.who)).then(|| verb.doers()),
        });
    }
    acts.sort_by_key(|act| (act.aside, !act.ready, rank(act.verb)));
    // What may be done, or not, is nobody's task.
    let optional = [ActName::AskMaterial, ActName::AskReview, ActName::TakeBack, ActName::SendBack];
    if let Some(first) = acts.iter_mut().find(|act| act.ready && !act.aside && !optional.contains(&act.verb))
    {
        first.main = true;
    }
    Ok(acts)
}

/// The feedback that is owed next: 前期, 中期, then 后期 once there is a finding; after these any number more.
pub(super) fn feedback_owed(view: &View<'_>, case: &Case) -> Result<FeedbackStage> {
    for stage in [FeedbackStage::Early, FeedbackStage::Middle, FeedbackStage::Late] {
        if !is_given(view, &case.id, stage)? && (stage != FeedbackStage::Late || case.found_on.is_some()) {
            return Ok(stage);
        }
    }
    Ok(FeedbackStage::Extra)
}
