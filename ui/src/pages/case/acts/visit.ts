/** 包案走访: where the leader went, with whom, what came of it, what comes next. */
import { defineAct, leaders } from "@/acts/define";
import { VISIT_KINDS } from "@/format/words";

export default defineAct({
  verb: "visit",
  title: "包案走访",
  confirm: "记下走访",
  fields: [
    { key: "kind", kind: "choice", label: "方式", choices: VISIT_KINDS },
    { key: "on", kind: "date", label: "日期", half: true },
    { key: "leader", kind: "choice", label: "领导", choices: leaders, list: true, half: true },
    { key: "place", kind: "text", label: "地点", placeholder: "村、社区或单位，不写信访人的家" },
    { key: "persons", kind: "text", label: "参加的人", placeholder: "单位和工作人员；信访人写“信访人”" },
    { key: "outcome", kind: "area", label: "结果", lines: 4, placeholder: "了解到什么，议定了什么" },
    { key: "next_step", kind: "area", label: "下一步", lines: 2 },
  ],
  start: ({ today, view }) => ({ arranged: "", on: today, kind: "carried_visit", leader: view?.lead_account ?? "", place: "", persons: "", outcome: "", next_step: "" }),
});
