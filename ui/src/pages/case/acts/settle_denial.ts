/** 查清否认的批准: what was found out, by somebody else than whoever entered the approval. */
import { defineAct } from "@/acts/define";

export default defineAct({
  verb: "settle_denial",
  title: "查清否认的批准",
  confirm: "记下",
  intro: "向领导本人和经办人核实，查看纸面原件。需要重新报批的，先办再记。记这条批准的人不能查清自己记的。",
  fields: [{ key: "outcome", kind: "area", label: "查清的情况和怎样处理", lines: 3 }],
  start: () => ({ entry: "", outcome: "" }),
});
