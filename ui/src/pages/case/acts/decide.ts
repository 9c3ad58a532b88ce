/** 批示: by the leader before whom it lies. */
import { defineAct, leaders, waitingApprovals } from "@/acts/define";
import DecisionSheet from "../DecisionSheet.vue";
import { DECISIONS } from "@/format/words";

export default defineAct({
  verb: "decide",
  title: "批示",
  confirm: "批示",
  layout: DecisionSheet,
  fields: [
    { key: "approval", kind: "choice", label: "哪一份", choices: waitingApprovals, list: true },
    { key: "decision", kind: "choice", label: "意见", choices: DECISIONS },
    { key: "opinion", kind: "area", label: "批示", lines: 4, optional: true, hint: "同意的可以不写；修改、退回的写明怎样改" },
    { key: "further", kind: "choice", label: "再报哪位领导审定", choices: leaders, list: true, optional: true },
  ],
  start: (context) => ({ approval: waitingApprovals(context).find((one) => one.mine)?.value ?? "", decision: "agree", opinion: "", further: "" }),
});
