/** 三步走: what is told to whom and where; the text; who hosts, who answers, by when. */
import { defineAct } from "@/acts/define";
import { OPEN_WAYS } from "@/format/words";

export default defineAct({
  verb: "plan_open_feedback",
  title: "公开反馈方案",
  confirm: "定下方案",
  wide: true,
  intro: "公开反馈是常态。第一步明确范围，第二步规范内容，第三步压实责任。",
  fields: [
    { key: "on", kind: "date", label: "日期", half: true },
    { key: "way", kind: "choice", label: "形式", choices: OPEN_WAYS, half: true },
    { key: "what", kind: "area", label: "反馈什么", lines: 2 },
    { key: "audience", kind: "text", label: "向谁反馈", half: true },
    { key: "place", kind: "text", label: "在哪里", half: true },
    { key: "text", kind: "public", label: "文稿", lines: 6 },
    { key: "host", kind: "text", label: "主持", half: true },
    { key: "answerer", kind: "text", label: "答疑", half: true },
    { key: "due", kind: "date", label: "何时之前", half: true },
  ],
  start: ({ today }) => ({ on: today, way: "meeting", what: "", audience: "", place: "", text: "", host: "", answerer: "", due: "" }),
});
