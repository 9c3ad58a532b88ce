/** 转送: to the township whose matter it is, or from there up to the hall; it holds the case once it has signed. */
import { defineAct, forwardOffices } from "@/acts/define";
import { FORWARD_GROUNDS } from "@/format/words";

export default defineAct({
  verb: "forward",
  title: "转送",
  confirm: "转送",
  intro: "对方签收以前仍由本单位持件，可以收回；签收后 5 个工作日内，对方受理或者再转送（规则第十六条）。实名的，15 个工作日内告知已转送。",
  fields: [
    { key: "on", kind: "date", label: "转送日期", half: true },
    { key: "to", kind: "choice", label: "转送到", choices: forwardOffices, list: true, half: true },
    { key: "ground", kind: "choice", label: "情形", choices: FORWARD_GROUNDS, list: true },
    { key: "basis", kind: "area", label: "理由", lines: 2, placeholder: "如：被反映人系村干部，由镇党委管理" },
    { key: "summary", kind: "public", label: "内容摘要（印在转送函上）", lines: 3, placeholder: "用自己的话写，不抄来信，不写是谁反映的" },
    { key: "sheets", kind: "number", label: "随件页数", min: 0, unit: "页" },
  ],
  start: ({ today, me }) => ({ on: today, to: "", ground: me.own_door ? "not_ours" : "managed", basis: "", summary: "", sheets: 1 }),
});
