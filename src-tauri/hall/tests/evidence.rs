//! 证据材料: a file is opened through its own case, by who may look at that case and holds the vault key.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on says so by stopping"
)]

mod county;
use county::County;
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
