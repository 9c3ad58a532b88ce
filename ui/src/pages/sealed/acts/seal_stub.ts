/** 密封报送 (规则 art. 15): the envelope from outside. There is no field for what is in it. */
import { accounts, defineAct } from "@/acts/define";
import { METHODS, SEAL_KINDS } from "@/format/words";

export default defineAct({
  verb: "seal_stub",
  title: "密封报送",
  confirm: "记下密封件",
  intro: "内容不得录入、复制、摘抄：这里只记信封。属上级管理的人员的，径送本机关主要负责人（在“设置—账户”指定的那一位）；反映本机关主要负责人的，直接报上级，不经其本人。",
  fields: [
    { key: "kind", kind: "choice", label: "反映的是", choices: SEAL_KINDS },
    { key: "received_on", kind: "date", label: "收到日期", half: true },
    { key: "method", kind: "choice", label: "举报方式", choices: METHODS, list: true, half: true },
    { key: "sheets", kind: "number", label: "张数", min: 1, unit: "张", half: true },
    { key: "seal", kind: "text", label: "封签编号", half: true },
    { key: "handed_by", kind: "choice", label: "交出人", choices: accounts, list: true, half: true },
    { key: "handed_to", kind: "text", label: "接收人姓名", half: true },
    { key: "handed_on", kind: "date", label: "交接日期", half: true },
    { key: "handed_at", kind: "time", label: "时刻", half: true },
  ],
  start: ({ today, me }) => ({ kind: "superior", received_on: today, method: "1", sheets: 1, seal: "", handed_by: me.account, handed_to: "", handed_on: today, handed_at: "" }),
});
