/** Who sits at the desk. Locking closes everything that was open and keeps what was being written. */
import { computed, shallowRef } from "vue";
import { cache } from "@/calls/ask";
import { onSessionStale } from "@/calls/topics";
import { toFailure } from "@/calls/failure";
import { calls, type Session, type UnlockForm } from "@/calls/generated";
import { flushDrafts, keepUnsaved } from "@/session/draft";
import { onLocked, report, satDown, unsay } from "@/session/trouble";

export const session = shallowRef<Session | null>(null);
/** While a page is being taken off the screen there is already nobody: it then shows nothing of anyone. */
const NOBODY: Session = { account: "", name: "", post: "", roles: [], role_names: [], office: "", organ: "", demo: false, may_open_identity: false, reads_cases: false, registers: false, own_door: false, leads: false, supervises: false, audits: false, idle_minutes: 0, today: "", weekday: "", day_note: "", calendar_note: null, recovery_note: null, without_decider: null };
export const me = computed<Session>(() => session.value ?? NOBODY);

const closers = new Set<() => void>();
/** Called when the desk is locked: whatever must not stay in memory is wiped there. */
export function onClose(wipe: () => void): () => void {
  closers.add(wipe);
  return () => closers.delete(wipe);
}

export async function enter(opened: Session): Promise<void> {
  await flushDrafts(opened.account);
  satDown();
  session.value = opened;
}

/** What the desk is still being told: a lock that comes to it late must not shut out the next one, who is quick. */
let shutting: Promise<unknown> = Promise.resolve();

export async function unlock(form: UnlockForm): Promise<void> {
  await shutting;
  await enter(await calls.unlock(form));
}

/** Gone from the screen and from memory; the desk's own lock is asked for by `lock`. */
function shut(): void {
  const account = session.value?.account;
  if (account) keepUnsaved(account);
  for (const wipe of closers) wipe();
  unsay();
  session.value = null;
  cache.clear();
}

/** A desk that is busy keeps nobody's screen open: what is not kept by then waits in memory for its owner. */
const PATIENCE = 1500;

export async function lock(): Promise<void> {
  if (!session.value) return;
  await Promise.race([flushDrafts(session.value.account), new Promise((late) => window.setTimeout(late, PATIENCE))]);
  shut();
  const told = calls.lock(null);
  shutting = told.catch(() => undefined);
  try {
    await told;
  } catch (thrown) {
    const failure = toFailure(thrown);
    if (failure.kind !== "locked") report(failure);
  }
}

onLocked(shut);
onSessionStale(async () => {
  const who = session.value?.account;
  const now = await calls.session(null).catch(() => null);
  // Locked in the meantime, it stays locked.
  if (now && session.value?.account === who) session.value = now;
});

/** At the start: the desk may still be open, for instance after the page was reloaded. */
export async function resume(): Promise<void> {
  try {
    await enter(await calls.session(null));
  } catch {
    session.value = null;
  }
}
