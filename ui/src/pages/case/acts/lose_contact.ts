/** 失联: on three days, by two ways. */
import { defineAct } from "@/acts/define";
import { WAYS } from "@/format/words";

export default defineAct({
  verb: "lose_contact",
  title: "失联",
  confirm: "认定失联",
  wide: true,
  intro: "在三个不同的日子、用两种以上方式联系过，仍找不到本人的，才认定失联。核查照常进行；本人再出现的，照样反馈。",
  fields: [
    { key: "on", kind: "date", label: "认定日期", half: true },
    {
      key: "attempts", kind: "rows", label: "联系经过", add: "再加一次", blank: () => ({ on: "", way: "phone", what: "" }),
      columns: [{ key: "on", label: "日期", kind: "date", width: "11rem" }, { key: "way", label: "方式", kind: "choice", choices: WAYS, width: "8rem" }, { key: "what", label: "怎样联系、结果如何", kind: "text" }],
    },
  ],
  start: ({ today }) => ({ on: today, attempts: [{ on: "", way: "phone", what: "" }, { on: "", way: "phone", what: "" }, { on: "", way: "face", what: "" }] }),
});
