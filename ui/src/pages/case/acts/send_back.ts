/** 退回转件: with the reason; the holding goes back with it. */
import { defineAct } from "@/acts/define";

export default defineAct({
  verb: "send_back",
  title: "退回转件",
  confirm: "退回",
  intro: "退回后由原单位持件，另行决定。已经受理的不能退回。",
  fields: [
    { key: "on", kind: "date", label: "退回日期", half: true },
    { key: "reason", kind: "area", label: "理由", lines: 2, placeholder: "如：不属于本单位职责，应由××处理" },
    { key: "document", kind: "text", label: "退回文书的文号", optional: true, hint: "部门以纸质退回的填写" },
    { key: "files", kind: "evidence", label: "扫描件", optional: true },
  ],
  start: ({ today }) => ({ on: today, reason: "", document: "", files: [] }),
});
