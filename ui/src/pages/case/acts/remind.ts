/** 催办、督办: of 进度, 质量, 责任, by telephone, by letter, on the spot, or by the leader in charge. */
import { defineAct, leaders, names } from "@/acts/define";
import { CONCERNS, REMIND_WAYS } from "@/format/words";

const is = (...ways: string[]) => (values: Readonly<Record<string, unknown>>) => ways.includes(String(values["way"]));

export default defineAct({
  verb: "remind",
  title: "催办、督办",
  confirm: "记下",
  fields: [
    { key: "way", kind: "choice", label: "方式", choices: REMIND_WAYS },
    { key: "concern", kind: "choice", label: "督办什么", choices: CONCERNS, half: true },
    { key: "on", kind: "date", label: "日期", half: true },
    { key: "rule", kind: "choice", label: "超期的是哪一项", choices: ({ view }) => (view?.limits ?? []).filter((limit) => limit.met_on === null).map((limit) => ({ value: limit.rule, label: `${limit.name}　${limit.left}` })), list: true, optional: true },
    { key: "said", kind: "area", label: "要求", lines: 2 },
    { key: "issues", kind: "lines", label: "存在的问题", lines: 3, optional: true, when: is("order", "on_site", "talk", "bulletin") },
    { key: "telephone", kind: "text", label: "拨打的号码", half: true, when: is("phone") },
    { key: "at", kind: "time", label: "通话时刻", half: true, when: is("phone") },
    { key: "place", kind: "text", label: "地点", half: true, when: is("on_site", "talk") },
    { key: "with", kind: "text", label: "对方姓名、职务", half: true, when: is("phone", "on_site", "talk") },
    { key: "staff", kind: "names", label: "督办的同志", suggest: names, when: is("on_site") },
    { key: "reply", kind: "area", label: "对方的答复、现场情况", lines: 2, when: is("phone", "on_site") },
    { key: "photos", kind: "photos", label: "照片", optional: true, when: is("on_site") },
    { key: "approved_by", kind: "choice", label: "批准的委领导", choices: leaders, list: true, when: is("order", "talk", "bulletin") },
    { key: "reason", kind: "area", label: "越过前面步骤的理由", lines: 2, optional: true, hint: "按督办阶梯逐级的不用填" },
  ],
  start: ({ today, view }) => ({
    on: today, way: "phone", concern: "progress", rule: view?.limits.find((limit) => limit.tone === "late" && limit.met_on === null)?.rule ?? "", said: "", issues: [], telephone: "", at: "", with: "", reply: "", place: "", staff: [], photos: [], approved_by: "", reason: "",
  }),
});
