import { effectScope } from "vue";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { calls } from "@/calls/generated";
import { useCommands } from "@/keys/commands";
import { settled, sitDown } from "@/test_help";
import { useFinder } from "./finder";

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  await sitDown();
});
afterEach(() => void vi.useRealTimers());

test("finds cases, then what can be done here, then places", async () => {
  const scope = effectScope();
  const opened: string[] = [];
  await scope.run(async () => {
    useCommands([{ id: "act-step", label: "记录办理步骤", key: "S", run: () => undefined }, { id: "place-cases", label: "去件库", key: "Alt+4", run: () => undefined }, { id: "esc", label: "返回", key: "Esc", run: () => undefined, quiet: true }]);
    const finder = useFinder((id) => opened.push(id));
    expect(finder.hits.value.map((hit) => hit.label)).toEqual(["记录办理步骤", "去件库"]);
    finder.text.value = "097";
    await settled();
    vi.advanceTimersByTime(200);
    await settled();
    expect(finder.hits.value[0]).toMatchObject({ group: "信访件", label: "信访〔2026〕097号" });
    finder.hits.value[0]?.run();
    expect(opened).toEqual(["c097"]);
    finder.text.value = "办理";
    expect(finder.hits.value.some((hit) => hit.id === "act-step")).toBe(true);
  });
  scope.stop();
});

test("a late answer to an old question is dropped", async () => {
  const scope = effectScope();
  await scope.run(async () => {
    const waiting: ((found: never[]) => void)[] = [];
    vi.spyOn(calls, "find").mockImplementation(() => new Promise((resolve) => waiting.push(resolve as (found: never[]) => void)));
    const finder = useFinder(() => undefined);
    finder.text.value = "旧";
    await settled();
    vi.advanceTimersByTime(200);
    await settled();
    finder.text.value = "新";
    await settled();
    vi.advanceTimersByTime(200);
    await settled();
    waiting[0]?.([{ case_id: "old", number: "旧", title: "", hit: "" }] as never[]);
    await settled();
    expect(finder.hits.value.filter((hit) => hit.group === "信访件")).toEqual([]);
  });
  scope.stop();
});
