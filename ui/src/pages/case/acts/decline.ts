/** 不予受理: on one of three grounds, with where to go instead. */
import { defineAct } from "@/acts/define";
import { GROUNDS } from "@/format/words";

/** What has no substance is kept, and sent nowhere. */
const elsewhere = (values: Readonly<Record<string, unknown>>): boolean => values["ground"] !== "no_substance";

export default defineAct({
  verb: "decline",
  title: "不予受理",
  confirm: "不予受理",
  intro: "只有下面三种情形不予受理；没有证据不是理由。没有实质内容的登记留存，不转送。实名的，须在收到后 15 个工作日内告知本人。",
  fields: [
    { key: "on", kind: "date", label: "决定日期", half: true },
    { key: "ground", kind: "choice", label: "情形", choices: GROUNDS, list: true },
    { key: "basis", kind: "area", label: "具体理由", lines: 2, placeholder: "如：土地承包合同纠纷，应当向人民法院提起诉讼" },
    { key: "organ", kind: "text", label: "应向哪里提出", placeholder: "机关、单位全称", when: elsewhere },
    { key: "address", kind: "text", label: "地址", when: elsewhere },
    { key: "sheets", kind: "number", label: "转送页数", min: 0, unit: "页", hint: "来信转送有权处理的机关", when: (values, { view }) => view?.manner === "letter" && elsewhere(values) },
  ],
  start: ({ today }) => ({ on: today, ground: "other_organ", basis: "", organ: "", address: "", sheets: 0 }),
});
