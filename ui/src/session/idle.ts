/** Nobody at the desk for a while: the desk is locked, what was being written is kept. */
import { onScopeDispose, watch } from "vue";
import { read } from "@/calls/ask";
import { calls } from "@/calls/generated";
import { lock, session } from "./session";

const SIGNS = ["pointerdown", "pointermove", "keydown", "wheel"] as const;
/** Looked at by the clock on the wall: a machine that slept has counted no timer on. */
const LOOK = 5000;
/** How often at the most the desk is told that somebody is here: it keeps the same time by itself, should the page hang. */
const TELL = 30_000;

export function useIdleLock(): void {
  let last = Date.now();
  let told = 0;
  const overdue = (): boolean => {
    const minutes = session.value?.idle_minutes ?? 0;
    // A clock set back must not keep the desk open that much longer.
    last = Math.min(last, Date.now());
    return minutes > 0 && Date.now() - last >= minutes * 60_000;
  };
  function look(): void {
    if (overdue()) void lock();
  }
  /** The hand that wakes the machine does not open it. */
  function seen(): void {
    if (overdue()) return void lock();
    last = Date.now();
    if (session.value && Math.abs(last - told) >= TELL) tell();
  }
  function tell(): void {
    told = last;
    // A desk that is shut already says so to the door.
    read(calls.present(null)).catch(() => undefined);
  }
  const looking = window.setInterval(look, LOOK);
  for (const sign of SIGNS) window.addEventListener(sign, seen, { passive: true, capture: true });
  const stop = watch(session, (now) => {
    last = Date.now();
    if (now) tell();
  });
  onScopeDispose(() => {
    window.clearInterval(looking);
    stop();
    for (const sign of SIGNS) window.removeEventListener(sign, seen, { capture: true });
  });
}
