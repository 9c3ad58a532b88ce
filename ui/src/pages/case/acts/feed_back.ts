/** 3+N 反馈: one sheet a time: what was said, what the person thinks, what is still open. */
import { defineAct, names } from "@/acts/define";
import { STAGES, VIEWS, WAYS } from "@/format/words";

export default defineAct({
  verb: "feed_back",
  title: "反馈记录",
  confirm: "记下反馈",
  wide: true,
  fields: [
    { key: "on", kind: "date", label: "日期", half: true },
    { key: "stage", kind: "choice", label: "阶段", choices: STAGES, half: true },
    { key: "way", kind: "choice", label: "方式", choices: WAYS, half: true },
    { key: "place", kind: "text", label: "地点", half: true, optional: ({ way }) => way !== "face", when: ({ way }) => way !== "phone" },
    { key: "staff", kind: "names", label: "反馈人", suggest: names },
    { key: "said", kind: "area", label: "反馈内容", lines: 4 },
    { key: "view", kind: "choice", label: "本人意见", choices: VIEWS },
    { key: "objection", kind: "maybe", label: "异议", ask: "本人有异议", lines: 2, placeholder: "照本人原意记下" },
    { key: "new_evidence", kind: "maybe", label: "新线索", ask: "提供了新线索，须核查", lines: 2, placeholder: "是什么，指向谁" },
    { key: "signature", kind: "signature", label: "签字" },
  ],
  // A call has no place.
  settle: (values) => (values["way"] === "phone" ? { ...values, place: "" } : values),
  start: ({ today, me, view }) => ({ on: today, stage: view?.feedback_owed ?? "early", way: "face", place: "", staff: [me.name], said: "", view: "mostly", objection: null, new_evidence: null, signature: { how: "signed" } }),
});
