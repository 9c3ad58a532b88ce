//! 证据材料: a file is opened through its own case, by who may look at that case and holds the vault key.

use crate::county::{County, PASSWORD, day};
use hall::*;

#[test]
fn a_file_is_opened_through_its_own_case_by_those_who_may() {
    let c = County::on("2026-11-23");
    let bytes = b"a scanned letter".to_vec();
    let kept = c.hall.save_blob(&c.desk, "杨某的举报信.pdf", &bytes).unwrap();
    let evidence = Evidence {
        name: "来信扫描件".into(),
        pages: 2,
        original: false,
        blob: Some(kept.blob.clone()),
        size: kept.size,
    };
    let case = c.registered(RegisterForm { evidence: vec![evidence], ..c.named() });
    let other = c.registered(c.anonymous());
    // Under the name it has in the case: the file's own may say who wrote it.
    let opened = c.hall.open_evidence(&c.director, &case, looking_at(&kept)).unwrap();
    assert_eq!(opened, ("来信扫描件.pdf".to_owned(), bytes));
    let through_another = c.hall.open_evidence(&c.director, &other, looking_at(&kept)).unwrap_err();
    assert!(through_another.message.contains("不在本件"), "{through_another}");
    for who in [&c.admin, &c.handler, &c.township] {
        let refused = c.hall.open_evidence(who, &case, looking_at(&kept));
        assert!(refused.is_err(), "{} reads no such case", who.name);
    }
    c.verified();
}

/// 材料不会悄悄不见: a draft may wait for weeks; where a file is gone, the registration says so instead of pretending.
#[test]
fn no_file_of_a_draft_is_lost_without_a_word() {
    let c = County::on("2026-10-09");
    let save = |bytes: &[u8]| c.hall.save_blob(&c.desk, "扫描件.pdf", bytes).unwrap();
    let with = |kept: &BlobInfo| {
        let (blob, size) = (Some(kept.blob.clone()), kept.size);
        let evidence = Evidence { name: "来信".into(), pages: 1, original: false, blob, size };
        RegisterForm { evidence: vec![evidence], ..c.anonymous() }
    };
    let register = |form| c.hall.register(&c.desk, &RegisterInput { form, links: vec![] });
    let (first, second) = (save(b"a letter"), save(b"a ledger"));
    c.hall.clock().move_to(day("2026-11-06"));
    save(b"a letter");
    let case = register(with(&second)).unwrap().case_id.unwrap();
    // The letter was saved again, the ledger was taken: both outlive the days of what is loose.
    c.hall.clock().move_to(day("2026-11-23"));
    let third = save(b"something else");
    assert!(c.hall.open_evidence(&c.director, &case, looking_at(&second)).is_ok());
    c.registered(with(&first));

    let refused = register(with(&BlobInfo { size: third.size + 1, ..third.clone() })).unwrap_err();
    assert_eq!(refused.field.as_deref(), Some("evidence"), "another size is another file");
    // What is loose goes when the store is opened in the morning.
    c.hall.clock().move_to(day("2026-12-25"));
    Hall::unlock(c.dir.path(), c.hall.clock().clone(), &c.desk.account, PASSWORD).unwrap();
    let refused = register(with(&third)).unwrap_err();
    assert_eq!(refused.field.as_deref(), Some("evidence"));
    assert!(refused.message.contains("重新添加"), "{refused}");
    c.verified();
}

fn looking_at(kept: &BlobInfo) -> OpenEvidence {
    OpenEvidence {
        blob: kept.blob.clone(), name: String::new(), reason: "核对来信原文".into(), saved: false
    }
}

/// 看过就留痕: a file may show who came, so that looking at it is an act, for a reason where the case is 实名.
#[test]
fn looking_at_a_file_is_an_act_with_its_reason() {
    let c = County::on("2026-11-23");
    let kept = c.hall.save_blob(&c.desk, "马玉兰的举报信.pdf", b"a letter").unwrap();
    let evidence = Evidence {
        name: "来信扫描件".into(),
        pages: 2,
        original: false,
        blob: Some(kept.blob.clone()),
        size: kept.size,
    };
    let named = c.registered(RegisterForm { evidence: vec![evidence.clone()], ..c.named() });
    let anonymous = c.registered(RegisterForm { evidence: vec![evidence], ..c.anonymous() });
    for reason in ["", "看看"] {
        let act = OpenEvidence { reason: reason.into(), ..looking_at(&kept) };
        let refused = c.hall.open_evidence(&c.director, &named, act).unwrap_err();
        assert_eq!(refused.field.as_deref(), Some("reason"), "{refused}");
    }
    c.hall.open_evidence(&c.director, &named, looking_at(&kept)).unwrap();
    let out = OpenEvidence { reason: String::new(), saved: true, ..looking_at(&kept) };
    c.hall.open_evidence(&c.director, &anonymous, out.clone()).unwrap();
    for (case, told) in [(&named, "来信扫描件。事由：核对来信原文"), (&anonymous, "来信扫描件，取出另存")]
    {
        let view = c.hall.read_case(&c.director, case, case_view).unwrap();
        let looks: Vec<_> = view.timeline.iter().filter(|item| item.verb == ActName::OpenEvidence).collect();
        assert_eq!(looks.len(), 1, "what was refused left no trace");
        assert_eq!(looks[0].text, told);
    }
    // Past its own door it is not taken.
    assert!(c.hall.perform(&c.director, Some(&anonymous), out.into()).is_err());
    c.verified();
}
