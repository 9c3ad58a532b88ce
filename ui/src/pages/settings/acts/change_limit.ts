/** 改期限: with a reason; open limits are computed anew and what moved is shown before 确认. */
import { defineAct } from "@/acts/define";

export default defineAct({
  verb: "change_limit",
  title: "改期限",
  confirm: "改期限",
  intro: "改动写明理由，以前的期限仍在记录里。",
  fields: [
    { key: "rule", kind: "choice", label: "哪一项", choices: ({ settings }) => settings.limits.map((limit) => ({ value: limit.rule, label: limit.name })), list: true },
    { key: "days", kind: "number", label: "天数", min: 1, half: true },
    { key: "reason", kind: "area", label: "理由", lines: 2 },
  ],
  start: ({ settings }) => ({ rule: settings.limits[0]?.rule ?? "", days: settings.limits[0]?.days ?? 1, reason: "" }),
});
