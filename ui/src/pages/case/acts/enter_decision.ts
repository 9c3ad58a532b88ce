/** 补录批示: what a leader wrote on the 处理笺, with the leader's name and the day. */
import { defineAct, leaders, waitingApprovals } from "@/acts/define";
import DecisionSheet from "../DecisionSheet.vue";
import { DECISIONS } from "@/format/words";

export default defineAct({
  verb: "enter_decision",
  title: "补录批示",
  confirm: "补录",
  layout: DecisionSheet,
  intro: "照处理笺上领导亲笔写的录入，处理笺随卷保存。记录里写明是据纸面补录。",
  fields: [
    { key: "approval", kind: "choice", label: "哪一份", choices: waitingApprovals, list: true },
    { key: "leader", kind: "choice", label: "批示的领导", choices: leaders, list: true, half: true },
    { key: "on", kind: "date", label: "纸上的日期", half: true },
    { key: "decision", kind: "choice", label: "意见", choices: DECISIONS },
    { key: "opinion", kind: "area", label: "批示原文", lines: 4, optional: true, hint: "只写了“同意”的可以不写" },
    { key: "further", kind: "choice", label: "再报哪位领导审定", choices: leaders, list: true, optional: true },
  ],
  start: (context) => {
    const first = context.view?.approvals.find((one) => one.standing === "waiting");
    return { approval: first?.id ?? "", leader: first?.leader ?? "", on: context.today, decision: "agree", opinion: "", further: "" };
  },
});
