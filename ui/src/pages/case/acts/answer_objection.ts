/** 答复异议. */
import { defineAct } from "@/acts/define";

export default defineAct({
  verb: "answer_objection",
  title: "答复异议",
  confirm: "记下答复",
  fields: [
    { key: "feedback", kind: "choice", label: "哪一条异议", choices: ({ view }) => (view?.objections ?? []).map((open) => ({ value: open.id, label: `${open.on}　${open.text}` })), list: true },
    { key: "on", kind: "date", label: "答复日期", half: true },
    { key: "answer", kind: "area", label: "答复", lines: 4 },
  ],
  start: ({ today, view }) => ({ feedback: view?.objections[0]?.id ?? "", on: today, answer: "" }),
});
