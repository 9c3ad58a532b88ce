//! 保密审查: a public text carries nothing that lets a reader find the complainant (规则 art. 47).
//!
//! Every public text is compared with the sealed identities of the case and of those linked with it, with the shapes of
//! ID and telephone numbers and with the letters' own wording. Only a text without a hit becomes [`Cleared`]; acts that
//! make something public take nothing else, and a public paper is issued only with the mark that [`clear_paper`] puts on
//! its very bytes. The marks are HMACs under a key of this store, so that no other program can make one:
//!
//! ```compile_fail
//! let forged = hall::Cleared { text: "…".into(), seal: "…".into() };
//! ```
//!
//! Comparing takes the vault key. Fingerprints of the identities under a key that everybody at a desk holds would let
//! everybody compare, but also try all telephone and ID numbers in an hour and so read the identities; therefore one
//! without the vault key is refused, and told who may. Where nobody's identity is sealed there is nothing to open.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use hmac::{Hmac, KeyInit, Mac};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use sha2::Sha256;
use ts_rs::TS;

use crate::act::{Act, Scene, Verb};
use crate::actor::Session;
use crate::case::{Subject, must_say, subjects_of};
use crate::codes::Attribution;
use crate::failure::{Failure, Result};
use crate::identity::{Identity, open_people, plain_id_number, plain_name, plain_phone};
use crate::ids::CaseId;
use crate::record::Stamp;
use crate::store::{Tx, View};

/// Characters of one public text: more stands on no wall, and comparing costs time.
const LONGEST: usize = 8_000;

/// A public text that the clearance check has passed for one case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Cleared {
    text: String,
    seal: String,
}

impl Cleared {
    pub fn text(&self) -> &str {
        &self.text
    }
    /// Refuses a text that was not cleared for this very case, or was changed since.
    pub(crate) fn must_be_cleared(&self, scene: &Scene<'_>, field: &str) -> Result<()> {
        must_say(field, &self.text, "对外公开的文字", LONGEST)?;
        match self.seal == seal(scene.who, &scene.case()?.id, Marked::Text, &self.text)? {
            true => Ok(()),
            false => Err(Failure::input(field, "这段文字还没有经过保密审查，或审查后又改动了，请重新审查。")),
        }
    }
}

/// What a mark is put on: the two are kept apart, so that no text passes for a paper.
#[derive(Clone, Copy)]
enum Marked {
    Text = 0,
    Paper = 1,
}

fn seal(who: &Session, case: &CaseId, what: Marked, text: &str) -> Result<String> {
    let broken = |_| Failure::fault("保密审查的标记做不出来。", "请重新打开程序。");
    let mut mac = Hmac::<Sha256>::new_from_slice(who.clearance.as_slice()).map_err(broken)?;
    mac.update(case.as_str().as_bytes());
    mac.update(&[what as u8]);
    mac.update(text.as_bytes());
    Ok(BASE64.encode(mac.finalize().into_bytes()))
}

/// What public texts about a case are compared with.
struct Against {
    people: Vec<Identity>,
    subjects: Vec<Subject>,
    facts: String,
}

impl Against {
    /// Opens, without showing to anybody, the identities of the case and of the cases linked with it.
    fn of(view: &View<'_>, who: &Session, id: &CaseId) -> Result<Self> {
        let linked = view.all(include_str!("compared_with.sql"), [id], |row| {
            Ok((row.get::<_, CaseId>(0)?, row.get::<_, String>(1)?, row.get::<_, bool>(2)?))
        })?;
        let mut against = Self { people: Vec::new(), subjects: subjects_of(view, id)?, facts: String::new() };
        for (case, facts, sealed) in linked {
            against.facts.push_str(&facts);
            against.facts.push('\n');
            if sealed {
                let vault = who.vault().map_err(|_| {
                    Failure::refused(
                        "公开的文字须先与封存的身份比对，您的账户没有开启身份的权限，做不了这一步。",
                        "请由有此权限的同志来做，或请信访室主任在“设置—账户”中授予。",
                    )
                })?;
                against.people.extend(open_people(view, vault, &case)?);
            }
        }
        Ok(against)
    }
    fn hits(&self, text: &str) -> Vec<Hit> {
        find_hits(text, &self.people, &self.subjects, &self.facts)
    }
}

/// Compares `text` with everything that could point at the complainant, and marks it as cleared.
/// The refusal names the first place by its position, never by its content; its field is `from-to` in characters.
pub fn clear(view: &View<'_>, who: &Session, id: &CaseId, text: &str) -> Result<Cleared> {
    if !text.trim().is_empty() {
        must_say("text", text, "对外公开的文字", LONGEST)?;
    }
    let hits = Against::of(view, who, id)?.hits(text);
    let Some(hit) = hits.first() else {
        return Ok(Cleared { seal: seal(who, id, Marked::Text, text)?, text: text.to_owned() });
    };
    let more = if hits.len() > 1 { format!("（共 {} 处）", hits.len()) } else { String::new() };
    let message = format!("第 {} 至 {} 字：{}，不能公开{more}。", hit.from + 1, hit.to, hit.kind.says());
    Err(Failure {
        way_out: "请改写这一处后再审查。".into(),
        tells_identity: hits.iter().any(|hit| hit.kind.tells_identity()),
        ..Failure::input(format!("{}-{}", hit.from, hit.to), message)
    })
}

/// Compares every line of a public paper, each with the name it goes by, and marks the paper of this hash as compared.
/// `published` are telephone numbers of offices: they may be printed even if they look like somebody's own.
pub fn clear_paper(
    scene: &Scene<'_>,
    lines: &[(String, String)],
    published: &[&str],
    sha256: &str,
) -> Result<String> {
    clear_lines(scene, lines, sha256, |line, hit| {
        let number: String = line.chars().skip(hit.from).take(hit.to - hit.from).collect();
        let known = || published.iter().any(|known| plain_phone(known) == plain_phone(&number));
        hit.kind != HitKind::AnyPhone || !known()
    })
}

/// The same of a paper for our own people: compared with what somebody gave of themselves; its wording is no matter.
pub fn clear_inner_paper(scene: &Scene<'_>, lines: &[(String, String)], sha256: &str) -> Result<String> {
    clear_lines(scene, lines, sha256, |_, hit| hit.kind.is_identity())
}

fn clear_lines(
    scene: &Scene<'_>,
    lines: &[(String, String)],
    sha256: &str,
    counts: impl Fn(&str, &Hit) -> bool,
) -> Result<String> {
    let id = &scene.case()?.id;
    let against = Against::of(scene.view, scene.who, id)?;
    for (name, line) in lines {
        if let Some(hit) = against.hits(line).iter().find(|hit| counts(line, hit)) {
            let message = format!("“{name}”一栏不能公开：有一处{}。", hit.kind.says());
            return Err(Failure::refused(message, "请撤回这一步，改写后重新填写，再出文书。"));
        }
    }
    seal(scene.who, id, Marked::Paper, sha256)
}

/// Refuses to issue a public paper of which these very bytes were not compared.
pub(crate) fn must_be_compared(scene: &Scene<'_>, sha256: &str, mark: &str) -> Result<()> {
    match mark == seal(scene.who, &scene.case()?.id, Marked::Paper, sha256)? {
        true => Ok(()),
        false => Err(Failure::refused(
            "这份公开的文书还没有与封存的身份比对，不能出具。",
            "请从件的“文书”一栏出具，程序会先比对。",
        )),
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum HitKind {
    Name,
    Surname,
    Phone,
    IdNumber,
    Birth,
    Address,
    Workplace,
    AnyIdNumber,
    AnyPhone,
    Wording,
    Pointing,
}

impl HitKind {
    /// Whether it is what somebody gave of themselves, word for word, and not only something that points at them.
    fn is_identity(self) -> bool {
        use HitKind::*;
        matches!(self, Name | Phone | IdNumber | Birth | Address | Workplace)
    }
    /// Whether it is found by the sealed identity, and not by the text alone.
    fn tells_identity(self) -> bool {
        self.is_identity() || self == Self::Surname
    }
    pub(crate) fn says(self) -> &'static str {
        match self {
            Self::Name => "是信访人的姓名",
            Self::Surname => "以姓氏指称，可能让人认出信访人",
            Self::Phone => "是信访人的电话",
            Self::IdNumber => "是信访人的身份证号",
            Self::Birth => "是信访人的出生日期",
            Self::Address => "是信访人的住址",
            Self::Workplace => "是信访人的工作单位",
            Self::AnyIdNumber => "像是身份证号",
            Self::AnyPhone => "像是个人手机号",
            Self::Wording => "与信访人的原话连续相同",
            Self::Pointing => "会引人猜测是谁反映的",
        }
    }
}

/// A place in the text: characters `from` to before `to`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Hit {
    pub from: usize,
    pub to: usize,
    pub kind: HitKind,
}

/// Characters of the letter's own wording that a public text may have in common with it.
const WORDING: usize = 16;
const POINTING: [&str; 8] =
    ["举报人未到", "举报人没有到", "举报人是", "举报人为", "举报人系", "举报人姓", "署名为", "笔迹"];
/// That a report came: with the day beside it, neighbours guess who was at the hall that day.
const CAME: [&str; 16] = [
    "有人举报",
    "有人反映",
    "有人来访",
    "有群众举报",
    "有群众反映",
    "群众举报",
    "群众来信",
    "群众来访",
    "接到举报",
    "收到举报",
    "来信举报",
    "来访举报",
    "实名举报",
    "匿名举报",
    "举报人",
    "信访人",
];
/// Characters before and after it within which a day stands beside it.
const BEFORE: usize = 14;
const AFTER: usize = 7;
const TITLES: [&str; 8] = ["某", "先生", "女士", "同志", "老师", "大爷", "大娘", "老汉"];

/// All hits in order of their place; none for a text that may be published.
pub fn find_hits(text: &str, people: &[Identity], subjects: &[Subject], facts: &str) -> Vec<Hit> {
    let words = Plain::of(text, plain_word);
    let mut hits = Vec::new();
    for person in people {
        who(person).iter().for_each(|sought| words.find(sought, &mut hits));
        surname_hits(&words, person, subjects, &mut hits);
        address_hits(&words, &person.address, &mut hits);
        let workplace = plain(&person.workplace);
        if !subjects.iter().any(|subject| plain(&subject.organisation).contains(&workplace)) {
            words.find_all(&workplace, 4, HitKind::Workplace, &mut hits);
        }
    }
    all_number_shapes(text, &mut hits);
    wording_hits(&words, facts, &mut hits);
    POINTING.iter().for_each(|phrase| words.find_all(&plain(phrase), 1, HitKind::Pointing, &mut hits));
    came_on_a_day(text, &mut hits);
    hits.sort();
    // Of several kinds at one place the first says most.
    hits.dedup_by_key(|hit| (hit.from, hit.to));
    hits
}

/// What is looked for, as texts are compared.
struct Sought {
    words: Vec<char>,
    kind: HitKind,
}

/// Name, telephone, number and birthday of one person: what no sentence about a matter holds by chance, as it may a
/// village's name. Looked for in every act, and so nothing beside it.
fn who(person: &Identity) -> Vec<Sought> {
    let id = plain_id_number(&person.id_number);
    let birth: String = id.chars().skip(6).take(8).collect();
    let [one, two, three] = birth_in_words(&birth);
    let sought = [
        (plain(&person.name), 2, HitKind::Name),
        (plain_phone(&person.phone), 7, HitKind::Phone),
        (plain(&id), 15, HitKind::IdNumber),
        (birth, 8, HitKind::Birth),
        (one, 8, HitKind::Birth),
        (two, 8, HitKind::Birth),
        (three, 8, HitKind::Birth),
    ];
    let sought = sought.map(|(words, least, kind)| (words.chars().collect::<Vec<_>>(), least, kind));
    let long = sought.into_iter().filter(|(words, least, _)| words.len() >= *least);
    long.map(|(words, _, kind)| Sought { words, kind }).collect()
}

/// Refuses an open text of the record in which one of those stands who came; it says where, never what.
pub(crate) fn must_not_name(
    field: &str,
    text: &str,
    people: &[Identity],
    subjects: &[Subject],
) -> Result<()> {
    match find_hits(text, people, subjects, "").iter().find(|hit| hit.kind.is_identity()) {
        None => Ok(()),
        Some(hit) => {
            let place = format!("第 {} 至 {} 字{}", hit.from + 1, hit.to, hit.kind.says());
            let message = format!("{place}，只登记在信访人一栏；这里人人可见，请写“信访人”。");
            Err(Failure::input(field, message))
        }
    }
}

/// What an act says of a case stands in the record for good, for all who read the case: it names nobody who came. Whoever
/// cannot open identities does not know them from us, and is not told of them by a refusal.
pub(crate) fn act_must_not_name(scene: &Scene<'_>, act: &Act) -> Result<()> {
    let case = scene.case()?;
    let (Attribution::Named, Ok(vault)) = (case.attribution, scene.who.vault()) else { return Ok(()) };
    // A shredded identity can be named by nobody.
    let Ok(mut people) = open_people(scene.view, vault, &case.id) else { return Ok(()) };
    let subjects = subjects_of(scene.view, &case.id)?;
    for person in &mut people {
        let name = plain_name(&person.name);
        let is_subject = subjects.iter().any(|subject| plain_name(&subject.name) == name);
        // One of the subjects, or one who works here, of the same name must be named.
        if is_subject || scene.view.exists("SELECT 1 FROM accounts WHERE name=?1", [&person.name])? {
            person.name.clear();
        }
    }
    let sought: Vec<Sought> = people.iter().flat_map(who).collect();
    let mut texts = Vec::new();
    texts_of(&serde_json::to_value(act)?, "", &mut texts);
    for (field, text) in texts {
        let (words, mut hits) = (Plain::of(&text, plain_word), Vec::new());
        sought.iter().for_each(|sought| words.find(sought, &mut hits));
        if !hits.is_empty() {
            let message = "这里有信访人的姓名、电话或证件号；记录人人可见，请写“信访人”，不写是谁。";
            return Err(Failure { tells_identity: true, ..Failure::input(field, message) });
        }
    }
    Ok(())
}

/// Fields of acts of the house in which anything may be typed.
const TYPED: [&str; 8] = ["reason", "how", "what", "note", "with", "place", "findings", "demand"];

/// What is typed about the house's own business is read by everybody there, and has no case whose people it could be
/// compared with: no number that looks like somebody's own stands in it.
pub(crate) fn house_act_must_not_name(act: &Act) -> Result<()> {
    let mut texts = Vec::new();
    texts_of(&serde_json::to_value(act)?, "", &mut texts);
    for (field, text) in texts.iter().filter(|(field, _)| TYPED.contains(&field.as_str())) {
        let mut hits = Vec::new();
        all_number_shapes(text, &mut hits);
        if let Some(hit) = hits.first() {
            let place = format!("第 {} 至 {} 字{}", hit.from + 1, hit.to, hit.kind.says());
            let message = format!("{place}；这里不是办件，人人可见，请不写号码，也不写信访人是谁。");
            return Err(Failure::input(field, message));
        }
    }
    Ok(())
}

/// Every text in it, with the field of the form that it comes from.
fn texts_of(value: &Value, field: &str, found: &mut Vec<(String, String)>) {
    match value {
        Value::String(text) => found.push((field.to_owned(), text.clone())),
        Value::Array(items) => items.iter().for_each(|item| texts_of(item, field, found)),
        Value::Object(fields) => fields.iter().for_each(|(name, item)| {
            texts_of(item, if field.is_empty() { name } else { field }, found);
        }),
        _ => {}
    }
}

/// 身份比对命中: words that somebody wrote were refused because of who came. The asking is told, never the words, so that
/// nobody finds out by trying names that nobody notices.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct IdentityHit {}

impl Verb for IdentityHit {
    fn ready(scene: &Scene<'_>) -> Result<()> {
        scene.case().map(|_| ())
    }
    fn apply(&self, _tx: &mut Tx<'_>, _stamp: &Stamp) -> Result<()> {
        Ok(())
    }
    fn tell(&self, _view: &View<'_>) -> Result<String> {
        Ok("所写的文字里有信访人的身份信息，已退回改写".into())
    }
    const RETRACTABLE: bool = false;
}

/// Refuses what is written for our own people in the letter's own words, or with a number that looks like somebody's own.
/// No identity is opened for it.
pub(crate) fn must_be_reworded(field: &str, text: &str, subjects: &[Subject], facts: &str) -> Result<()> {
    let own = |hit: &&Hit| matches!(hit.kind, HitKind::Wording | HitKind::AnyIdNumber | HitKind::AnyPhone);
    match find_hits(text, &[], subjects, facts).iter().find(own) {
        None => Ok(()),
        Some(hit) => {
            let place = format!("第 {} 至 {} 字{}", hit.from + 1, hit.to, hit.kind.says());
            Err(Failure::input(field, format!("{place}，请用自己的话概括，不抄来信。")))
        }
    }
}

/// A text without what people put between, each character with its place in the original.
struct Plain {
    chars: Vec<char>,
    places: Vec<usize>,
}

impl Plain {
    fn of(text: &str, f: impl Fn(char) -> Option<char>) -> Self {
        let (places, chars) =
            text.chars().enumerate().filter_map(|(place, c)| f(c).map(|c| (place, c))).unzip();
        Self { chars, places }
    }
    fn hit(&self, from: usize, length: usize, kind: HitKind) -> Option<Hit> {
        let first = self.places.get(from)?;
        let last = self.places.get(from + length.max(1) - 1)?;
        Some(Hit { from: *first, to: last + 1, kind })
    }
    /// Every place of `words`, which must be at least `least` characters to be looked for at all.
    fn find_all(&self, words: &str, least: usize, kind: HitKind, hits: &mut Vec<Hit>) {
        let words: Vec<char> = words.chars().collect();
        if words.len() >= least {
            self.find(&Sought { words, kind }, hits);
        }
    }
    fn find(&self, sought: &Sought, hits: &mut Vec<Hit>) {
        let long = sought.words.len();
        hits.extend(self.places_of(&sought.words).filter_map(|from| self.hit(from, long, sought.kind)));
    }
    fn places_of(&self, words: &[char]) -> impl Iterator<Item = usize> {
        // Of no words there are no places, and no windows either.
        let windows = self.chars.windows(words.len().max(1)).enumerate();
        windows.filter(move |(_, window)| *window == words).map(|(from, _)| from)
    }
}

/// Characters of names in their older form, each followed by the one now used.
const OLDER: &str = "\
    楊杨劉刘陳陈張张趙赵黃黄吳吴馬马孫孙鄭郑馮冯許许鄧邓蕭萧葉叶蔣蒋閻阎餘余賈贾範范鄒邹譚谭陸陆龍龙萬万錢钱湯汤\
    賀贺賴赖龔龚蘇苏盧卢呂吕鐘钟鍾钟羅罗韓韩謝谢於于魯鲁韋韦顧顾陰阴歐欧竇窦嚴严齊齐龐庞單单聶聂關关遊游塗涂喬乔\
    連连鄔邬麥麦紀纪項项閔闵駱骆華华偉伟強强國国軍军紅红蘭兰鳳凤麗丽靜静勝胜東东曉晓雲云飛飞輝辉傑杰榮荣鳴鸣寶宝\
    貴贵義义興兴業业樹树學学習习愛爱蓮莲鵬鹏鴻鸿鵑鹃鶯莺豔艳艷艳瑩莹穎颖衛卫誠诚語语謙谦議议詩诗讓让賢贤質质贊赞\
    銀银鋒锋鋼钢銘铭錦锦鎮镇鐵铁長长開开間间陽阳隊队際际雙双雞鸡難难韻韵順顺頌颂須须領领風风養养駿骏騰腾魚鱼鮮鲜\
    齡龄龜龟寧宁壽寿夢梦峯峰島岛嶽岳巖岩岡冈師师帥帅幹干慶庆應应懷怀戰战擁拥據据敵敌時时晉晋會会樂乐樓楼標标橋桥\
    檔档權权歡欢歲岁歸归氣气漢汉漣涟澤泽濤涛瀾澜灣湾煉炼煥焕燈灯爾尔獻献瑋玮環环璽玺當当發发盡尽眾众禮礼禎祯種种\
    積积穀谷競竞筆笔節节築筑簡简糧粮純纯紹绍細细終终絲丝綠绿維维緒绪線线縣县織织繼继績绩聖圣聲声職职聯联臨临與与\
    舊旧莊庄蒼苍藝艺蘊蕴處处虛虚號号裏里補补見见規规視视親亲覺觉觀观記记設设詠咏計计討讨調调譯译變变豐丰財财貢贡\
    貨货賓宾車车軒轩輪轮農农運运過过達达遠远適适選选邊边鄉乡醫医釋释針针鏡镜門门閃闪闊阔雜杂離离電电靈灵頂顶預预\
    頻频題题願愿飯饭館馆驚惊體体鵠鹄齋斋廠厂廣广廟庙庫库戶户喚唤園园圍围圖图團团場场塵尘壩坝夾夹婦妇嬌娇宮宫寬宽\
    實实將将專专對对層层屬属龑䶮頠𬱖幣币廈厦從从復复徵征總总";

/// One form for what is written in different ways: full-width letters and digits as half-width ones, capitals as small
/// letters, older characters as those now used, 一二三 as 123. What is neither letter nor digit falls away, so that
/// nothing put between the characters of a name parts them.
fn plain_word(c: char) -> Option<char> {
    let c = narrow(c);
    c.is_alphanumeric().then(|| digit(now_used(c).to_ascii_lowercase()))
}

pub(super) fn plain(text: &str) -> String {
    text.chars().filter_map(plain_word).collect()
}

fn narrow(c: char) -> char {
    match u32::from(c) {
        wide @ 0xFF01..=0xFF5E => char::from_u32(wide - 0xFEE0).unwrap_or(c),
        _ => c,
    }
}

pub(crate) fn now_used(c: char) -> char {
    static NOW_USED: LazyLock<HashMap<char, char>> = LazyLock::new(|| {
        let (olders, used) = (OLDER.chars().step_by(2), OLDER.chars().skip(1).step_by(2));
        olders.zip(used).collect()
    });
    NOW_USED.get(&c).copied().unwrap_or(c)
}

fn digit(c: char) -> char {
    match c {
        '〇' | '零' | '○' | '洞' => '0',
        '一' | '壹' | '幺' | '①' => '1',
        '二' | '贰' | '两' | '②' => '2',
        '三' | '叁' | '③' => '3',
        '四' | '肆' | '④' => '4',
        '五' | '伍' | '⑤' => '5',
        '六' | '陆' | '⑥' => '6',
        '七' | '柒' | '拐' | '⑦' => '7',
        '八' | '捌' | '⑧' => '8',
        '九' | '玖' | '勾' | '⑨' => '9',
        _ => c,
    }
}

/// For the shapes of numbers: what is put between groups of digits falls away.
fn plain_digit(c: char) -> Option<char> {
    let c = narrow(c);
    let between = c.is_whitespace()
        || c.is_control()
        || matches!(c, '·' | '•' | '・' | '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}' | '\u{00AD}')
        || matches!(c, '-' | '—' | '–' | '_' | '.' | '*' | '(' | ')' | '（' | '）' | '/' | '、');
    (!between).then(|| digit(c.to_ascii_lowercase()))
}

/// 马某, 老马: a surname with what makes it point at somebody.
fn surname_hits(words: &Plain, person: &Identity, subjects: &[Subject], hits: &mut Vec<Hit>) {
    let name = plain(&person.name);
    let Some(surname) = name.chars().next().filter(|_| (2..=4).contains(&name.chars().count())) else {
        return;
    };
    // Where one reported on bears the same surname, 刘某 means him.
    if subjects.iter().any(|subject| plain(&subject.name).starts_with(surname)) {
        return;
    }
    for title in TITLES {
        words.find_all(&plain(&format!("{surname}{title}")), 2, HitKind::Surname, hits);
    }
    words.find_all(&format!("老{surname}"), 2, HitKind::Surname, hits);
}

/// `19680512` as 1968年5月12日, as 1968年05月12日 and as 一九六八年五月十二日; nothing of what is no birthday.
fn birth_in_words(birth: &str) -> [String; 3] {
    let part =
        |from: usize, n: usize| birth.chars().skip(from).take(n).collect::<String>().parse::<u32>().ok();
    let (Some(year), Some(month), Some(day)) = (part(0, 4), part(4, 2), part(6, 2)) else {
        return Default::default();
    };
    [
        format!("{year}年{month}月{day}日"),
        format!("{year}年{month:02}月{day:02}日"),
        format!("{year}年{}月{}日", tens(month), tens(day)),
    ]
}

/// 12 as it is read, 十二, with its digits as they are compared.
fn tens(n: u32) -> String {
    let digit = |n: u32| if n == 0 { String::new() } else { n.to_string() };
    match n / 10 {
        0 => digit(n),
        1 => format!("十{}", digit(n % 10)),
        more => format!("{more}十{}", digit(n % 10)),
    }
}

/// That a report came, with a day of the month beside it in the same sentence.
fn came_on_a_day(text: &str, hits: &mut Vec<Hit>) {
    let mut start = 0;
    for sentence in text.split(['。', '；', '！', '？', '\n']) {
        let words = Plain::of(sentence, plain_word);
        for phrase in CAME.map(|phrase| plain(phrase).chars().collect::<Vec<_>>()) {
            let long = phrase.len();
            for at in words.places_of(&phrase) {
                let from = at.saturating_sub(BEFORE);
                let beside: Vec<char> =
                    words.chars.iter().skip(from).take(at - from + long + AFTER).copied().collect();
                if names_a_day(&beside) {
                    let hit = words.hit(at, long, HitKind::Pointing);
                    hits.extend(hit.map(|hit| Hit { from: hit.from + start, to: hit.to + start, ..hit }));
                }
            }
        }
        start += sentence.chars().count() + 1;
    }
}

/// 10月8日, 十月八号.
fn names_a_day(words: &[char]) -> bool {
    let is_number = |n: usize| words.get(n).is_some_and(|c| c.is_ascii_digit() || *c == '十');
    let is_day = |n: usize| matches!(words.get(n), Some('日' | '号')) && is_number(n - 1);
    let months = words.iter().enumerate().filter(|(_, c)| **c == '月');
    months.into_iter().any(|(month, _)| (month + 2..month + 5).any(is_day))
}

/// A village may be named, a house in it not: what follows 村, 社区, 镇 … in the address, with the character before it.
fn address_hits(words: &Plain, address: &str, hits: &mut Vec<Hit>) {
    let address: Vec<char> = plain(address).chars().collect();
    let is_end = |n: usize| {
        matches!(address.get(n), Some('村' | '镇' | '乡' | '道' | '会' | '县' | '区'))
            && address.get(n + 1).is_some()
    };
    let start = (0..address.len()).rev().find(|n| is_end(*n));
    let detail: String = address.iter().skip(start.unwrap_or(0)).collect();
    let least = if start.is_some() { 3 } else { 5 };
    words.find_all(&detail, least, HitKind::Address, hits);
    // 幸福小区3幢2单元 is found as 3幢2单元 too.
    let house: String = detail.chars().skip(1).collect();
    if start.is_some() && house.contains(|c: char| c.is_ascii_digit()) {
        words.find_all(&house, 4, HitKind::Address, hits);
    }
}

/// Once for a number that something was put into, once for numbers that stand in a list.
fn all_number_shapes(text: &str, hits: &mut Vec<Hit>) {
    number_shapes(&Plain::of(text, plain_digit), hits);
    number_shapes(&Plain::of(text, |c| Some(digit(narrow(c).to_ascii_lowercase()))), hits);
}

/// Whatever looks like somebody's ID number or mobile number.
fn number_shapes(digits: &Plain, hits: &mut Vec<Hit>) {
    let mut from = 0;
    while from < digits.chars.len() {
        let run: String = digits.chars.iter().skip(from).take_while(|c| c.is_ascii_digit()).collect();
        let long = run.len();
        let with_x = long == 17 && digits.chars.get(from + long) == Some(&'x');
        let kind = match long {
            _ if with_x => Some(HitKind::AnyIdNumber),
            18 => Some(HitKind::AnyIdNumber),
            // Of before 1999: a day of birth without its century, and no check digit.
            15 if is_day(&format!("19{}", run.get(6..12).unwrap_or_default())) => Some(HitKind::AnyIdNumber),
            11 if run.starts_with('1') && run.get(1..2) >= Some("3") => Some(HitKind::AnyPhone),
            _ => None,
        };
        hits.extend(kind.and_then(|kind| digits.hit(from, long + usize::from(with_x), kind)));
        from += long.max(1);
    }
}

fn is_day(text: &str) -> bool {
    chrono::NaiveDate::parse_from_str(text, "%Y%m%d").is_ok()
}

/// Runs of [`WORDING`] characters or more that stand in the letter as well.
fn wording_hits(words: &Plain, facts: &str, hits: &mut Vec<Hit>) {
    let facts: Vec<char> = plain(facts).chars().collect();
    if facts.len() < WORDING || words.chars.len() < WORDING {
        return;
    }
    let known: HashSet<&[char]> = facts.windows(WORDING).collect();
    let same: Vec<usize> = words
        .chars
        .windows(WORDING)
        .enumerate()
        .filter(|(_, run)| known.contains(run))
        .map(|(n, _)| n)
        .collect();
    let mut n = 0;
    while let Some(&start) = same.get(n) {
        let mut last = start;
        while same.get(n + 1) == Some(&(last + 1)) {
            n += 1;
            last += 1;
        }
        hits.extend(words.hit(start, last - start + WORDING, HitKind::Wording));
        n += 1;
    }
}

#[cfg(test)]
#[path = "clearance_tests.rs"]
mod tests;
