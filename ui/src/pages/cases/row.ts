/** How a row of the library is read: what ranks it comes first, and the whole of it when one points at it. */
import type { CaseRow, Tag, Tone } from "@/calls/generated";
import { day } from "@/format/date";

const WEIGHT: Record<Tone, number> = { late: 0, warn: 1, info: 2, ok: 3, plain: 3 };

/** 上级交办·马上办, 重复·重点办 and 越级 before 实名 and 初信初访: what is cut off on a narrow screen is what matters least. */
export const weighed = (tags: readonly Tag[]): Tag[] => [...tags].sort((a, b) => WEIGHT[a.tone] - WEIGHT[b.tone]);

export function wholeRow(row: CaseRow, today: string): string {
  const due = row.due ? `${row.due_what ?? ""} ${day(row.due, today)}${row.left ? `，${row.left}` : ""}` : "";
  return [`${row.number}　${row.title}`, weighed(row.tags).map((tag) => tag.text).join("、"), `${day(row.received_on, today)}收到　${row.office}　${row.stage}`, due].filter(Boolean).join("\n");
}
