/** 记接访到岗: came, somebody stood in, or nobody came. */
import { defineAct, receivers } from "@/acts/define";
import { ATTENDED } from "@/format/words";

export default defineAct({
  verb: "note_duty",
  title: "记接访到岗",
  confirm: "记下",
  fields: [
    { key: "on", kind: "date", label: "接访日", half: true },
    { key: "leader", kind: "text", label: "排定的领导", half: true },
    { key: "attended", kind: "choice", label: "到岗情况", choices: ATTENDED },
    { key: "stand_in", kind: "choice", label: "替班的领导", choices: receivers, list: true, when: (values) => values["attended"] === "stood_in" },
    { key: "reason", kind: "text", label: "原因", when: (values) => values["attended"] !== "came" },
  ],
  start: ({ today }) => ({ on: today, leader: "", attended: "came", stand_in: "", reason: "" }),
});
