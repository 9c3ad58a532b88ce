/** The mock's cases: a thousand invented rows, and a few written out in full. */
import type { CaseRow, CaseView, RegisterForm, Tone } from "../generated";
import { nameOf, TODAY } from "./county";
import { written } from "./written";

export const store: { next: number; views: Map<string, CaseView>; rows: CaseRow[] } = { next: 126, views: new Map(), rows: [] };

const MATTERS = ["低保评定", "危房改造名单", "征地补偿分配", "设备采购", "村务公开", "校园餐采购", "公车私用", "高标准农田质量", "农机补贴冒领", "宅基地审批", "工程款拖欠", "集体资产发包", "临时救助发放", "办事推诿", "违规吃喝"];
const PLACES = ["青山镇石桥村", "柳河镇柳河村", "云台镇", "白石乡", "南门街道", "新开街道", "县中医院", "县自然资源局", "柳河小学", "青山镇"];
const STAGES = ["登记", "受理", "交办", "办理", "反馈", "办结", "归档"];
const OFFICES = ["第一纪检监察室", "第三纪检监察室", "第五纪检监察室", "青山镇纪委", "柳河镇纪委"];

/** The same thousand each time. */
function dice(): () => number {
  let state = 20261123;
  return () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state / 2147483648;
  };
}

function rowOf(view: CaseView, stage: string): CaseRow {
  const next = view.limits.find((limit) => limit.met_on === null);
  return {
    case_id: view.case_id, number: view.number, title: view.title, tags: view.tags, stage, office: view.holder, received_on: "2026-09-14",
    due: next?.due ?? null, due_what: next?.name ?? null, tone: next?.tone ?? "plain", left: next?.left ?? null,
  };
}

function invented(): CaseRow[] {
  const roll = dice();
  const pick = <T>(list: readonly T[]): T => list[Math.floor(roll() * list.length)] as T;
  return Array.from({ length: 1186 }, (_, at) => {
    const year = at < 60 ? 2026 : at < 520 ? 2025 : 2024;
    const serial = at < 60 ? 60 - at : at < 520 ? 520 - at : 1186 - at;
    const stage = at < 60 ? pick(STAGES.slice(0, 6)) : pick(STAGES.slice(4));
    const open = at < 60 && stage !== "办结";
    const left = Math.floor(roll() * 24) + 1;
    const tone: Tone = open && left < 4 ? "warn" : "plain";
    const named = roll() < 0.55;
    return {
      case_id: `x${at}`, number: `信访〔${year}〕${String(serial).padStart(3, "0")}号`, title: `反映${pick(PLACES)}${pick(MATTERS)}问题`,
      tags: [{ text: named ? "实名" : "匿名", tone: named ? "info" : "plain" }, ...(roll() < 0.15 ? [{ text: "重复", tone: "warn" as Tone }] : [])],
      stage, office: pick(OFFICES), received_on: `${year}-${String(1 + Math.floor(roll() * 10)).padStart(2, "0")}-${String(1 + Math.floor(roll() * 28)).padStart(2, "0")}`,
      due: open ? `2026-12-${String(left + 1).padStart(2, "0")}` : null, due_what: open ? pick(["告知是否受理", "中期反馈", "办结", "后期反馈"]) : null,
      tone, left: open ? `剩 ${left} 天` : null,
    };
  });
}

export function fill(): void {
  store.views.clear();
  store.next = 126;
  store.rows = [];
  for (const { view, stage } of written()) {
    store.views.set(view.case_id, view);
    store.rows.push(rowOf(view, stage));
  }
  store.rows.push(...invented());
}
fill();

export function addCase(number: string, form: RegisterForm): string {
  const id = `n${store.next}`;
  const base = written()[0]?.view;
  if (!base) throw new Error("no case");
  const view: CaseView = {
    ...base, case_id: id, number, title: form.title, attribution: form.attribution, tags: [{ text: form.attribution === "named" ? "实名" : "匿名", tone: "info" }],
    holder: "信访室", lead: "", first_handler: "", loop: base.loop.map((station, at) => ({ name: station.name, state: at === 0 ? "done" : at === 1 ? "now" : "ahead", note: at === 0 ? "11月23日" : at === 1 ? "12月14日前" : "" })),
    repeats: [],
    dossier: [
      { label: "被反映人", text: form.subjects.map((subject) => `${subject.organisation}${subject.post}　${subject.name}`).join("；"), tags: [] },
      { label: "内容", text: form.facts, tags: [] }, { label: "诉求", text: form.demands, tags: [] },
    ],
    timeline: [{ entry: `e-${id}`, verb: "register", name: "登记", on: TODAY, at: `${TODAY} 09:20`, by: form.received_by.map(nameOf).join("、"), text: form.title, key: true, retracted: null, may_retract: true }],
    next: [{ verb: "accept", name: "受理", key: "A", main: true, aside: false, ready: true, why: "", whose: null }, { verb: "link", name: "与以前的件关联", key: "L", main: false, aside: true, ready: true, why: "", whose: null }],
    limits: [{ rule: "inform", name: "告知是否受理", due: "2026-12-14", first_due: "2026-12-14", left: "剩 15 个工作日", tone: "ok", source: "《工作规则》第二十五条", met_on: null, extendable: 0, notes: [] }],
    issued: [], feedback_owed: "early", objections: [], evidence_to_check: [], opinions: [], facts: form.facts, demands: form.demands, evidence: form.evidence, subjects: form.subjects,
    identity: form.attribution === "named" ? "sealed" : "none",
  };
  store.views.set(id, view);
  store.rows.unshift({ ...rowOf(view, "登记"), received_on: TODAY });
  return id;
}
