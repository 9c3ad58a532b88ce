/** What an office closed in a quarter, as rows of its 季度报结: all of it is reported until somebody says otherwise. */
import type { Given } from "@/acts/form";
import { read } from "@/calls/ask";
import { calls } from "@/calls/generated";

export async function reportOf(quarter: string, office: string): Promise<Given> {
  const closed = await read(calls.closed_to_report({ quarter, office }));
  return { quarter, office, cases: closed.map(({ number, title }) => ({ number, title, reported: true, word: "" })) };
}
