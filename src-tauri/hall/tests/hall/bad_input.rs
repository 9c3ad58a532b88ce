//! What goes wrong at the desk and under it: each is told in words that say what to do, and nothing half-done stays.

use std::path::Path;

use crate::county::{County, PASSWORD, day};
use chrono::Days;
use hall::*;

const WRONG: &str = "猜一个密码试试看";

/// In Chinese, with a way out, and without a word of the machine's English.
fn told(failure: &Failure) {
    for text in [&failure.message, &failure.way_out] {
        assert!(text.chars().any(|c| ('一'..='龥').contains(&c)), "{failure:?}");
    }
    for english in ["invalid", "error", "expected", "failed", "denied", "SQL", "database", "directory"] {
        assert!(!failure.to_string().contains(english), "{failure:?}");
    }
}

fn fails<T>(answer: Result<T>, kind: FailureKind, says: &str) -> Failure {
    let Err(failure) = answer else { panic!("went through, yet should say {says}") };
    told(&failure);
    assert_eq!(failure.kind, kind, "{failure:?}");
    assert!(failure.to_string().contains(says), "{failure:?} does not say {says}");
    failure
}

fn entries(c: &County) -> u32 {
    c.hall.read(&c.director, |scene| scene.view.count("SELECT count(*) FROM record", [])).unwrap()
}

/// Lets go of the open store; its folder stays.
fn shut(c: County) -> (tempfile::TempDir, AccountId) {
    (c.dir, c.director.account.clone())
}

fn unlock(dir: &Path, account: &AccountId, password: &str) -> Result<(Hall, Session)> {
    Hall::unlock(dir, Clock::set_to(day("2026-11-23")), account, password)
}

#[test]
fn a_wrong_password_waits_longer_each_time_and_across_restarts() {
    let (dir, account) = shut(County::on("2026-11-23"));
    let clock = Clock::set_to(day("2026-11-23"));
    let tries = |password| Hall::unlock(dir.path(), clock.clone(), &account, password);
    let mut waits = Vec::new();
    for _ in 0..4 {
        let refused = fails(tries(WRONG), FailureKind::Password, "密码不对");
        waits.push(refused.wait_seconds.unwrap());
        if let Clock::Set(now) = &clock {
            // Each try is another start of the program, as soon as the wait is over.
            now.fetch_add(
                i64::from(refused.wait_seconds.unwrap()) * 1000,
                std::sync::atomic::Ordering::SeqCst,
            );
        }
    }
    assert_eq!(waits[..2], [0, 0]);
    assert!(waits[2] > 0 && waits[3] > waits[2], "{waits:?}");
    fails(tries(WRONG), FailureKind::Password, "密码不对");
    let right = fails(tries(PASSWORD), FailureKind::Password, "先停一停");
    assert!(right.wait_seconds.unwrap() > waits[3], "the right password waits too: {right:?}");
    clock.move_to(day("2026-11-24"));
    assert!(tries(PASSWORD).is_ok());
}

#[test]
fn guessing_the_old_password_at_an_open_desk_waits_too() {
    let c = County::on("2026-11-23");
    for _ in 0..3 {
        let refused = c.hall.change_password(&c.desk, WRONG, "一句全新的话作密码");
        assert_eq!(fails(refused, FailureKind::Password, "密码不对").field.as_deref(), Some("old"));
    }
    let refused = c.hall.change_password(&c.desk, PASSWORD, "一句全新的话作密码");
    assert!(fails(refused, FailureKind::Password, "先停一停").wait_seconds.unwrap() > 0);
    fails(c.hall.change_password(&c.director, PASSWORD, "短"), FailureKind::Input, "密码太短");
}

#[test]
fn what_is_no_store_is_told_at_the_door() {
    let (dir, account) = shut(County::on("2026-11-23"));
    let (db, keys) = (dir.path().join("hall.db"), dir.path().join("keys.json"));
    let empty = tempfile::tempdir().unwrap();
    assert!(matches!(Hall::standing(empty.path()), DoorStanding::Absent));
    fails(unlock(empty.path(), &account, PASSWORD), FailureKind::Door, "没有钥匙文件");

    let broken = |says: &str| {
        let DoorStanding::Broken(failure) = Hall::standing(dir.path()) else { panic!("{says}") };
        fails::<()>(Err(failure), FailureKind::Door, says);
        fails(unlock(dir.path(), &account, PASSWORD), FailureKind::Door, says);
    };
    let aside = dir.path().join("aside");
    std::fs::rename(&keys, &aside).unwrap();
    broken("缺钥匙文件");
    std::fs::rename(&aside, &keys).unwrap();
    std::fs::rename(&db, &aside).unwrap();
    broken("缺库文件");
    std::fs::rename(&aside, &db).unwrap();

    let good = std::fs::read_to_string(&keys).unwrap();
    for bad in ["", "{}", "不是钥匙", good.split_once("\"wrap\"").unwrap().0] {
        std::fs::write(&keys, bad).unwrap();
        broken("keys.json 已损坏");
    }
    std::fs::write(&keys, good.replacen("\"version\": 1", "\"version\": 2", 1)).unwrap();
    broken("更新版本");
    std::fs::write(&keys, &good).unwrap();
    assert!(unlock(dir.path(), &account, PASSWORD).is_ok());

    // A file where the folder should be, and a folder that holds a store already.
    let form = || FoundForm {
        organ: "青山县纪委监委".into(),
        region: "999999".into(),
        telephone: String::new(),
        administrator: NewPerson { name: "孙文".into(), post: String::new(), password: PASSWORD.into() },
        director: NewPerson { name: "林静".into(), post: String::new(), password: PASSWORD.into() },
    };
    let found = |at: &Path| Hall::found(at, Clock::set_to(day("2026-11-23")), &form(), vec![]);
    fails(found(&keys), FailureKind::Door, "不是文件夹");
    fails(found(dir.path()), FailureKind::Door, "已经有一个库");
    assert_eq!(std::fs::read_to_string(&keys).unwrap(), good);
}

#[test]
fn a_file_that_is_no_database_is_named_and_left_as_it_is() {
    let (dir, account) = shut(County::on("2026-11-23"));
    let db = dir.path().join("hall.db");
    let sqlite = [b"SQLite format 3\0".as_slice(), &[0x10, 0, 1, 1, 0, 64, 32, 32], &[0; 8192]].concat();
    for (bytes, says) in [
        (b"%PDF-1.7 not a store".repeat(1000), "不是本程序的库"),
        (sqlite, "不是本程序的库"),
        (Vec::new(), "不是连心桥的库"),
    ] {
        for old in ["hall.db-wal", "hall.db-shm"] {
            let _gone = std::fs::remove_file(dir.path().join(old));
        }
        std::fs::write(&db, &bytes).unwrap();
        fails(unlock(dir.path(), &account, PASSWORD), FailureKind::Door, says);
        assert_eq!(std::fs::read(&db).unwrap(), bytes, "{says}");
    }
}

/// Wherever a page is damaged: opening, reading, acting and verifying either work or say so at the door.
#[test]
fn a_damaged_page_is_noticed_and_the_way_back_is_named() {
    let c = County::on("2026-11-23");
    for _ in 0..3 {
        c.found(c.named(), false);
    }
    let (dir, account) = shut(c);
    // Opening once more folds the log into the file.
    drop(unlock(dir.path(), &account, PASSWORD).unwrap());
    let db = dir.path().join("hall.db");
    let good = std::fs::read(&db).unwrap();
    let pages = good.len() / 4096;
    assert!(pages > 30 && !dir.path().join("hall.db-wal").exists());
    let mut unopened = 0;
    for page in [0, 1, 2, pages / 4, pages / 3, pages / 2, 2 * pages / 3, pages - 2] {
        let mut bad = good.clone();
        for byte in &mut bad[page * 4096 + 1000..][..16] {
            *byte ^= 0xA5;
        }
        std::fs::write(&db, &bad).unwrap();
        let damaged = |failure: Failure| {
            told(&failure);
            assert_eq!(failure.kind, FailureKind::Door, "page {page}: {failure:?}");
            assert!(failure.way_out.contains("备份"), "page {page}: {failure:?}");
        };
        match unlock(dir.path(), &account, PASSWORD) {
            Err(failure) => {
                damaged(failure);
                unopened += 1;
            }
            Ok((hall, who)) => {
                for answer in [
                    hall.read(&who, |scene| {
                        cases(scene, &CasesInput { limit: 50, ..CasesInput::default() }).map(|_| ())
                    }),
                    hall.read(&who, |scene| today(scene).map(|_| ())),
                ] {
                    let _noticed = answer.map_err(damaged);
                }
                let check = hall.verify().unwrap();
                assert!(!check.integrity_ok, "page {page}: the damage went unnoticed");
                assert!(
                    check.findings[0].contains("数据库检查"),
                    "the cause comes first: {:?}",
                    check.findings
                );
            }
        }
    }
    assert!(unopened > 0, "the first page at least is needed to open");
    std::fs::write(&db, &good).unwrap();
    let (hall, _) = unlock(dir.path(), &account, PASSWORD).unwrap();
    assert!(hall.verify().unwrap().all_ok());
}

/// An account is in the record and in `keys.json`, or in neither.
#[test]
fn an_account_whose_keys_cannot_be_written_is_not_made() {
    let c = County::on("2026-11-23");
    let form = NewAccountForm {
        name: "吴敏".into(),
        post: "纪检监察员".into(),
        office: c.room.clone(),
        roles: vec![Role::Handler],
        password: "初始密码一二三四五".into(),
    };
    let names = || {
        let DoorStanding::Locked { logins, .. } = Hall::standing(c.dir.path()) else { panic!("locked") };
        logins.into_iter().map(|login| login.name).collect::<Vec<_>>()
    };
    let (before, people) = (entries(&c), names());
    // Where the new file would be written first, there is a folder.
    let in_the_way = c.dir.path().join("keys.json.new");
    std::fs::create_dir(&in_the_way).unwrap();
    for _ in 0..2 {
        fails(c.hall.add_account(&c.admin, &form), FailureKind::Door, "读写文件出错");
        fails(c.hall.grant_vault(&c.director, &c.handler.account), FailureKind::Door, "读写文件出错");
        assert_eq!((entries(&c), names()), (before, people.clone()));
        assert!(c.hall.accounts(&c.admin).unwrap().iter().all(|account| account.name != "吴敏"));
    }
    std::fs::remove_dir(&in_the_way).unwrap();
    c.hall.add_account(&c.admin, &form).unwrap();
    assert_eq!(names().iter().filter(|name| *name == "吴敏").count(), 1);
    c.verified();
}

#[test]
fn what_is_typed_wrong_is_told_beside_its_field() {
    let c = County::on("2026-11-23");
    let before = entries(&c);
    let text = |n| "县".repeat(n);
    let change = |f: &dyn Fn(&mut RegisterForm)| {
        let mut form = c.named();
        f(&mut form);
        form
    };
    for (form, field, says) in [
        (change(&|form| form.received_on = form.received_on + Days::new(1)), "received_on", "还没有到"),
        (change(&|form| form.received_on = day("0206-11-23")), "received_on", "核对年份"),
        (change(&|form| form.received_on = chrono::NaiveDate::MIN), "received_on", "核对年份"),
        (change(&|form| form.received_on = chrono::NaiveDate::MAX), "received_on", "还没有到"),
        (change(&|form| form.facts = text(20_001)), "facts", "20001 字，最多 20000 字"),
        (change(&|form| form.facts = " \n ".into()), "facts", "请填写"),
        (change(&|form| form.title = text(41)), "title", "最多 40 字"),
        (
            change(&|form| form.complainants[0].id_number = "110105194912310021".into()),
            "complainants.0.id_number",
            "校验位不符：末位应为 X",
        ),
        (
            change(&|form| form.complainants[0].id_number = "1101051949123100".into()),
            "complainants.0.id_number",
            "现在是 16 位",
        ),
        (change(&|form| form.complainants[0].phone = "12".into()), "complainants.0.phone", "现在是 2 位"),
        (change(&|form| form.complainants[0].name.clear()), "complainants.0.name", "改选匿名"),
        (change(&|form| form.complainants.clear()), "complainants.0.name", "改选匿名"),
        (change(&|form| form.attribution = Attribution::Anonymous), "attribution", "请清空信访人一栏"),
        (change(&|form| form.heads = u32::MAX), "heads", "请选集体访"),
        (change(&|form| form.method = "没有".into()), "method", "请"),
        (change(&|form| form.received_by = vec![" ".into()]), "received_by", "请填写接待人"),
    ] {
        let refused = c.hall.register(&c.desk, &RegisterInput { form, links: vec![] });
        let failure = fails(refused, FailureKind::Input, says);
        assert_eq!(failure.field.as_deref(), Some(field), "{failure:?}");
        assert!(!failure.to_string().contains("杨"), "{failure:?}");
    }
    assert_eq!(entries(&c), before);
    let kept = c.hall.read(&c.director, |scene| scene.view.count("SELECT count(*) FROM case_keys", []));
    assert_eq!(kept.unwrap(), 0, "no key stays of a registration that was refused");

    let long = c.registered(change(&|form| form.facts = text(20_000)));
    let view = c.hall.read_case(&c.director, &long, case_view).unwrap();
    assert_eq!(view.facts.chars().count(), 20_000);
    c.verified();
}

#[test]
fn days_and_numbers_out_of_all_reason_are_refused() {
    let c = County::on("2026-11-23");
    let case = c.found(c.anonymous(), false);
    c.does(&c.handler, &case, c.plan(&case));
    let before = entries(&c);
    let crowd = |present| Attendance { category: "村民代表".into(), invited: u32::MAX, present };
    let ballot =
        Ballot { issued: u32::MAX, returned: 3, satisfied: u32::MAX, mostly: u32::MAX, dissatisfied: 4 };
    let meeting = HoldMeeting { attendance: vec![crowd(u32::MAX), crowd(1)], ballot, ..c.meeting(&case) };
    fails(c.hall.perform(&c.handler, Some(&case), meeting.into()), FailureKind::Input, "合计");
    let limit = |days| {
        let mut rules = c.hall.read(&c.director, |scene| limit_rules(scene.view)).unwrap();
        rules.retain(|rule| rule.rule == "inform");
        rules[0].days = days;
        SetLimits { limits: rules }
    };
    let twice = CalendarDay { date: day("2027-01-01"), name: "元旦".into(), work: false };
    let again = CalendarDay { work: true, ..twice.clone() };
    for (act, kind, says) in [
        (
            SetSeries { key: "case".into(), format: "{year}{n}".into(), first: u32::MAX }.into(),
            FailureKind::Input,
            "起始号",
        ),
        (
            ChangeLimit {
                rule: "decide".into(),
                days: u32::MAX,
                reason: "试".into(),
                ..ChangeLimit::default()
            }
            .into(),
            FailureKind::Input,
            "1 到 366",
        ),
        (limit(u32::MAX).into(), FailureKind::Input, "1 到 366"),
        (limit(16).into(), FailureKind::Refused, "不能放宽"),
        (
            ImportCalendar { year: 2027, source: "试".into(), days: vec![twice, again] }.into(),
            FailureKind::Input,
            "出现了两次",
        ),
        (
            InstallTemplate { name: "acceptance_notice".into(), text: " ".into() }.into(),
            FailureKind::Input,
            "模板是空的",
        ),
    ] {
        let act: Act = act;
        fails(c.hall.perform(&c.director, None, act), kind, says);
    }
    assert_eq!(entries(&c), before);
    // A crowd larger than a number can hold is still told in the timeline.
    let ballot = Ballot { issued: 3, returned: 3, satisfied: 3, mostly: 0, dissatisfied: 0 };
    let meeting = HoldMeeting { attendance: vec![crowd(u32::MAX), crowd(1)], ballot, ..c.meeting(&case) };
    assert!(c.does(&c.handler, &case, meeting).say.contains("到会 4294967296 人"));
}

#[test]
fn a_file_too_large_for_the_store_is_refused_and_leaves_nothing() {
    let c = County::on("2026-11-23");
    let pieces = || {
        c.hall
            .read(&c.director, |scene| {
                Ok((
                    scene.view.count("SELECT count(*) FROM blobs", [])?,
                    scene.view.count("SELECT count(*) FROM blob_pieces", [])?,
                ))
            })
            .unwrap()
    };
    for size in [BLOB_LIMIT + 1, 200 << 20] {
        let bytes = vec![0; size];
        let failure = fails(c.hall.save_blob(&c.desk, "录像.mp4", &bytes), FailureKind::Input, "超过 50 MB");
        assert!(failure.message.contains("录像.mp4") && failure.message.contains("拆分"), "{failure}");
    }
    fails(c.hall.save_blob(&c.desk, "空.txt", &[]), FailureKind::Input, "是空文件");
    assert_eq!(pieces(), (0, 0));
    // Right up to the limit it is kept, piece by piece.
    let kept = c.hall.save_blob(&c.desk, "卷宗.pdf", &vec![1; BLOB_LIMIT]).unwrap();
    assert_eq!((kept.size as usize, pieces()), (BLOB_LIMIT, (1, 50)));
    let folder: u64 =
        std::fs::read_dir(c.dir.path()).unwrap().map(|file| file.unwrap().metadata().unwrap().len()).sum();
    assert!(folder < 3 * BLOB_LIMIT as u64, "{folder}");
}
