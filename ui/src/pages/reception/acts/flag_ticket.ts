/** 标明情况: after the number was taken, with what the desk must look to. */
import { defineAct } from "@/acts/define";

export default defineAct({
  verb: "flag_ticket",
  title: "标明情况",
  confirm: "标明",
  intro: "取号以后才发现、才发生的，在这里标明，马上提示怎样处置；标错的，去掉再标。",
  fields: [
    { key: "beyond", kind: "tick", label: "越级", sentence: "越级访" },
    { key: "weapon", kind: "tick", label: "危险物品", sentence: "携带危险物品" },
    { key: "ill", kind: "tick", label: "疾病", sentence: "突发疾病" },
    { key: "despair", kind: "tick", label: "轻生", sentence: "有轻生言行" },
    { key: "children", kind: "tick", label: "未成年人", sentence: "带有未成年人" },
  ],
  start: () => ({ ticket: "", beyond: false, weapon: false, ill: false, despair: false, children: false }),
});
