/** 取消走访. */
import { defineAct } from "@/acts/define";

export default defineAct({
  verb: "call_off_visit",
  title: "取消走访",
  confirm: "取消这次走访",
  fields: [{ key: "reason", kind: "area", label: "理由", lines: 2 }],
  start: () => ({ arranged: "", reason: "" }),
});
