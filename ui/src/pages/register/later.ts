/** Asks the desk a while after the last change; a late answer to an old question is dropped, and failures stay quiet. */
import { onScopeDispose, watch } from "vue";
import { toFailure } from "@/calls/failure";
import { report } from "@/session/trouble";

export function useLater<T>(question: () => T, delay: number, run: (now: T) => Promise<void>): void {
  let timer = 0;
  let running = false;
  let again = false;

  async function go(): Promise<void> {
    if (running) {
      again = true;
      return;
    }
    running = true;
    try {
      await run(question());
    } catch (thrown) {
      const failure = toFailure(thrown);
      if (failure.kind === "locked") report(failure);
    } finally {
      running = false;
      if (again) {
        again = false;
        void go();
      }
    }
  }

  const stop = watch(() => JSON.stringify(question()), () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => void go(), delay);
  });
  onScopeDispose(() => {
    window.clearTimeout(timer);
    stop();
  });
}
