/** 改代码表: a code of the county's own, or another name for one that is there. */
import { defineAct } from "@/acts/define";

export default defineAct({
  verb: "change_code",
  title: "改代码表",
  confirm: "启用",
  intro: "已有的代码是改叫法：以前登记的件也显示新的叫法，密封在身份里的政治面貌照旧，原来的叫法留在记录里。没有的代码是新增，归入它开头两位的大类；新增的举报方式按来访登记。代码不能删除，不再用的在名称后注明“停用”；不再用的同义说法，把“统一说成”写成那个词本身。",
  fields: [
    { key: "list", kind: "choice", label: "代码表", choices: ({ settings }) => settings.codes.map((one) => ({ value: one.list, label: one.name })), list: true },
    { key: "code", kind: "text", label: "代码", hint: "数字或字母；同义说法写那个词", half: true },
    { key: "label", kind: "text", label: "名称", hint: "同义说法写统一说成什么，不计的写（不计）", half: true },
    { key: "reason", kind: "area", label: "依据", lines: 2 },
  ],
  start: () => ({ list: "methods", code: "", label: "", reason: "" }),
});
