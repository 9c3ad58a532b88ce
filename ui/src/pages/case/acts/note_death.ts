/** 信访人死亡: with its proof, and what the next of kin want. Nobody is named. */
import { defineAct } from "@/acts/define";
import { HEIRS } from "@/format/words";

export default defineAct({
  verb: "note_death",
  title: "信访人死亡",
  confirm: "记下",
  intro: "检举控告的核查照常进行。近亲属要求继续的，向近亲属反馈；其姓名、电话不写在这里。",
  fields: [
    { key: "on", kind: "date", label: "得知日期", half: true },
    { key: "proof", kind: "text", label: "死亡证明", placeholder: "如：村委会证明、户籍注销证明" },
    { key: "sheets", kind: "number", label: "证明页数", min: 1, unit: "页", half: true },
    { key: "heirs", kind: "choice", label: "近亲属", choices: HEIRS },
  ],
  start: ({ today }) => ({ on: today, proof: "", sheets: 0, heirs: "silent" }),
});
