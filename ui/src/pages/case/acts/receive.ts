/** 签收: the handling office has it in hand; its limits run from here. */
import { defineAct } from "@/acts/define";

export default defineAct({
  verb: "receive",
  title: "签收",
  confirm: "签收",
  fields: [{ key: "on", kind: "date", label: "签收日期", half: true }],
  start: ({ today }) => ({ on: today }),
});
