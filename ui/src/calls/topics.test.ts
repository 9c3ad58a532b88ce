import { QueryClient } from "@tanstack/vue-query";
import { expect, test } from "vitest";
import type { Topic } from "./generated";
import { keys, onSessionStale, refresh, stale } from "./topics";

/** Fails to compile when the contract gains a topic that is not here. */
const ALL: Record<Topic, true> = { session: true, today: true, cases: true, case: true, papers: true, settings: true, roster: true, drafts: true, leading: true, sealed: true, reception: true, supervision: true };

test("every topic makes something stale", () => {
  expect(Object.keys(stale).sort()).toEqual(Object.keys(ALL).sort());
  const asked = new Set([keys.today, keys.codes, keys.sealed, keys.reception, keys.settings, keys.cases({} as never), keys.found(""), keys.leading(""), keys.supervision("", ""), keys.case("")].map((key) => key[0]));
  for (const [topic, prefixes] of Object.entries(stale)) {
    if (topic !== "session" && topic !== "drafts") expect(prefixes.length, topic).toBeGreaterThan(0);
    for (const [first] of prefixes) expect(asked, topic).toContain(first);
  }
});

test("a topic refreshes its own answers and leaves the others", async () => {
  const client = new QueryClient();
  const all = [keys.today, keys.codes, keys.settings, keys.case("c1")];
  for (const key of all) client.setQueryData([...key], 1);
  await refresh(client, { changes: ["case", "today"] });
  const dirty = all.filter((key) => client.getQueryState([...key])?.isInvalidated);
  expect(dirty).toEqual([keys.today, keys.case("c1")]);
});

test("the session is asked again when it is stale, and only then", async () => {
  let asked = 0;
  onSessionStale(async () => void asked++);
  const client = new QueryClient();
  await refresh(client, { changes: ["case"] });
  expect(asked).toBe(0);
  await refresh(client, { changes: ["settings", "session"] });
  expect(asked).toBe(1);
});
