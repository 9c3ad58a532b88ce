/** 息诉罢访协议: never without free will and the rights that stay. */
import { defineAct } from "@/acts/define";
import SettlementSheet from "../SettlementSheet.vue";

export default defineAct({
  verb: "settle",
  title: "拟定息诉罢访协议",
  confirm: "定稿，出协议",
  intro: "定稿后打印两份，逐条宣读，双方签字后记“签订协议”；没有签成的，记“协议未签成”。冷静期从协议上的签订日起算。",
  wide: true,
  layout: SettlementSheet,
  fields: [
    { key: "on", kind: "date", label: "签订日期" },
    { key: "party", kind: "text", label: "甲方", placeholder: "能够履行承诺的单位" },
    { key: "witness", kind: "text", label: "见证" },
    { key: "matter", kind: "area", label: "事项", lines: 2 },
    { key: "found", kind: "area", label: "核查情况", lines: 3 },
    {
      key: "undertakings", kind: "rows", label: "甲方承诺", add: "再加一项", blank: () => ({ what: "", by: "" }),
      columns: [{ key: "what", label: "做什么", kind: "area" }, { key: "by", label: "何时之前", kind: "date", width: "11rem" }],
    },
    { key: "agreed", kind: "area", label: "信访人同意", lines: 2 },
  ],
  start: ({ today, me, view }) => ({ on: today, party: "", witness: me.organ, matter: view?.title ?? "", found: "", undertakings: [{ what: "", by: "" }], agreed: "" }),
});
