/** 撤回协议: within the cooling-off period, the complainant needs no leave. */
import { defineAct } from "@/acts/define";

export default defineAct({
  verb: "withdraw_settlement",
  title: "撤回协议",
  confirm: "记下撤回",
  intro: "冷静期内信访人可以撤回，不需要任何人同意，也不必说明理由。",
  fields: [
    { key: "on", kind: "date", label: "撤回日期", half: true },
    { key: "reason", kind: "area", label: "本人说法", lines: 3, optional: true },
  ],
  start: ({ today }) => ({ on: today, reason: "" }),
});
