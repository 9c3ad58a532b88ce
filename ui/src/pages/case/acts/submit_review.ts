/** 移送审理: what was checked, and which 轻处分 is proposed. */
import { defineAct } from "@/acts/define";
import { LIGHT_SANCTIONS } from "@/format/words";

export default defineAct({
  verb: "submit_review",
  title: "移送审理",
  confirm: "移送审理",
  fields: [
    { key: "on", kind: "date", label: "移送日期", half: true },
    { key: "sanction", kind: "choice", label: "处理建议", choices: LIGHT_SANCTIONS, list: true, half: true },
    { key: "checked", kind: "area", label: "查明的事实", lines: 5 },
  ],
  start: ({ today }) => ({ on: today, checked: "", sanction: "party_warning" }),
});
