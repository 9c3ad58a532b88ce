/** 调整专班: who works on the case from now on, with the reason. */
import { accounts, defineAct } from "@/acts/define";

export default defineAct({
  verb: "change_task_force",
  title: "调整专班",
  confirm: "调整",
  intro: "写调整以后的全体成员。调出的同志不能再看本件，他负责的措施先换责任人。",
  wide: true,
  fields: [
    {
      key: "task_force", kind: "rows", label: "专班", add: "再加一位", optional: true, blank: () => ({ account: "", duty: "" }),
      columns: [{ key: "account", label: "谁", kind: "choice", choices: accounts, width: "14rem" }, { key: "duty", label: "分工", kind: "text" }],
    },
    { key: "reason", kind: "area", label: "为什么调整", lines: 2 },
  ],
  start: ({ view }) => ({ task_force: (view?.plan?.task_force ?? []).map(({ account, duty }) => ({ account, duty })), reason: "" }),
});
