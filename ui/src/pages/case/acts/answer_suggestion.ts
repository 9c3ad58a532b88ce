/** 答复批评建议: the matter is closed with it. */
import { defineAct, names } from "@/acts/define";
import { WAYS } from "@/format/words";

export default defineAct({
  verb: "answer_suggestion",
  title: "答复批评建议",
  confirm: "答复并办结",
  fields: [
    { key: "on", kind: "date", label: "答复日期", half: true },
    { key: "way", kind: "choice", label: "方式", choices: WAYS, half: true },
    { key: "staff", kind: "names", label: "答复人", suggest: names },
    { key: "said", kind: "area", label: "答复的内容", lines: 3 },
    { key: "taken_up", kind: "tick", label: "采纳", sentence: "已采纳或者部分采纳" },
  ],
  start: ({ today, me }) => ({ on: today, way: "phone", staff: [me.name], said: "", taken_up: false }),
});
