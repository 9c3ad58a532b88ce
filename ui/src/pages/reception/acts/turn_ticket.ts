/** 恢复等候: a number that was through waits again. The other turns are taken by a key on the page. */
import { defineAct } from "@/acts/define";

export default defineAct({
  verb: "turn_ticket",
  title: "恢复等候",
  confirm: "恢复等候",
  fields: [{ key: "reason", kind: "text", label: "理由" }],
  start: () => ({ ticket: "", turn: "back", reason: "" }),
});
