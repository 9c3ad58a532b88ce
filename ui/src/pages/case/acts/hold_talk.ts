/** 谈话, by two at least. */
import { defineAct, names } from "@/acts/define";

export default defineAct({
  verb: "hold_talk",
  title: "谈话",
  confirm: "记下谈话",
  fields: [
    { key: "on", kind: "date", label: "谈话日期", half: true },
    { key: "place", kind: "text", label: "地点", half: true },
    { key: "staff", kind: "names", label: "谈话人", suggest: names },
    { key: "summary", kind: "area", label: "谈话的要点", lines: 5 },
  ],
  start: ({ today, me }) => ({ on: today, place: "", staff: [me.name], summary: "" }),
});
