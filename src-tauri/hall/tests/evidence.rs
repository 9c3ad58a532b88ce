//! 证据材料: a file is opened through its own case, by who may look at that case and holds the vault key.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on says so by stopping"
)]

mod county;
use county::{County, day};
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
    let opened = c.hall.load_blob(&c.director, &case, &kept.blob).unwrap();
    assert_eq!(opened, ("来信扫描件.pdf".to_owned(), bytes));
    let through_another = c.hall.load_blob(&c.director, &other, &kept.blob).unwrap_err();
    assert!(through_another.message.contains("不在本件"), "{through_another}");
    for who in [&c.admin, &c.handler, &c.township] {
        assert!(c.hall.load_blob(who, &case, &kept.blob).is_err(), "{} reads no such case", who.name);
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
    assert!(c.hall.load_blob(&c.director, &case, &second.blob).is_ok());
    c.registered(with(&first));

    let refused = register(with(&BlobInfo { size: third.size + 1, ..third.clone() })).unwrap_err();
    assert_eq!(refused.field.as_deref(), Some("evidence"), "another size is another file");
    c.hall.clock().move_to(day("2026-12-25"));
    save(b"a photo");
    let refused = register(with(&third)).unwrap_err();
    assert_eq!(refused.field.as_deref(), Some("evidence"));
    assert!(refused.message.contains("重新添加"), "{refused}");
    c.verified();
}
