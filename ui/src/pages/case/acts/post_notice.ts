/** 公告反馈, 通报公示: done where the plan said so. */
import { defineAct } from "@/acts/define";

export default defineAct({
  verb: "post_notice",
  title: "公告、通报反馈",
  confirm: "记下已公开",
  wide: true,
  intro: "按方案张贴公告或者印发通报之后，在这里记下范围和原文。",
  fields: [
    { key: "on", kind: "date", label: "公开日期", half: true },
    { key: "places", kind: "lines", label: "张贴处、通报范围", lines: 2, placeholder: "一行一处" },
    { key: "text", kind: "public", label: "公开的原文", lines: 8 },
  ],
  start: ({ today }) => ({ on: today, places: [], text: "" }),
});
