/** 调换接访: two leaders change days. */
import { defineAct, receivers } from "@/acts/define";

export default defineAct({
  verb: "swap_duty",
  title: "调换接访",
  confirm: "调换",
  fields: [
    { key: "on", kind: "date", label: "这一天", half: true },
    { key: "leader", kind: "choice", label: "原排的领导", choices: receivers, list: true, half: true },
    { key: "other_on", kind: "date", label: "换到哪一天", half: true },
    { key: "other", kind: "choice", label: "那天的领导", choices: receivers, list: true, half: true },
    { key: "reason", kind: "text", label: "调换的理由" },
  ],
  start: ({ today }) => ({ leader: "", on: today, other: "", other_on: "", reason: "" }),
});
