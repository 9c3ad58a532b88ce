import { beforeEach, expect, test } from "vitest";
import type { LimitView } from "@/calls/generated";
import { byTest, show, sitDown } from "@/test_help";
import LimitList from "./LimitList.vue";

const limit = (rule: string, more: Partial<LimitView>): LimitView => ({ rule, name: "作出核查结论", due: "2026-11-10", first_due: "2026-11-10", left: "", tone: "ok", source: "", met_on: null, extendable: 0, notes: [], ...more });

beforeEach(() => sitDown());

test("what was met too late, and what ended without being met, is not shown as done in time", async () => {
  await show(LimitList, { limits: [
    limit("inform", { met_on: "2026-11-09", left: "已按期" }),
    limit("find", { met_on: "2026-11-12", left: "逾期完成", tone: "late" }),
    limit("assign", { met_on: "2026-11-11", left: "到此为止：不予受理", tone: "plain" }),
    limit("receive", { left: "剩 2 个工作日", tone: "warn" }),
  ] });
  expect(byTest("limit-inform").textContent).toContain("11月9日　已按期 ✓");
  expect(byTest("limit-find").textContent).toContain("11月12日　红逾期完成");
  expect(byTest("limit-assign").textContent).toContain("11月11日　到此为止：不予受理");
  for (const rule of ["find", "assign", "receive"]) expect(byTest(`limit-${rule}`).textContent).not.toContain("✓");
});
