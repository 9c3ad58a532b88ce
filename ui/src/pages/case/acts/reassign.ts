/** 改派: another first handler, for a reason; whoever takes it over signs for it. */
import { accounts, defineAct, handlingOffices } from "@/acts/define";

export default defineAct({
  verb: "reassign",
  title: "改派首办责任人",
  confirm: "改派",
  intro: "谁首办、谁负责。改派须有理由，由接手的单位签收；签收以前仍由原承办室办理，期限照旧计算。",
  fields: [
    { key: "on", kind: "date", label: "改派日期", half: true },
    { key: "office", kind: "choice", label: "承办室", choices: handlingOffices, list: true, half: true },
    { key: "first_handler", kind: "choice", label: "首办责任人", choices: accounts, list: true, half: true },
    { key: "reason", kind: "area", label: "理由", lines: 2, placeholder: "如：原首办责任人与被反映人系亲属，应当回避" },
  ],
  start: ({ today }) => ({ on: today, office: "", first_handler: "", reason: "" }),
});
