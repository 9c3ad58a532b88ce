/** Nobody at the desk for a while: the desk is locked, what was being written is kept. */
import { onScopeDispose, watch } from "vue";
import { lock, session } from "./session";

const SIGNS = ["pointerdown", "pointermove", "keydown", "wheel"] as const;

export function useIdleLock(): void {
  let timer = 0;
  let last = 0;
  function start(): void {
    window.clearTimeout(timer);
    const minutes = session.value?.idle_minutes ?? 0;
    if (minutes > 0) timer = window.setTimeout(() => void lock(), minutes * 60_000);
  }
  function seen(): void {
    const now = Date.now();
    if (now - last < 1000) return;
    last = now;
    start();
  }
  for (const sign of SIGNS) window.addEventListener(sign, seen, { passive: true });
  const stop = watch(session, start, { immediate: true });
  onScopeDispose(() => {
    window.clearTimeout(timer);
    stop();
    for (const sign of SIGNS) window.removeEventListener(sign, seen);
  });
}
