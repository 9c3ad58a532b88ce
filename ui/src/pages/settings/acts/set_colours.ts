/** 预警: after which share of a limit it turns yellow and red. */
import { defineAct } from "@/acts/define";

export default defineAct({
  verb: "set_colours",
  title: "期限预警",
  confirm: "改",
  intro: "期限过了多少变黄、变红。到期当天和超期总是红；中止计时的日子不算。",
  fields: [
    { key: "yellow", kind: "number", label: "变黄", min: 1, max: 99, unit: "%", half: true },
    { key: "red", kind: "number", label: "变红", min: 2, max: 100, unit: "%", half: true },
    { key: "reason", kind: "area", label: "理由", lines: 2 },
  ],
  start: ({ settings }) => ({ yellow: settings.alerts.yellow, red: settings.alerts.red, reason: "" }),
});
