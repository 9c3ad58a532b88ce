//! 送达回证: of each paper that is handed to whoever came; it names the paper, and nobody.

use crate::common::*;
use hall::*;
use papers::PaperInput;

fn receipt(case: &CaseId, about: &EntryId) -> PaperInput {
    PaperInput { about: about.clone(), reason: String::new(), ..wants(PaperKind::ServiceReceipt, case) }
}

#[test]
fn a_receipt_names_the_paper_that_is_handed_over_and_nobody() {
    let (county, press) = (county(), press());
    let case = county.taken(county.named(), false);
    let offered = || -> Vec<(EntryId, String)> {
        let view = county.hall.read_case(&county.desk, &case, case_view).unwrap();
        let of = view.papers.into_iter().filter(|choice| choice.paper == PaperKind::ServiceReceipt);
        of.map(|choice| (choice.about, choice.name)).collect()
    };
    assert!(offered().is_empty());
    let refused = press.issue(&county.hall, &county.desk, &receipt(&case, &EntryId::default())).unwrap_err();
    assert!(refused.message.contains("还没有出具要送达本人的文书"), "{refused}");
    let form = press.issue(&county.hall, &county.desk, &wants(PaperKind::RegisterForm, &case)).unwrap();
    let notice = press.issue(&county.hall, &county.desk, &wants(PaperKind::AcceptanceNotice, &case)).unwrap();
    let about = notice.issued.unwrap().id;
    assert_eq!(offered(), [(about.clone(), format!("送达回证（受理告知书{}）", notice.number))]);
    // A form that stays here is handed to nobody, and what is handed over is not left unsaid.
    for wrong in [form.issued.unwrap().id, EntryId::default()] {
        let refused = press.issue(&county.hall, &county.desk, &receipt(&case, &wrong)).unwrap_err();
        assert!(refused.message.contains("不在本件"), "{refused}");
    }
    let paper = press.issue(&county.hall, &county.desk, &receipt(&case, &about)).unwrap();
    let page = seen("送达回证告知书", &bytes(&paper));
    page.must_have(&[
        "送达回证",
        "受理告知书",
        &notice.number,
        "2026年11月23日出具",
        "实名举报人（信访〔2026〕1号）",
        "青山县纪委",
        "☐当面",
        "☐邮寄，单号：",
        "不写住址",
        "本人签名：",
        "☐拒收☐拒签，原因：",
        "见证人（两人）签名：",
        "送达人（两人）签名",
    ]);
    page.must_not_have(&IDENTITY);
    assert_eq!(paper.pages, 1);
    let again = press.again(&county.hall, &county.desk, &again_of(&paper.issued.unwrap().id)).unwrap();
    assert_eq!(again.pdf, paper.pdf);
    assert!(press.verify(&county.hall, &county.director).unwrap().amiss.is_empty());
    county.verified();
}
