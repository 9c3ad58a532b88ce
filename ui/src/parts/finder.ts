/** What the finder finds: cases from the desk, commands and places from those registered here. */
import { computed, onScopeDispose, ref, shallowRef, watch, type Ref } from "vue";
import { toFailure } from "@/calls/failure";
import { calls, type Found } from "@/calls/generated";
import { reachable, type Command } from "@/keys/commands";
import { report } from "@/session/trouble";

export type Hit = { id: string; group: string; label: string; note: string; key: string; run: () => void };
export type Finder = { text: Ref<string>; hits: Ref<Hit[]>; trouble: Ref<string>; searching: Ref<boolean> };

const DELAY = 120;

export function useFinder(openCase: (id: string) => void): Finder {
  const text = ref("");
  const found = shallowRef<Found[]>([]);
  const trouble = ref("");
  const searching = ref(false);
  // Taken once, before the finder's own scope hides those of the page.
  const commands: Command[] = reachable.value.filter((command) => !command.quiet);
  let timer = 0;
  let asked = 0;

  async function search(question: string): Promise<void> {
    const mine = ++asked;
    try {
      const answer = await calls.find(question);
      if (mine === asked) {
        found.value = answer;
        trouble.value = "";
      }
    } catch (thrown) {
      const failure = toFailure(thrown);
      if (mine === asked && !report(failure)) trouble.value = `${failure.message}　${failure.way_out}`;
    } finally {
      if (mine === asked) searching.value = false;
    }
  }

  watch(text, (typed) => {
    window.clearTimeout(timer);
    const question = typed.trim();
    asked++;
    if (!question) {
      found.value = [];
      searching.value = false;
      return;
    }
    searching.value = true;
    timer = window.setTimeout(() => void search(question), DELAY);
  });
  onScopeDispose(() => window.clearTimeout(timer));

  const hits = computed<Hit[]>(() => {
    const wanted = text.value.trim().toLowerCase();
    const doable = commands
      .filter((command) => command.label.toLowerCase().includes(wanted))
      .map((command) => ({ id: command.id, group: command.id.startsWith("place-") ? "去处" : "在这里可以", label: command.label, note: "", key: command.key, run: command.run }));
    const cases = found.value.map((one) => ({ id: one.case_id, group: "信访件", label: one.number, note: [one.title, one.hit].filter(Boolean).join("　"), key: "", run: () => openCase(one.case_id) }));
    return [...cases, ...doable.filter((hit) => hit.group !== "去处"), ...doable.filter((hit) => hit.group === "去处")];
  });
  return { text, hits, trouble, searching };
}
