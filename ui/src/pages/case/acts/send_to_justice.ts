/** 移送司法: where, what, and who approved it. */
import { approvedOn, approver, defineAct } from "@/acts/define";

export default defineAct({
  verb: "send_to_justice",
  title: "移送司法",
  confirm: "移送",
  intro: "移送后本机关的核查到此为止，结果照样反馈；取回回执后才能办结。",
  fields: [
    { key: "on", kind: "date", label: "移送日期", half: true },
    { key: "sheets", kind: "number", label: "材料页数", min: 1, unit: "页", half: true },
    { key: "organ", kind: "text", label: "移送到哪个机关", placeholder: "如：青山县公安局" },
    { key: "matter", kind: "area", label: "移送的问题", lines: 3, hint: "不写反映人" },
    approver("justice"),
    approvedOn,
  ],
  start: ({ today }) => ({ on: today, organ: "", matter: "", sheets: 0, approved_by: "", approved_on: today }),
});
