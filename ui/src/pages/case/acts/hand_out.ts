/** 移送职能部门: what is not this office's business, and nothing of who came beyond a written consent. */
import { defineAct, departmentOffices, townshipOffices } from "@/acts/define";

const agreed = (values: Readonly<Record<string, unknown>>): boolean => values["consent"] !== null;

export default defineAct({
  verb: "hand_out",
  title: "移送职能部门",
  confirm: "移送",
  wide: true,
  intro: "部门签收后 15 日内决定受理，受理后 60 日内办结，按“三到位一处理”函告结果。移送函不载身份；实名的，15 个工作日内告知已移送。",
  fields: [
    { key: "on", kind: "date", label: "移送日期", half: true },
    { key: "to", kind: "choice", label: "移送到", choices: departmentOffices, list: true, half: true },
    { key: "basis", kind: "area", label: "为何属该部门职责", lines: 2, placeholder: "如：低保资格的审核确认由民政部门负责" },
    { key: "summary", kind: "public", label: "诉求摘要（印在移送函上）", lines: 3, placeholder: "用自己的话写，不抄来信，不写是谁反映的" },
    { key: "sheets", kind: "number", label: "随件页数", min: 0, unit: "页", half: true },
    { key: "copy_to", kind: "choice", label: "抄送属地", choices: townshipOffices, list: true, optional: true, half: true },
    { key: "consent", kind: "maybe", label: "书面同意", ask: "信访人书面同意把身份告知部门", lines: 1, placeholder: "同意书的日期和存放处，如：2026年11月23日签，附卷第3页" },
    { key: "consented", kind: "number", label: "几人签了同意书（联名的须各人都签）", min: 0, unit: "人", half: true, optional: true, when: agreed },
    { key: "share_name", kind: "tick", label: "姓名", sentence: "同意告知姓名", when: agreed },
    { key: "share_phone", kind: "tick", label: "电话", sentence: "同意告知电话", when: agreed },
    { key: "share_address", kind: "tick", label: "住址", sentence: "同意告知住址", when: agreed },
  ],
  start: ({ today }) => ({ on: today, to: "", basis: "", summary: "", sheets: 1, copy_to: "", consent: null, consented: 0, share_name: false, share_phone: false, share_address: false }),
});
