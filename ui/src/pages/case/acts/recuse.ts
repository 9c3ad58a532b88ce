/** 回避: a person concerned may neither handle nor open the case. */
import { accounts, defineAct } from "@/acts/define";

export default defineAct({
  verb: "recuse",
  title: "登记回避",
  confirm: "登记回避",
  intro: "回避的人从此不能承办，也打不开这一件。",
  fields: [
    { key: "account", kind: "choice", label: "谁回避", choices: accounts, list: true },
    { key: "reason", kind: "area", label: "缘由", lines: 2 },
  ],
  start: () => ({ account: "", reason: "" }),
});
