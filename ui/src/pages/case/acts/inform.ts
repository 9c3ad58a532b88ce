/** 告知: the named complainant is told whether the matter is accepted. */
import { defineAct, names } from "@/acts/define";
import { WAYS } from "@/format/words";

export default defineAct({
  verb: "inform",
  title: "告知是否受理",
  confirm: "记下告知",
  fields: [
    { key: "on", kind: "date", label: "告知日期", half: true },
    { key: "way", kind: "choice", label: "方式", choices: WAYS, half: true },
    { key: "staff", kind: "names", label: "告知人", suggest: names },
    { key: "note", kind: "area", label: "说明", lines: 2, optional: true, placeholder: "如：电话接通，本人确认" },
  ],
  start: ({ today, me }) => ({ on: today, way: "phone", staff: [me.name], note: "" }),
});
