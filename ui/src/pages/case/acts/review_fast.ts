/** 快办审理 (核审合一): it passes, or goes back and is checked further. Neither by leaving something out. */
import { defineAct } from "@/acts/define";
import { LIGHT_SANCTIONS } from "@/format/words";

export default defineAct({
  verb: "review_fast",
  title: "快办审理",
  confirm: ({ passed }) => (passed === true ? "审理通过" : passed === false ? "退回补充核查" : "记下审理"),
  fields: [
    { key: "on", kind: "date", label: "审理日期", half: true },
    { key: "passed", kind: "either", label: "审理结果", yes: "审理通过", no: "退回补充核查", hint: "通过的，事实清楚、证据确凿、定性准确、处理恰当" },
    { key: "sanction", kind: "choice", label: "处理意见", choices: LIGHT_SANCTIONS, list: true, half: true, when: ({ passed }) => passed === true, unsaid: (sanction) => (sanction ? "" : "请选处理意见") },
    { key: "opinion", kind: "area", label: "审理意见", lines: 4 },
  ],
  // What goes back bears no sanction.
  settle: (values) => (values["passed"] === false ? { ...values, sanction: "none" } : values),
  start: ({ today }) => ({ on: today, passed: null, sanction: "", opinion: "" }),
});
