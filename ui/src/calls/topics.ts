/** Which cached answers each topic of the desk makes stale. Refreshing is never guessed. */
import type { QueryClient } from "@tanstack/vue-query";
import type { CasesInput, Done, TasksInput, Topic } from "./generated";

export const keys = {
  today: ["today"] as const,
  tasks: (whose: TasksInput) => ["today", "of", whose] as const,
  codes: ["codes"] as const,
  sealed: ["sealed"] as const,
  reception: ["reception"] as const,
  leading: (leader: string) => ["leading", leader] as const,
  settings: ["settings"] as const,
  /** Under 督办, so that what makes that stale makes this stale too. */
  light: ["supervision", "light"] as const,
  ceased: ["supervision", "ceased"] as const,
  firstMonths: (month: string) => ["supervision", "first", month] as const,
  supervision: (month: string, quarter: string) => ["supervision", month, quarter] as const,
  cases: (input: Omit<CasesInput, "offset" | "limit">) => ["cases", input] as const,
  found: (text: string) => ["found", text] as const,
  case: (id: string) => ["case", id] as const,
};

export const stale: Record<Topic, readonly (readonly string[])[]> = {
  session: [],
  today: [["today"]],
  cases: [["cases"], ["found"]],
  case: [["case"]],
  papers: [["case"], ["today"]],
  settings: [["settings"], ["codes"]],
  roster: [["today"], ["settings"]],
  leading: [["leading"]],
  drafts: [],
  sealed: [["sealed"], ["today"]],
  reception: [["reception"]],
  supervision: [["supervision"]],
};

/** Who sits at the desk is no cached answer: whoever keeps it says how it is asked again. */
let askSession: () => Promise<void> = async () => undefined;
export const onSessionStale = (ask: () => Promise<void>): void => { askSession = ask; };
const OF_SESSION: readonly Topic[] = ["session", "roster"];

export async function refresh(client: QueryClient, done: Pick<Done, "changes">): Promise<void> {
  const prefixes = new Map(done.changes.flatMap((topic) => stale[topic] ?? []).map((key) => [key.join("/"), key]));
  const session = done.changes.some((topic) => OF_SESSION.includes(topic)) ? [askSession()] : [];
  await Promise.all([...session, ...[...prefixes.values()].map((queryKey) => client.invalidateQueries({ queryKey: [...queryKey] }))]);
}
