/** 核销差异: why the two ledgers differ, and who puts it right. */
import { defineAct, names } from "@/acts/define";
import { CORRECTIONS } from "@/format/words";

export default defineAct({
  verb: "settle_difference",
  title: "核销差异",
  confirm: "核销",
  fields: [
    { key: "outcome", kind: "choice", label: "谁更正", choices: CORRECTIONS },
    { key: "reason", kind: "area", label: "差异的原因", lines: 3 },
    { key: "corrector", kind: "text", label: "更正责任人", suggest: names, when: (values) => values["outcome"] !== "neither" },
  ],
  start: () => ({ month: "", called: "", kind: "state", outcome: "theirs", reason: "", corrector: "" }),
});
