/** Every form there is, by verb: the file `<verb>.ts` under a page's `acts/`. */
import type { Verb } from "@/calls/generated";
import type { AnyForm } from "./define";

const files = import.meta.glob<AnyForm>("../pages/*/acts/*.ts", { import: "default" });
const byVerb = new Map(Object.entries(files).map(([path, load]) => [path.replace(/^.*\/|\.ts$/g, ""), load]));

export const hasForm = (verb: string): boolean => byVerb.has(verb);
export const verbsWithForms = (): string[] => [...byVerb.keys()];

export async function loadForm(verb: Verb): Promise<AnyForm> {
  const load = byVerb.get(verb);
  if (!load) throw new Error(`no form for ${verb}`);
  return load();
}
