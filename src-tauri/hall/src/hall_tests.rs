use super::*;
use crate::door::{FoundForm, NewPerson};
use crate::failure::FailureKind;

const PASSWORD: &str = "一句容易记的话就好";

fn founded(dir: &Path) -> (Hall, Session) {
    let person = |name: &str| NewPerson { name: name.into(), post: String::new(), password: PASSWORD.into() };
    let form = FoundForm {
        organ: "青山县纪委监委".into(),
        region: "999999".into(),
        telephone: String::new(),
        administrator: person("孙文"),
        director: person("林静"),
    };
    let (hall, _) = Hall::found(dir, Clock::set_to("2026-11-23".parse().unwrap()), &form, vec![]).unwrap();
    let account =
        guard(&hall.ring).holders.iter().find(|holder| holder.name == "林静").unwrap().account.clone();
    let director = hall.login(&account, PASSWORD).unwrap();
    (hall, director)
}

/// 磁盘满: SQLite finds no room for one more page, as on a disk whose last byte is gone.
#[test]
fn on_a_full_disk_nothing_half_done_stays_and_the_act_works_when_there_is_room() {
    let dir = tempfile::tempdir().unwrap();
    let (hall, director) = founded(dir.path());
    let room_for = |pages: u32| {
        let conn = guard(&hall.writer);
        conn.query_row(&format!("PRAGMA max_page_count={pages}"), [], |row| row.get::<_, u32>(0)).unwrap()
    };
    let standing = || {
        hall.read(&director, |scene| {
            let kept = ["record", "blobs", "blob_pieces", "drafts", "case_keys"];
            let kept =
                kept.map(|table| scene.view.count(&format!("SELECT count(*) FROM {table}"), []).unwrap());
            Ok((kept, store::computed_digest(scene.view)?))
        })
        .unwrap()
    };
    let template = || -> Act {
        let text = "县".repeat(20_000);
        crate::paper::InstallTemplate { name: "acceptance_notice".into(), text }.into()
    };
    let before = standing();
    // No more than there are: SQLite takes the pages in use for the limit.
    room_for(1);
    for _ in 0..2 {
        for failure in [
            hall.perform(&director, None, template()).unwrap_err(),
            hall.preview(&director, None, template(), |_| Ok(())).unwrap_err(),
            hall.perform_all(&director, [(None, template()), (None, template())]).unwrap_err(),
            hall.save_blob(&director, "照片.jpg", &[7; 3 << 20]).unwrap_err(),
            hall.save_draft(&director, "register", &"县".repeat(20_000).into()).unwrap_err(),
            hall.rebuild().err().unwrap_or_else(|| hall.perform(&director, None, template()).unwrap_err()),
        ] {
            assert_eq!(failure.kind, FailureKind::Door, "{failure:?}");
            assert!(
                failure.message.contains("磁盘已满") && failure.way_out.contains("腾出空间"),
                "{failure}"
            );
        }
        assert_eq!(standing(), before);
    }
    room_for(100_000);
    hall.perform(&director, None, template()).unwrap();
    hall.save_blob(&director, "照片.jpg", &[7; 3 << 20]).unwrap();
    assert_eq!(standing().0, [before.0[0] + 1, 1, 3, 0, 0]);
    assert!(hall.verify().unwrap().all_ok());
}

/// A month that an older program concluded with both names in one act stays concluded, signed by both; it is not done so any more.
#[test]
fn a_month_that_was_concluded_in_one_act_stays_signed_by_both() {
    let dir = tempfile::tempdir().unwrap();
    let (hall, director) = founded(dir.path());
    let (file, _) = hall.export_ledger(&director, "2026-10").unwrap();
    hall.compare_ledgers(&director, "2026-10", &file).unwrap();
    let old = r#"{"verb":"conclude_month","month":"2026-10","on":"2026-11-23","our_signer":"林静","their_signer":"方正","signed":"ink"}"#;
    let old: Act = serde_json::from_str(old).unwrap();
    let now = hall.perform(&director, None, old.clone()).unwrap_err();
    assert!(now.message.contains("一人不能代签"), "{now}");
    let at = hall.clock.now();
    hall.write(|tx| {
        append_and_apply(tx, &director.site, &director.account, &CaseId::default(), at, &old).map(|_| ())
    })
    .unwrap();
    let found = hall.read(&director, |scene| crate::supervision::reconciliation(scene, "2026-10")).unwrap();
    assert_eq!(found.concluded_on, Some("2026-11-23".parse().unwrap()));
    let signed: Vec<_> =
        found.signatures.iter().map(|one| (&*one.side_name, &*one.signer, &*one.how_name)).collect();
    assert_eq!(signed, [("信访室", "林静", "打印后手签"), ("案管室", "方正", "打印后手签")]);
    assert!(hall.verify().unwrap().all_ok());
}
