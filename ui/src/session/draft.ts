/**
 * What is being written is kept: two seconds after the first change that is not kept yet (so that whoever never
 * pauses is kept too), on leaving a field, before the desk is locked and before the window closes. What the desk would not take (it had locked itself) waits in memory for its owner.
 */
import { onScopeDispose, ref, watch, type Ref, type WatchSource } from "vue";
import { toFailure } from "@/calls/failure";
import { calls, type Draft, type Json } from "@/calls/generated";
import { report } from "@/session/trouble";

const DELAY = 2000;
type Open = { save: () => Promise<void>; unsaved: () => { key: string; body: Json } | null };
const open = new Set<Open>();
const waiting = new Map<string, { account: string; body: Json }>();

export async function flushDrafts(account: string): Promise<void> {
  for (const [key, kept] of waiting) {
    if (kept.account !== account) continue;
    try {
      await calls.draft_save({ key, body: kept.body });
      waiting.delete(key);
    } catch {
      // It stays in memory; the next save or the next unlocking tries again.
    }
  }
  await Promise.all([...open].map((draft) => draft.save()));
}

/** Before the page goes: what could not be saved is put by, under its owner's name. */
export function keepUnsaved(account: string): void {
  for (const draft of open) {
    const left = draft.unsaved();
    if (left) waiting.set(left.key, { account, body: left.body });
  }
}

export type DraftKeeper = { savedAt: Ref<string>; failed: Ref<boolean>; restored: Ref<string>; save: () => Promise<void>; load: () => Promise<Json | null>; drop: () => Promise<void> };

/** `body` gives what is to be kept, or null when there is nothing worth keeping. */
export function useDraft(key: string, source: WatchSource<unknown>, body: () => Json | null): DraftKeeper {
  const savedAt = ref("");
  const restored = ref("");
  const failed = ref(false);
  let dirty = false;
  let timer = 0;
  let dropped = false;
  /** What was kept before could not be read: it is not written over. */
  let unread = false;

  async function save(): Promise<void> {
    window.clearTimeout(timer);
    timer = 0;
    if (!dirty || dropped || unread) return;
    const content = body();
    if (content === null) return;
    dirty = false;
    try {
      savedAt.value = await calls.draft_save({ key, body: content });
      failed.value = false;
    } catch (thrown) {
      dirty = true;
      failed.value = true;
      const failure = toFailure(thrown);
      if (failure.kind === "locked") report(failure);
    }
  }

  const stop = watch(source, () => {
    dirty = true;
    dropped = false;
    timer ||= window.setTimeout(() => void save(), DELAY);
  }, { deep: true });

  const entry: Open = { save, unsaved: () => {
    const content = dirty && !dropped ? body() : null;
    return content === null ? null : { key, body: content };
  } };
  open.add(entry);
  const onHide = (): void => void save();
  window.addEventListener("beforeunload", onHide);
  document.addEventListener("visibilitychange", onHide);
  onScopeDispose(() => {
    void save();
    window.clearTimeout(timer);
    stop();
    open.delete(entry);
    window.removeEventListener("beforeunload", onHide);
    document.removeEventListener("visibilitychange", onHide);
  });

  async function load(): Promise<Json | null> {
    try {
      const draft: Draft | null = await calls.draft_load(key);
      unread = false;
      if (!draft) return null;
      restored.value = draft.saved_at;
      savedAt.value = draft.saved_at;
      return draft.body;
    } catch (thrown) {
      unread = true;
      failed.value = true;
      report(toFailure(thrown));
      return null;
    }
  }

  async function drop(): Promise<void> {
    window.clearTimeout(timer);
    timer = 0;
    dirty = false;
    dropped = true;
    unread = false;
    restored.value = "";
    savedAt.value = "";
    try {
      await calls.draft_drop(key);
    } catch (thrown) {
      report(toFailure(thrown));
    }
  }

  return { savedAt, failed, restored, save, load, drop };
}
