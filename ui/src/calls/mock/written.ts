/** Cases written out in full. All people and matters are invented. */
import type { CaseView, LimitView, NextAct, PaperChoice, Station, TimelineItem, Verb } from "../generated";

const NAMES = ["登记", "受理", "交办", "办理", "反馈", "办结", "归档"];

function loop(now: number, notes: string[]): Station[] {
  return NAMES.map((name, at) => ({ name, state: at < now ? "done" : at === now ? "now" : "ahead", note: notes[at] ?? "" }));
}

function item(name: string, on: string, by: string, text: string, key = false, more: Partial<TimelineItem> = {}): TimelineItem {
  return { entry: `e-${on}-${name}`, verb: "step", name, on, at: "", by, text, key, retracted: null, may_retract: false, ...more };
}

export function act(verb: Verb, name: string, key: string, why = "", main = false): NextAct {
  return { verb, name, key, main, aside: verb === "link" || verb === "recuse", ready: why === "", why, whose: null };
}

const limit = (rule: string, name: string, due: string, left: string, tone: LimitView["tone"], source: string, met_on: string | null = null, first_due = due): LimitView => ({ rule, name, due, first_due, left, tone, source, met_on, extendable: rule === "find" ? 30 : 0, notes: [] });

const papers: PaperChoice[] = [
  { paper: "register_form", about: "", name: "登记表", ready: true, why: "", a3: false, identity: true },
  { paper: "acceptance_notice", about: "", name: "受理告知书", ready: true, why: "", a3: false, identity: true },
  { paper: "settlement_agreement", about: "", name: "息诉罢访协议书", ready: false, why: "还没有签订息诉罢访协议", a3: false, identity: true },
];

export function written(): { view: CaseView; stage: string }[] {
  const hospital: CaseView = {
    case_id: "c097", number: "信访〔2026〕097号", register_number: "99999920260010000097", title: "反映县中医院设备采购问题", attribution: "named", manner: "visit", minor: false,
    tags: [{ text: "实名", tone: "info" }, { text: "初信初访", tone: "plain" }, { text: "重点办", tone: "warn" }],
    holder: "第三纪检监察室", lead: "李建国", lead_account: "lijg", first_handler: "王海燕",
    loop: loop(3, ["9月14日", "9月16日", "9月17日", "第 41 个工作日", "前 ✓　中 今日　后", "12月15日前", "—"]),
    repeats: [],
    dossier: [
      { label: "被反映人", text: "县中医院副院长", tags: [{ text: "县管", tone: "plain" }] },
      { label: "问题类别", text: "工程项目与物资采购", tags: [] },
      { label: "内容", text: "反映2024年至2025年医用设备采购中指定供应商、抬高价格，附合同复印件2份。", tags: [] },
      { label: "诉求", text: "查清采购价格，公开结果", tags: [] },
      { label: "关联件", text: "信访〔2025〕061号（同一事项，匿名）", tags: [] },
    ],
    timeline: [
      item("现场会商", "2026-11-18", "李建国、第三室、卫健局", "定于12月5日前完成价格比对", true, { at: "14:30", may_retract: true, verb: "step" }),
      item("调取采购档案", "2026-11-09", "王海燕、孙立", "调取2024年至2025年采购合同 14 份"),
      item("中期反馈", "2026-10-26", "王海燕、周敏", "见面　群众基本满意。提交新线索 1 条 → 已列入核查", true, { verb: "feed_back" }),
      item("初步核实获批", "2026-09-24", "陈志远", "同意初步核实"),
      item("前期反馈", "2026-09-18", "周敏", "电话　告知受理与承办人", true, { verb: "feed_back" }),
      item("交办", "2026-09-17", "林卫东", "第三纪检监察室，同日签收。一案一策一专班方案 1 份", true),
      item("受理", "2026-09-16", "林卫东", "属本级受理", true), item("登记", "2026-09-14", "周敏、赵凯", "来访，个访，初次", true),
    ],
    next: [
      act("feed_back", "记录中期反馈", "F", "", true), act("step", "记录办理步骤", "S"), act("check_evidence", "记录新线索核查", "K"),
      act("find", "核查结论", "C"), act("close", "办结", "J", "今日应作的中期反馈未记录；新线索尚未核查完毕"),
    ],
    limits: [
      limit("middle", "中期反馈", "2026-11-23", "今日", "warn", "本县 3+N 办法"), limit("close", "办结", "2026-12-15", "剩 16 个工作日", "plain", "本县惯例", null, "2026-11-30"),
      limit("inform", "告知是否受理", "2026-10-12", "已按期", "ok", "《工作规则》第二十五条", "2026-09-18"),
    ],
    papers, issued: [{ id: "i1", paper: "acceptance_notice", name: "受理告知书", number: "青纪信告〔2026〕71号", issued_on: "2026-09-17", by: "周敏" }],
    came_as: "举报人", identity: "sealed", identity_why: "", feedback_owed: "middle", objections: [], approvals: [{ id: "ap1", matter: "extension", matter_name: "延期", submitted_on: "2026-11-20", by: "林卫东", summary: "反映设备采购抬高价格", proposal: "拟延长一个月", basis: "价格比对量大", leader: "lijg", leader_name: "李建国", standing: "waiting", standing_name: "待批", tone: "warn", decisions: [] }],
    plan: { on: "2026-09-18", crux: "采购价格是否抬高", way: "逐项比对，公开结果", feedback: "每月见面一次", risk: "", task_force: [{ account: "sun", name: "孙立", office: "第三纪检监察室", duty: "调取合同" }], measures: [{ n: 1, what: "比对价格", owner: "wang", owner_name: "王海燕", set_on: "2026-09-18", due: "2026-11-20", first_due: "2026-11-10", changed: 1, done_on: null, dropped: false, outcome: "", left: "超期 3 天", tone: "late", open: true }] },
    visits: [{ id: "v7", kind: "carried_visit", kind_name: "带信下访", leader: "lijg", leader_name: "李建国", arranged_on: "2026-11-30", visited_on: null, place: "县中医院", purpose: "当面说明进展", persons: "", outcome: "", next_step: "", standing: "剩 7 天", tone: "plain", waits: true }],
    denied: [{ id: "e31", case_id: "c097", number: "信访〔2026〕097号", title: "反映县中医院设备采购问题", matter: "处置意见", said: "初步核实，李建国 11月20日批准。反映具体", leader: "lijg", leader_name: "李建国", approved_on: "2026-11-20", entered_by: "王海燕", entered_on: "2026-11-20", denied_on: "2026-11-21", denial: "没有见过", outcome: "" }],
    recusals: [{ account: "liu", name: "刘青山", office: "青山镇纪委", why: "与被反映人同姓（刘），又同在青山镇" }], beside: ["enter_decision", "settle_denial", "change_task_force", "change_measure", "finish_measure", "visit", "call_off_visit", "keep_on"],
    evidence_to_check: [{ id: "fb1", text: "另有两台设备未经招标", on: "2026-10-26" }], opinions: [], reminders: [{ id: "r1", text: "电话催办：抓紧核查", on: "2026-11-18" }],
    allegations: ["指定供应商", "抬高采购价格"], facts: "反映2024年至2025年医用设备采购中指定供应商、抬高价格，附合同复印件2份。", demands: "查清采购价格，公开结果",
    evidence: [{ name: "采购合同", pages: 12, original: false, blob: "b1", size: 1843200 }], subjects: [{ name: "某副院长", organisation: "县中医院", post: "副院长", rank: "0502", authority: "county" }],
  };
  const school: CaseView = {
    ...hospital, case_id: "c088", number: "信访〔2026〕088号", title: "反映柳河小学食堂采购问题", attribution: "anonymous", tags: [{ text: "匿名", tone: "plain" }, { text: "重复 2 次", tone: "warn" }],
    loop: loop(4, ["8月31日", "9月2日", "9月3日", "11月12日", "公开反馈会 11月27日", "12月8日前", "—"]),
    repeats: [],
    dossier: [{ label: "被反映人", text: "柳河小学后勤主任", tags: [{ text: "镇管", tone: "plain" }] }, { label: "内容", text: "反映食堂食材由亲属供货，价格偏高。", tags: [] }],
    timeline: [item("核查结论", "2026-11-12", "王海燕", "部分属实：供货商为其表亲属实；价格偏高不属实", true), item("交办", "2026-09-03", "林卫东", "第三纪检监察室", true), item("受理", "2026-09-02", "林卫东", "属本级受理", true), item("登记", "2026-08-31", "周敏", "来信，匿名", true)],
    next: [act("hold_meeting", "记录公开反馈会", "M", "", true), act("plan_open_feedback", "明确公开反馈范围", "P"), act("post_publicity", "张贴双公示", "G"), act("answer_opinion", "答复公示期意见", "Y"), act("publicity_opinion", "记录公示期意见", "O"), act("take_down", "撤下公示", "T", "还有 1 条意见没有答复"), act("except_open_feedback", "报批不公开反馈", "X"), act("settle", "息诉罢访协议", "H", "匿名件没有可以签订协议的当事人"), act("close", "办结", "J", "公开反馈会还没有召开")],
    limits: [limit("open", "公开反馈会", "2026-11-27", "剩 4 天", "plain", "本县三步走办法"), limit("close", "办结", "2026-12-08", "剩 11 个工作日", "plain", "本县惯例")],
    papers: [papers[0] as PaperChoice, { paper: "double_publicity", about: "", name: "双公示公告", ready: true, why: "", a3: true, identity: false }, { paper: "meeting_minutes", about: "", name: "公开反馈会纪要", ready: false, why: "公开反馈会还没有召开", a3: false, identity: false }],
    came_as: "举报人", identity: "none", identity_why: "匿名件没有身份", issued: [], plan: null, visits: [], approvals: [], denied: [], recusals: [], evidence_to_check: [], opinions: [{ id: "o1", text: "希望说明换了供货商没有", on: "2026-11-20" }], allegations: ["亲属供货", "价格偏高"],
  };
  const low: CaseView = {
    ...hospital, case_id: "c118", number: "信访〔2026〕118号", title: "反映青山镇低保评定问题", tags: [{ text: "实名", tone: "info" }, { text: "初信初访", tone: "plain" }],
    holder: "信访室", lead: "", lead_account: "", plan: null, visits: [], approvals: [], denied: [], recusals: [], first_handler: "", loop: loop(1, ["10月30日", "应于 11月20日前告知", "", "", "", "", ""]),
    timeline: [item("登记", "2026-10-30", "周敏、赵凯", "来访，个访，初次", true)], issued: [], evidence_to_check: [],
    next: [act("accept", "受理", "A", "", true), act("inform", "告知是否受理", "I"), act("link", "与以前的件关联", "L"), act("recuse", "登记回避", "R"), act("assign", "交办", "B", "还没有受理")],
    limits: [limit("inform", "告知是否受理", "2026-11-20", "超期 1 天", "late", "《工作规则》第二十五条")],
    repeats: [],
    dossier: [{ label: "被反映人", text: "青山镇民政办主任", tags: [{ text: "镇管", tone: "plain" }, { text: "属本级受理", tone: "ok" }] }, { label: "内容", text: "反映低保评定优亲厚友。", tags: [] }],
    papers: [papers[0] as PaperChoice, { ...(papers[1] as PaperChoice), ready: false, why: "还没有受理" }],
  };
  const road: CaseView = {
    ...hospital, case_id: "c076", number: "信访〔2026〕076号", title: "反映云台镇道路工程质量问题", tags: [{ text: "实名", tone: "info" }],
    loop: loop(5, ["7月20日", "7月21日", "7月22日", "9月30日", "前 ✓　中 ✓　后 ✓", "12月1日前", "—"]),
    timeline: [item("后期反馈", "2026-11-10", "王海燕、周敏", "见面　群众基本满意", true), item("核查结论", "2026-09-30", "王海燕", "部分属实", true), item("登记", "2026-07-20", "周敏", "来信，实名", true)],
    next: [act("close", "办结", "J", "", true), act("settle", "息诉罢访协议", "H"), act("withdraw_settlement", "撤回协议", "W", "还没有签订协议"), act("answer_objection", "答复异议", "Y"), act("archive", "归档", "G", "还没有办结")],
    limits: [limit("close", "办结", "2026-12-01", "剩 6 个工作日", "plain", "本县惯例")], evidence_to_check: [], feedback_owed: "late", objections: [{ id: "fb9", text: "认为护坡也应返工", on: "2026-11-10" }],
  };
  return [{ view: hospital, stage: "办理" }, { view: school, stage: "反馈" }, { view: low, stage: "受理" }, { view: road, stage: "反馈" }];
}
