/** 延期: once for a limit whose rule allows it, with a leader's approval and a reason. */
import { approver, defineAct } from "@/acts/define";

export default defineAct({
  verb: "extend",
  title: "延期",
  confirm: "延期",
  intro: "一项期限只能延一次，要在届满前经委领导批准；原来的期限留着，仍看得见。",
  fields: [
    { key: "rule", kind: "choice", label: "延哪一项", choices: ({ view }) => (view?.limits ?? []).filter((limit) => limit.extendable > 0).map((limit) => ({ value: limit.rule, label: `${limit.name}　最多延 ${limit.extendable} 天` })), list: true },
    { key: "days", kind: "number", label: "延几天", min: 1, unit: "天", hint: "单位与原期限相同" },
    { key: "on", kind: "date", label: "批准日期", half: true },
    approver("extension"),
    { key: "reason", kind: "area", label: "理由", lines: 3, placeholder: "如：涉及多个村组，银行流水尚未取回" },
    { key: "notice", kind: "area", label: "怎样告知信访人", lines: 2, placeholder: "方式、日期、告知人", hint: "条例规定的办理期限延期，须告知本人", optional: true },
  ],
  start: ({ today, view }) => {
    const first = view?.limits.find((limit) => limit.extendable > 0);
    return { on: today, rule: first?.rule ?? "", days: first?.extendable ?? 1, approved_by: "", reason: "", notice: "" };
  },
});
