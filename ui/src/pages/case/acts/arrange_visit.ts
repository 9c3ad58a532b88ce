/** 安排走访: which leader goes where, and when. */
import { defineAct, leaders } from "@/acts/define";
import { VISIT_KINDS } from "@/format/words";

export default defineAct({
  verb: "arrange_visit",
  title: "安排走访",
  confirm: "排定",
  fields: [
    { key: "kind", kind: "choice", label: "方式", choices: VISIT_KINDS },
    { key: "on", kind: "date", label: "日期", half: true },
    { key: "leader", kind: "choice", label: "领导", choices: leaders, list: true, half: true },
    { key: "place", kind: "text", label: "去哪里", placeholder: "村、社区或单位，不写信访人的家" },
    { key: "purpose", kind: "area", label: "去做什么", lines: 2 },
  ],
  start: ({ today, view }) => ({ on: today, kind: "carried_visit", leader: view?.lead_account ?? "", place: "", purpose: "" }),
});
