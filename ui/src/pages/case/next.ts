/** What the desk says comes next, parted by whose turn it is; the likeliest stands first, as the desk gave it. */
import type { NextAct } from "@/calls/generated";

export const mineOf = (next: readonly NextAct[]): NextAct[] => next.filter((act) => !act.aside && !act.whose);

/** Each post or office that must act, with the names of its acts. */
export function theirsOf(next: readonly NextAct[]): [whose: string, acts: string[]][] {
  const found = new Map<string, string[]>();
  for (const act of next) if (!act.aside && act.whose) found.set(act.whose, [...(found.get(act.whose) ?? []), act.name]);
  return [...found];
}
