import { QueryClient } from "@tanstack/vue-query";
import { expect, test } from "vitest";
import type { Topic } from "./generated";
import { keys, refresh, stale } from "./topics";

/** Fails to compile when the contract gains a topic that is not here. */
const ALL: Record<Topic, true> = { session: true, today: true, cases: true, case: true, papers: true, settings: true, roster: true, drafts: true, sealed: true, reception: true, supervision: true };

test("every topic makes something stale", () => {
  expect(Object.keys(stale).sort()).toEqual(Object.keys(ALL).sort());
  for (const prefixes of Object.values(stale)) expect(prefixes.length).toBeGreaterThan(0);
});

test("a topic refreshes its own answers and leaves the others", async () => {
  const client = new QueryClient();
  const all = [keys.today, keys.codes, keys.settings, keys.case("c1"), keys.session];
  for (const key of all) client.setQueryData([...key], 1);
  await refresh(client, { changes: ["case", "today"] });
  const dirty = all.filter((key) => client.getQueryState([...key])?.isInvalidated);
  expect(dirty).toEqual([keys.today, keys.case("c1")]);
});
