import type { Act, AuditInput, AuditPage, CasesInput, ClearInput, Daily, Done, DueGroup, Failure, OpenIdentityForm, PaperInput, PaperPdf, PerformForm, Preview, SealStub, Stub, Task, TasksInput, TemplateInput, Today, Topic, Verb } from "../generated";
import { roster, settings, TODAY } from "./county";
import { store } from "./store";

const refuse = (message: string, way_out = "", field: string | null = null): Failure => ({ kind: "refused", message, way_out, field, wait_seconds: null });
/** Acts that are not about a case and have a form. */
export const HOUSE_VERBS: ReadonlySet<Verb> = new Set<Verb>(["seal_stub", "report_stub", "schedule", "plan_roster", "swap_duty", "note_duty", "take_ticket", "flag_ticket", "turn_ticket", "book", "cancel_booking", "set_card", "inspect", "chase_inspection", "put_right", "settle_difference", "sign_month", "ask_report_back", "receive_report_back", "chase_report_back", "publish_bulletin", "set_ladder", "add_office", "change_office", "set_series", "change_code", "change_limit", "set_criteria", "set_colours", "set_hours", "set_idle", "name_chief", "import_calendar"]);

/** Envelopes, of which nothing is known but the outside. */
const stubs: Stub[] = [
  { id: "s1", number: "信报〔2026〕2号", kind: "own_chief", kind_name: "本机关主要负责人", received_on: "2026-11-20", method: "来信", sheets: 4, seal: "0000232", handed_by: "周敏", handed_to: "林卫东", handed_on: "2026-11-20", handed_at: "10:20", due: "2026-11-27", first_due: "2026-11-27", left: "剩 4 个工作日", tone: "plain", reported_on: null, reported_by: "", receipt: "" },
  { id: "s0", number: "信报〔2026〕1号", kind: "superior", kind_name: "上级管理的人员", received_on: "2026-11-09", method: "来信", sheets: 2, seal: "0000231", handed_by: "周敏", handed_to: "陈志远", handed_on: "2026-11-09", handed_at: "09:05", due: "2026-11-16", first_due: "2026-11-16", left: "已按期报送", tone: "ok", reported_on: "2026-11-12", reported_by: "林卫东", receipt: "市信收〔2026〕18号" },
];

const TASKS: readonly Task[] = [
  { group: "late", case_id: "c118", number: "信访〔2026〕118号", title: "青山镇 低保评定", what: "告知是否受理", verb: "inform", tone: "late", left: "超期 1 天", due: "2026-11-20", note: "实名 · 初次。10月30日收到，15个工作日，应于11月20日前告知" },
  { group: "today", case_id: "c097", number: "信访〔2026〕097号", title: "县中医院 设备采购", what: "中期反馈", verb: "feed_back", tone: "late", left: "今日到期", due: "2026-11-23", note: "实名 · 承办 第三纪检监察室。上次反馈 10月26日，群众基本满意" },
  { group: "today", case_id: "c088", number: "双公示〔2026〕21号", title: "石桥村 危房改造", what: "答复公示期意见", verb: "answer_opinion", tone: "late", left: "今日到期", due: "2026-11-23", note: "公示第 7 天，收到意见 1 条，答复后方可撤下" },
  { group: "soon", case_id: "c076", number: "信访〔2026〕125号", title: "业务外 → 县人社局", what: "签收移送", verb: null, tone: "warn", left: "剩 3 天", due: "2026-11-26", note: "诉求：拖欠工资。条例规定 15 日内决定是否受理" },
  { group: "later", case_id: "c088", number: "信访〔2026〕088号", title: "匿名 · 柳河小学", what: "公开反馈会会务", verb: "hold_meeting", tone: "ok", left: "剩 4 天", due: "2026-11-27", note: "11月27日 15:00。范围已定、文稿已审，待发通知、备签到表" },
];

function dailyOf(all: readonly Task[]): Daily {
  const of = (group: DueGroup): number => all.filter((task) => task.group === group).length;
  return { late: of("late"), today: of("today"), soon: of("soon"), until: "2026-11-26", tasks: [...all] };
}

function today(): Today {
  return {
    office_work: [], counts: { late: 2, today: 2, soon: 1, feedback: 5, receipt: 2 }, reception: roster.slice(0, 1), next_reception: roster.slice(1, 2),
    decisions: [], denied: [], measures: [{ case_id: "c097", number: "信访〔2026〕097号", n: 1, what: "比对价格", owner: "王海燕", due: "2026-11-20", left: "超期 3 天", tone: "late" }], inspections: [],
    to_remind: null,
    others: true, sealed: stubs.filter((stub) => !stub.reported_on),
    daily: dailyOf(TASKS),
    papers: [
      { paper: "acceptance_notice", case_id: "c097", name: "受理告知书", note: "信访〔2026〕124号" }, { paper: "settlement_agreement", case_id: "c076", name: "息诉罢访协议书", note: "冷静期至 11月28日" },
      { paper: "double_publicity", case_id: "c088", name: "双公示公告 A3", note: "石桥村、柳河村 各 2 张" }, { paper: "meeting_minutes", case_id: "c088", name: "公开反馈会纪要", note: "待主持人签字" },
    ],
  };
}

const tasks = (input: TasksInput): Daily => dailyOf(TASKS.filter((task) => !input.person || task.note.includes(input.person)));

function cases(input: CasesInput): { total: number; more: boolean; rows: typeof store.rows } {
  const { filter, offset, limit, sort } = input;
  let rows = store.rows.filter((row) => (!filter.stage || row.stage === filter.stage) && (!filter.office || row.office === settings.offices.find((one) => one.id === filter.office)?.name)
    && (!filter.attribution || row.tags.some((tag) => tag.text === (filter.attribution === "named" ? "实名" : "匿名"))) && (!filter.late || row.tone === "late")
    && (!filter.received_from || row.received_on >= filter.received_from) && (!filter.received_to || row.received_on <= filter.received_to)
    && (!filter.text || `${row.number}${row.title}`.includes(filter.text)));
  if (sort === "newest") rows = [...rows].sort((a, b) => b.received_on.localeCompare(a.received_on));
  if (sort === "due") rows = [...rows].sort((a, b) => (a.due ?? "9999").localeCompare(b.due ?? "9999"));
  return { total: rows.length, more: false, rows: rows.slice(offset, offset + limit) };
}

function view(id: string): NonNullable<ReturnType<typeof store.views.get>> {
  const found = store.views.get(id) ?? store.views.get("c097");
  if (!found) throw refuse("没有找到这一件", "请从件库里再找一次");
  return { ...found, case_id: id, number: store.views.has(id) ? found.number : (store.rows.find((row) => row.case_id === id)?.number ?? found.number) };
}

function refusal(act: Act): Failure | null {
  if (act.verb === "assign" && act.office === "room1") return refuse("第一纪检监察室不能承办：被反映人曾任该室主任，应当回避", "请换一个承办室", "office");
  if (act.verb === "feed_back" && act.staff.length < 2) return refuse("见面反馈应当两人以上", "请再选一名反馈人", "staff");
  if (act.verb === "retract" && act.reason.length < 2) return refuse("撤回要写明理由", "", "reason");
  return null;
}

function perform(input: PerformForm): Done {
  const bad = refusal(input.act);
  if (bad) throw bad;
  if (HOUSE_VERBS.has(input.act.verb)) return { entry: "s", case_id: null, number: null, changes: ["settings", "roster"], say: "已记下" };
  const found = store.views.get(input.case_id ?? "");
  if (found) {
    if (input.act.verb === "retract") {
      const { entry, reason } = input.act;
      found.timeline = found.timeline.map((item) => (item.entry === entry ? { ...item, retracted: reason, may_retract: false } : item));
    } else {
      const name = found.next.find((one) => one.verb === input.act.verb)?.name ?? input.act.verb;
      found.timeline = [{ entry: `e${found.timeline.length}`, verb: input.act.verb, name, on: TODAY, at: `${TODAY} 10:02`, by: "周敏", text: "", key: true, retracted: null, may_retract: true }, ...found.timeline.map((item) => ({ ...item, may_retract: false }))];
    }
  }
  const changes: Topic[] = ["case", "cases", "today"];
  return { entry: "e", case_id: input.case_id, number: found?.number ?? null, changes, say: "已记入经过" };
}

function preview(input: PerformForm): Preview {
  const bad = refusal(input.act);
  if (bad) return { refusal: bad, limits: [], moved: [] };
  const limits = input.act.verb === "accept" ? [{ rule: "inform", name: "告知是否受理", due: "2026-12-14", first_due: "2026-12-14", left: "剩 15 个工作日", tone: "ok" as const, source: "《工作规则》第二十五条", met_on: null, extendable: 0, notes: [] }] : [];
  return { refusal: null, limits, moved: input.act.verb === "change_limit" ? ["信访〔2026〕118号 告知是否受理：11月20日 → 11月27日"] : [] };
}

function clear(input: ClearInput): { text: string; seal: string } {
  const hit = /石桥村三组|杨\S|1\d{10}|\d{17}[\dX]/.exec(input.text);
  if (hit) {
    const from = [...input.text.slice(0, hit.index)].length;
    const to = from + [...hit[0]].length;
    throw { ...refuse(`第 ${from + 1} 至 ${to} 字：能让人认出信访人，不能公开。`, "请改写这一处后再审查。", `${from}-${to}`), kind: "input" };
  }
  return { text: input.text, seal: `seal-${input.text.length}` };
}

async function pdf(input: PaperInput, number: string): Promise<PaperPdf> {
  const name = view(input.case_id).papers.find((one) => one.paper === input.paper)?.name ?? "文书";
  const { default: url } = await import("./specimen.pdf?inline");
  return { name, number, pdf: url.slice(url.indexOf(",") + 1), pages: 1, a3: false, issued: null, seconds: null, changes: [] };
}

export const caseCalls = {
  today, tasks, cases, case_view: view, preview, perform, clear,
  find: (text: string) => store.rows.filter((row) => `${row.number}${row.title}`.includes(text)).slice(0, 8).map((row) => ({ case_id: row.case_id, number: row.number, title: row.title, hit: row.office })),
  open_identity: (input: OpenIdentityForm) => {
    if (input.reason.length < 4) throw refuse("请写明为什么要开启身份", "例如：电话告知受理", "reason");
    return { people: [{ name: "杨某某", sex: "女", id_number: "999999196805121236", phone: "19900001234", address: "青山镇石桥村三组", workplace: "务农", political: "群众" }], seconds: 60, changes: [] };
  },
  template_sample: (input: TemplateInput) => {
    const unknown = /\{\{ ?(\w+)/.exec(input.text)?.[1];
    if (unknown && unknown !== "name") throw { kind: "input", message: `模板“受理告知书”第 2 行：没有“${unknown}”这个占位符，可用的是 name。`, way_out: "请改正这一处再启用。", field: "text", wait_seconds: null } satisfies Failure;
    return pdf({ paper: input.paper, case_id: "c097", about: "", a3: false, reason: "" }, "");
  },
  audit: (input: AuditInput): AuditPage => {
    const first = input.after?.pos ?? 251;
    const rows = Array.from({ length: Math.min(100, first - 1) }, (_, at) => first - 1 - at).map((pos) => ({
      pos, at: `2026-11-${String(1 + (pos % 23)).padStart(2, "0")} 09:12`, actor: "周敏", identity: pos % 10 === 0, verb: pos % 10 === 0 ? "open_identity" : "step", name: pos % 10 === 0 ? "开启身份" : "办理步骤", number: "信访〔2026〕097号", note: pos % 10 === 0 ? "电话告知受理情况" : "",
    })).filter((row) => !input.verb || row.verb === input.verb);
    return { rows, next: first > 101 ? { at: 0, pos: first - 100 } : null };
  },
  paper_preview: (input: PaperInput) => pdf(input, ""),
  paper_issue: async (input: PaperInput) => {
    const made = await pdf(input, "青纪信告〔2026〕98号");
    const issued = { id: `i${Date.now()}`, paper: input.paper, name: made.name, number: made.number, issued_on: TODAY, by: "周敏" };
    store.views.get(input.case_id)?.issued.push(issued);
    return { ...made, issued, changes: ["papers"] };
  },
  stubs: () => stubs,
  seal_draft: (input: SealStub) => {
    if (input.kind === "own_chief" && input.handed_to === "陈志远") throw { ...refuse("反映本机关主要负责人的，直接报上级，不经委领导", "", "handed_to"), kind: "input" };
    return { entry: "s2", case_id: null, number: "信报〔2026〕3号", changes: ["sealed", "today", "drafts"], say: "密封报送：信报〔2026〕3号" };
  },
  ticket_slip: async () => ({ ...(await pdf({ paper: "register_form", case_id: "c097", about: "", a3: false, reason: "" }, "")), name: "号单" }),
  superior_report: async (id: string) => ({ ...(await pdf({ paper: "register_form", case_id: "c097", about: "", a3: false, reason: "" }, stubs.find((stub) => stub.id === id)?.number ?? "")), name: "报送函" }),
  paper_again: () => pdf({ paper: "acceptance_notice", case_id: "c097", about: "", a3: false, reason: "" }, "青纪信告〔2026〕71号"),
};
