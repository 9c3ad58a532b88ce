//! The synthetic county's people and offices.

use std::path::Path;

use chrono::{Datelike, Days, NaiveDate, Weekday};
use hall::{
    AccountId, AddOffice, Clock, DoorStanding, Failure, FoundForm, Hall, NewAccountForm, NewPerson, OfficeId,
    OfficeKind, ReceptionDay, Result, Role, Schedule, Session,
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
}

/// The seats from which the papers of a walk are issued.
pub struct Seats {
    pub hall: Hall,
    pub director: Session,
    pub handler: Session,
}

const TOWNSHIPS: [(&str, &str, &str); 3] = [
    ("青山镇纪委", "青山镇", "0999-6123401"),
    ("柳河镇纪委", "柳河镇", "0999-6123402"),
    ("东街街道纪工委", "东街街道", "0999-6123403"),
];

impl County {
    pub fn found(dir: &Path, clock: Clock) -> Result<Self> {
        let person = |name: &str, post: &str| NewPerson {
            name: name.into(),
            post: post.into(),
            password: PASSWORD.into(),
        };
        let form = FoundForm {
            organ: "青山县纪委监委".into(),
            region: "999999".into(),
            administrator: person("孙文", "系统管理员"),
            director: person("林静", "信访室主任"),
        };
        let (hall, _codes) = Hall::found(dir, clock, &form, papers::shipped_templates())?;
        let (admin, director) = (login(&hall, "孙文")?, login(&hall, "林静")?);
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
        let rooms = [
            office("第一纪检监察室", "第一室", OfficeKind::Room, "")?,
            office("第三纪检监察室", "第三室", OfficeKind::Room, "")?,
        ];
        let townships = TOWNSHIPS
            .iter()
            .map(|(name, short, phone)| office(name, short, OfficeKind::Township, phone))
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
        let [first, third] = &rooms;
        let handlers = vec![
            joins("赵凯", "纪检监察员", first, Role::Handler)?,
            joins("王海燕", "纪检监察员", third, Role::Handler)?,
        ];
        if let Some(office) = townships.first() {
            joins("赵强", "镇纪委书记", office, Role::Township)?;
        }
        joins("吴清", "审计员", &leadership, Role::Auditor)?;
        Ok(Self { hall, director, desk, leaders, handlers, townships })
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
                self.hall.perform(&self.director, None, Schedule { day }.into())?;
            }
        }
        Ok(())
    }

    pub fn into_seats(mut self) -> Result<Seats> {
        let handler = self.handlers.pop().ok_or_else(nobody)?;
        Ok(Seats { hall: self.hall, director: self.director, handler })
    }
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
    let first = hall.login(&account, FIRST_PASSWORD)?;
    hall.change_password(&first, FIRST_PASSWORD, PASSWORD)?;
    if role.may_hold_vault() {
        hall.grant_vault(director, &account)?;
    }
    hall.login(&account, PASSWORD)
}
