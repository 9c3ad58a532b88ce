/** Every form there is, by verb: the file `<verb>.ts` under a page's `acts/`. */
import type { Verb } from "@/calls/generated";
import type { AnyForm } from "./define";

const files = import.meta.glob<AnyForm>("../pages/*/acts/*.ts", { import: "default", eager: true });
const byVerb = new Map(Object.entries(files).map(([path, form]) => [path.replace(/^.*\/|\.ts$/g, ""), form]));

export const hasForm = (verb: string): boolean => byVerb.has(verb);
export const verbsWithForms = (): string[] => [...byVerb.keys()];

export function formOf(verb: Verb): AnyForm {
  const form = byVerb.get(verb);
  if (!form) throw new Error(`no form for ${verb}`);
  return form;
}
