/** 明确管理权限: whose cadre somebody is who was registered as 待核, one after the other. */
import { defineAct } from "@/acts/define";

export default defineAct({
  verb: "settle_authority",
  title: "明确管理权限",
  confirm: "记下",
  intro: "登记时“待核”的被反映人，查明后从第一位起逐位记下。属上级管理的不在这里记，用“转密封报送”（规则第十五条）。",
  fields: [
    { key: "on", kind: "date", label: "查明日期", half: true },
    { key: "authority", kind: "choice", label: "管理权限", choices: ({ settings }) => (settings.codes.find((one) => one.list === "authorities")?.codes ?? []).filter((one) => one.code !== "unknown").map((one) => ({ value: one.code, label: one.label })), list: true, half: true },
    { key: "basis", kind: "area", label: "怎样查明的", lines: 2, placeholder: "如：查县委组织部任职文件" },
  ],
  start: ({ today }) => ({ on: today, authority: "", basis: "" }),
});
