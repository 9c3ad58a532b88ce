/** 密封件报上级: when it went up, who brought it, the number of the receipt. */
import { defineAct } from "@/acts/define";

export default defineAct({
  verb: "report_stub",
  title: "密封件报上级",
  confirm: "记下报送",
  fields: [
    { key: "on", kind: "date", label: "报送日期", half: true },
    { key: "by", kind: "text", label: "报送人姓名", half: true },
    { key: "receipt", kind: "text", label: "签收回执编号" },
  ],
  start: ({ today, me }) => ({ stub: "", on: today, by: me.name, receipt: "" }),
});
