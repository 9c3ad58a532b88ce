/** 快办研判: each criterion is answered, and only what meets them all goes in. */
import { approvedOn, approver, defineAct } from "@/acts/define";
import { MEETS } from "@/format/words";

/** Nobody finds that a criterion is not met by ticking nothing. */
function unjudged(rows: unknown): string {
  const open = (rows as { meets: string }[]).flatMap((row, index) => (row.meets === "" ? [index + 1] : []));
  return open.length > 0 ? `第 ${open.join("、")} 条还没有判` : "";
}

export default defineAct({
  verb: "judge_fast",
  title: "快办研判",
  confirm: "记下研判",
  wide: true,
  fields: [
    { key: "on", kind: "date", label: "研判日期", half: true },
    {
      key: "criteria", kind: "rows", label: "研判标准", add: "", blank: () => ({ criterion: "", meets: "" }), unsaid: unjudged,
      columns: [{ key: "criterion", label: "标准", kind: "fixed" }, { key: "meets", label: "是否符合", kind: "choice", choices: MEETS, width: "11rem" }],
    },
    { key: "into", kind: "tick", label: "进入快办", sentence: "进入快查快结快审" },
    { key: "reason", kind: "area", label: "理由", lines: 2, optional: (values) => values["into"] === true, hint: "不入快办的，写明理由" },
    approver("fast_track"),
    approvedOn,
  ],
  start: ({ today, settings }) => ({ on: today, criteria: settings.criteria.lines.map((criterion) => ({ criterion, meets: "" })), into: false, reason: "", approved_by: "", approved_on: today }),
});
