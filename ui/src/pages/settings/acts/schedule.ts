/** 排接访: who receives on which day. */
import { defineAct } from "@/acts/define";
import { addDays } from "@/format/date";

export default defineAct({
  verb: "schedule",
  title: "排一个接访日",
  confirm: "排定",
  fields: [{ key: "day", kind: "day", label: "接访日" }, { key: "reason", kind: "text", label: "换人的理由", optional: true, placeholder: "换下原排的领导时填写" }],
  start: ({ today, settings }) => {
    const last = [...settings.roster].sort((a, b) => a.date.localeCompare(b.date)).at(-1);
    const date = last && last.date >= today ? addDays(last.date, 7) : today;
    return { day: { date, leader: "", post: "", place: last?.place ?? "", from: last?.from ?? "08:30", to: last?.to ?? "11:30" }, reason: "" };
  },
});
