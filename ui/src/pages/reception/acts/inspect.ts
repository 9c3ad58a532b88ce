/** 明察暗访: what was found at a township's door, and what is to be put right. */
import { defineAct, names, townshipOffices } from "@/acts/define";
import { addDays } from "@/format/date";
import { INSPECTION_WAYS } from "@/format/words";

export default defineAct({
  verb: "inspect",
  title: "记一次明察暗访",
  confirm: "记下",
  fields: [
    { key: "township", kind: "choice", label: "乡镇(街道)", choices: townshipOffices, list: true, half: true },
    { key: "on", kind: "date", label: "日期", half: true },
    { key: "way", kind: "choice", label: "方式", choices: INSPECTION_WAYS, half: true },
    { key: "place", kind: "text", label: "地点", half: true },
    { key: "inspectors", kind: "names", label: "检查的同志", suggest: names },
    { key: "findings", kind: "area", label: "发现的情况", lines: 4 },
    { key: "files", kind: "photos", label: "照片", optional: true },
    { key: "photos", kind: "number", label: "另有纸质照片", min: 0, unit: "张，随纸质记录存", half: true, optional: true },
    { key: "marks", kind: "number", label: "评分", min: 0, max: 100, unit: "分", half: true, optional: true },
    { key: "demand", kind: "maybe", label: "要整改的问题", ask: "有问题要整改" },
    { key: "due", kind: "date", label: "整改期限", half: true, when: (values) => values["demand"] !== null },
  ],
  start: ({ today }) => ({ township: "", on: today, way: "covert", place: "", inspectors: [], findings: "", files: [], photos: 0, marks: 100, demand: null, due: addDays(today, 7) }),
});
