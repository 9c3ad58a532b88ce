/** 增设单位. */
import { defineAct } from "@/acts/define";
import { OFFICE_KINDS } from "@/format/words";

export default defineAct({
  verb: "add_office",
  title: "增设单位",
  confirm: "增设",
  fields: [
    { key: "name", kind: "text", label: "全称" },
    { key: "short", kind: "text", label: "简称", half: true },
    { key: "kind", kind: "choice", label: "类别", choices: OFFICE_KINDS, list: true, half: true },
    { key: "telephone", kind: "text", label: "电话", optional: true, half: true },
    { key: "hours", kind: "text", label: "接待时间", optional: true, half: true },
  ],
  start: () => ({ name: "", short: "", kind: "room", telephone: "", hours: "" }),
});
