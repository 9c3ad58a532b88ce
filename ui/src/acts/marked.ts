/** Where in a public text the clearance check was hit: the refusal's field is `from-to`, counted in characters. */
import type { Failure } from "@/calls/generated";

export type Piece = { text: string; hit: boolean };

/** Never by content: what the refusal does not place is not guessed, and the text stays whole. */
export function marked(text: string, failure: Failure): Piece[] {
  const place = /^(\d+)-(\d+)$/.exec(failure.field ?? "");
  const letters = [...text];
  const [from, to] = [Number(place?.[1]), Math.min(Number(place?.[2]), letters.length)];
  if (!place || from >= to) return [{ text, hit: false }];
  return [
    { text: letters.slice(0, from).join(""), hit: false }, { text: letters.slice(from, to).join(""), hit: true }, { text: letters.slice(to).join(""), hit: false },
  ].filter((piece) => piece.text !== "");
}
