//! The synthetic county's people and offices.

use std::path::Path;

use chrono::{Datelike, Days, NaiveDate, Weekday};
use hall::{
    AccountId, AddOffice, Clock, DoorStanding, Failure, FoundForm, Hall, NameChief, NewAccountForm,
    NewPerson, Number, OfficeId, OfficeKind, ReceptionDay, ReportStub, Result, Role, Schedule, SealKind,
    SealStub, Session,
};

use super::PASSWORD;

const FIRST_PASSWORD: &str = "初始密码待修改";

/// Who sits where.
pub struct County {
    hall: Hall,
    pub director: Session,
    pub desk: Session,
    pub leaders: Vec<Session>,
    /// Handlers, each in a room of their own.
    pub handlers: Vec<Session>,
    pub townships: Vec<OfficeId>,
    /// 案管 and 审理, who judge and review what goes the fast way; the reviewer also takes the appeals.
    pub supervisor: Session,
    pub reviewer: Session,
}

const TOWNSHIPS: [(&str, &str); 3] =
    [("青山镇纪委", "青山镇"), ("柳河镇纪委", "柳河镇"), ("东街街道纪工委", "东街街道")];

/// Where matters outside the office's business go.
const DEPARTMENTS: [&str; 3] = ["民政局", "人力资源和社会保障局", "自然资源局"];
/// What a big county has besides: rooms with their handlers, and townships.
const MORE_ROOMS: [(&str, &str, &str); 6] = [
    ("第二纪检监察室", "第二室", "冯立"),
    ("第四纪检监察室", "第四室", "蒋秋云"),
    ("第五纪检监察室", "第五室", "沈国庆"),
    ("第六纪检监察室", "第六室", "韩晓梅"),
    ("第七纪检监察室", "第七室", "杨帆"),
    ("第八纪检监察室", "第八室", "朱建平"),
];
const MORE_TOWNSHIPS: [&str; 9] =
    ["白塔镇", "松岭镇", "清溪镇", "大湾镇", "南坪镇", "石桥乡", "双河乡", "金峰乡", "云台乡"];

impl County {
    pub fn found(dir: &Path, clock: Clock, big: bool) -> Result<Self> {
        let person = |name: &str, post: &str| NewPerson {
            name: name.into(),
            post: post.into(),
            password: PASSWORD.into(),
        };
        let form = FoundForm {
            organ: "青山县纪委监委".into(),
            region: "999999".into(),
            telephone: "0999-6123400".into(),
            administrator: person("孙文", "系统管理员"),
            director: person("林静", "信访室主任"),
        };
        let (hall, _codes) = Hall::found(dir, clock, &form, papers::shipped_templates())?;
        let (admin, director) = (login(&hall, "孙文")?, login(&hall, "林静")?);
        hall.mark_demo(&admin)?;
        let office = |name: &str, short: &str, kind: OfficeKind, telephone: &str| -> Result<OfficeId> {
            let hours = if telephone.is_empty() {
                String::new()
            } else {
                "工作日 8:30–11:30，14:30–17:30".to_owned()
            };
            let act = AddOffice {
                name: name.into(),
                short: short.into(),
                kind,
                telephone: telephone.into(),
                hours,
            };
            Ok(OfficeId(hall.perform(&director, None, act.into())?.entry.0))
        };
        let leadership = office("县纪委监委领导班子", "委领导", OfficeKind::Leadership, "")?;
        for short in DEPARTMENTS {
            office(&format!("青山县{short}"), short, OfficeKind::Department, "")?;
        }
        let rooms = [
            office("第一纪检监察室", "第一室", OfficeKind::Room, "")?,
            office("第三纪检监察室", "第三室", OfficeKind::Room, "")?,
        ];
        let mut townships = TOWNSHIPS
            .iter()
            .enumerate()
            .map(|(n, (name, short))| office(name, short, OfficeKind::Township, &telephone(n)))
            .collect::<Result<Vec<_>>>()?;
        let desk_office = director.office.clone();
        let joins = |name: &str, post: &str, office: &OfficeId, role: Role| {
            joins(&hall, &admin, &director, name, post, office, role)
        };
        let desk = joins("周敏", "接待员", &desk_office, Role::Receptionist)?;
        let leaders = vec![
            joins("陈志远", "县委常委、纪委书记", &leadership, Role::Leader)?,
            joins("李建国", "纪委副书记", &leadership, Role::Leader)?,
        ];
        if let Some(chief) = leaders.first() {
            hall.perform(&director, None, NameChief { account: chief.account.clone() }.into())?;
        }
        let [first, third] = &rooms;
        let mut handlers = vec![
            joins("赵凯", "纪检监察员", first, Role::Handler)?,
            joins("王海燕", "纪检监察员", third, Role::Handler)?,
        ];
        if let Some(office) = townships.first() {
            joins("赵强", "镇纪委书记", office, Role::Township)?;
        }
        let supervision = office("案件监督管理室", "案管室", OfficeKind::Room, "")?;
        let review = office("案件审理室", "审理室", OfficeKind::Room, "")?;
        let cadres = office("纪检监察干部监督室", "干监室", OfficeKind::Room, "")?;
        joins("方正", "案管室主任", &supervision, Role::Supervisor)?;
        joins("吴清", "审计员", &cadres, Role::Auditor)?;
        let supervisor = joins("郑直", "案管干部", &supervision, Role::Supervisor)?;
        let reviewer = joins("何平", "审理干部", &review, Role::Reviewer)?;
        if big {
            for (name, short, handler) in MORE_ROOMS {
                let room = office(name, short, OfficeKind::Room, "")?;
                handlers.push(joins(handler, "纪检监察员", &room, Role::Handler)?);
            }
            for (n, name) in (townships.len()..).zip(MORE_TOWNSHIPS) {
                townships.push(office(&format!("{name}纪委"), name, OfficeKind::Township, &telephone(n))?);
            }
        }
        Ok(Self { hall, director, desk, leaders, handlers, townships, supervisor, reviewer })
    }

    pub fn hall(&self) -> &Hall {
        &self.hall
    }

    pub fn is_workday(&self, day: NaiveDate) -> Result<bool> {
        self.hall.read(&self.director, |scene| Ok(scene.view.calendar()?.is_workday(day)))
    }

    /// Every Monday is 领导公开接访日: four weeks from `from`, leaders by turn, rest days skipped.
    pub fn plan_receptions(&self, from: NaiveDate) -> Result<()> {
        let mondays = (0..28)
            .filter_map(|n| from.checked_add_days(Days::new(n)))
            .filter(|day| day.weekday() == Weekday::Mon);
        for (day, leader) in mondays.zip(self.leaders.iter().cycle()) {
            if self.is_workday(day)? {
                let day = ReceptionDay {
                    date: day,
                    leader: leader.name.clone(),
                    post: leader.post.clone(),
                    place: "一楼 2 号室".into(),
                    from: "8:30".into(),
                    to: "11:30".into(),
                };
                self.hall.perform(
                    &self.director,
                    None,
                    Schedule { office: OfficeId::default(), day, reason: String::new() }.into(),
                )?;
            }
        }
        Ok(())
    }

    /// Two envelopes of 规则 art. 15: one has gone up, one waits.
    pub fn seal_two(&self, today: NaiveDate) -> Result<()> {
        let ago = |days| today.checked_sub_days(Days::new(days)).unwrap_or(today);
        let seals = |kind: SealKind, on: NaiveDate, seal: &str, to: &str| {
            let stub = SealStub {
                number: Number::default(),
                kind,
                received_on: on,
                method: "1".into(),
                sheets: 4,
                seal: seal.into(),
                handed_by: self.desk.account.clone(),
                handed_to: to.into(),
                handed_on: on,
                handed_at: "10:20".into(),
            };
            self.hall.perform(&self.desk, None, stub.into())
        };
        let gone = seals(SealKind::Superior, ago(9), "0000231", "陈志远")?;
        let report = ReportStub {
            stub: gone.entry,
            on: ago(6),
            by: "林静".into(),
            receipt: "市信收〔2026〕18号".into(),
        };
        self.hall.perform(&self.director, None, report.into())?;
        seals(SealKind::OwnChief, ago(3), "0000232", "林静")?;
        Ok(())
    }
}

/// Of the township with this place in the list.
pub fn telephone(nth: usize) -> String {
    format!("0999-61234{:02}", nth + 1)
}

fn nobody() -> Failure {
    Failure::fault("演示库里没有这个人。", "请重新建立演示库。")
}

fn account_of(hall: &Hall, name: &str) -> Result<AccountId> {
    let DoorStanding::Locked { logins, .. } = Hall::standing(hall.dir()) else { return Err(nobody()) };
    logins.into_iter().find(|login| login.name == name).map(|login| login.id).ok_or_else(nobody)
}

fn login(hall: &Hall, name: &str) -> Result<Session> {
    hall.login(&account_of(hall, name)?, PASSWORD)
}

/// As it is done in an office: the administrator makes the account, its owner takes a password of their own, the
/// director grants what is needed.
fn joins(
    hall: &Hall,
    admin: &Session,
    director: &Session,
    name: &str,
    post: &str,
    office: &OfficeId,
    role: Role,
) -> Result<Session> {
    let (name_, post) = (name.to_owned(), post.to_owned());
    let form = NewAccountForm {
        name: name_,
        post,
        office: office.clone(),
        roles: vec![role],
        password: FIRST_PASSWORD.into(),
    };
    hall.add_account(admin, &form)?;
    let account = account_of(hall, name)?;
    hall.login_first(&account, FIRST_PASSWORD, PASSWORD)?;
    if role.may_hold_vault() {
        hall.grant_vault(director, &account)?;
    }
    hall.login(&account, PASSWORD)
}
