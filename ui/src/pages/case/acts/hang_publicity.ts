/** 双公示张贴: it hangs since the day that is printed on it. */
import { defineAct } from "@/acts/define";

export default defineAct({
  verb: "hang_publicity",
  title: "双公示张贴",
  confirm: "记下张贴",
  intro: "公告已经按上面印的日期贴出。照片可以现在附上，也可以不附。",
  fields: [{ key: "files", kind: "evidence", label: "张贴的照片", optional: true }],
  start: () => ({ files: [] }),
});
