/** 签订协议: read out, of free will, signed by both on the day that is printed on it. */
import { defineAct } from "@/acts/define";

export default defineAct({
  verb: "sign_settlement",
  title: "签订协议",
  confirm: "记下签订",
  intro: "双方在打印的协议上签字以后记。下面两条有一条没有做到，协议不能签订。",
  fields: [
    { key: "free_will", kind: "tick", label: "自愿", sentence: "已逐条宣读，信访人自愿签订，知道冷静期内可以撤回" },
    { key: "rights_kept", kind: "tick", label: "保留的权利", sentence: "已说明协议不限制其反映新问题、提出申诉、诉讼和反映违约的权利，也不因信访给予任何不利对待" },
  ],
  start: () => ({ free_will: false, rights_kept: false }),
});
