/** The drawer: opened with a reason, counted down, closed and wiped. */
import { shallowRef, type Ref, type ShallowRef } from "vue";
import { cache } from "@/calls/ask";
import { calls, type Failure, type Identity } from "@/calls/generated";
import { refresh } from "@/calls/topics";
import { useAttempt } from "@/session/attempt";
import { useCountdown } from "@/session/countdown";

export type Drawer = { people: ShallowRef<Identity[] | null>; left: Ref<number>; failure: ShallowRef<Failure | null>; busy: Ref<boolean>; open: (reason: string) => Promise<void>; shut: () => void };

export function useIdentity(caseId: string): Drawer {
  const people = shallowRef<Identity[] | null>(null);
  const { busy, failure, attempt } = useAttempt();

  /** Not only hidden: every word is overwritten before it is let go. */
  function cover(): void {
    for (const person of people.value ?? []) for (const key of Object.keys(person) as (keyof Identity)[]) person[key] = "";
    people.value = null;
  }
  const { left, start, stop } = useCountdown(cover);
  function shut(): void {
    stop();
    cover();
  }

  async function open(reason: string): Promise<void> {
    await attempt(async () => {
      const answer = await calls.open_identity({ case_id: caseId, reason });
      people.value = answer.people;
      start(answer.seconds);
      await refresh(cache, answer);
    });
  }

  return { people, left, failure, busy, open, shut };
}
