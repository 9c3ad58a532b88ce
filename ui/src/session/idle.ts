/** Nobody at the desk for a while: the desk is locked, what was being written is kept. */
import { onScopeDispose, watch } from "vue";
import { lock, session } from "./session";

const SIGNS = ["pointerdown", "pointermove", "keydown", "wheel"] as const;
/** Looked at by the clock on the wall: a machine that slept has counted no timer on. */
const LOOK = 5000;

export function useIdleLock(): void {
  let last = Date.now();
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
    if (overdue()) void lock();
    else last = Date.now();
  }
  const looking = window.setInterval(look, LOOK);
  for (const sign of SIGNS) window.addEventListener(sign, seen, { passive: true, capture: true });
  const stop = watch(session, () => (last = Date.now()));
  onScopeDispose(() => {
    window.clearInterval(looking);
    stop();
    for (const sign of SIGNS) window.removeEventListener(sign, seen, { capture: true });
  });
}
