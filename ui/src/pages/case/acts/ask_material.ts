/** 补充材料: what the person is asked for, told at once; what waits for it stops meanwhile. */
import { defineAct, names } from "@/acts/define";
import { addDays } from "@/format/date";
import { WAYS } from "@/format/words";

export default defineAct({
  verb: "ask_material",
  title: "要求补充材料",
  confirm: "记下已告知",
  intro: "一次说全缺什么。“决定是否受理”等到材料来为止，等的日子不计；只等这一次。告知本人的期限照走。",
  fields: [
    { key: "on", kind: "date", label: "告知日期", half: true },
    { key: "until", kind: "date", label: "等到哪天", half: true },
    { key: "way", kind: "choice", label: "告知方式", choices: WAYS },
    { key: "staff", kind: "names", label: "告知人", suggest: names },
    { key: "what", kind: "area", label: "缺什么材料", lines: 4, placeholder: "如：名单照片、领款的存折复印件" },
  ],
  start: ({ today, me }) => ({ on: today, what: "", way: "phone", staff: [me.name], until: addDays(today, 7) }),
});
