/** 催促整改. */
import { defineAct } from "@/acts/define";

export default defineAct({
  verb: "chase_inspection",
  title: "催促整改",
  confirm: "记下这次催促",
  fields: [
    { key: "on", kind: "date", label: "日期", half: true },
    { key: "how", kind: "area", label: "怎样催的，对方怎么答的", lines: 3 },
  ],
  start: ({ today }) => ({ inspection: "", on: today, how: "" }),
});
