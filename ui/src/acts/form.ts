/** A form in hand: its values, what is wrong with them, what would follow, and the deed itself. */
import { computed, inject, onScopeDispose, provide, reactive, ref, shallowReactive, shallowRef, watch, type ComputedRef, type InjectionKey, type Ref, type ShallowRef } from "vue";
import { perform } from "@/calls/ask";
import { fieldName, toFailure } from "@/calls/failure";
import { calls, type Act, type Cleared, type Done, type Failure, type Json, type PerformForm, type Preview } from "@/calls/generated";
import { useDraft, type DraftKeeper } from "@/session/draft";
import { report, say } from "@/session/trouble";
import { isOptional, publicTexts, unsaid, type AnyField, type AnyForm, type Column, type Context } from "./define";

export type Clearing = { state: "open" | "asking" | "passed"; failure: null } | { state: "refused"; failure: Failure };
export type ActInHand = {
  form: AnyForm;
  context: Context;
  values: Record<string, unknown>;
  errors: Record<string, Failure>;
  clearing: Record<string, Clearing>;
  refusal: ShallowRef<Failure | null>;
  preview: ShallowRef<Preview | null>;
  busy: Ref<boolean>;
  draft: DraftKeeper;
  shown: ComputedRef<AnyField[]>;
  field: (key: string) => AnyField;
  clear: (key: string) => Promise<boolean>;
  confirm: () => Promise<Done | null>;
  startOver: () => Promise<void>;
};

const HAND: InjectionKey<ActInHand> = Symbol("act in hand");
export function useHand(): ActInHand {
  const hand = inject(HAND);
  if (!hand) throw new Error("no act in hand");
  return hand;
}

const plain = (value: unknown): unknown => (value === undefined ? null : (JSON.parse(JSON.stringify(value)) as unknown));

export function isBlank(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (typeof value === "string") return value.trim() === "";
  if (Array.isArray(value)) return value.every(isBlank);
  if (typeof value === "object") return Object.values(value).every((one) => isBlank(one) || one === 0 || one === false);
  return false;
}

/** Whether anybody wrote in a row: what stands chosen by itself does not count. */
function isUnwritten(row: unknown, columns: readonly Column[]): boolean {
  const written = columns.filter((column) => column.kind !== "choice" && column.kind !== "tick").map((column) => column.key);
  if (written.length === 0 || typeof row !== "object" || row === null) return isBlank(row);
  return written.every((key) => { const cell = (row as Record<string, unknown>)[key]; return isBlank(cell) || cell === 0; });
}

/** Rows and lines nobody filled in are left out; a text that may be absent is null, not empty. */
function tidy(form: AnyForm, values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const tidied: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(values)) {
    const field = form.fields.find((one) => one.key === key);
    const kind = field?.kind;
    const columns = field?.kind === "rows" ? field.columns : [];
    const beside = field?.kind === "rows" ? field.beside : undefined;
    const own = (row: unknown): unknown => (beside && typeof row === "object" ? Object.fromEntries(Object.entries(row ?? {}).filter(([name]) => name !== beside)) : row);
    if (kind === "maybe") tidied[key] = isBlank(value) ? null : value;
    else if (kind === "number") tidied[key] = Number(value) || 0;
    else if (Array.isArray(value)) tidied[key] = value.filter((one) => !isUnwritten(one, columns)).map((one: unknown) => (typeof one === "string" ? one.trim() : own(plain(one))));
    else tidied[key] = plain(value);
  }
  return tidied;
}

/** The act exactly as the contract has it. Every public text must have its seal. */
export function actOf(form: AnyForm, values: Readonly<Record<string, unknown>>, cleared: ReadonlyMap<string, Cleared>): Act | null {
  const tidied = tidy(form, form.settle?.(values) ?? values);
  for (const { name, key, read, may_be_empty } of publicTexts(form)) {
    const text = may_be_empty && read(tidied) === "" ? { text: "", seal: "" } : cleared.get(name);
    if (!text) return null;
    tidied[key] = text;
  }
  return { verb: form.verb, ...tidied } as unknown as Act;
}

export type Given = Readonly<Record<string, unknown>>;

/** How the act goes to the desk; a form may go with more than the act alone. */
export type Send = (form: PerformForm) => Promise<Done>;

export function useAct(form: AnyForm, caseId: string | null, context: Context, given: Given = {}, send: Send = perform): ActInHand {
  const values = reactive<Record<string, unknown>>({ ...form.start(context), ...given });
  const errors = shallowReactive<Record<string, Failure>>({});
  const clearing = shallowReactive<Record<string, Clearing>>({});
  const cleared = new Map<string, Cleared>();
  const refusal = shallowRef<Failure | null>(null);
  const preview = shallowRef<Preview | null>(null);
  const busy = ref(false);
  let done = false;
  const shown = computed(() => form.fields.filter((field) => field.when?.(values, context) ?? true));
  const key = `act/${caseId ?? "county"}/${form.verb}${Object.values(given).map((value) => `/${String(value)}`).join("")}`;
  const draft = useDraft(key, () => values, () => (done ? null : (plain(values) as Json)));
  const texts = publicTexts(form);
  for (const { name } of texts) clearing[name] = { state: "open", failure: null };

  const field = (name: string): AnyField => {
    const found = form.fields.find((one) => one.key === name);
    if (!found) throw new Error(`${form.verb} has no field ${name}`);
    return found;
  };

  async function clear(name: string): Promise<boolean> {
    const source = texts.find((one) => one.name === name);
    if (!source) return true;
    const text = source.read(tidy(form, values));
    if (text.trim() === "") {
      clearing[name] = { state: "open", failure: null };
      return source.may_be_empty;
    }
    if (cleared.get(name)?.text === text) return true;
    clearing[name] = { state: "asking", failure: null };
    try {
      const answer = await calls.clear({ case_id: caseId ?? "", text, what: `“${field(name).label}”` });
      if (source.read(tidy(form, values)) !== text) return false;
      cleared.set(name, answer);
      clearing[name] = { state: "passed", failure: null };
      return true;
    } catch (thrown) {
      const failure = toFailure(thrown);
      cleared.delete(name);
      clearing[name] = report(failure) ? { state: "open", failure: null } : { state: "refused", failure };
      return false;
    }
  }

  function ownerOf(failure: Failure): AnyField | undefined {
    const name = failure.field ? fieldName(failure.field) : "";
    return shown.value.find((field) => name === field.key || name.startsWith(`${field.key}.`));
  }

  function show(failure: Failure): void {
    if (report(failure)) return;
    const owner = ownerOf(failure);
    if (owner) errors[owner.key] = failure;
    else refusal.value = failure;
  }

  const complete = (): boolean => shown.value.every((field) => (isOptional(field, values) || field.kind === "maybe" || field.kind === "tick" || !isBlank(values[field.key])) && unsaid(field, values[field.key]) === "");

  /** What was written on since the form lay open; before that nobody is told that a field is wrong. */
  const touched = new Set<string>();
  /** The field beside which stands what 确认 would answer. */
  let foreseen: string | null = null;

  let asked = 0;
  let timer = 0;
  async function look(): Promise<void> {
    const mine = ++asked;
    if (!complete()) {
      preview.value = null;
      return;
    }
    for (const { name } of texts) if (!(await clear(name))) return;
    const act = actOf(form, values, cleared);
    if (!act || mine !== asked) return;
    try {
      const answer = await calls.preview({ case_id: caseId, act });
      if (mine !== asked || done) return;
      const owner = answer.refusal ? ownerOf(answer.refusal) : undefined;
      preview.value = owner ? null : answer;
      if (!owner || !answer.refusal || !touched.has(owner.key)) return;
      errors[owner.key] = answer.refusal;
      foreseen = owner.key;
    } catch (thrown) {
      const failure = toFailure(thrown);
      if (failure.kind === "locked") report(failure);
    }
  }

  const stop = watch(() => plain(values), (now, before) => {
    const [new_, old] = [now as Record<string, unknown>, before as Record<string, unknown> | undefined];
    if (foreseen) delete errors[foreseen];
    foreseen = null;
    for (const name of Object.keys(new_)) if (old && JSON.stringify(new_[name]) !== JSON.stringify(old[name])) {
      touched.add(name);
      delete errors[name];
      if (clearing[name]) clearing[name] = { state: "open", failure: null };
    }
    refusal.value = null;
    preview.value = null;
    window.clearTimeout(timer);
    timer = window.setTimeout(() => void look(), 500);
  });
  timer = window.setTimeout(() => void look(), 0);
  onScopeDispose(() => {
    stop();
    window.clearTimeout(timer);
  });

  async function confirm(): Promise<Done | null> {
    if (busy.value) return null;
    busy.value = true;
    refusal.value = null;
    try {
      const open = shown.value.map((field) => ({ name: field.key, message: unsaid(field, values[field.key]) })).filter((one) => one.message !== "");
      for (const { name, message } of open) errors[name] = { kind: "input", message, way_out: "", field: name, wait_seconds: null };
      if (open.length > 0) return null;
      for (const { name } of texts) {
        if (await clear(name)) continue;
        if (clearing[name]?.state === "open") errors[name] = { kind: "input", message: "这一段要对外公开，请先写好", way_out: "", field: name, wait_seconds: null };
        return null;
      }
      const act = actOf(form, values, cleared);
      if (!act) return null;
      const answer = await send({ case_id: caseId, act });
      done = true;
      await draft.drop();
      say(answer.say);
      return answer;
    } catch (thrown) {
      show(toFailure(thrown));
      return null;
    } finally {
      busy.value = false;
    }
  }

  async function startOver(): Promise<void> {
    Object.assign(values, form.start(context), given);
    for (const name of Object.keys(errors)) delete errors[name];
    await draft.drop();
  }

  const hand: ActInHand = { form, context, values, errors, clearing, refusal, preview, busy, draft, shown, field, clear, confirm, startOver };
  provide(HAND, hand);
  void draft.load().then((kept) => {
    if (kept && typeof kept === "object" && !Array.isArray(kept)) for (const [name, value] of Object.entries(kept)) if (name in values) values[name] = value;
  });
  return hand;
}
