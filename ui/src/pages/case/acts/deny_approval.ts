/** 不是我批的: a leader denies what was entered in their name from paper. */
import { defineAct } from "@/acts/define";

export default defineAct({
  verb: "deny_approval",
  title: "不是我批的",
  confirm: "记下",
  intro: "已经办的不因此撤销；信访室主任查清以前，件的页面一直标明，审计员也看得到。",
  fields: [{ key: "reason", kind: "area", label: "怎么回事", lines: 3, placeholder: "如：没有见过；批的是另一件" }],
  start: () => ({ entry: "", reason: "" }),
});
