/** 排定月度接访: every Monday of a month on one sheet, as the calendar leaves it. */
import { defineAct } from "@/acts/define";
import { monthOf, periods } from "@/format/period";
import { me } from "@/session/session";

export default defineAct({
  verb: "plan_roster",
  title: "排一个月的接访",
  confirm: "排定",
  wide: true,
  intro: "领导公开接访日为每周一，遇节假日顺延到其后第一个工作日；乡镇开门迎访的日子由乡镇自定。同一天可排几位，各占一行。",
  fields: [
    { key: "month", kind: "choice", label: "月份", choices: ({ today }) => periods(monthOf(today), 1, 6), list: true, half: true },
    {
      key: "days", kind: "rows", label: "接访日", add: "加一行",
      columns: [
        { key: "date", label: "日期", kind: "date", width: "12rem" }, { key: "leader", label: "接访领导", kind: "text", width: "6.5rem" }, { key: "post", label: "职务", kind: "text" },
        { key: "place", label: "地点", kind: "text", width: "9rem" }, { key: "from", label: "开始", kind: "time", width: "5rem" }, { key: "to", label: "结束", kind: "time", width: "5rem" },
      ],
      blank: () => ({ date: "", leader: "", post: "", place: me.value.own_door ? "信访接待室" : "信访接待大厅", from: "08:30", to: "11:30" }),
    },
    { key: "reason", kind: "text", label: "换人的理由", optional: true, placeholder: "换下原排的领导时填写" },
  ],
  start: ({ today }) => ({ month: monthOf(today), days: [], reason: "" }),
});
