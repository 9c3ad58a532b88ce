/** 不须回避: what the program proposed turns out to be nothing. */
import { accounts, defineAct } from "@/acts/define";

export default defineAct({
  verb: "keep_on",
  title: "不须回避",
  confirm: "决定不须回避",
  intro: "程序只按姓名和单位提示。核实确无利害关系的，在这里写明；以后不再提示。不能为本人决定。",
  fields: [
    { key: "account", kind: "choice", label: "谁", choices: accounts, list: true },
    { key: "reason", kind: "area", label: "核实的情况", lines: 2, placeholder: "如：同姓不同宗，无亲属关系" },
  ],
  start: () => ({ account: "", reason: "" }),
});
