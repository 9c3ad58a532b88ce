/** 锁屏时间: how long a desk may stand open without a hand on it. */
import { defineAct } from "@/acts/define";

export default defineAct({
  verb: "set_idle",
  title: "锁屏时间",
  confirm: "改",
  intro: "无人操作这么久，就自动锁屏；正在填的留作草稿，开启的身份合上。",
  fields: [{ key: "minutes", kind: "number", label: "分钟", min: 1, max: 30, unit: "分钟" }],
  start: ({ settings }) => ({ minutes: settings.idle_minutes }),
});
