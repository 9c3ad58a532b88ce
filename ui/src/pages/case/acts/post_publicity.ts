/** 双公示: the checked result and the telephone, on one notice. */
import { defineAct, townshipOffices } from "@/acts/define";
import PublicityNotice from "../PublicityNotice.vue";

export default defineAct({
  verb: "post_publicity",
  title: "拟定双公示",
  confirm: "定稿，出公告",
  intro: "定稿后打印、盖章，贴出后记“双公示张贴”。日期写要张贴的那天，公示期从那天起算；那天没有贴成的，记“公示作废”再拟。",
  wide: true,
  layout: PublicityNotice,
  fields: [
    { key: "on", kind: "date", label: "张贴日期" },
    { key: "office", kind: "choice", label: "公示单位", choices: townshipOffices, list: true },
    { key: "places", kind: "lines", label: "张贴地点", lines: 2, placeholder: "一行一处" },
    { key: "matter", kind: "public", label: "核查事项", lines: 3 },
    { key: "result", kind: "public", label: "核查结果", lines: 4 },
    { key: "handling", kind: "public", label: "处理整改", lines: 3 },
    { key: "telephone", kind: "text", label: "监督电话" },
    { key: "hours", kind: "text", label: "接待时间" },
  ],
  start: ({ today, settings, me }) => {
    const office = settings.offices.find((one) => one.id === me.office && one.kind === "township") ?? settings.offices.find((one) => one.kind === "township");
    return { on: today, places: [], office: office?.id ?? "", matter: "", result: "", handling: "", telephone: office?.telephone ?? "", hours: office?.hours ?? "" };
  },
});
