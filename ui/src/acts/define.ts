/**
 * What a form for an act is: a list of fields, each bound to a property of the act. One small file an act; where the
 * paper has a shape of its own, a `layout` arranges the same fields.
 */
import type { Component } from "vue";
import type { Act, AllegationFinding, ApprovalMatter, Attempt, Attendance, Ballot, CalendarDay, CaseView, Cleared, Criterion, Evidence, LadderStep, Measure, Member, Photo, QuestionAnswer, ReceptionDay, ReportedCase, Session, Settings, Signature, Undertaking, Verb } from "@/calls/generated";
import { day } from "@/format/date";
import type { Choice } from "@/format/words";

export type ActOf<V extends Verb> = Extract<Act, { verb: V }>;
/** While it is being written, a public text is plain text; only `clear` makes it a `Cleared`. What nobody chose yet is empty. */
type Written<T> = T extends Cleared ? string : T extends string ? T | "" : T extends boolean ? T | null : T extends Criterion[] ? Unjudged[] : T;
type Unjudged = Omit<Criterion, "meets"> & { meets: Criterion["meets"] | "" };
/** What nobody types: the number comes from the desk, the cleared text of rows is made from the rows. */
type Made = "verb" | "number" | "questions_cleared";
export type Values<V extends Verb> = { [K in keyof Omit<ActOf<V>, Made>]: Written<ActOf<V>[K]> };

export type Context = { today: string; me: Session; settings: Settings; view: CaseView | null };

type Typed = Readonly<Record<string, unknown>>;
type Row = AllegationFinding | Attempt | Attendance | Unjudged | QuestionAnswer | Undertaking | CalendarDay | ReceptionDay | Member | Measure | Photo | Evidence | LadderStep | ReportedCase;
/** `fixed`: stands there and is not written. */
export type Column = { key: string; label: string; kind: "fixed" | "tick" | "text" | "area" | "number" | "date" | "time" | "choice"; choices?: readonly Choice[] | ((context: Context) => readonly Choice[]); width?: string };
type Options = (context: Context) => readonly Choice[];

type Common<K> = { key: K; label: string; hint?: string | ((context: Context) => string); /** The act stands without it; `told`: and its label says when. */ optional?: boolean | "told" | ((values: Typed) => boolean); /** What is still to be chosen in it, in words; empty where all is said. */ unsaid?: (value: unknown) => string; half?: boolean; when?: (values: Readonly<Record<string, unknown>>, context: Context) => boolean };
type Shape<Text, Maybe, List, Flag, Num, Sign, Rows, Counts, Day> =
  | (Common<Text> & { kind: "date" | "time" })
  | (Common<Text> & { kind: "text" | "area"; lines?: number; placeholder?: string; suggest?: Options })
  | (Common<Maybe> & { kind: "maybe"; lines?: number; ask: string; placeholder?: string })
  /** Few choices stand open; many are picked from a list. */
  | (Common<Text> & { kind: "choice"; choices: readonly Choice[] | Options; list?: boolean })
  | (Common<Text> & { kind: "case" })
  | (Common<Text> & { kind: "public"; lines?: number; placeholder?: string })
  | (Common<List> & { kind: "names"; suggest?: Options; placeholder?: string })
  | (Common<List> & { kind: "lines"; lines?: number; placeholder?: string })
  | (Common<Flag> & { kind: "tick"; sentence: string })
  /** One of two, and nobody's answer stands there before it is given. */
  | (Common<Flag> & { kind: "either"; yes: string; no: string })
  | (Common<Num> & { kind: "number"; min?: number; max?: number; unit?: string })
  | (Common<Sign> & { kind: "signature" })
  | (Common<Rows> & { kind: "rows"; columns: readonly Column[]; /** Empty where the rows are given and none is added. */ add: string; /** Stands in a row for whoever reads it, and is no part of the act. */ beside?: string; blank: () => Row; /** The rows are made public too: under this name goes their cleared text. */ cleared?: { key: string; text: (rows: readonly Record<string, unknown>[]) => string } })
  | (Common<Counts> & { kind: "ballot" })
  | (Common<Day> & { kind: "day" })
  | (Common<Rows> & { kind: "calendar" })
  /** Photographs: kept as they are chosen, each with what it shows. */
  | (Common<Rows> & { kind: "photos" })
  /** Scans and papers, kept with the case. */
  | (Common<Rows> & { kind: "evidence" });

type Keys<V extends Verb, T> = { [K in keyof Values<V>]: Values<V>[K] extends T ? K : never }[keyof Values<V>] & string;
type MaybeKeys<V extends Verb> = { [K in keyof Values<V>]: null extends ActOf<V>[K] ? K : never }[keyof Values<V>] & string;
export type Field<V extends Verb> = Shape<Keys<V, string>, MaybeKeys<V>, Keys<V, string[]>, Keys<V, boolean | null>, Keys<V, number>, Keys<V, Signature>, Keys<V, Row[]>, Keys<V, Ballot>, Keys<V, ReceptionDay>>;
export type AnyField = Shape<string, string, string, string, string, string, string, string, string>;

type Form<V extends Verb> = {
  verb: V;
  title: string;
  /** One sentence of help above the fields. */
  intro?: string;
  confirm: string | ((values: Typed) => string);
  /** What follows from the rest and is not shown. */
  settle?: (values: Typed) => Typed;
  wide?: boolean;
  layout?: Component;
  fields: readonly Field<V>[];
  start: (context: Context) => Values<V>;
};
export type AnyForm = Omit<Form<Verb>, "fields" | "start"> & { fields: readonly AnyField[]; start: (context: Context) => Record<string, unknown> };

/** One of the forms, told apart by its verb, so that each file is checked against its own act. */
type OneForm = { [V in Verb]: Form<V> }[Verb];

export const isOptional = (field: AnyField, values: Typed): boolean => (typeof field.optional === "function" ? field.optional(values) : field.optional !== undefined && field.optional !== false);

/** What is still to be chosen in a field: the act is not sent before. */
export function unsaid(field: AnyField, value: unknown): string {
  if (field.kind === "either" && typeof value !== "boolean") return `请选“${field.yes}”或者“${field.no}”`;
  return field.unsaid?.(value) ?? "";
}

export function defineAct(form: OneForm): AnyForm {
  return form as unknown as AnyForm;
}

/** A text that must be cleared: the field it is written in, the property of the act it becomes, and how it is read off. */
export type PublicText = { name: string; key: string; read: (values: Typed) => string; may_be_empty: boolean };

export function publicTexts(form: AnyForm): PublicText[] {
  return form.fields.flatMap((field): PublicText[] => {
    if (field.kind === "public") return [{ name: field.key, key: field.key, read: (values: Typed) => String(values[field.key] ?? ""), may_be_empty: false }];
    if (field.kind !== "rows" || !field.cleared) return [];
    const { key, text } = field.cleared;
    return [{ name: field.key, key, read: (values: Typed) => text((values[field.key] ?? []) as Record<string, unknown>[]), may_be_empty: true }];
  });
}

// ── choices that come from the settings ─────────────────────────────────────
const people = (context: Context) => context.settings.accounts.filter((account) => account.active);
export const accounts: Options = (context) => people(context).map((account) => ({ value: account.id, label: `${account.name}　${account.post}`, short: account.name, group: account.office_name }));
export const leaders: Options = (context) => people(context).filter((account) => account.roles.includes("leader")).map((account) => ({ value: account.id, label: `${account.name}　${account.post}`, short: account.name }));
/** The decision made in the program on which an act may rest. */
function decided(matter: ApprovalMatter, { view, today }: Context): string {
  const last = view?.approvals.find((one) => one.matter === matter && one.standing !== "replaced");
  const word = last?.standing === "agreed" || last?.standing === "changed" ? last.decisions.at(-1) : undefined;
  return word ? `依 ${word.leader} ${day(word.on, today)}批示（一份批示只用一次）` : "在程序里批示的不用填，以批示为准";
}
/** Who approved an act that rests on a decision where one was made in the program: it is asked only of what was approved on paper. */
export const approver = (matter: ApprovalMatter) => ({ key: "approved_by", kind: "choice", label: "批准人（纸上批的才填）", choices: leaders, list: true, half: true, optional: "told", hint: (context: Context) => decided(matter, context) }) as const;
export const approvedOn = { key: "approved_on", kind: "date", label: "批准日期", half: true, when: (values: Typed): boolean => values["approved_by"] !== "" } as const;
/** What lies before a leader about this case; `mine` before whoever sits here. */
export const waitingApprovals = (context: Context): (Choice & { mine: boolean })[] =>
  (context.view?.approvals ?? []).filter((one) => one.standing === "waiting").map((one) => ({ value: one.id, label: `${one.matter_name}　呈 ${one.leader_name}`, mine: one.leader === context.me.account }));
export const names: Options = (context) => people(context).map((account) => ({ value: account.name, label: account.name, group: account.office_name }));
/** Who may receive at this door: the leaders, or a township's own people, and whoever stands on the roster without an account. */
export const receivers: Options = (context) => {
  const mine = people(context).filter((account) => (context.me.own_door ? account.office === context.me.office : account.roles.includes("leader")));
  const known = new Map(context.settings.roster.map((day) => [day.leader, day.post]));
  for (const account of mine) known.set(account.name, account.post);
  return [...known].map(([name, post]) => ({ value: name, label: `${name}　${post}`, short: name }));
};
export const offices: Options = (context) => context.settings.offices.map((office) => ({ value: office.id, label: office.name }));
export const handlingOffices: Options = (context) => context.settings.offices.filter((office) => office.kind === "room" || office.kind === "township").map((office) => ({ value: office.id, label: office.name }));
/** To a township, or from a township back to the hall. */
export const forwardOffices: Options = (context) => context.settings.offices.filter((office) => office.id !== context.me.office && (office.kind === "township" || office.kind === "hall")).map((office) => ({ value: office.id, label: office.name }));
export const departmentOffices: Options = (context) => context.settings.offices.filter((office) => office.kind === "department").map((office) => ({ value: office.id, label: office.name }));
export const townshipOffices: Options = (context) => context.settings.offices.filter((office) => office.kind === "township").map((office) => ({ value: office.id, label: office.name }));
