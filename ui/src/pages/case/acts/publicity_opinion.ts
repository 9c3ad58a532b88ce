/** 公示期意见: answered at once, or later. */
import { defineAct } from "@/acts/define";

export default defineAct({
  verb: "publicity_opinion",
  title: "公示期意见",
  confirm: "记下意见",
  fields: [
    { key: "on", kind: "date", label: "收到日期", half: true },
    { key: "opinion", kind: "area", label: "意见", lines: 3, placeholder: "不记提意见人的姓名" },
    { key: "answer", kind: "maybe", label: "答复", ask: "当场已答复", lines: 3 },
  ],
  start: ({ today }) => ({ on: today, opinion: "", answer: null }),
});
