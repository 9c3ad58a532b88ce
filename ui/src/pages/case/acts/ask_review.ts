/** 申请复查、复核: of a department's answer, by the level above it; never of the result of a 检举控告. */
import { defineAct } from "@/acts/define";
import { REVIEW_LEVELS } from "@/format/words";

export default defineAct({
  verb: "ask_review",
  title: "申请复查、复核",
  confirm: "记下申请",
  intro: "收到答复（复查意见）之日起 30 日内申请，由原办理（复查）机关、单位的上一级办理，30 日内作出意见。",
  fields: [
    { key: "on", kind: "date", label: "申请日期", half: true },
    { key: "level", kind: "choice", label: "申请", choices: REVIEW_LEVELS, half: true },
    { key: "organ", kind: "text", label: "由哪个机关、单位办理", placeholder: "如：青山县人民政府" },
    { key: "reason", kind: "area", label: "申请的理由", lines: 3 },
  ],
  start: ({ today }) => ({ on: today, level: "review", organ: "", reason: "" }),
});
