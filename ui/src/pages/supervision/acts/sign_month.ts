/** 对账签字: each side under its own name; a side that has no account here signed on paper. */
import { defineAct } from "@/acts/define";

const onPaper = (values: Readonly<Record<string, unknown>>): boolean => values["on_paper"] === true;

export default defineAct({
  verb: "sign_month",
  title: "对账签字",
  confirm: "签字",
  intro: "登录的人签自己的一方；没有账户的一方照纸质签字补录。双方都签了，这个月就办结，不再改；以后发现的出入在下一个月核销。",
  fields: [
    { key: "signer", kind: "text", label: "签字人", half: true, when: onPaper },
    { key: "on", kind: "date", label: "签字的日期", half: true, when: onPaper },
  ],
  start: ({ today }) => ({ month: "", side: "ours", on: today, on_paper: false, signer: "" }),
});
