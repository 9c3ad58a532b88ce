/** 职能部门办理结果 (三到位一处理): entered by the desk from the department's answer. */
import { defineAct } from "@/acts/define";
import { OUTCOMES } from "@/format/words";

const unlawful = (values: Readonly<Record<string, unknown>>): boolean => values["outcome"] === "unlawful";

export default defineAct({
  verb: "outside_answer",
  title: "职能部门办理结果",
  confirm: "记下结果",
  wide: true,
  intro: "三个责任都落实到单位和人，才能记结果。行为违法由有权机关依据法律处理；信访、举报本身不是违法行为。",
  fields: [
    { key: "on", kind: "date", label: "答复日期", half: true },
    { key: "document", kind: "text", label: "部门答复的文号", half: true },
    { key: "outcome", kind: "choice", label: "三到位一处理", choices: OUTCOMES, list: true },
    { key: "answer", kind: "area", label: "处理意见", lines: 3 },
    { key: "proof", kind: "area", label: "到位的依据", lines: 2, placeholder: "如：发放名册、帮扶记录、谈话记录" },
    { key: "organ", kind: "text", label: "依法处理的机关", when: unlawful, half: true },
    { key: "law", kind: "text", label: "法律条款", when: unlawful, half: true },
    { key: "conduct", kind: "area", label: "违法的行为", lines: 2, when: unlawful },
    { key: "files", kind: "evidence", label: "扫描件", optional: true },
  ],
  start: ({ today }) => ({ on: today, document: "", outcome: "solved", answer: "", proof: "", organ: "", conduct: "", law: "", files: [] }),
});
