/** 解除回避: decided by the director or a leader, never of oneself. */
import { accounts, defineAct } from "@/acts/define";

export default defineAct({
  verb: "lift_recusal",
  title: "解除回避",
  confirm: "解除回避",
  intro: "与被反映人同名的同志先行回避；核实不是同一人、也无利害关系的，在这里解除。不能为本人解除。",
  fields: [
    { key: "account", kind: "choice", label: "解除谁的回避", choices: accounts, list: true },
    { key: "reason", kind: "area", label: "核实的情况", lines: 2, placeholder: "如：只是同名，籍贯、单位均不相同" },
  ],
  start: () => ({ account: "", reason: "" }),
});
