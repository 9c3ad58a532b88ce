/** A Monday morning at the door, for drawing the page. */
import type { Hazard, Leading, Reception, Ticket, TicketState } from "../generated";
import { TODAY } from "./county";

const ticket = (n: number, state: TicketState, hazards: Hazard[] = []): Ticket => ({
  id: `t${n}`, number: String(n).padStart(2, "0"), slip: `${String(n).padStart(2, "0")} 08:4${n}`, kind: hazards.includes("group") ? "group" : "visit", kind_name: hazards.includes("group") ? "集体访" : "来访", heads: hazards.includes("group") ? 7 : 1,
  representatives: hazards.includes("group") ? 3 : 0, hazards, taken_at: `08:4${n}`, waited: 35 - 5 * n, state, state_name: { waiting: "候访", called: "已叫号", missed: "未到", done: "已接访" }[state], window: state === "called" ? 1 : 0, calls: state === "waiting" ? 0 : 1, passes: 0, registered: state === "done",
});

const reception = (): Reception => ({
  queue: { office: "hall", office_name: "信访室", method: "2", tickets: [ticket(2, "called"), ticket(3, "waiting"), ticket(4, "waiting", ["group", "children"]), ticket(1, "done")], next: "t3", waiting: 2, through: 1, missed: 0, mean_wait: 28 },
  duties: [{ day: { date: TODAY, leader: "陈志远", post: "县委常委、纪委书记", place: "一楼 2 号室", from: "08:30", to: "11:30" }, swapped: "", attended: null, attended_name: "", stand_in: "", reason: "" }],
  appointments: [{ id: "a1", number: "约01", kind: "visit", kind_name: "约访", on: TODAY, from: "10:00", to: "10:30", with: "陈志远", place: "一楼 2 号室", case: "信访〔2026〕097号", standing: "待赴约", cancelled: "", open: true }],
  cards: [{ hazard: "group", name: "集体访", text: "推选代表，最多 5 人\n通知属地到场", own: false }, { hazard: "children", name: "带有未成年人", text: "请一名同志照看", own: true }],
  inspections: [{ id: "v1", township: "青山镇纪委", on: "2026-11-12", way_name: "暗访", place: "镇接待室", inspectors: "周敏、赵凯", findings: "无人值守", files: [{ name: "门锁着", blob: "ph1", size: 20480 }], photos: 2, marks: 72, demand: "排班值守", due: "2026-11-20", left: "超期 3 天", tone: "late", chased: 1, chased_on: "2026-11-21", put_right_on: null, put_right: "", open: true }],
  may: ["plan_roster", "swap_duty", "note_duty", "take_ticket", "call_ticket", "flag_ticket", "turn_ticket", "book", "cancel_booking", "set_card", "inspect", "chase_inspection", "put_right"],
});

const leading = (): Leading => ({
  leader: "", leaders: [{ account: "chen", name: "陈志远", post: "县委常委、纪委书记", cases: 0 }, { account: "lijg", name: "李建国", post: "纪委副书记", cases: 1 }],
  counts: { cases: 1, decisions: 1, visits: 1, measures: 1, feedback: 1 },
  decisions: [{ approval: "ap1", case_id: "c088", number: "信访〔2026〕088号", title: "反映柳河小学食堂采购问题", matter_name: "延期", proposal: "拟延长一个月", by: "林卫东", leader_name: "李建国", submitted_on: "2026-11-20" }],
  on_paper: [{ id: "e31", case_id: "c097", number: "信访〔2026〕097号", title: "反映县中医院设备采购问题", matter: "处置意见", said: "初步核实，李建国 11月20日批准。反映具体", leader: "lijg", leader_name: "李建国", approved_on: "2026-11-20", entered_by: "王海燕", entered_on: "2026-11-20", denied_on: null, denial: "", outcome: "" }],
  cases: [{
    case_id: "c097", number: "信访〔2026〕097号", title: "反映县中医院设备采购问题", tags: [{ text: "实名", tone: "info" }], stage: "办理中", lead: "lijg", lead_name: "李建国", office: "第三纪检监察室", first_handler: "王海燕",
    received_on: "2026-09-14", days: 70, waits: [{ text: "措施 1（王海燕）超期 3 天", tone: "late", verb: "finish_measure" }, { text: "中期反馈今日到期", tone: "warn", verb: "feed_back" }], visits: 1, visited_on: "2026-11-18",
  }],
});

export const receptionCalls = {
  reception, leading, inspection_photo: () => "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  propose_roster: (month: string) => ({ month, days: [{ date: `${month}-07`, leader: "陈志远", post: "纪委书记", place: "一楼 2 号室", from: "08:30", to: "11:30" }], notes: [] }),
};
