/** 处置: one of the four ways, with its basis and who approved it. */
import { defineAct, leaders } from "@/acts/define";
import { DISPOSITIONS } from "@/format/words";

export default defineAct({
  verb: "dispose",
  title: "处置意见",
  confirm: "记下处置",
  fields: [
    { key: "on", kind: "date", label: "批准日期", half: true },
    { key: "approved_by", kind: "choice", label: "批准人", choices: leaders, list: true, half: true },
    { key: "disposition", kind: "choice", label: "处置方式", choices: DISPOSITIONS },
    { key: "basis", kind: "area", label: "依据和理由", lines: 4 },
  ],
  start: ({ today }) => ({ on: today, disposition: "preliminary", basis: "", approved_by: "" }),
});
