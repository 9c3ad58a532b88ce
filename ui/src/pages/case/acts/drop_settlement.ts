/** 协议未签成: what was drawn up is void. Nobody has to say why they did not sign. */
import { defineAct } from "@/acts/define";

export default defineAct({
  verb: "drop_settlement",
  title: "协议未签成",
  confirm: "作废这份协议",
  intro: "信访人不签或者没有到场，都不要求说明理由，也不影响办理。编号作废，可以另拟一份。",
  fields: [{ key: "reason", kind: "area", label: "情况", lines: 2, optional: true, placeholder: "如：约定的日子信访人没有来" }],
  start: () => ({ reason: "" }),
});
