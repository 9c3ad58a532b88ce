/** One act of each verb, as the contract has it. Fails to compile when a verb or a property is missing. */
import type { Cleared, Verb } from "@/calls/generated";
import type { ActOf } from "./define";

const cleared = (text: string): Cleared => ({ text, seal: `seal-${text.length}` });
const on = "2026-11-20";

const meeting = {
    verb: "hold_meeting" as const, on, from: "15:00", to: "16:10", place: "柳河小学", host: "刘青山", recorder: "周敏", attendance: [{ category: "家长代表", invited: 20, present: 17 }], absent: "李某", agenda: ["通报", "答疑"],
    announced: cleared("经核查，部分属实。"), questions: [{ question: "换供货商没有", answer: "已换" }], questions_cleared: cleared("问：换供货商没有\n答：已换"), ballot: { issued: 17, returned: 17, satisfied: 12, mostly: 4, dissatisfied: 1 }, closing: cleared("谢谢大家。"),
  };

/** Acts that have calls of their own, or come with the program, and so have no form. */
export type Formless = "found" | "add_account" | "set_password" | "recover" | "close_account" | "grant_vault" | "set_codes" | "set_limits" | "install_template" | "register" | "mark_demo" | "open_identity" | "open_evidence" | "issue_paper" | "call_ticket";

/** Acts that somebody fills in a form for. */
export type Formed = Exclude<Verb, Formless>;

export const SAMPLES: { [V in Formed]: ActOf<V> } = {
  accept: { verb: "accept", on, minor: true, minor_basis: "金额不大" },
  ask_material: { verb: "ask_material", on, what: "名单照片", way: "phone", staff: ["周敏"], until: "2026-11-27" },
  get_material: { verb: "get_material", on, description: "送来照片", evidence: [{ name: "照片", pages: 2, original: false, blob: null, size: 0 }] },
  decline: { verb: "decline", on, ground: "other_organ", basis: "劳动报酬争议", organ: "县人力资源和社会保障局", address: "人民路 12 号", sheets: 2 },
  seal_stub: { verb: "seal_stub", kind: "own_chief", received_on: on, method: "1", sheets: 4, seal: "0000231", handed_by: "zhou", handed_to: "林卫东", handed_on: on, handed_at: "10:20" },
  report_stub: { verb: "report_stub", stub: "s1", on, by: "林卫东", receipt: "市信收〔2026〕18号" },
  verify_name: { verb: "verify_name", on, way: "phone", staff: ["周敏"], outcome: "own", note: "本人接听" },
  inform: { verb: "inform", on, way: "phone", staff: ["周敏", "赵凯"], note: "本人接听" },
  assign: { verb: "assign", on, lead: "lijg", office: "room3", first_handler: "wang", requirement: "两个月内办结" },
  reassign: { verb: "reassign", on, office: "room3", first_handler: "sun", reason: "原首办应当回避" },
  receive: { verb: "receive", on },
  dispose: { verb: "dispose", on, disposition: "preliminary", basis: "线索具体", approved_by: "chen" },
  step: { verb: "step", on, kind: "documents", persons: "王海燕", what: "调取合同" },
  find: { verb: "find", on, findings: [{ allegation: "抬高价格", finding: "partly", reason: "两笔偏高" }], handling: "已依规处理" },
  feed_back: { verb: "feed_back", on, stage: "middle", way: "face", place: "二号室", staff: ["王海燕", "周敏"], said: "核查进展", view: "mostly", objection: null, new_evidence: "还有两台", signature: { how: "refused", witnesses: ["甲", "乙"] } },
  answer_objection: { verb: "answer_objection", feedback: "fb9", on, answer: "已返工" },
  check_evidence: { verb: "check_evidence", feedback: "fb1", on, result: "属实" },
  plan_open_feedback: { verb: "plan_open_feedback", on, way: "meeting", what: "核查结果", audience: "家长代表", place: "柳河小学", text: cleared("经核查，部分属实。"), host: "刘青山", answerer: "王海燕", due: "2026-11-27" },
  except_open_feedback: { verb: "except_open_feedback", on, reason: "涉及未成年人", approved_by: "chen" },
  post_notice: { verb: "post_notice", on, places: ["村部"], text: cleared("经核查，部分属实。") },
  hold_meeting: meeting,
  post_publicity: { verb: "post_publicity", on, places: ["村部", "村口"], office: "qs", matter: cleared("危改名单"), result: cleared("部分属实"), handling: cleared("已退回"), telephone: "000-5550201", hours: "8:30–17:30" },
  publicity_opinion: { verb: "publicity_opinion", on, opinion: "钱退到哪里", answer: null },
  answer_opinion: { verb: "answer_opinion", opinion: "o1", on, answer: "已退回专户" },
  take_down: { verb: "take_down", on, remark: "完好" },
  settle: { verb: "settle", on, party: "青山镇政府", witness: "青山县纪委监委", matter: "危改", found: "部分属实", undertakings: [{ what: "补发", by: "2026-12-31" }], agreed: "不再就此事信访", free_will: true, rights_kept: true },
  withdraw_settlement: { verb: "withdraw_settlement", on, reason: "想再看看" },
  close: { verb: "close", on, resolved: true, summary: "已办结" },
  archive: { verb: "archive", on, years: 30, sheets: 46, sealed_sheets: 3 },
  extend: { verb: "extend", on, rule: "find", days: 30, approved_by: "chen", reason: "涉及多个村组", notice: "" },
  recuse: { verb: "recuse", account: "sun", reason: "亲属" },
  lift_recusal: { verb: "lift_recusal", account: "sun", reason: "只是同名" },
  link: { verb: "link", earlier: "c088", verdict: "same_matter", reason: "同一事项" },
  retract: { verb: "retract", entry: "e1", reason: "日期写错" },
  schedule: { verb: "schedule", day: { date: "2026-12-14", leader: "李建国", post: "纪委副书记", place: "一楼 2 号室", from: "08:30", to: "11:30" } },
  plan_roster: { verb: "plan_roster", month: "2026-12", days: [{ date: "2026-12-07", leader: "陈志远", post: "纪委书记", place: "一楼 2 号室", from: "08:30", to: "11:30" }] },
  swap_duty: { verb: "swap_duty", leader: "陈志远", on: "2026-12-07", other: "李建国", other_on: "2026-12-14", reason: "县委开会" },
  note_duty: { verb: "note_duty", on, leader: "陈志远", attended: "stood_in", stand_in: "李建国", reason: "临时下乡" },
  take_ticket: { verb: "take_ticket", to_leader: false, heads: 6, representatives: 3, beyond: true, weapon: false, ill: false, despair: false, children: true, appointment: "" },
  turn_ticket: { verb: "turn_ticket", ticket: "t1", turn: "back", reason: "材料没有交完" },
  book: { verb: "book", kind: "wait", on: "2026-11-30", from: "09:00", to: "09:30", with: "陈志远", place: "一楼 2 号室", case: "c097" },
  cancel_booking: { verb: "cancel_booking", appointment: "a1", reason: "领导外出" },
  set_card: { verb: "set_card", hazard: "ill", text: "拨 120" },
  inspect: { verb: "inspect", township: "qs", on, way: "covert", place: "镇接待室", inspectors: ["周敏", "赵凯"], findings: "无人值守", photos: 2, marks: 72, demand: "排班值守", due: "2026-12-01" },
  chase_inspection: { verb: "chase_inspection", inspection: "v1", on, how: "电话催，答三日内" },
  put_right: { verb: "put_right", inspection: "v1", on, what: "已排班值守" },
  add_office: { verb: "add_office", name: "白石乡纪委", short: "白石乡", kind: "township", telephone: "000-5550204", hours: "8:30–17:30" },
  change_office: { verb: "change_office", office: "hall", name: "信访接待室", short: "信访室", telephone: "000-5550100", hours: "8:30–11:30" },
  set_series: { verb: "set_series", key: "inform", format: "青纪信告〔{年}〕{号}号", first: 1 },
  set_idle: { verb: "set_idle", minutes: 8 },
  change_limit: { verb: "change_limit", rule: "inform", days: 10, repeat_days: 0, above_days: 0, extend: 0, reason: "从严" },
  set_colours: { verb: "set_colours", yellow: 50, red: 80, reason: "从严" },
  set_hours: { verb: "set_hours", hours: ["8:30-12:00", "14:30-17:30"], notices: true, reason: "夏令时" },
  import_calendar: { verb: "import_calendar", year: 2027, source: "国办通知", days: [{ date: "2027-01-01", name: "元旦", work: false }] },
};
