/** The drawer: opened with a reason, counted down, closed and wiped. */
import { onScopeDispose, ref, shallowRef, type Ref, type ShallowRef } from "vue";
import { cache } from "@/calls/ask";
import { calls, type Failure, type Identity } from "@/calls/generated";
import { refresh } from "@/calls/topics";
import { useAttempt } from "@/session/attempt";
import { onClose } from "@/session/session";

export type Drawer = { people: ShallowRef<Identity[] | null>; left: Ref<number>; failure: ShallowRef<Failure | null>; busy: Ref<boolean>; open: (reason: string) => Promise<void>; shut: () => void };

export function useIdentity(caseId: string): Drawer {
  const people = shallowRef<Identity[] | null>(null);
  const left = ref(0);
  const { busy, failure, attempt } = useAttempt();
  let ticking = 0;

  /** Not only hidden: every word is overwritten before it is let go. */
  function shut(): void {
    window.clearInterval(ticking);
    for (const person of people.value ?? []) for (const key of Object.keys(person) as (keyof Identity)[]) person[key] = "";
    people.value = null;
    left.value = 0;
  }

  async function open(reason: string): Promise<void> {
    await attempt(async () => {
      const answer = await calls.open_identity({ case_id: caseId, reason });
      people.value = answer.people;
      const until = Date.now() + answer.seconds * 1000;
      left.value = answer.seconds;
      ticking = window.setInterval(() => {
        left.value = Math.max(0, Math.ceil((until - Date.now()) / 1000));
        if (left.value === 0) shut();
      }, 250);
      await refresh(cache, answer);
    });
  }

  const forget = onClose(shut);
  onScopeDispose(() => {
    shut();
    forget();
  });
  return { people, left, failure, busy, open, shut };
}
