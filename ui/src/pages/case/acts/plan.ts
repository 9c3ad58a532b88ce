/** 包案方案: 一案一策一专班, as it lies on the table. */
import { accounts, defineAct } from "@/acts/define";
import LeadPlanSheet from "../LeadPlanSheet.vue";

export default defineAct({
  verb: "plan",
  title: "包案方案",
  confirm: "定下方案",
  wide: true,
  layout: LeadPlanSheet,
  fields: [
    { key: "on", kind: "date", label: "日期" },
    { key: "crux", kind: "area", label: "诉求与症结", lines: 3 },
    { key: "way", kind: "area", label: "化解路径", lines: 3 },
    {
      key: "task_force", kind: "rows", label: "专班", add: "再加一位", optional: true, blank: () => ({ account: "", duty: "" }),
      columns: [{ key: "account", label: "谁", kind: "choice", choices: accounts, width: "14rem" }, { key: "duty", label: "分工", kind: "text" }],
    },
    {
      key: "measures", kind: "rows", label: "措施", add: "再加一项", blank: () => ({ what: "", owner: "", due: "" }),
      columns: [{ key: "what", label: "做什么", kind: "area" }, { key: "owner", label: "责任人", kind: "choice", choices: accounts, width: "14rem" }, { key: "due", label: "何时之前", kind: "date", width: "10rem" }],
    },
    { key: "feedback", kind: "area", label: "反馈安排", lines: 2 },
    { key: "risk", kind: "area", label: "风险与应对", lines: 2, optional: true },
  ],
  start: ({ today }) => ({ on: today, crux: "", way: "", task_force: [{ account: "", duty: "" }], measures: [{ what: "", owner: "", due: "" }], feedback: "", risk: "" }),
});
