/** 改机构: what papers print of an office. Those issued before keep what they said. */
import { defineAct, offices } from "@/acts/define";

export default defineAct({
  verb: "change_office",
  title: "改单位",
  confirm: "改",
  intro: "以后的文书按新的印；已出具的不变。",
  fields: [
    { key: "office", kind: "choice", label: "哪个单位", choices: offices, list: true },
    { key: "name", kind: "text", label: "全称" },
    { key: "short", kind: "text", label: "简称", optional: true, half: true },
    { key: "telephone", kind: "text", label: "电话", optional: true, half: true },
    { key: "hours", kind: "text", label: "接待时间", optional: true },
  ],
  start: ({ settings }) => {
    const first = settings.offices[0];
    return { office: first?.id ?? "", name: first?.name ?? "", short: first?.short ?? "", telephone: first?.telephone ?? "", hours: first?.hours ?? "" };
  },
});
