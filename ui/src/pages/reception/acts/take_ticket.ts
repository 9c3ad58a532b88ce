/** 取号: how many came and what the desk must look to. There is no field for who came. */
import { defineAct } from "@/acts/define";
import { MARKS, UNMARKED } from "../marks";

export default defineAct({
  verb: "take_ticket",
  title: "取号",
  confirm: "取号",
  intro: "号上不写姓名。来访 5 人以上为集体访，请他们推选 1 至 5 名代表。",
  fields: [
    { key: "heads", kind: "number", label: "来了几人", min: 1, unit: "人", half: true },
    { key: "representatives", kind: "number", label: "推选代表", min: 0, max: 5, unit: "人", half: true, optional: true },
    { key: "to_leader", kind: "tick", label: "领导接访", sentence: "要见今天接访的领导" },
    ...MARKS,
  ],
  start: () => ({ to_leader: false, heads: 1, representatives: 0, ...UNMARKED, appointment: "" }),
});
