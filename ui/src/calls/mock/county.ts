/** 青山县: a county that does not exist, for drawing the pages without the desk. */
import type { Account, Code, CodeTables, Login, Office, ReceptionDay, Role, Session, Settings } from "../generated";

export const TODAY = "2026-11-23";

const ROLE_NAMES: Record<Role, string> = {
  receptionist: "接待员", director: "信访室主任", leader: "委领导", handler: "承办人", supervisor: "案管",
  reviewer: "审理", township: "乡镇纪(工)委", administrator: "系统管理员", auditor: "审计员",
};

export const offices: Office[] = [
  { id: "hall", name: "信访室", short: "信访室", kind: "hall", telephone: "000-5550101", hours: "8:30–12:00，14:30–17:30" },
  { id: "lead", name: "委领导", short: "委领导", kind: "leadership", telephone: "", hours: "" },
  { id: "room1", name: "第一纪检监察室", short: "第一室", kind: "room", telephone: "000-5550111", hours: "" },
  { id: "room3", name: "第三纪检监察室", short: "第三室", kind: "room", telephone: "000-5550113", hours: "" },
  { id: "room5", name: "第五纪检监察室", short: "第五室", kind: "room", telephone: "000-5550115", hours: "" },
  { id: "qs", name: "青山镇纪委", short: "青山镇", kind: "township", telephone: "000-5550201", hours: "8:30–17:30" },
  { id: "lh", name: "柳河镇纪委", short: "柳河镇", kind: "township", telephone: "000-5550202", hours: "8:30–17:30" },
  { id: "rs", name: "县人力资源和社会保障局", short: "县人社局", kind: "department", telephone: "000-5550301", hours: "" },
];

type Person = [id: string, name: string, post: string, role: Role, office: string, vault: Account["vault"]];
const people: Person[] = [
  ["zhou", "周敏", "信访室接待员", "receptionist", "hall", "granted"],
  ["zhao", "赵凯", "信访室接待员", "receptionist", "hall", "grantable"],
  ["lin", "林卫东", "信访室主任", "director", "hall", "granted"],
  ["chen", "陈志远", "县委常委、纪委书记", "leader", "lead", "granted"],
  ["lijg", "李建国", "纪委副书记", "leader", "lead", "granted"],
  ["wang", "王海燕", "第三纪检监察室副主任", "handler", "room3", "granted"],
  ["sun", "孙立", "第三纪检监察室科员", "handler", "room3", "password_not_own"],
  ["he", "何静", "案件监督管理室主任", "supervisor", "hall", "not_for_this_post"],
  ["liu", "刘青山", "青山镇纪委书记", "township", "qs", "grantable"],
  ["admin", "吴维", "系统管理员", "administrator", "hall", "not_for_this_post"],
  ["wu", "吴清", "审计员", "auditor", "lead", "not_for_this_post"],
];

export const accounts: Account[] = people.map(([id, name, post, role, office, vault]) => ({
  id, name, post, roles: [role], role_names: [ROLE_NAMES[role]], office, office_name: offices.find((one) => one.id === office)?.name ?? "", active: true, vault, chief: id === "chen",
}));

export const logins: Login[] = accounts.map(({ id, name, post }) => ({ id, name, post }));
export const nameOf = (id: string): string => accounts.find((one) => one.id === id)?.name ?? offices.find((one) => one.id === id)?.name ?? id;

export function sessionOf(id: string): Session {
  const account = accounts.find((one) => one.id === id) ?? accounts[0];
  if (!account) throw new Error("no accounts");
  return {
    account: account.id, name: account.name, post: account.post, roles: account.roles, role_names: account.role_names, office: account.office,
    organ: "青山县纪委监委", demo: false, may_open_identity: account.vault === "granted", reads_cases: !account.roles.some((role) => role === "administrator" || role === "auditor"), registers: account.roles.some((role) => role === "receptionist" || role === "director" || role === "township"), own_door: account.roles.every((role) => role === "township"), leads: account.roles.some((role) => role === "leader" || role === "director" || role === "receptionist" || role === "supervisor"), supervises: account.roles.some((role) => role === "director" || role === "supervisor"), audits: account.roles.includes("auditor"), idle_minutes: 10, today: TODAY, weekday: "周一", day_note: "领导公开接访日", calendar_note: null, recovery_note: null, without_decider: null,
  };
}

function table(text: string): Code[] {
  return text.trim().split("\n").flatMap((line) => {
    const [code = "", label = "", parent] = line.trim().split(" ");
    return [{ code, label, parent: parent ?? null }];
  });
}

export const codes: CodeTables = {
  methods: table("2 来访\n1 来信\n3 来电\n4 网络\n6 带信下访\n7 开门迎访\n5 短信微信\n9 其他").map((method) => { const manner = ({ 1: "letter", 3: "call", 4: "message", 5: "message" } as const)[method.code] ?? "visit"; return { code: method.code, label: method.label, manner, heading: ({ visit: "来访", letter: "来信", call: "来电", message: `${method.label}举报` } as const)[manner] }; }),
  sources: table("0101 本机关受理\n0102 领导交办\n0201 上级转办\n0202 上级交办\n0301 部门交办\n0302 部门移送\n04 巡察移交\n05 监督检查发现\n07 审计移送"),
  kinds: table("1 检举控告\n2 申诉\n3 批评建议\n4 业务范围外\n5 无实质内容"),
  categories: table(`c1 政治纪律
c2 组织纪律
c3 廉洁纪律
c4 群众纪律
c5 工作纪律
c6 生活纪律
c7 职务违法
c101 妨碍方针政策实施 c1
c102 对抗组织审查 c1
c201 违反民主集中制 c2
c202 违反选拔任用 c2
c203 违规发展党员 c2
c301 礼品礼金宴请 c3
c302 婚丧喜庆 c3
c303 薪酬津补贴 c3
c304 占用公私财物 c3
c401 侵害群众利益 c4
c402 漠视群众利益 c4
c403 侵犯知情权 c4
c501 主体责任不力 c5
c502 干预市场经济活动 c5
c601 生活奢靡 c6
c701 贪污贿赂 c7
c702 滥用职权 c7
c703 玩忽职守 c7`),
  fields: ["惠民惠农补贴", "低保特困", "临时救助", "危房改造", "土地征收补偿", "宅基地与违建", "集体三资", "村务财务公开", "工程项目招投标", "高标准农田", "农机补贴", "校园餐", "医保与医药", "养老", "就业社保", "教育收费", "生态环境", "作风粗暴推诿", "公车公款吃喝", "其他"].map((label, at) => ({ code: `f${at + 1}`, label, parent: null })),
  ranks: table("0400 县处级\n0402 副县处级\n0500 乡科级\n0502 副乡科级\n0600 一般干部\n0903 企业人员\n0904 农村人员\n0905 其他人员"),
  authorities: table("county 县管\ntownship 镇管\ncity 市管\nprovince 省管\nown_chief 本机关主要负责人\nnone 非监察对象"),
  politics: table("01 中共党员\n02 中共预备党员\n03 共青团员\n12 无党派人士\n13 群众"),
  townships: table("qs 青山镇\nlh 柳河镇\nyt 云台镇\nbs 白石乡\nnm 南门街道\nxk 新开街道"),
};

export const roster: ReceptionDay[] = [
  { date: "2026-11-23", leader: "陈志远", post: "县委常委、纪委书记", place: "一楼 2 号室", from: "08:30", to: "11:30" },
  { date: "2026-11-30", leader: "李建国", post: "纪委副书记", place: "一楼 2 号室", from: "08:30", to: "11:30" },
  { date: "2026-12-07", leader: "陈志远", post: "县委常委、纪委书记", place: "一楼 2 号室", from: "08:30", to: "11:30" },
];

const plain = { repeat_days: 0, above_days: 0, extend: 0, extend_before_end: false, extend_notice: false, pauses: false, every: "" };

export const settings: Settings = {
  organ: "青山县纪委监委", region: "999999", offices, accounts,
  permissions: [
    ["register", "登记", "受理关", ["receptionist", "director", "township"]], ["accept", "受理", "受理关", ["director"]], ["inform", "告知受理", "受理关", ["receptionist", "director"]],
    ["assign", "交办", "办理关", ["director", "leader"]], ["receive", "签收", "办理关", ["handler"]], ["dispose", "提出处置", "办理关", ["handler"]], ["step", "办理步骤", "办理关", ["handler", "leader"]], ["find", "核查结论", "办理关", ["handler"]], ["close", "办结", "办理关", ["handler", "director"]],
    ["feed_back", "反馈", "反馈", ["handler", "receptionist"]], ["hold_meeting", "公开反馈会", "反馈", ["handler", "director"]], ["post_publicity", "双公示", "反馈", ["handler", "township"]],
    ["open_identity", "开启身份", "身份", ["receptionist", "director", "leader", "handler"]],
    ["change_limit", "改期限", "设置", ["director"]], ["import_calendar", "导入日历", "设置", ["director", "administrator"]], ["add_account", "开设账户", "设置", ["administrator"]],
  ].map(([verb, name, group, roles]) => ({ verb: verb as string, name: name as string, group: group as string, roles: roles as Role[], where: "持件单位" })),
  roles: (Object.keys(ROLE_NAMES) as Role[]).map((role) => ({ role, name: ROLE_NAMES[role] })),
  series: [
    { key: "case", name: "信访件编号", format: "信访〔{年}〕{号:3}号", first: 1, next: 126, sample: "信访〔2026〕126号", voids: [] },
    { key: "inform", name: "受理告知书", format: "青纪信告〔{年}〕{号}号", first: 1, next: 98, sample: "青纪信告〔2026〕98号", voids: ["青纪信告〔2026〕41号"] },
    { key: "publicity", name: "双公示公告", format: "双公示〔{年}〕{号}号", first: 1, next: 22, sample: "双公示〔2026〕22号", voids: [] },
  ],
  criteria: { lines: ["反映的问题事实单一、情节清楚", "可能给予的是轻处分"], own: false, changed: [] },
  limits: [
    { rule: "inform", name: "告知是否受理", days: 15, unit: "working", from: "收到之日", source: "《工作规则》第二十五条", local: false, changed: [], to_workday: false, ...plain },
    { rule: "dispose", name: "提出处置意见", days: 30, unit: "calendar", from: "承办部门收到", source: "《监督执纪工作规则》第二十一条", local: false, changed: [], to_workday: false, ...plain },
    { rule: "late_feedback", name: "后期反馈", days: 15, unit: "working", from: "办结", source: "《工作规则》第二十六条", local: false, changed: [], to_workday: false, ...plain },
    { rule: "publicity", name: "双公示公示期", days: 7, unit: "calendar", from: "张贴", source: "本县惯例", local: true, changed: ["2026-01-05 林卫东：5 → 7，与村务公开期限一致"], to_workday: false, ...plain },
    { rule: "cooling", name: "息诉罢访冷静期", days: 7, unit: "calendar", from: "签订", source: "本县惯例", local: true, changed: [], to_workday: false, ...plain },
  ],
  ladder: { steps: [{ level: 1, way: "phone" }, { level: 2, way: "letter" }, { level: 3, way: "order" }], text: "电话催办 → 发函催办 → 领导督办", changed: [] },
  alerts: { yellow: 60, red: 90, hours: ["8:30-12:00", "14:30-17:30"], notices: true, colours_changed: [], hours_changed: [] },
  calendars: [2024, 2025, 2026].map((year) => ({ year, source: "国务院办公厅通知", rest: 28 + (year % 3), makeup: 6 })),
  templates: [{ paper: "acceptance_notice", name: "受理告知书", version: 1, since: "2026-01-05", text: "# 受理告知书\n{{ name }}：", shipped: "# 受理告知书\n{{ name }}：" }],
  codes: [{ list: "methods", name: "举报方式", grows: true, codes: [{ code: "2", label: "来访", parent: null }, { code: "1", label: "来信", parent: null }] }, { list: "authorities", name: "管理权限", grows: false, codes: [{ code: "county", label: "县管", parent: null }, { code: "unknown", label: "待核", parent: null }] }, { list: "categories", name: "问题性质", grows: true, codes: [{ code: "01", label: "政治纪律", parent: null }, { code: "0101", label: "公开发表危害党的言论", parent: "01" }] }],
  roster, idle_minutes: 10, store: "本机 数据目录",
};
