/** 送达答复: the department's answer reaches whoever came, through the desk. */
import { defineAct, names } from "@/acts/define";
import { WAYS } from "@/format/words";

export default defineAct({
  verb: "outside_serve",
  title: "送达答复",
  confirm: "记下送达",
  intro: "送达之日起 30 日内，信访人可以向上一级机关、单位申请复查（《信访工作条例》第三十五条）：送达时请告知。",
  fields: [
    { key: "on", kind: "date", label: "送达日期", half: true },
    { key: "way", kind: "choice", label: "方式", choices: WAYS },
    { key: "staff", kind: "names", label: "送达人", suggest: names },
    { key: "receipt", kind: "text", label: "送达回证", placeholder: "如：本人签收；拒收，两名见证人签名" },
  ],
  start: ({ today, me }) => ({ on: today, way: "face", staff: [me.name], receipt: "" }),
});
