/** 落实责任: each of the three sides with who answers for it and what they did. */
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
    { key: "done", kind: "area", label: "做了什么", lines: 2 },
  ],
  start: ({ today }) => ({ on: today, side: "territory", office: "", person: "", done: "" }),
});
