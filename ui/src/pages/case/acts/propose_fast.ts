/** 提请快办: the office proposes it, 案管 and 审理 judge. */
import { defineAct } from "@/acts/define";

export default defineAct({
  verb: "propose_fast",
  title: "提请快办",
  confirm: "提请",
  fields: [
    { key: "on", kind: "date", label: "提请日期", half: true },
    { key: "why", kind: "area", label: "为什么宜于快办", lines: 3, placeholder: "如：事实单一，情节轻微，本人承认" },
  ],
  start: ({ today }) => ({ on: today, why: "" }),
});
