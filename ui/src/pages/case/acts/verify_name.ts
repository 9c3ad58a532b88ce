/** 核实署名: whether whoever is named did sign, asked by telephone or in person. */
import { defineAct, names } from "@/acts/define";
import { NAME_OUTCOMES, WAYS } from "@/format/words";

export default defineAct({
  verb: "verify_name",
  title: "核实署名",
  confirm: "记下核实",
  intro: "核实确是本人之前，不向其告知、反馈。冒名、无法联系的，此后按匿名件办理。",
  fields: [
    { key: "on", kind: "date", label: "核实日期", half: true },
    { key: "way", kind: "choice", label: "方式", choices: WAYS.filter((way) => way.value !== "written"), half: true },
    { key: "outcome", kind: "choice", label: "结果", choices: NAME_OUTCOMES },
    { key: "staff", kind: "names", label: "核实人", suggest: names },
    { key: "note", kind: "area", label: "经过", lines: 2, optional: true, placeholder: "如：三次拨打均无人接听。不写本人姓名、电话" },
  ],
  start: ({ today, me }) => ({ on: today, way: "phone", outcome: "own", staff: [me.name], note: "" }),
});
