//! The rules at the door: numbers, the roster, appointments, what is put right.

use crate::county::{County, day, view};
use chrono::NaiveDate;
use hall::*;

fn does(c: &County, who: &Session, act: impl Into<Act>) -> EntryId {
    c.hall.perform(who, None, act.into()).unwrap().entry
}

fn refused(c: &County, who: &Session, act: impl Into<Act>) -> Failure {
    c.hall.perform(who, None, act.into()).unwrap_err()
}

fn ticket() -> TakeTicket {
    TakeTicket { heads: 1, ..TakeTicket::default() }
}

fn takes(c: &County, heads: u32) -> EntryId {
    let representatives = if heads >= 5 { 3 } else { 0 };
    does(c, &c.desk, TakeTicket { heads, representatives, ..ticket() })
}

fn call(ticket: &EntryId, window: u32) -> CallTicket {
    CallTicket { ticket: ticket.clone(), window }
}

fn turn(ticket: &EntryId, turn: Turn) -> TurnTicket {
    TurnTicket { ticket: ticket.clone(), turn, reason: String::new() }
}

fn numbers(c: &County, who: &Session) -> Vec<(String, TicketState)> {
    let queue = c.hall.read(who, queue).unwrap();
    queue.tickets.into_iter().map(|one| (one.number, one.state)).collect()
}

fn waiting(c: &County) -> Vec<String> {
    numbers(c, &c.desk)
        .into_iter()
        .filter_map(|(number, state)| (state == TicketState::Waiting).then_some(number))
        .collect()
}

#[test]
fn numbers_begin_anew_each_day_and_at_each_door() {
    let c = County::on("2026-11-23");
    let done = c.hall.perform(&c.desk, None, ticket().into()).unwrap();
    assert_eq!(done.say, "取号：01 号，来访，1 人");
    takes(&c, 1);
    // 开门迎访: a township has its own numbers, and neither sees the other's.
    does(&c, &c.township, ticket());
    assert_eq!(waiting(&c), ["01", "02"]);
    assert_eq!(numbers(&c, &c.township), [("01".to_owned(), TicketState::Waiting)]);
    let theirs = c.hall.read(&c.township, queue).unwrap().tickets[0].id.clone();
    assert!(refused(&c, &c.desk, call(&theirs, 1)).message.contains("没有这个号"));
    c.hall.clock().move_to(day("2026-11-24"));
    assert_eq!(waiting(&c), Vec::<String>::new());
    takes(&c, 1);
    assert_eq!(waiting(&c), ["01"]);
    c.verified();
}

#[test]
fn a_ticket_and_the_display_have_no_room_for_a_name() {
    let c = County::on("2026-11-23");
    let first = takes(&c, 1);
    does(&c, &c.desk, call(&first, 3));
    let entries: Vec<String> = c
        .hall
        .read(&c.director, |scene| {
            let sql = "SELECT act FROM record WHERE act LIKE '%_ticket%' ORDER BY pos";
            scene.view.all(sql, [], |row| row.get(0))
        })
        .unwrap();
    for entry in &entries {
        let typed: serde_json::Value = serde_json::from_str(entry).unwrap();
        for (field, value) in typed.as_object().unwrap() {
            let text = value.as_str().unwrap_or_default();
            let known = ["verb", "office", "on", "appointment", "ticket", "turn", "reason"];
            assert!(text.is_empty() || known.contains(&field.as_str()), "{field} could hold a name: {entry}");
        }
    }
    // Whatever the display is given is numbers, and whose door it is.
    let board = serde_json::to_value(c.hall.read(&c.desk, board).unwrap()).unwrap();
    assert_eq!(
        board,
        serde_json::json!({
            "place": "信访接待大厅", "called": [{ "number": 1, "window": 3, "calls": 1 }], "waiting": 0
        })
    );
}

#[test]
fn a_window_receives_one_number_at_a_time_and_calls_it_again() {
    let c = County::on("2026-11-23");
    let (first, second) = (takes(&c, 1), takes(&c, 1));
    does(&c, &c.desk, call(&first, 2));
    let failure = refused(&c, &c.desk, call(&second, 2));
    assert!(failure.message.contains("2 号窗口还有 01 号"), "{failure}");
    let again = c.hall.perform(&c.desk, None, call(&first, 2).into()).unwrap();
    assert_eq!(again.say, "叫号：请 01 号到 2 号窗口，第 2 次");
    does(&c, &c.desk, call(&second, 5));
    let board = c.hall.read(&c.desk, board).unwrap();
    let shown: Vec<_> = board.called.iter().map(|row| (row.number, row.window)).collect();
    assert_eq!(shown, [(2, 5), (1, 2)], "the latest call first");
    does(&c, &c.desk, turn(&first, Turn::Finish));
    assert!(refused(&c, &c.desk, call(&first, 2)).message.contains("已接访完毕"));
    c.verified();
}

#[test]
fn who_does_not_come_when_called_waits_behind_three_others() {
    let c = County::on("2026-11-23");
    let tickets: Vec<EntryId> = (0..6).map(|_| takes(&c, 1)).collect();
    let pass = |n: usize| {
        does(&c, &c.desk, call(&tickets[n], 1));
        does(&c, &c.desk, turn(&tickets[n], Turn::Pass));
    };
    pass(0);
    assert_eq!(waiting(&c), ["02", "03", "04", "01", "05", "06"]);
    pass(1);
    assert_eq!(waiting(&c), ["03", "04", "01", "02", "05", "06"], "behind whoever was put there before");
    pass(0);
    assert_eq!(waiting(&c), ["03", "04", "02", "01", "05", "06"]);
    // Fewer than three others: to the end.
    for n in [2, 3, 1, 4] {
        does(&c, &c.desk, turn(&tickets[n], Turn::Miss));
    }
    pass(0);
    assert_eq!(waiting(&c), ["06", "01"]);
    c.verified();
}

#[test]
fn a_missed_number_is_taken_back_and_a_finished_one_only_with_a_reason() {
    let c = County::on("2026-11-23");
    let first = takes(&c, 1);
    assert!(refused(&c, &c.desk, turn(&first, Turn::Finish)).way_out.contains("先叫号"));
    does(&c, &c.desk, turn(&first, Turn::Miss));
    does(&c, &c.desk, turn(&first, Turn::Back));
    assert_eq!(waiting(&c), ["01"]);
    does(&c, &c.desk, call(&first, 1));
    does(&c, &c.desk, turn(&first, Turn::Finish));
    let failure = refused(&c, &c.desk, turn(&first, Turn::Back));
    assert_eq!(failure.field.as_deref(), Some("reason"));
    let reason = "还有一份材料没有交".to_owned();
    does(&c, &c.desk, TurnTicket { reason, ..turn(&first, Turn::Back) });
    assert_eq!(waiting(&c), ["01"]);
    c.verified();
}

#[test]
fn a_group_chooses_at_most_five_to_be_received() {
    let c = County::on("2026-11-23");
    for (heads, representatives) in [(5, 0), (12, 6), (4, 1), (0, 0)] {
        refused(&c, &c.desk, TakeTicket { heads, representatives, ..ticket() });
    }
    let group = TakeTicket { heads: 12, representatives: 5, despair: true, children: true, ..ticket() };
    let done = c.hall.perform(&c.desk, None, group.into()).unwrap();
    assert_eq!(done.say, "取号：01 号，集体访，12 人，有轻生言行，带有未成年人");
    let queue = c.hall.read(&c.desk, queue).unwrap();
    assert_eq!(queue.tickets[0].hazards, [Hazard::Group, Hazard::Despair, Hazard::Children]);
    c.verified();
}

#[test]
fn a_card_says_what_the_desk_does_now_and_the_county_words_it() {
    let c = County::on("2026-11-23");
    let card = |hazard| {
        let cards = c.hall.read(&c.desk, |scene| cards(scene.view)).unwrap();
        cards.into_iter().find(|card| card.hazard == hazard).unwrap()
    };
    for hazard in Hazard::ALL {
        assert!(card(*hazard).text.chars().count() > 30 && !card(*hazard).own, "{hazard:?}");
    }
    let words = SetCard { hazard: Hazard::Ill, text: "拨 120；一楼有急救箱".into() };
    assert!(refused(&c, &c.desk, words.clone()).message.contains("信访室主任"));
    does(&c, &c.director, words);
    assert_eq!((card(Hazard::Ill).text.as_str(), card(Hazard::Ill).own), ("拨 120；一楼有急救箱", true));
    c.verified();
}

#[test]
fn a_registration_of_the_day_bears_its_ticket() {
    let c = County::on("2026-11-23");
    takes(&c, 1);
    let slip = c.hall.read(&c.desk, queue).unwrap().tickets[0].slip.clone();
    assert_eq!(slip, "01 09:00");
    let registered = || c.hall.read(&c.desk, queue).unwrap().tickets[0].registered;
    assert!(!registered());
    c.registered(RegisterForm { ticket: "02 09:00".into(), ..c.named() });
    assert!(!registered(), "another's");
    c.registered(RegisterForm { ticket: slip, ..c.named() });
    assert!(registered());
    c.verified();
}

/// Two doors give the same number in the same minute: each bears its own registration and its own marks.
#[test]
fn a_number_of_another_door_is_another_number() {
    let c = County::on("2026-11-23");
    takes(&c, 1);
    does(&c, &c.township, TakeTicket { beyond: true, ..ticket() });
    let first = |who: &Session| c.hall.read(who, queue).unwrap().tickets.remove(0);
    let slip = first(&c.desk).slip;
    assert_eq!(slip, first(&c.township).slip);
    let form = RegisterForm { ticket: slip, ..c.named() };
    let here = c.registered(form.clone());
    assert!(first(&c.desk).registered && !first(&c.township).registered);
    let there =
        c.hall.register(&c.township, &RegisterInput { form, links: vec![] }).unwrap().case_id.unwrap();
    assert!(first(&c.township).registered);
    let beyond = |case: &CaseId| crate::county::standing(&c, case).beyond;
    assert_eq!(beyond(&here), "", "whoever came to the hall went past nobody");
    assert_eq!(beyond(&there), "取号时标明越级来访");
    c.verified();
}

fn planned(month: &str, days: Vec<ReceptionDay>) -> PlanRoster {
    PlanRoster { office: OfficeId::default(), month: month.into(), days, reason: String::new() }
}

#[test]
fn each_monday_of_a_month_has_a_leader_and_a_holiday_moves_to_the_next_working_day() {
    let c = County::on("2026-09-01");
    // 国庆 2026: 1 to 7 October; Monday the 5th is a holiday, Thursday the 8th the first working day after it.
    let proposal = c.hall.read(&c.desk, |scene| propose_roster(scene, "2026-10")).unwrap();
    let dates: Vec<String> = proposal.days.iter().map(|day| day.date.to_string()).collect();
    assert_eq!(dates, ["2026-10-08", "2026-10-12", "2026-10-19", "2026-10-26"]);
    assert!(proposal.notes[0].contains("顺延到2026年10月8日"), "{:?}", proposal.notes);
    assert!(proposal.days.iter().all(|day| day.leader == "陈志远" && day.from == "08:30"));
    let mut days = proposal.days;
    let plan = |days: &[ReceptionDay]| planned("2026-10", days.to_vec());
    let short = refused(&c, &c.desk, plan(&days[1..]));
    assert!(short.message.contains("2026年10月8日（周四）没有排领导接访"), "{short}");
    days[0].date = day("2026-10-05");
    assert!(refused(&c, &c.desk, plan(&days)).message.contains("休息日"));
    days[0].date = day("2026-10-08");
    let twice: Vec<_> = days.iter().chain(&days[..1]).cloned().collect();
    assert!(refused(&c, &c.desk, plan(&twice)).message.contains("排了两次"));
    // Two leaders on one day are lawful; a later plan takes the place of the whole month.
    days.push(ReceptionDay { leader: "李建国".into(), ..days[0].clone() });
    does(&c, &c.desk, plan(&days));
    does(&c, &c.director, plan(&days));
    let on_duty = c.hall.read(&c.desk, |scene| roster(scene, day("2026-10-01"), 60)).unwrap();
    assert_eq!(on_duty.len(), 5);
    assert!(refused(&c, &c.handler, plan(&days)).message.contains("接待员"));
    c.verified();
}

/// 开门迎访: a township plans its own days with its own people; neither door sees or moves the other's.
#[test]
fn a_township_plans_its_own_days_beside_the_halls() {
    let c = County::on("2026-11-23");
    let proposal = |who: &Session| c.hall.read(who, |scene| propose_roster(scene, "2026-12")).unwrap();
    does(&c, &c.desk, planned("2026-12", proposal(&c.desk).days));
    let own = proposal(&c.township);
    assert!(own.days.iter().all(|day| day.leader == c.township.name), "by its own people: {:?}", own.days);
    // A county's every Monday is no rule of theirs.
    let market_day = ReceptionDay { date: day("2026-12-08"), ..own.days[0].clone() };
    assert_eq!(refused(&c, &c.township, planned("2026-12", vec![])).field.as_deref(), Some("days"));
    does(&c, &c.township, planned("2026-12", vec![market_day.clone()]));
    let seen = |who: &Session| -> Vec<NaiveDate> {
        let all = c.hall.read(who, |scene| duties(scene, day("2026-12-01"), day("2026-12-31"))).unwrap();
        all.into_iter().map(|duty| duty.day.date).collect()
    };
    assert_eq!(seen(&c.township), [day("2026-12-08")]);
    assert_eq!(seen(&c.desk), ["2026-12-07", "2026-12-14", "2026-12-21", "2026-12-28"].map(day));
    c.hall.clock().move_to(day("2026-12-08"));
    let note = NoteDuty {
        office: OfficeId::default(),
        on: day("2026-12-08"),
        leader: c.township.name.clone(),
        attended: Attended::Came,
        stand_in: String::new(),
        reason: String::new(),
    };
    assert!(refused(&c, &c.desk, note.clone()).message.contains("没有排"), "not the hall's to note");
    does(&c, &c.township, note);
    let today = c.hall.read(&c.township, today).unwrap();
    assert_eq!(today.reception.first().map(|day| &day.leader), Some(&c.township.name));
    c.verified();
}

#[test]
fn leaders_change_days_with_a_reason_and_whoever_did_not_come_is_on_record() {
    let c = County::on("2026-11-20");
    let duty = |date: &str, leader: &str| ReceptionDay {
        date: day(date),
        leader: leader.into(),
        post: format!("{leader}的职务"),
        place: "一楼 2 号室".into(),
        from: "08:30".into(),
        to: "11:30".into(),
    };
    let days = vec![duty("2026-11-23", "陈志远"), duty("2026-11-30", "李建国")];
    does(&c, &c.desk, planned("2026-11", days));
    let swap = SwapDuty {
        office: OfficeId::default(),
        leader: "陈志远".into(),
        on: day("2026-11-23"),
        other: "李建国".into(),
        other_on: day("2026-11-30"),
        reason: "参加县委常委会".into(),
    };
    assert_eq!(
        refused(&c, &c.desk, SwapDuty { reason: String::new(), ..swap.clone() }).field.as_deref(),
        Some("reason")
    );
    does(&c, &c.desk, swap.clone());
    assert!(refused(&c, &c.desk, swap).message.contains("没有排陈志远"));
    let of_day = |date: &str| {
        let all = c.hall.read(&c.desk, |scene| duties(scene, day(date), day(date))).unwrap();
        all.into_iter().next().unwrap()
    };
    let monday = of_day("2026-11-23");
    assert_eq!((monday.day.leader.as_str(), monday.day.post.as_str()), ("李建国", "李建国的职务"));
    assert_eq!(monday.swapped, "参加县委常委会");
    // The month planned anew keeps why they changed days, as long as they stand there.
    let elsewhere = |date, leader| ReceptionDay { place: "三楼会议室".into(), ..duty(date, leader) };
    let again = vec![elsewhere("2026-11-23", "李建国"), elsewhere("2026-11-30", "陈志远")];
    does(&c, &c.desk, planned("2026-11", again));
    for date in ["2026-11-23", "2026-11-30"] {
        let one = of_day(date);
        assert_eq!(
            (one.swapped.as_str(), one.day.place.as_str()),
            ("参加县委常委会", "三楼会议室"),
            "{date}"
        );
    }
    // Nobody who was planned is taken off a day to come without a reason, one day at a time or with the month.
    let instead = |reason: &str| Schedule {
        office: OfficeId::default(),
        day: duty("2026-11-30", "王强"),
        reason: reason.into(),
    };
    let unsaid = refused(&c, &c.desk, instead(""));
    assert_eq!(unsaid.field.as_deref(), Some("reason"), "{unsaid:?}");
    let month = planned("2026-11", vec![duty("2026-11-23", "李建国"), duty("2026-11-30", "王强")]);
    assert_eq!(refused(&c, &c.desk, month).field.as_deref(), Some("reason"));
    does(&c, &c.desk, instead("到市里开会"));
    assert_eq!(
        (of_day("2026-11-30").day.leader.as_str(), of_day("2026-11-30").swapped.as_str()),
        ("王强", "")
    );
    let note = NoteDuty {
        office: OfficeId::default(),
        on: day("2026-11-23"),
        leader: "李建国".into(),
        attended: Attended::StoodIn,
        stand_in: "陈志远".into(),
        reason: "临时下乡".into(),
    };
    assert!(refused(&c, &c.desk, note.clone()).message.contains("还没有到"));
    c.hall.clock().move_to(day("2026-11-23"));
    for wrong in [
        NoteDuty { stand_in: String::new(), ..note.clone() },
        NoteDuty { stand_in: "李建国".into(), ..note.clone() },
        NoteDuty { attended: Attended::Absent, ..note.clone() },
        NoteDuty { reason: String::new(), ..note.clone() },
    ] {
        refused(&c, &c.desk, wrong);
    }
    does(&c, &c.desk, note);
    let monday = of_day("2026-11-23");
    assert_eq!((monday.attended, monday.stand_in.as_str()), (Some(Attended::StoodIn), "陈志远"));
    // The month planned anew leaves what is on record.
    does(&c, &c.desk, planned("2026-11", vec![duty("2026-11-23", "王强"), duty("2026-11-30", "王强")]));
    let all = c.hall.read(&c.desk, |scene| duties(scene, day("2026-11-23"), day("2026-11-30"))).unwrap();
    let leaders: Vec<_> = all.iter().map(|duty| duty.day.leader.as_str()).collect();
    assert_eq!(leaders, ["李建国", "王强", "王强"]);
    c.verified();
}

/// 今日 shows every leader who receives, not the first of them.
#[test]
fn every_leader_of_the_day_stands_on_today() {
    let c = County::on("2026-11-23");
    let duty = |date: &str, leader: &str| ReceptionDay {
        date: day(date),
        leader: leader.into(),
        post: "委领导".into(),
        place: "一楼 2 号室".into(),
        from: "08:30".into(),
        to: "11:30".into(),
    };
    let days = [
        ("2026-11-23", "陈志远"),
        ("2026-11-23", "李建国"),
        ("2026-11-30", "王强"),
        ("2026-11-30", "陈志远"),
    ];
    does(&c, &c.desk, planned("2026-11", days.map(|(date, leader)| duty(date, leader)).to_vec()));
    let seen = c.hall.read(&c.desk, today).unwrap();
    let sorted = |days: &[ReceptionDay]| {
        let mut leaders: Vec<_> = days.iter().map(|day| (day.date, day.leader.clone())).collect();
        leaders.sort();
        leaders.into_iter().map(|(_, leader)| leader).collect::<Vec<_>>()
    };
    assert_eq!(sorted(&seen.reception), ["李建国", "陈志远"]);
    assert_eq!(sorted(&seen.next_reception), ["王强", "陈志远"]);
}

fn booking(on: &str) -> Book {
    Book {
        office: OfficeId::default(),
        n: 0,
        kind: AppointmentKind::Visit,
        on: day(on),
        from: "09:00".into(),
        to: "09:30".into(),
        with: "陈志远".into(),
        place: "一楼 2 号室".into(),
        case: CaseId::default(),
    }
}

#[test]
fn an_appointment_bears_a_number_instead_of_a_name_and_is_kept_by_a_ticket() {
    let c = County::on("2026-11-20");
    let done = c.hall.perform(&c.desk, None, booking("2026-11-23").into()).unwrap();
    assert!(done.say.contains("约01"), "{}", done.say);
    let taken =
        refused(&c, &c.desk, Book { from: "09:15".into(), to: "09:45".into(), ..booking("2026-11-23") });
    assert!(taken.message.contains("09:00–09:30 已有约"), "{taken}");
    let early = Book { from: "8:50".into(), to: "9:05".into(), ..booking("2026-11-23") };
    assert!(refused(&c, &c.desk, early).message.contains("已有约"), "hours are compared as hours");
    assert!(refused(&c, &c.desk, booking("2026-11-22")).message.contains("休息日"));
    let with_it = || TakeTicket { appointment: done.entry.clone(), ..ticket() };
    assert!(refused(&c, &c.desk, with_it()).message.contains("不是今天"));
    c.hall.clock().move_to(day("2026-11-23"));
    does(&c, &c.desk, with_it());
    assert!(refused(&c, &c.desk, with_it()).message.contains("已经取过号"));
    let standing = || c.hall.read(&c.desk, appointments).unwrap()[0].standing.clone();
    assert_eq!(standing(), "已到");
    let cancel = CancelBooking { appointment: done.entry.clone(), reason: "来人要求".into() };
    assert!(refused(&c, &c.desk, cancel).message.contains("已到"));
    c.verified();
}

#[test]
fn the_staff_wait_for_somebody_known_by_the_case_and_who_may_not_read_it_learns_nothing() {
    let c = County::on("2026-11-20");
    let case = c.registered(c.named());
    let wait = Book { kind: AppointmentKind::Wait, ..booking("2026-11-23") };
    assert_eq!(refused(&c, &c.desk, wait.clone()).field.as_deref(), Some("case"));
    let wait = Book { case: case.clone(), ..wait };
    assert_eq!(refused(&c, &c.township, wait.clone()).field.as_deref(), Some("case"));
    does(&c, &c.desk, wait);
    let shown = |who: &Session| c.hall.read(who, appointments).unwrap()[0].case.clone();
    assert!(!shown(&c.desk).is_empty());
    c.does(&c.director, &case, Recuse { account: c.desk.account.clone(), reason: "亲属".into() });
    assert_eq!(shown(&c.desk), "");
    c.verified();
}

#[test]
fn an_appointment_that_is_called_off_frees_its_hour() {
    let c = County::on("2026-11-20");
    let appointment = does(&c, &c.desk, booking("2026-11-23"));
    let cancel = |reason: &str| CancelBooking { appointment: appointment.clone(), reason: reason.into() };
    assert_eq!(refused(&c, &c.desk, cancel("")).field.as_deref(), Some("reason"));
    assert!(refused(&c, &c.township, cancel("改期")).message.contains("没有这个约访"));
    does(&c, &c.desk, cancel("领导外出"));
    does(&c, &c.desk, booking("2026-11-23"));
    let all = c.hall.read(&c.desk, appointments).unwrap();
    let standing: Vec<_> = all.iter().map(|one| (one.number.as_str(), one.standing.as_str())).collect();
    assert_eq!(standing, [("约01", "已取消"), ("约02", "待赴约")]);
    c.hall.clock().move_to(day("2026-11-24"));
    assert_eq!(c.hall.read(&c.desk, appointments).unwrap()[1].standing, "未到");
    c.verified();
}

#[test]
fn what_an_inspection_found_is_chased_until_the_township_puts_it_right() {
    let c = County::on("2026-11-23");
    let inspect = Inspect {
        township: c.village.clone(),
        on: c.today(),
        way: InspectionWay::Covert,
        place: "青山镇接待室".into(),
        inspectors: vec!["周敏".into(), "赵凯".into()],
        findings: "接待室上锁，电话无人接听".into(),
        photos: 2,
        files: Vec::new(),
        marks: 72,
        demand: Some("接待室在工作时间开门".into()),
        due: day("2026-12-01"),
    };
    let wrong = Inspect { due: c.today(), ..inspect.clone() };
    assert_eq!(refused(&c, &c.desk, wrong).field.as_deref(), Some("due"));
    assert!(refused(&c, &c.township, inspect.clone()).message.contains("接待员"));
    let inspection = does(&c, &c.desk, inspect.clone());
    let nothing = does(&c, &c.desk, Inspect { demand: None, ..inspect });
    let seen = |who: &Session| {
        let all = c.hall.read(who, inspections).unwrap();
        all.into_iter().find(|one| one.id == inspection).unwrap()
    };
    assert!(seen(&c.township).open && seen(&c.desk).open);
    c.hall.clock().move_to(day("2026-12-03"));
    assert_eq!(seen(&c.desk).tone, Tone::Late);
    let chase = |inspection: &EntryId| ChaseInspection {
        inspection: inspection.clone(),
        on: c.today(),
        how: "电话催镇纪委，答三日内".into(),
    };
    does(&c, &c.desk, chase(&inspection));
    assert_eq!((seen(&c.desk).chased, seen(&c.desk).chased_on), (1, Some(day("2026-12-03"))));
    assert!(refused(&c, &c.desk, chase(&nothing)).message.contains("没有待整改"));
    let right = PutRight { inspection: inspection.clone(), on: c.today(), what: "已排班值守".into() };
    does(&c, &c.township, right.clone());
    assert_eq!((seen(&c.desk).open, seen(&c.desk).left.as_str()), (false, "逾期整改"));
    assert!(refused(&c, &c.director, right).message.contains("没有待整改"));
    c.verified();
}

/// 标明情况: trouble that begins after the number was taken brings its card at once, and 越级 is then the case's too.
#[test]
fn trouble_that_begins_after_the_number_was_taken_is_marked() {
    let c = County::on("2026-11-23");
    let taken =
        c.hall.perform(&c.desk, None, TakeTicket { heads: 1, ..TakeTicket::default() }.into()).unwrap();
    let marks = || c.hall.read(&c.desk, queue).unwrap().tickets.remove(0).hazards;
    assert_eq!(marks(), []);
    let flags = FlagTicket { ticket: taken.entry.clone(), beyond: true, ill: true, ..FlagTicket::default() };
    let done = c.hall.perform(&c.desk, None, flags.into()).unwrap();
    assert!(done.say.contains("01 号：越级访、突发疾病"), "{}", done.say);
    assert_eq!(marks(), [Hazard::Beyond, Hazard::Ill]);
    let calmer = FlagTicket { ticket: taken.entry, beyond: true, ..FlagTicket::default() };
    c.hall.perform(&c.desk, None, calmer.into()).unwrap();
    assert_eq!(marks(), [Hazard::Beyond]);
    let slip = c.hall.read(&c.desk, queue).unwrap().tickets.remove(0).slip;
    let case = c.registered(RegisterForm { ticket: slip, ..c.named() });
    let tags = view(&c, &c.director, &case).tags;
    assert!(tags.iter().any(|tag| tag.text.contains("越级")), "{tags:?}");
    c.verified();
}

/// 接访日 that is over, or on which it was noted who came, is not planned anew: who did not come stays recorded.
#[test]
fn a_day_that_was_noted_is_not_planned_anew() {
    let c = County::on("2026-11-23");
    let day_of = |date: &str, leader: &str| Schedule {
        office: OfficeId::default(),
        day: ReceptionDay {
            date: day(date),
            leader: leader.into(),
            post: "县委常委、纪委书记".into(),
            place: "一楼 2 号室".into(),
            from: "08:30".into(),
            to: "11:30".into(),
        },
        reason: String::new(),
    };
    c.hall.perform(&c.director, None, day_of("2026-11-23", "陈志远").into()).unwrap();
    let absent = NoteDuty {
        office: OfficeId::default(),
        on: day("2026-11-23"),
        leader: "陈志远".into(),
        attended: Attended::Absent,
        stand_in: String::new(),
        reason: "参加县委会议".into(),
    };
    c.hall.perform(&c.director, None, absent.into()).unwrap();
    for date in ["2026-11-23", "2026-11-20"] {
        let refused = c.hall.perform(&c.director, None, day_of(date, "李建国").into()).unwrap_err();
        assert!(refused.message.contains("不能重排"), "{refused}");
    }
    c.hall.perform(&c.director, None, day_of("2026-11-30", "陈志远").into()).unwrap();
    c.verified();
}
