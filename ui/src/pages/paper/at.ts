import type { RouteLocationRaw } from "vue-router";
import type { PaperChoice } from "@/calls/generated";

/** Where a paper of a case is looked at and issued; of several of a kind, the one that was chosen. */
export function paperAt(id: string, { paper, about }: PaperChoice): RouteLocationRaw {
  return { name: "paper", params: { id, paper }, query: about ? { about } : {} };
}
