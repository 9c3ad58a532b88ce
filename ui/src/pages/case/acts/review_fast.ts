/** 快办审理 (核审合一): it passes, or goes back and is checked further. */
import { defineAct } from "@/acts/define";
import { LIGHT_SANCTIONS } from "@/format/words";

export default defineAct({
  verb: "review_fast",
  title: "快办审理",
  confirm: "记下审理",
  fields: [
    { key: "on", kind: "date", label: "审理日期", half: true },
    { key: "sanction", kind: "choice", label: "处理意见", choices: LIGHT_SANCTIONS, list: true, half: true },
    { key: "opinion", kind: "area", label: "审理意见", lines: 4 },
    { key: "passed", kind: "tick", label: "通过", sentence: "事实清楚、证据确凿、定性准确、处理恰当，审理通过；不勾的，退回补充核查" },
  ],
  start: ({ today }) => ({ on: today, passed: false, sanction: "party_warning", opinion: "" }),
});
