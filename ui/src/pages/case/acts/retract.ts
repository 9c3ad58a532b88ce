/** 撤回: undo of one's own latest entry. What was written stays readable. */
import { defineAct } from "@/acts/define";

export default defineAct({
  verb: "retract",
  title: "撤回这一条",
  confirm: "撤回",
  intro: "只能撤回自己最近的一条。原来写的仍在记录里，旁边注明撤回和理由。",
  fields: [
    { key: "entry", kind: "choice", label: "撤回哪一条", choices: ({ view }) => (view?.timeline ?? []).filter((item) => item.may_retract).map((item) => ({ value: item.entry, label: `${item.on}　${item.name}` })), list: true },
    { key: "reason", kind: "area", label: "理由", lines: 2 },
  ],
  start: ({ view }) => ({ entry: view?.timeline.find((item) => item.may_retract)?.entry ?? "", reason: "" }),
});
