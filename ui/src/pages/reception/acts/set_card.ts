/** 改处置卡: the county's own words for what the desk does at once. */
import { defineAct } from "@/acts/define";
import { HAZARDS } from "@/format/words";

export default defineAct({
  verb: "set_card",
  title: "改处置卡",
  confirm: "启用",
  fields: [
    { key: "hazard", kind: "choice", label: "情况", choices: HAZARDS, list: true },
    { key: "text", kind: "area", label: "处置要点", lines: 8, hint: "一行一步，不超过 300 字" },
  ],
  start: () => ({ hazard: "group", text: "" }),
});
