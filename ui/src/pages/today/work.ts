/** What one has to do today: limits of cases, and besides them envelopes, 包案措施, 整改 and the office's own work, in one list. */
import type { RouteLocationRaw } from "vue-router";
import type { Daily, DueGroup, OfficeWork, Today, Tone } from "@/calls/generated";
import { day } from "@/format/date";

export type Group = "settle" | "decide" | DueGroup;
/** `to`: where it is done; the office's own work is begun on the spot. */
export type Work = { key: string; test: string; group: Group; tone: Tone; left: string; what: string; about: string; note: string; due: string; to: RouteLocationRaw | null; owed: OfficeWork | null };

const ORDER: readonly Group[] = ["settle", "decide", "late", "today", "soon", "later"];

function groupOf(due: string, today: string, until: string): DueGroup {
  if (due < today) return "late";
  if (due === today) return "today";
  return due <= until ? "soon" : "later";
}

/** The limits of cases, as the desk ranked them. */
const limits = (daily: Daily): Work[] => daily.tasks.map((task, index) => ({ key: `${task.case_id}-${task.what}-${index}`, test: "task-row", group: task.group, tone: task.tone, left: task.left, what: task.what, about: `${task.number}　${task.title}`, note: task.note, due: task.due, to: { name: "case", params: { id: task.case_id }, query: task.verb ? { act: task.verb } : {} }, owed: null }));

const decisions = (found: Today, today: string): Work[] => found.decisions.map((one) => ({ key: one.approval, test: "decision-row", group: "decide", tone: "warn", left: "等批示", what: one.matter_name, about: `${one.number}　${one.title}`, note: `${one.by} ${day(one.submitted_on, today)}呈：${one.proposal}`, due: "", to: { name: "case", params: { id: one.case_id }, query: { act: "decide" } }, owed: null }));

/** 待查清: what was entered in a leader's name, and the leader denies. */
const denials = (found: Today): Work[] => found.denied.map((one) => ({ key: one.id, test: "denied-row", group: "settle", tone: "late", left: "待查清", what: "领导说不是本人批的", about: `${one.number}　${one.title}`, note: `${one.matter}，${one.entered_by}记 ${one.leader_name}批准；${one.leader_name}：${one.denial}`, due: "", to: { name: "case", params: { id: one.case_id } }, owed: null }));

/** What is due without being a limit of a case: `first` stands before those limits in its group, `last` after them. */
function besides(found: Today, until: string, today: string): { first: Work[]; last: Work[] } {
  const placed = (work: Omit<Work, "group">): Work => ({ ...work, group: groupOf(work.due, today, until) });
  const sealed = (found.sealed ?? []).map((stub) => placed({ key: stub.id, test: "sealed-row", tone: stub.tone, left: stub.left, what: "密封件报上级", about: `${stub.number}　封签 ${stub.seal}`, note: `${day(stub.received_on, today)}收到，应于 ${day(stub.due, today)}前报送`, due: stub.due, to: { name: "sealed" }, owed: null }));
  const measures = found.measures.map((one) => placed({ key: `${one.case_id}-${one.n}`, test: "measure-row", tone: one.tone, left: one.left, what: "包案措施", about: `${one.number}　${one.what}`, note: `责任人 ${one.owner}，应于 ${day(one.due, today)}前`, due: one.due, to: { name: "case", params: { id: one.case_id } }, owed: null }));
  const inspections = found.inspections.map((one) => placed({ key: one.id, test: "inspection-late", tone: one.tone, left: one.left, what: "明察暗访整改", about: `${one.township}　${one.demand}`, note: `${day(one.on, today)}${one.way_name}，应于 ${day(one.due ?? "", today)}前整改${one.chased > 0 ? `，催过 ${one.chased} 次` : ""}`, due: one.due ?? "", to: { name: "reception", params: { part: "inspections" } }, owed: null }));
  const office = found.office_work.map((one) => placed({ key: `${one.name}-${one.period}`, test: "office-work", tone: one.tone, left: one.left, what: one.name, about: one.period_name, note: `应于 ${day(one.due, today)}前`, due: one.due, to: null, owed: one }));
  const by_due = (works: Work[]): Work[] => works.sort((a, b) => a.due.localeCompare(b.due));
  return { first: by_due([...sealed, ...measures]), last: by_due([...inspections, ...office]) };
}

/** The whole list, by groups. Of others (`own` is null) only the limits are known. */
export function workOf(daily: Daily, own: Today | null, today: string, order: "urgency" | "due"): Work[] {
  const { first, last } = own ? besides(own, daily.until, today) : { first: [], last: [] };
  const all = [...(own ? [...denials(own), ...decisions(own, today)] : []), ...first, ...limits(daily), ...last];
  return all.sort((a, b) => ORDER.indexOf(a.group) - ORDER.indexOf(b.group) || (order === "due" ? a.due.localeCompare(b.due) : 0));
}

/** How many there are of each group: of the limits all, also those that are not shown. */
export function totalsOf(daily: Daily, works: readonly Work[]): Partial<Record<Group, number>> {
  const besides = (group: Group): number => works.filter((work) => work.group === group && work.test !== "task-row").length;
  return { settle: besides("settle"), decide: besides("decide"), late: daily.late + besides("late"), today: daily.today + besides("today"), soon: daily.soon + besides("soon") };
}
