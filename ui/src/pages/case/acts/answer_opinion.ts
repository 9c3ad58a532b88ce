/** 答复公示期意见: the notice comes down only when all are answered. */
import { defineAct } from "@/acts/define";

export default defineAct({
  verb: "answer_opinion",
  title: "答复公示期意见",
  confirm: "记下答复",
  fields: [
    { key: "opinion", kind: "choice", label: "哪一条意见", choices: ({ view }) => (view?.opinions ?? []).map((open) => ({ value: open.id, label: `${open.on}　${open.text}` })), list: true },
    { key: "on", kind: "date", label: "答复日期", half: true },
    { key: "answer", kind: "area", label: "答复", lines: 4 },
  ],
  start: ({ today, view }) => ({ opinion: view?.opinions[0]?.id ?? "", on: today, answer: "" }),
});
