/** 约访、候访: a slot with one of our own people. Who comes stands in the case; otherwise they bring the number. */
import { defineAct, names } from "@/acts/define";
import { APPOINTMENT_KINDS } from "@/format/words";

export default defineAct({
  verb: "book",
  title: "约访、候访",
  confirm: "约定",
  intro: "这里不写来访人姓名：已登记的选他的件；没有登记的，把约号告诉来访人，凭约号取号。",
  fields: [
    { key: "kind", kind: "choice", label: "方式", choices: APPOINTMENT_KINDS },
    { key: "on", kind: "date", label: "日期", half: true },
    { key: "with", kind: "choice", label: "接待的领导或同志", choices: names, list: true, half: true },
    { key: "from", kind: "time", label: "开始", half: true },
    { key: "to", kind: "time", label: "结束", half: true },
    { key: "place", kind: "text", label: "地点" },
    { key: "case", kind: "case", label: "事关哪一件", optional: true },
  ],
  start: ({ today }) => ({ kind: "visit", on: today, from: "09:00", to: "09:30", with: "", place: "信访接待大厅", case: "" }),
});
