/** 谈话函询报告: what came of it; another disposition is proposed for itself. */
import { approvedOn, defineAct, leaders } from "@/acts/define";
import { TALK_RESULTS } from "@/format/words";

export default defineAct({
  verb: "report_inquiry",
  title: "谈话函询报告",
  confirm: "记下报告",
  intro: "谈话后、收到回复后 30 日内写出情况报告。需要改为初步核实的，报告后另提处置意见。",
  fields: [
    { key: "on", kind: "date", label: "报告日期", half: true },
    { key: "result", kind: "choice", label: "结果", choices: TALK_RESULTS, list: true },
    { key: "opinion", kind: "area", label: "情况和意见", lines: 5 },
    { key: "approved_by", kind: "choice", label: "批准人", choices: leaders, list: true, half: true },
    approvedOn,
  ],
  start: ({ today }) => ({ on: today, result: "credible", opinion: "", approved_by: "", approved_on: today }),
});
