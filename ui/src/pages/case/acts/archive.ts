/** 归档. */
import { defineAct } from "@/acts/define";

export default defineAct({
  verb: "archive",
  title: "归档",
  confirm: "归档",
  fields: [
    { key: "on", kind: "date", label: "归档日期", half: true },
    { key: "years", kind: "number", label: "保管期限", unit: "年", min: 1, half: true },
    { key: "sheets", kind: "number", label: "卷内张数", unit: "张", half: true },
    { key: "sealed_sheets", kind: "number", label: "其中密封", unit: "张", half: true, hint: "身份材料装入密封袋，目录上只列“密封件 n 页”" },
  ],
  start: ({ today }) => ({ on: today, years: 10, sheets: 0, sealed_sheets: 0 }),
});
