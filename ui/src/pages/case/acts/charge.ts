/** 落实责任: each of the three sides with who answers for it, and by the limit what they did. */
import { defineAct } from "@/acts/define";
import { SIDES } from "@/format/words";

export default defineAct({
  verb: "charge",
  title: "落实责任",
  confirm: "记下责任",
  fields: [
    { key: "on", kind: "date", label: "日期", half: true },
    { key: "side", kind: "choice", label: "哪一方", choices: SIDES },
    { key: "office", kind: "text", label: "责任单位", half: true },
    { key: "person", kind: "text", label: "责任人", half: true },
    { key: "done", kind: "area", label: "做了什么", lines: 2, optional: true, hint: "先明确单位和人的不填，到期前再记落实的事实：哪一天、做了什么" },
  ],
  start: ({ today }) => ({ on: today, side: "territory", office: "", person: "", done: "" }),
});
