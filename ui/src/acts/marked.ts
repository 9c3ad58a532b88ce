/** Where in a public text the clearance check was hit, as far as its sentence names the place. */
import type { Failure } from "@/calls/generated";

export type Piece = { text: string; hit: boolean };

/** The words that a refusal quotes: “…”, 「…」, 『…』. */
export function quoted(sentence: string): string[] {
  return [...sentence.matchAll(/[“「『]([^”」』]+)[”」』]/g)].flatMap((found) => (found[1] ? [found[1].replace(/^…+|…+$/g, "")] : [])).filter(Boolean);
}

export function marked(text: string, failure: Failure): Piece[] {
  const hits = quoted(`${failure.message}${failure.way_out}`).filter((words) => text.includes(words));
  if (hits.length === 0) return [{ text, hit: false }];
  const pieces: Piece[] = [];
  let rest = text;
  while (rest) {
    const next = hits.map((words) => ({ words, at: rest.indexOf(words) })).filter((one) => one.at >= 0).sort((a, b) => a.at - b.at || b.words.length - a.words.length)[0];
    if (!next) break;
    if (next.at > 0) pieces.push({ text: rest.slice(0, next.at), hit: false });
    pieces.push({ text: next.words, hit: true });
    rest = rest.slice(next.at + next.words.length);
  }
  if (rest) pieces.push({ text: rest, hit: false });
  return pieces;
}
