/** 关联: the program proposes, a person decides. */
import { defineAct } from "@/acts/define";
import { VERDICTS } from "@/format/words";

export default defineAct({
  verb: "link",
  title: "与以前的件关联",
  confirm: "记下判断",
  fields: [
    { key: "earlier", kind: "case", label: "以前的件" },
    { key: "verdict", kind: "choice", label: "判断", choices: VERDICTS },
    { key: "reason", kind: "area", label: "理由", lines: 2, optional: true },
  ],
  start: () => ({ earlier: "", verdict: "same_matter", reason: "" }),
});
