/** 答复催办: by the office that was reminded, with the day by which it is done. */
import { defineAct } from "@/acts/define";

export default defineAct({
  verb: "answer_reminder",
  title: "答复催办",
  confirm: "记下答复",
  fields: [
    { key: "reminder", kind: "choice", label: "哪一次催办", choices: ({ view }) => (view?.reminders ?? []).map((open) => ({ value: open.id, label: `${open.on}　${open.text}` })), list: true },
    { key: "on", kind: "date", label: "答复日期", half: true },
    { key: "by", kind: "date", label: "办到的日期", half: true, hint: "还没有办到的，填何时能办到" },
    { key: "answer", kind: "area", label: "办理情况，不能按期的原因", lines: 4 },
  ],
  start: ({ today, view }) => ({ reminder: view?.reminders[0]?.id ?? "", on: today, answer: "", by: today }),
});
