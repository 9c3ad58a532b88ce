/** 签收转件: from here the receiver holds the case. */
import { defineAct } from "@/acts/define";

export default defineAct({
  verb: "take_over",
  title: "签收转件",
  confirm: "签收",
  intro: "签收后由接收单位持件。不属于本单位的，签收前后都可以说明理由退回。",
  fields: [
    { key: "on", kind: "date", label: "签收日期", half: true },
    { key: "receipt", kind: "text", label: "签收人或回执编号", optional: true, hint: "职能部门以纸质签收的，必填" },
  ],
  start: ({ today }) => ({ on: today, receipt: "" }),
});
