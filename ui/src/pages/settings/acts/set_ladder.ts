/** 设定督办阶梯: which step follows which when nobody answers. */
import { defineAct } from "@/acts/define";
import { REMIND_WAYS } from "@/format/words";

export default defineAct({
  verb: "set_ladder",
  title: "设定督办阶梯",
  confirm: "启用",
  intro: "没有答复的，提出下一级；同一级的几种方式可以任选。改动写明依据，以前的留在记录里。",
  fields: [
    { key: "steps", kind: "rows", label: "阶梯", add: "加一步", blank: () => ({ level: 1, way: "phone" }), columns: [{ key: "level", label: "第几级", kind: "number", width: "7rem" }, { key: "way", label: "方式", kind: "choice", choices: REMIND_WAYS }] },
    { key: "reason", kind: "area", label: "依据", lines: 2 },
  ],
  start: ({ settings }) => ({ steps: settings.ladder.steps.map((step) => ({ ...step })), reason: "" }),
});
