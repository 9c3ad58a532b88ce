/** 工作时间: in these hours of working days desks are told how many cases are due; in no others. */
import { defineAct } from "@/acts/define";

export default defineAct({
  verb: "set_hours",
  title: "工作时间和桌面提醒",
  confirm: "改",
  intro: "只在工作日的这些时段提醒。提醒只说几件到期、几件超期，不说是哪一件。",
  fields: [
    { key: "hours", kind: "lines", label: "时段", lines: 3, placeholder: "8:30-12:00", hint: "一行一段" },
    { key: "notices", kind: "tick", label: "提醒", sentence: "各台电脑在工作时间作桌面提醒" },
    { key: "reason", kind: "area", label: "理由", lines: 2 },
  ],
  start: ({ settings }) => ({ hours: settings.alerts.hours, notices: settings.alerts.notices, reason: "" }),
});
