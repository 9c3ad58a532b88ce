/** 记整改: what was put right, and on which day. */
import { defineAct } from "@/acts/define";

export default defineAct({
  verb: "put_right",
  title: "记整改",
  confirm: "记下整改",
  fields: [
    { key: "on", kind: "date", label: "整改到位的日期", half: true },
    { key: "what", kind: "area", label: "整改的情况", lines: 4 },
  ],
  start: ({ today }) => ({ inspection: "", on: today, what: "" }),
});
