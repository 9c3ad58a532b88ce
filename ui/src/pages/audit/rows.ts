/** The record as the auditor reads it: page after page, older and older, as far as one scrolls. */
import { onScopeDispose, ref, shallowRef, watch, type Ref, type ShallowRef } from "vue";
import { read } from "@/calls/ask";
import { toFailure } from "@/calls/failure";
import { calls, type AuditInput, type AuditPlace, type AuditRow, type Failure } from "@/calls/generated";
import { report } from "@/session/trouble";

export type Asked = Omit<AuditInput, "after">;
export type AuditRows = { rows: ShallowRef<readonly AuditRow[]>; more: Ref<boolean>; loaded: Ref<boolean>; failure: ShallowRef<Failure | null>; need: (to: number) => void; again: () => void };

export function useAuditRows(asked: Ref<Asked>): AuditRows {
  const rows = shallowRef<readonly AuditRow[]>([]);
  const more = ref(false);
  const loaded = ref(false);
  const failure = shallowRef<Failure | null>(null);
  let after: AuditPlace | null = null;
  let reading = false;
  let round = 0;

  async function fetch(): Promise<void> {
    const mine = round;
    reading = true;
    try {
      const page = await read(calls.audit({ ...asked.value, after }));
      if (mine !== round) return;
      rows.value = [...rows.value, ...page.rows];
      after = page.next;
      more.value = page.next !== null;
      loaded.value = true;
    } catch (thrown) {
      if (mine !== round) return;
      more.value = false;
      const found = toFailure(thrown);
      if (!report(found)) failure.value = found;
    } finally {
      if (mine === round) reading = false;
    }
  }

  function need(to: number): void {
    if (more.value && !reading && to >= rows.value.length) void fetch();
  }
  function again(): void {
    round++;
    after = null;
    rows.value = [];
    loaded.value = false;
    failure.value = null;
    void fetch();
  }
  watch(asked, again, { deep: true, immediate: true });
  onScopeDispose(() => round++);
  return { rows, more, loaded, failure, need, again };
}
