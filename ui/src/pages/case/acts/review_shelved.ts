/** 复看暂存件: it rests on, or a new disposition is due. */
import { defineAct } from "@/acts/define";

export default defineAct({
  verb: "review_shelved",
  title: "复看暂存件",
  confirm: "记下复看",
  fields: [
    { key: "on", kind: "date", label: "复看日期", half: true },
    { key: "found", kind: "area", label: "复看的情况", lines: 4 },
    { key: "keep", kind: "tick", label: "继续暂存", sentence: "仍不具备核查条件，继续暂存，到期再看" },
  ],
  start: ({ today }) => ({ on: today, found: "", keep: false }),
});
