/** 息访情况: whether anybody came with the matter again after it was closed. */
import { defineAct } from "@/acts/define";

export default defineAct({
  verb: "note_ceased",
  title: "息访情况",
  confirm: "记下",
  intro: "息访是办结后没有人再就此事反映；信访人认不认可结果是化解，办结时另记。",
  fields: [
    { key: "on", kind: "date", label: "看的日期", half: true },
    { key: "ceased", kind: "tick", label: "息访", sentence: "办结以后没有人再就此事反映" },
    { key: "basis", kind: "area", label: "从哪里知道的", lines: 2, placeholder: "如：走访村组，查信访台账" },
  ],
  start: ({ today }) => ({ on: today, ceased: false, basis: "" }),
});
