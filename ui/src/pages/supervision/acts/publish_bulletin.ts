/** 印发通报: with a number and the figures of the day. */
import { defineAct } from "@/acts/define";
import { BULLETIN_KINDS } from "@/format/words";

export default defineAct({
  verb: "publish_bulletin",
  title: "印发通报",
  confirm: "编号印发",
  intro: "数字由程序按当日的件计算，印发后不变；通报不写任何信访人。",
  fields: [
    { key: "kind", kind: "choice", label: "哪一种", choices: BULLETIN_KINDS, half: true },
    { key: "on", kind: "date", label: "日期", half: true },
    { key: "demand", kind: "area", label: "工作要求", lines: 4 },
  ],
  start: ({ today }) => ({ month: "", kind: "first", on: today, demand: "" }),
});
