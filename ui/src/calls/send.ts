/** The one way to the desk. A rejected promise carries a `Failure`. */
import { invoke } from "@tauri-apps/api/core";
import { heard } from "@/session/trouble";

/** Whether we stand in the program's own window (and not in a browser, while the pages are being drawn). */
export const inWindow = (): boolean => "__TAURI_INTERNALS__" in globalThis;

export async function send<T>(name: string, input: unknown): Promise<T> {
  if (import.meta.env.DEV && !inWindow()) {
    const { answer } = await import("./mock/answer");
    return (await answer(name, input)) as T;
  }
  return heard(invoke<T>("call", { name, input }));
}
