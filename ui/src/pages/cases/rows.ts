/** The rows of the case library, page by page from the desk; a page is asked for when it comes in sight. */
import { computed, onScopeDispose, ref, shallowReactive, shallowRef, watch, type Ref, type ShallowRef } from "vue";
import { cache, read } from "@/calls/ask";
import { toFailure } from "@/calls/failure";
import { calls, type CaseFilter, type CaseRow, type CaseSort, type Cases, type Failure } from "@/calls/generated";
import { keys } from "@/calls/topics";
import { pagesOf } from "@/parts/virtual";
import { report } from "@/session/trouble";

const PAGE = 60;
export type Rows = { total: Ref<number>; more: Ref<boolean>; failure: ShallowRef<Failure | null>; loaded: Ref<boolean>; rowAt: (index: number) => CaseRow | undefined; need: (from: number, to: number) => void; again: () => void };

export function useRows(filter: Ref<CaseFilter>, sort: Ref<CaseSort>): Rows {
  const total = ref(0);
  const more = ref(false);
  const loaded = ref(false);
  const failure = shallowRef<Failure | null>(null);
  const pages = shallowReactive(new Map<number, readonly CaseRow[]>());
  const asked = new Set<number>();
  const question = computed(() => ({ filter: { ...filter.value }, sort: sort.value }));
  let span = { from: 0, to: PAGE };
  let round = 0;

  async function fetch(page: number): Promise<void> {
    const mine = round;
    asked.add(page);
    try {
      const input = { ...question.value, offset: page * PAGE, limit: PAGE };
      const answer = await cache.fetchQuery<Cases>({ queryKey: [...keys.cases(question.value), page], queryFn: () => read(calls.cases(input)) });
      if (mine !== round) return;
      pages.set(page, answer.rows);
      total.value = answer.total;
      more.value = answer.more;
      loaded.value = true;
      failure.value = null;
    } catch (thrown) {
      if (mine !== round) return;
      asked.delete(page);
      const found = toFailure(thrown);
      if (!report(found)) failure.value = found;
    }
  }

  function need(from: number, to: number): void {
    span = { from, to: Math.max(to, from + 1) };
    for (const page of pagesOf(span, PAGE)) if (!asked.has(page)) void fetch(page);
  }

  /** From the start: another filter, or the desk said that the cases have changed. */
  function again(): void {
    round++;
    asked.clear();
    pages.clear();
    need(span.from, span.to);
  }

  watch(question, () => {
    span = { from: 0, to: PAGE };
    again();
  }, { deep: true });
  const stop = cache.getQueryCache().subscribe((event) => {
    if (event.type === "updated" && event.action.type === "invalidate" && event.query.queryKey[0] === "cases") queueMicrotask(refreshOnce);
  });
  let queued = false;
  function refreshOnce(): void {
    if (queued) return;
    queued = true;
    queueMicrotask(() => {
      queued = false;
      again();
    });
  }
  onScopeDispose(stop);
  need(0, PAGE);

  return { total, more, failure, loaded, rowAt: (index) => pages.get(Math.floor(index / PAGE))?.[index % PAGE], need, again };
}
