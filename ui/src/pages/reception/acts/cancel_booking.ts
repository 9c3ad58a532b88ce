/** 取消约访: the hour is free again. */
import { defineAct } from "@/acts/define";

export default defineAct({
  verb: "cancel_booking",
  title: "取消约访",
  confirm: "取消这个约",
  fields: [{ key: "reason", kind: "text", label: "理由" }],
  start: () => ({ appointment: "", reason: "" }),
});
