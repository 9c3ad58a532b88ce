/** 督办 of the invented county, for drawing the page. */
import { later } from "@/format/period";
import type { ClosedLine, FirstMonth, Supervision, SupervisionInput } from "../generated";

const line = (office: string, name: string, accepted: number, closed: number, resolved: number) => ({
  office, name, accepted, closed, resolved, closed_rate: "66.7%", resolved_rate: "50.0%", year_accepted: accepted * 9, year_closed: closed * 8, year_resolved: resolved * 8, year_closed_rate: "59.3%", year_resolved_rate: "50.0%",
});

const supervision = (input: SupervisionInput): Supervision => {
  const month = input.month || "2026-10";
  const difference = { number: "信访〔2026〕088号", case: "c088", handed_on: "2026-09-03", office: "第三纪检监察室", settled_on: null, outcome: null, outcome_name: "", reason: "", corrector: "" };
  return {
    month,
    to_remind: [{ case_id: "c097", number: "信访〔2026〕097号", title: "县中医院 设备采购", office: "第三纪检监察室", rule: "find", what: "核查结论", left: "超期 3 个工作日", tone: "late", ways: ["letter", "on_site"], ways_name: "发函催办、现场督办", note: "11月12日 电话催办，11月17日前没有答复" }],
    waiting: [{ id: "r1", case_id: "c088", number: "信访〔2026〕088号", title: "柳河小学 食堂采购", office: "第三纪检监察室", way: "letter", way_name: "发函催办", what: "公开反馈", said: "抓紧召开公开反馈会", letter: "信催〔2026〕3号", sent_on: "2026-11-20", left: "剩 2 个工作日", tone: "warn" }],
    reconciliation: {
      month, month_name: "2026年10月", compared_on: "2026-11-02", ours: { before: 12, came: 9, closed: 7 }, theirs: { before: 12, came: 8, closed: 7 }, withheld: 0, open: 1, concluded_on: null, signatures: [{ side: "theirs", side_name: "案管室", signer: "何静", on: "2026-11-03", how: "session", how_name: "本人登录签字" }], to_sign: [{ side: "ours", side_name: "信访室", on_paper: false }],
      differences: [
        { ...difference, kind: "state", kind_name: "状态不一致", ours: "在办", theirs: "办结" },
        { ...difference, kind: "missing_here", kind_name: "信访室没有", number: "信访〔2026〕201号", case: "", ours: "没有这一件", theirs: "在办", settled_on: "2026-11-03", outcome: "theirs", outcome_name: "案管室更正", reason: "误登一件", corrector: "何静" },
      ],
    },
    reconciled: [{ month: "2026-09", concluded_on: "2026-10-09" }],
    report_backs: {
      quarter: input.quarter || "2026-Q3", quarter_name: "2026年第3季度",
      rows: [{ office: "room3", office_name: "第三纪检监察室", asked_on: "2026-10-08", due: "2026-10-21", received_on: null, items: 0, ours: 6, note: "", differences: [], withheld: 0, left: "超期 23 个工作日", tone: "late", late: true, chased: 0, chased_on: null, chased_how: "" }],
    },
    bulletin: {
      month, month_name: "2026年10月", first: [line("", "合计", 6, 4, 2), line("room3", "第三纪检监察室", 6, 4, 2)], first_means: ["办结率＝已办结件数÷受理件数。"],
      townships: [{ township: "qs", name: "青山镇", repeat: 2, beyond: 1, both: 1 }, { township: "lh", name: "柳河镇", repeat: 1, beyond: 1, both: 0 }, { township: "nm", name: "南门街道", repeat: 0, beyond: 1, both: 0 }], repeat_means: ["越级：上级转办、交办的。"], reminded: [{ way: "电话催办", times: 3 }],
    },
    published: [],
    may: ["remind", "compare_ledgers", "settle_difference", "sign_month", "ask_report_back", "receive_report_back", "chase_report_back", "publish_bulletin"],
  };
};

const rate = (part: number, whole: number): string => (whole === 0 ? "—" : `${((part / whole) * 100).toFixed(1)}%`);
/** February brought none; in March nothing was closed. */
const FIRST = [[9, 7, 5], [11, 8, 6], [8, 8, 8], [0, 0, 0], [4, 0, 0], [12, 9, 6], [10, 8, 7], [7, 6, 6], [13, 9, 5], [9, 7, 5], [8, 6, 5], [6, 4, 2]] as const;
const firstMonths = (month: string): FirstMonth[] => FIRST.map(([accepted, closed, resolved], at) => ({ month: later(month, at - 11), accepted, closed, resolved, closed_rate: rate(closed, accepted), resolved_rate: rate(resolved, closed) }));

export const supervisionCalls = {
  first_months: firstMonths,
  supervision,
  closed_to_report: (): ClosedLine[] => [{ number: "信访〔2026〕061号", title: "柳河小学 食堂采购", closed_on: "2026-08-20" }, { number: "信访〔2026〕064号", title: "县中医院 设备采购", closed_on: "2026-09-11" }],
  ceased_rates: () => [{ attribution: "实名", closed: 40, noted: 12, ceased: 9, rate: "75.0%" }, { attribution: "匿名", closed: 31, noted: 0, ceased: 0, rate: "—" }],
  light_days: () => [{ group: "轻处分", cases: 6, mean: 17.5, median: 14 }, { group: "其中快办", cases: 0, mean: null, median: null }],
  compare_ledgers: (input: { file: string }) => {
    if (!input.file.startsWith("UEs")) throw { kind: "input", message: "这不是 Excel 工作簿（.xlsx）。", way_out: "请选案管室的对账表。", field: "file", wait_seconds: null };
    return { entry: "l", case_id: null, number: null, changes: ["supervision"], say: "对账比对：2026年10月，差异 1 项" };
  },
  bulletin_cases: () => ({ cases: [{ case_id: "c097", number: "信访〔2026〕097号", title: "县中医院 设备采购", office: "第三纪检监察室" }], withheld: 1 }),
};
