/** 改期限: with a reason, for limits that begin from now on. */
import { defineAct } from "@/acts/define";

export default defineAct({
  verb: "change_limit",
  title: "改期限",
  confirm: "改期限",
  intro: "改动写明理由，以前的期限仍在记录里。上级规定的期限只能改短。",
  fields: [
    { key: "rule", kind: "choice", label: "哪一项", choices: ({ settings }) => settings.limits.map((limit) => ({ value: limit.rule, label: limit.name })), list: true },
    { key: "days", kind: "number", label: "一般", min: 1, unit: "天", half: true },
    { key: "extend", kind: "number", label: "最多可延", min: 0, unit: "天", hint: "不能延期的填 0", half: true },
    { key: "repeat_days", kind: "number", label: "重复重点办", min: 0, unit: "天", hint: "与一般相同的填 0", half: true },
    { key: "above_days", kind: "number", label: "上级交办马上办", min: 0, unit: "天", hint: "与一般相同的填 0", half: true },
    { key: "to_workday", kind: "tick", label: "顺延", sentence: "末日遇休息日的，顺延到下一个工作日", when: (values, { settings }) => settings.limits.some((limit) => limit.rule === values["rule"] && limit.local && limit.unit === "calendar") },
    { key: "reason", kind: "area", label: "理由", lines: 2 },
  ],
  start: ({ settings }) => {
    const first = settings.limits[0];
    return { rule: first?.rule ?? "", days: first?.days ?? 1, repeat_days: first?.repeat_days ?? 0, above_days: first?.above_days ?? 0, extend: first?.extend ?? 0, to_workday: first?.to_workday ?? false, reason: "" };
  },
});
