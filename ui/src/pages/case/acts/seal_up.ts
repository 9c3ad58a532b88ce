/** 转密封报送 (规则 art. 15): what turns out to belong to the level above. There is no field for what is in it. */
import { accounts, defineAct } from "@/acts/define";
import { SEAL_KINDS } from "@/format/words";

export default defineAct({
  verb: "seal_up",
  title: "转密封报送",
  confirm: "转密封报送",
  intro: "登记后才查明属上级管理，或者反映本机关主要负责人的，办到哪一步都可以马上转，不经领导批准：原件封入信封，自收到之日起 5 个工作日内报上级；本件就此了结，内容、材料、各人的草稿一并清除，不能检索、不能打印，待批、待签收、在走的期限到此为止。已经打印、张贴的请收回。不能撤回。属上级管理的送主要负责人；反映主要负责人的，不经委领导。",
  fields: [
    { key: "kind", kind: "choice", label: "反映的是", choices: SEAL_KINDS },
    { key: "on", kind: "date", label: "封存日期", half: true },
    { key: "handed_at", kind: "time", label: "交接时刻", half: true },
    { key: "sheets", kind: "number", label: "张数", min: 1, unit: "张", half: true },
    { key: "seal", kind: "text", label: "封签编号", half: true },
    { key: "handed_by", kind: "choice", label: "交出人", choices: accounts, list: true, half: true },
    { key: "handed_to", kind: "text", label: "接收人姓名", half: true },
  ],
  start: ({ today, me }) => ({ kind: "superior", on: today, sheets: 1, seal: "", handed_by: me.account, handed_to: "", handed_at: "" }),
});
