/** What unit tests share: a person at the desk, and pages mounted as in the window. */
import { flushPromises, mount, type VueWrapper } from "@vue/test-utils";
import { h, type Component } from "vue";
import { cache } from "@/calls/ask";
import { unlock } from "@/session/session";
import { router } from "@/router";

export async function sitDown(account = "zhou"): Promise<void> {
  cache.clear();
  await unlock({ account, password: "qingshan" });
}

export async function show(component: Component, props: Record<string, unknown> = {}): Promise<VueWrapper> {
  const wrapper = mount({ render: () => h(component, props) }, { attachTo: document.body, global: { plugins: [router] } });
  await settled();
  return wrapper;
}

export async function settled(): Promise<void> {
  for (let round = 0; round < 6; round++) await flushPromises();
}

/** Panels are teleported: they are looked for in the whole document. */
export function byTest<T extends HTMLElement = HTMLElement>(name: string): T {
  const found = document.querySelector<T>(`[data-test="${name}"]`);
  if (!found) throw new Error(`nothing is called ${name}`);
  return found;
}
export const there = (name: string): boolean => document.querySelector(`[data-test="${name}"]`) !== null;

export async function type(name: string, text: string): Promise<void> {
  const input = byTest<HTMLInputElement>(name);
  input.value = text;
  input.dispatchEvent(new Event("input", { bubbles: true }));
  input.dispatchEvent(new Event("change", { bubbles: true }));
  await settled();
}

export async function click(name: string): Promise<void> {
  byTest(name).click();
  await settled();
}

export async function press(key: string, more: KeyboardEventInit = {}): Promise<void> {
  (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...more }));
  await settled();
}
