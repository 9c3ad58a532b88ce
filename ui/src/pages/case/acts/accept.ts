/** 受理: the matter is this office's own. */
import { defineAct } from "@/acts/define";

export default defineAct({
  verb: "accept",
  title: "受理",
  confirm: "受理",
  fields: [
    { key: "on", kind: "date", label: "受理日期", half: true },
    { key: "minor", kind: "tick", label: "小微问题", sentence: "属小微问题，办结后双公示" },
    { key: "minor_basis", kind: "area", label: "认定小微问题的理由", lines: 2, when: (values) => values["minor"] === true },
  ],
  start: ({ today }) => ({ on: today, minor: false, minor_basis: "" }),
});
