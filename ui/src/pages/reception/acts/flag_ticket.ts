/** 标明情况: after the number was taken, with what the desk must look to. */
import { defineAct } from "@/acts/define";
import { MARKS, UNMARKED } from "../marks";

export default defineAct({
  verb: "flag_ticket",
  title: "标明情况",
  confirm: "标明",
  intro: "取号以后才发现、才发生的，在这里标明，马上提示怎样处置；标错的，去掉再标。",
  fields: [
    ...MARKS,
  ],
  start: () => ({ ticket: "", ...UNMARKED }),
});
