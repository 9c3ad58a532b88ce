/** Which rows stand in sight, with a few above and below. */
export type Span = { from: number; to: number };
const SPARE = 6;

export function windowOf(top: number, room: number, height: number, total: number): Span {
  const from = Math.max(0, Math.floor(top / height) - SPARE);
  const to = Math.min(total, Math.ceil((top + room) / height) + SPARE);
  return { from: Math.min(from, to), to };
}

/** Whether a row stands wholly in sight. */
export const isNear = (index: number, top: number, room: number, height: number): boolean => index * height >= top && (index + 1) * height <= top + room;

/** The pages of `size` rows that a span touches. */
export function pagesOf({ from, to }: Span, size: number): number[] {
  if (to <= from) return [];
  const first = Math.floor(from / size);
  return Array.from({ length: Math.floor((to - 1) / size) - first + 1 }, (_, step) => first + step);
}
