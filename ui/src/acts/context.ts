/** What a form of an act knows: the day, who writes, what is set, and the case it is about. Null until it is read. */
import { computed, type ComputedRef } from "vue";
import { useSettings } from "@/calls/ask";
import type { CaseView } from "@/calls/generated";
import { me } from "@/session/session";
import type { Context } from "./define";

/** `view` for acts about a case; acts of the house have none. */
export function useContext(view: () => CaseView | null | undefined = () => null): ComputedRef<Context | null> {
  const { data: settings } = useSettings();
  return computed(() => {
    const about = view();
    return settings.value && about !== undefined ? { today: me.value.today, me: me.value, settings: settings.value, view: about } : null;
  });
}
