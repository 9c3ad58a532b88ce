/** 改代码表: a code of the county's own, or another name for one that is there. */
import { defineAct, type Context } from "@/acts/define";
import type { Code } from "@/calls/generated";

const codesOf = ({ settings }: Context, list: unknown): readonly Code[] => settings.codes.find((one) => one.list === list)?.codes ?? [];

export default defineAct({
  verb: "change_code",
  title: "改代码表",
  confirm: "启用",
  intro: "已有的代码是改叫法，以前登记的件也显示新的叫法，原来的留在记录里；没有的代码是新增。代码不能删除，不再用的可在名称后注明“停用”。",
  fields: [
    { key: "list", kind: "choice", label: "代码表", choices: ({ settings }) => settings.codes.map((one) => ({ value: one.list, label: one.name })), list: true },
    { key: "code", kind: "text", label: "代码", hint: "数字或字母；同义说法写那个词", half: true },
    { key: "label", kind: "text", label: "名称", hint: "同义说法写统一说成什么，不计的写（不计）", half: true },
    {
      key: "parent", kind: "choice", label: "归入大类", list: true, optional: true,
      when: (values, context) => codesOf(context, values.list).some((one) => one.parent),
      choices: (context, values) => codesOf(context, values.list).filter((one) => !one.parent && one.code !== values.code).map((one) => ({ value: one.code, label: `${one.code} ${one.label}` })),
    },
    { key: "reason", kind: "area", label: "依据", lines: 2 },
  ],
  start: () => ({ list: "methods", code: "", label: "", parent: "", reason: "" }),
});
