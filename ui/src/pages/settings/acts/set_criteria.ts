/** 改研判标准: what a matter must meet to go by 快办, a line each. */
import { defineAct } from "@/acts/define";

export default defineAct({
  verb: "set_criteria",
  title: "改研判标准",
  confirm: "启用",
  intro: "已经研判的件不受影响；以前的标准留在记录里。",
  fields: [
    { key: "lines", kind: "lines", label: "标准", lines: 8, placeholder: "一行一条，最多 12 条" },
    { key: "reason", kind: "area", label: "理由", lines: 2 },
  ],
  start: ({ settings }) => ({ lines: settings.criteria.lines, reason: "" }),
});
