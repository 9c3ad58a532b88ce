/** Which cached answers each topic of the desk makes stale. Refreshing is never guessed. */
import type { QueryClient } from "@tanstack/vue-query";
import type { CasesInput, Done, TasksInput, Topic } from "./generated";

export const keys = {
  session: ["session"] as const,
  today: ["today"] as const,
  tasks: (whose: TasksInput) => ["today", "of", whose] as const,
  codes: ["codes"] as const,
  sealed: ["sealed"] as const,
  reception: ["reception"] as const,
  settings: ["settings"] as const,
  cases: (input: Omit<CasesInput, "offset" | "limit">) => ["cases", input] as const,
  found: (text: string) => ["found", text] as const,
  case: (id: string) => ["case", id] as const,
};

export const stale: Record<Topic, readonly (readonly string[])[]> = {
  session: [["session"]],
  today: [["today"]],
  cases: [["cases"], ["found"]],
  case: [["case"]],
  papers: [["case"], ["today"]],
  settings: [["settings"], ["codes"]],
  roster: [["today"], ["settings"], ["session"]],
  drafts: [["draft"]],
  sealed: [["sealed"], ["today"]],
  reception: [["reception"]],
};

export async function refresh(client: QueryClient, done: Pick<Done, "changes">): Promise<void> {
  const prefixes = new Map(done.changes.flatMap((topic) => stale[topic] ?? []).map((key) => [key.join("/"), key]));
  await Promise.all([...prefixes.values()].map((queryKey) => client.invalidateQueries({ queryKey: [...queryKey] })));
}
