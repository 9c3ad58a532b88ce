/** 发函询: the reply is due 15 working days after the letter was received, which may be known only later. */
import { defineAct } from "@/acts/define";

export default defineAct({
  verb: "send_inquiry",
  title: "发函询",
  confirm: "记下函询",
  fields: [
    { key: "on", kind: "date", label: "发函日期", half: true },
    { key: "received_on", kind: "date", label: "收到函询日期", half: true, hint: "15 个工作日从这一天起算", when: (values) => values["awaits_receipt"] !== true },
    { key: "awaits_receipt", kind: "tick", label: "送达", sentence: "还不知道何时收到，查明后用“函询送达”补记" },
    { key: "through", kind: "text", label: "经由何处转交", placeholder: "如：所在单位党委" },
    { key: "asks", kind: "area", label: "函询的问题", lines: 4, hint: "不写反映人，不附原信" },
  ],
  start: ({ today }) => ({ on: today, received_on: today, awaits_receipt: false, through: "", asks: "" }),
});
