/** The registration form in hand: what is typed, what the desk says to it, likely repeats, and the draft. */
import { computed, inject, nextTick, onScopeDispose, provide, reactive, ref, shallowRef, watch, type ComputedRef, type InjectionKey, type Ref, type ShallowRef, type WritableComputedRef } from "vue";
import { settle, read } from "@/calls/ask";
import { fieldName, toFailure } from "@/calls/failure";
import { calls, type Attribution, type CodeTables, type Done, type Failure, type FieldTrouble, type Identity, type Json, type Manner, type RegisterForm, type RegisterInput, type RepeatRow, type SealKind, type SealStub, type Session, type Subject, type Verdict, type Verified } from "@/calls/generated";
import { hourNow } from "@/format/date";
import { ask } from "@/parts/ask";
import { useDraft, type DraftKeeper } from "@/session/draft";
import { onClose } from "@/session/session";
import { report } from "@/session/trouble";
import { useLater } from "./later";

export const MOST_REPRESENTATIVES = 5;
export type Decision = { verdict: Verdict; reason: string };
export type Person = { birth: string; message: string };

/** How many come at once without being a group. */
export const MOST_INDIVIDUALS = 4;
/** Letters of an 身份证号. */
const WHOLE_NUMBER = 18;
export const blankPerson = (): Identity => ({ name: "", sex: "", id_number: "", phone: "", address: "", workplace: "", political: "" });
export const blankSubject = (): Subject => ({ name: "", organisation: "", post: "", rank: "", authority: "" });

function blankForm(me: Session, codes: CodeTables | undefined): RegisterForm {
  return {
    method: codes?.methods[0]?.code ?? "", source: codes?.sources.find((source) => !codes.sources.some((other) => other.parent === source.code))?.code ?? "",
    visit_form: "individual", heads: 1, received_on: me.today, received_at: hourNow(), place: me.own_door ? "信访接待室" : "信访接待大厅",
    attribution: "named", verified: "not_yet", complainants: [blankPerson()], subjects: [blankSubject()],
    kind: "", categories: [], fields: [], township: "", title: "", facts: "", demands: "",
    evidence: [], earlier: "", received_by: [me.name], reply: "", ticket: "", beyond: "",
  };
}

/** Whether a person's words are in it, apart from what stands there by itself. */
const hasIdentity = (form: RegisterForm): boolean => form.complainants.some((person) => Object.values(person).some((word) => word !== ""));
const untouched = (form: RegisterForm): boolean =>
  !hasIdentity(form) && form.subjects.every((subject) => Object.values(subject).every((word) => word === "")) && [form.title, form.facts, form.demands, form.earlier, form.beyond, form.reply, form.ticket].every((word) => word === "") && form.evidence.length === 0;

const forget = (decisions: Record<string, Decision>): void => { for (const key of Object.keys(decisions)) delete decisions[key]; };

export type Registration = {
  form: RegisterForm;
  draft: DraftKeeper;
  people: Person[];
  repeats: ShallowRef<RepeatRow[]>;
  /** A matter alike lies where this person may not look. */
  elsewhere: Ref<boolean>;
  decisions: Record<string, Decision>;
  troubles: ComputedRef<FieldTrouble[]>;
  refusal: ShallowRef<Failure | null>;
  busy: Ref<boolean>;
  /** Set where nothing of it may be entered and it goes up sealed (规则 art. 15). */
  mustSeal: ComputedRef<SealKind | null>;
  /** Turns what was typed into a stub; nothing of it stays. */
  seal: (stub: SealStub) => Promise<Done>;
  errorOf: (field: string) => string;
  touch: (field: string) => void;
  sign: (as: Attribution) => Promise<void>;
  /** Birth and sex from the number; what is wrong with it is said only once its field is left. */
  readIdNumber: (at: number, left?: boolean) => Promise<void>;
  submit: () => Promise<Done | null>;
  startOver: () => void;
  restore: () => Promise<void>;
  /** 来电: one voice; there is no ticket and no group, and nobody is seen. */
  fromCall: () => boolean;
  isCall: ComputedRef<boolean>;
  /** What the form asks: a visitor is seen, a caller heard, of what was written nobody is there. */
  manner: ComputedRef<Manner>;
  verified: WritableComputedRef<Verified>;
  /** From the door: its number with the hour, how it came and how many came. What is being written stays. */
  fromTicket: (ticket: string, method: string, heads: number) => boolean;
};

const HAND: InjectionKey<Registration> = Symbol("registration");
export function useRegistration(): Registration {
  const found = inject(HAND);
  if (!found) throw new Error("no registration in hand");
  return found;
}

export function startRegistration(me: Session, codes: CodeTables): Registration {
  const form = reactive<RegisterForm>(blankForm(me, codes));
  const people = reactive<Person[]>([]);
  const decisions = reactive<Record<string, Decision>>({});
  const repeats = shallowRef<RepeatRow[]>([]);
  const elsewhere = ref(false);
  const found = shallowRef<FieldTrouble[]>([]);
  const mustSeal = computed(() => found.value.find((trouble) => trouble.seal)?.seal ?? null);
  const touched = reactive(new Set<string>());
  const tried = ref(false);
  const refusal = shallowRef<Failure | null>(null);
  const busy = ref(false);
  /** As it is written: an emptied number field is a number again. */
  const written = (): RegisterForm => {
    const made = JSON.parse(JSON.stringify(form)) as RegisterForm;
    made.heads = Number(made.heads) || 1;
    for (const one of made.evidence) one.pages = Number(one.pages) || 0;
    return made;
  };
  const callCode = codes.methods.find((method) => method.manner === "call")?.code;
  const manner = computed<Manner>(() => codes.methods.find((method) => method.code === form.method)?.manner ?? "visit");
  const isCall = computed(() => manner.value === "call");
  /** Nobody was there to be asked in person. */
  const verified = computed<Verified>({ get: () => (manner.value !== "visit" && form.verified === "in_person" ? "not_yet" : form.verified), set: (as) => { form.verified = as; } });
  /** As it is sent: what is asked of a visitor is no part of a letter or a call. It stays on the form, in case the wrong way of coming was touched. */
  const copy = (): RegisterForm => {
    const made = written();
    if (manner.value === "visit") return made;
    Object.assign(made, { ticket: "", visit_form: "individual", place: "", verified: verified.value });
    if (isCall.value) Object.assign(made, { heads: 1, complainants: made.complainants.slice(0, 1) });
    else Object.assign(made, { reply: "", received_at: "" });
    return made;
  };
  const draft = useDraft("register", () => [form, decisions], () => (untouched(form) || mustSeal.value ? null : ({ form: written(), decisions: { ...decisions } } as unknown as Json)));

  // What must not be entered is not kept either, whether or not somebody goes on to seal it.
  watch(mustSeal, (kind) => { if (kind) void draft.drop(); });

  // A blank form may lie open for hours: the visit begins when somebody writes on it.
  let opened = form.received_at;
  watch(() => untouched(form), (still, was) => {
    if (was && !still && form.received_at === opened) opened = form.received_at = hourNow();
  });

  /** The form that the desk looked at last: what is said of a field is no longer said once somebody writes in it. */
  let looked: RegisterForm = written();
  const at = (from: RegisterForm, field: string): string => JSON.stringify(field.split(".").reduce<unknown>((held, key) => (held as Record<string, unknown> | undefined)?.[key], from) ?? null);
  const unchanged = (field: string): boolean => at(form, field) === at(looked, field);
  const troubles = computed(() => found.value.map((trouble) => ({ ...trouble, field: fieldName(trouble.field) })).filter((trouble) => trouble.seal || unchanged(trouble.field)).filter((trouble) => tried.value || touched.has(trouble.field)));
  async function check(now: RegisterForm): Promise<void> {
    const asked = written();
    const said = await read(calls.check_register(now));
    looked = asked;
    found.value = said;
  }
  const errorOf = (field: string): string => troubles.value.find((trouble) => trouble.field === field)?.message ?? "";
  const touch = (field: string): void => void touched.add(field);

  useLater(() => copy(), 500, check);
  useLater(
    () => ({ attribution: form.attribution, complainants: copy().complainants, subjects: copy().subjects, facts: form.facts, township: form.township }), 800,
    async (now) => {
      const enough = now.facts.length >= 6 || now.subjects.some((subject) => subject.name || subject.organisation) || now.complainants.some((person) => person.name || person.id_number || person.phone);
      const alike = enough ? await read(calls.repeats(now)) : { rows: [], elsewhere: false };
      repeats.value = alike.rows;
      elsewhere.value = alike.elsewhere;
    },
  );

  async function sign(as: Attribution): Promise<void> {
    if (as === form.attribution) return;
    if (as === "named") {
      form.attribution = "named";
      form.complainants = [blankPerson()];
      return;
    }
    if (hasIdentity(form) && !(await ask("改为匿名？", "匿名件不登记任何身份信息。已经填写的姓名、证件号、电话、住址会全部清除，不再保留。", "清除并改为匿名", "仍按实名"))) return;
    form.attribution = "anonymous";
    form.verified = "not_yet";
    form.complainants = [];
    people.splice(0);
    for (const field of [...touched]) if (field.startsWith("complainants")) touched.delete(field);
    // Found by who came: of an anonymous letter nobody asks who wrote it.
    forget(decisions);
    repeats.value = [];
    // The old draft still holds the names: it is written over at once.
    await nextTick();
    await draft.save();
  }

  async function readIdNumber(at: number, left = true): Promise<void> {
    const person = form.complainants[at];
    if (!person) return;
    const asked = person.id_number.replace(/\s/g, "").toUpperCase();
    // Still being typed: nothing to read before the whole number stands there.
    if (!left && asked.length !== WHOLE_NUMBER) return;
    person.id_number = asked;
    if (left) touch(`complainants.${at}.id_number`);
    else people[at] = { birth: people[at]?.birth ?? "", message: "" };
    if (asked.length < 15) {
      people[at] = { birth: "", message: "" };
      return;
    }
    try {
      const facts = await read(calls.id_number(asked));
      if (form.complainants[at]?.id_number !== asked) return;
      people[at] = { birth: facts.birth ?? "", message: facts.ok ? "" : left ? facts.message : (people[at]?.message ?? "") };
      if (facts.sex) person.sex = facts.sex;
    } catch (thrown) {
      report(toFailure(thrown));
    }
  }

  function links(): RegisterInput["links"] {
    return repeats.value.flatMap((row) => {
      const decided = decisions[row.case_id];
      return decided ? [{ earlier: row.case_id, verdict: decided.verdict, reason: decided.reason }] : [];
    });
  }

  function fill(next: RegisterForm): void {
    Object.assign(form, next);
    people.splice(0);
    form.complainants.forEach((_, at) => void readIdNumber(at));
  }

  function startOver(): void {
    fill(blankForm(me, codes));
    opened = form.received_at;
    forget(decisions);
    touched.clear();
    tried.value = false;
    refusal.value = null;
    repeats.value = [];
    elsewhere.value = false;
    void draft.drop();
  }

  async function submit(): Promise<Done | null> {
    if (busy.value) return null;
    busy.value = true;
    tried.value = true;
    refusal.value = null;
    try {
      const now = copy();
      await check(now);
      if (found.value.length > 0) return null;
      const done = await settle(calls.register({ form: now, links: links() }));
      startOver();
      // Letters come in by the bag.
      Object.assign(form, { method: now.method, source: now.source });
      return done;
    } catch (thrown) {
      const failure = toFailure(thrown);
      if (report(failure)) return null;
      if (failure.kind === "input" && failure.field) found.value = [...found.value, { field: failure.field, message: failure.message, seal: null }];
      else refusal.value = failure;
      return null;
    } finally {
      busy.value = false;
    }
  }

  async function seal(stub: SealStub): Promise<Done> {
    // What the draft names is shredded with it: nothing of the form may be newer than the draft.
    await draft.save();
    const done = await settle(calls.seal_draft(stub));
    startOver();
    return done;
  }

  async function restore(): Promise<void> {
    const kept = await draft.load();
    if (!kept || typeof kept !== "object" || Array.isArray(kept)) return;
    const { form: written, decisions: decided } = kept as unknown as { form?: Partial<RegisterForm>; decisions?: Record<string, Decision> };
    fill({ ...blankForm(me, codes), ...written });
    if (form.attribution === "anonymous") form.complainants = [];
    Object.assign(decisions, decided ?? {});
  }

  function fromCall(): boolean {
    if (!callCode || !untouched(form)) return isCall.value;
    Object.assign(form, { method: callCode, received_on: me.today });
    return true;
  }

  function fromTicket(ticket: string, method: string, heads: number): boolean {
    if (!untouched(form)) return form.ticket === ticket;
    Object.assign(form, { ticket, method, received_on: me.today, visit_form: heads >= 5 ? "group" : "individual", heads });
    return true;
  }

  onScopeDispose(onClose(() => { form.complainants = []; }));
  const registration: Registration = { form, draft, people, repeats, elsewhere, decisions, troubles, refusal, busy, mustSeal, seal, errorOf, touch, sign, readIdNumber, submit, startOver, restore, fromTicket, fromCall, isCall, manner, verified };
  provide(HAND, registration);
  return registration;
}
