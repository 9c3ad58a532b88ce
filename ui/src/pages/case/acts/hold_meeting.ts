/** 公开反馈会: recorded as its minutes. */
import { defineAct } from "@/acts/define";
import MeetingMinutes from "../MeetingMinutes.vue";

export default defineAct({
  verb: "hold_meeting",
  title: "公开反馈会",
  confirm: "记下纪要",
  wide: true,
  layout: MeetingMinutes,
  fields: [
    { key: "on", kind: "date", label: "日期" },
    { key: "from", kind: "time", label: "开始" },
    { key: "to", kind: "time", label: "结束" },
    { key: "place", kind: "text", label: "地点" },
    { key: "host", kind: "text", label: "主持" },
    { key: "recorder", kind: "text", label: "记录" },
    {
      key: "attendance", kind: "rows", label: "出席", add: "再加一类", blank: () => ({ category: "", invited: 0, present: 0 }),
      columns: [{ key: "category", label: "类别", kind: "text" }, { key: "invited", label: "应到", kind: "number", width: "6rem" }, { key: "present", label: "实到", kind: "number", width: "6rem" }],
    },
    { key: "absent", kind: "text", label: "请假", optional: true },
    { key: "agenda", kind: "lines", label: "议程", lines: 3, placeholder: "一行一项" },
    { key: "announced", kind: "public", label: "通报结果", lines: 5 },
    {
      key: "questions", kind: "rows", label: "问答", add: "再加一问", blank: () => ({ question: "", answer: "" }), optional: true,
      // The very text that the desk makes of the rows: it is this that is cleared and printed.
      cleared: { key: "questions_cleared", text: (rows) => rows.map((row) => `问：${String(row["question"] ?? "").trim()}\n答：${String(row["answer"] ?? "").trim()}`).join("\n") },
      columns: [{ key: "question", label: "问（不记姓名）", kind: "area" }, { key: "answer", label: "答", kind: "area" }],
    },
    { key: "ballot", kind: "ballot", label: "测评" },
    { key: "closing", kind: "public", label: "主持人小结", lines: 3 },
  ],
  start: ({ today, me }) => ({
    on: today, from: "09:00", to: "10:00", place: "", host: "", recorder: me.name,
    attendance: ["村（居）民代表", "党员", "村（社区）干部", "部门"].map((category) => ({ category, invited: 0, present: 0 })),
    absent: "", agenda: ["通报核查结果", "答疑", "测评", "主持人小结"], announced: "", questions: [{ question: "", answer: "" }],
    ballot: { issued: 0, returned: 0, satisfied: 0, mostly: 0, dissatisfied: 0 }, closing: "",
  }),
});
