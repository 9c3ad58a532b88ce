/** Something a person asks for that may fail: busy while it runs; what has no place of its own is reported, the rest is shown here. */
import { ref, shallowRef, type Ref, type ShallowRef } from "vue";
import { toFailure } from "@/calls/failure";
import type { Failure } from "@/calls/generated";
import { report } from "./trouble";

export type Attempts = {
  busy: Ref<boolean>;
  failure: ShallowRef<Failure | null>;
  /** Never rejects. */
  attempt: (run: () => Promise<void>) => Promise<void>;
};

/** `seen` hears of each failure before it is reported or shown. */
export function useAttempt(seen: (failure: Failure) => void = () => undefined): Attempts {
  const busy = ref(false);
  const failure = shallowRef<Failure | null>(null);

  async function attempt(run: () => Promise<void>): Promise<void> {
    busy.value = true;
    failure.value = null;
    try {
      await run();
    } catch (thrown) {
      const found = toFailure(thrown);
      seen(found);
      if (!report(found)) failure.value = found;
    } finally {
      busy.value = false;
    }
  }
  return { busy, failure, attempt };
}
