/** 收到补充材料: what came, as files, as paper or in words; what waited for it runs again. */
import { defineAct } from "@/acts/define";

export default defineAct({
  verb: "get_material",
  title: "收到补充材料",
  confirm: "收下",
  intro: "收下后，等材料的期限恢复计时，等的日子不计。",
  fields: [
    { key: "on", kind: "date", label: "收到日期", half: true },
    { key: "evidence", kind: "evidence", label: "材料", optional: true },
    { key: "description", kind: "area", label: "说明", lines: 3, placeholder: "没有材料、当面或电话补充的，写在这里", optional: true },
  ],
  start: ({ today }) => ({ on: today, description: "", evidence: [] }),
});
