/** 送达申诉决定: with what may still be done against it. */
import { defineAct, names } from "@/acts/define";
import { WAYS } from "@/format/words";

export default defineAct({
  verb: "answer_appeal",
  title: "送达申诉决定",
  confirm: "记下送达",
  fields: [
    { key: "on", kind: "date", label: "送达日期", half: true },
    { key: "way", kind: "choice", label: "方式", choices: WAYS, half: true },
    { key: "staff", kind: "names", label: "送达人", suggest: names },
    { key: "remedy_told", kind: "tick", label: "救济途径", sentence: "已告知本人仍不服的，向哪里、在多长时间内提出" },
    { key: "said", kind: "area", label: "本人意见", lines: 2, optional: true },
  ],
  start: ({ today, me }) => ({ on: today, way: "face", staff: [me.name], remedy_told: false, said: "" }),
});
