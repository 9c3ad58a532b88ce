/** Where failures go that belong to no field: a quiet bar, or the door. */
import { ref, shallowRef } from "vue";
import type { Failure } from "@/calls/generated";

export const fault = shallowRef<Failure | null>(null);
export const said = ref("");
let toDoor: () => void = () => undefined;

export function onLocked(run: () => void): void {
  toDoor = run;
}

let sittings = 0;
/** Somebody sits down: what was asked before is not theirs. */
export function satDown(): void {
  sittings += 1;
}
const late = new WeakSet<object>();
/** An answer that comes when the one who asked has left already: that the desk was locked meanwhile shuts nobody out. */
export async function heard<T>(question: Promise<T>): Promise<T> {
  const asked = sittings;
  try {
    return await question;
  } catch (thrown) {
    if (asked !== sittings && typeof thrown === "object" && thrown !== null) late.add(thrown);
    throw thrown;
  }
}

/** Shows what has no place of its own. True when the failure was taken in hand here. */
export function report(failure: Failure): boolean {
  if (failure.kind === "locked") {
    if (!late.has(failure)) toDoor();
    return true;
  }
  if (failure.kind === "fault") {
    fault.value = failure;
    return true;
  }
  return false;
}

let timer = 0;
/** The next one at the desk does not read what the one before did. */
export function unsay(): void {
  window.clearTimeout(timer);
  said.value = "";
}
/** A short word of what has been done; read aloud, gone after a while. */
export function say(text: string): void {
  said.value = text;
  window.clearTimeout(timer);
  timer = window.setTimeout(() => (said.value = ""), 5000);
}
