/** 恢复候访: a number that was through waits again. The other turns are taken by a key on the page. */
import { defineAct } from "@/acts/define";

export default defineAct({
  verb: "turn_ticket",
  title: "恢复候访",
  confirm: "恢复候访",
  fields: [{ key: "reason", kind: "text", label: "理由" }],
  start: () => ({ ticket: "", turn: "back", reason: "" }),
});
