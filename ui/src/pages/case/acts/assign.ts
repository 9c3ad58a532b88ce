/** 交办: a leader answers for it, an office handles it, one person handles it first. */
import { accounts, approvedOn, approver, defineAct, handlingOffices, leaders, type Context } from "@/acts/define";

/** Which leader takes it a leader decides: their own word needs no other. */
const decided = (values: Readonly<Record<string, unknown>>, { me }: Context): boolean => values.lead !== "" && !me.roles.includes("leader");

export default defineAct({
  verb: "assign",
  title: "交办",
  confirm: "交办",
  fields: [
    { key: "on", kind: "date", label: "交办日期", half: true },
    { key: "lead", kind: "choice", label: "包案领导", choices: leaders, list: true, half: true, optional: true },
    { ...approver("lead"), label: "包案由谁批准（纸上批的才填）", when: decided },
    { ...approvedOn, when: (values, context) => decided(values, context) && approvedOn.when(values) },
    { key: "office", kind: "choice", label: "承办室", choices: handlingOffices, list: true, half: true },
    { key: "first_handler", kind: "choice", label: "首办责任人", choices: accounts, list: true, half: true },
    { key: "requirement", kind: "area", label: "办理要求", lines: 4, optional: true },
  ],
  start: ({ today }) => ({ on: today, lead: "", office: "", first_handler: "", requirement: "", approved_by: "", approved_on: today }),
});
