/**
 * What can be done here by key. Pages, panels and dialogs register their commands; the topmost modal scope hides
 * those below it; the finder and the sheet of keys list what is registered.
 */
import { computed, onScopeDispose, shallowReactive, toValue, type MaybeRefOrGetter } from "vue";

export type Command = {
  id: string;
  label: string;
  /** `N`, `Ctrl+K`, `Alt+1`, `Ctrl+Enter`, `Esc`, `?`, `ArrowDown` … Empty: only in the finder. */
  key: string;
  run: () => void;
  enabled?: boolean;
  /** Not worth a line in the finder (arrow keys, Esc). */
  quiet?: boolean;
};
type Scope = { commands: MaybeRefOrGetter<readonly Command[]>; modal: boolean; always: boolean };

const scopes = shallowReactive<Scope[]>([]);

export function useCommands(commands: MaybeRefOrGetter<readonly Command[]>, place: { modal?: boolean; always?: boolean } = {}): void {
  const scope: Scope = { commands, modal: place.modal ?? false, always: place.always ?? false };
  scopes.push(scope);
  onScopeDispose(() => {
    const at = scopes.indexOf(scope);
    if (at >= 0) scopes.splice(at, 1);
  });
}

/** Those that answer now, nearest first. */
export const reachable = computed<Command[]>(() => {
  const found: Command[] = [];
  let hidden = false;
  for (const scope of [...scopes].reverse()) {
    if (!hidden || scope.always) found.push(...toValue(scope.commands).filter((command) => command.enabled !== false));
    hidden ||= scope.modal;
  }
  return found;
});

const NAMED: Record<string, string> = { Escape: "Esc", " ": "Space", "？": "?" };

export function pressed(event: KeyboardEvent): string {
  const held = [event.ctrlKey || event.metaKey ? "Ctrl" : "", event.altKey ? "Alt" : ""].filter(Boolean);
  const digit = event.altKey && /^Digit(\d)$/.exec(event.code);
  const key = digit ? (digit[1] ?? "") : (NAMED[event.key] ?? (event.key.length === 1 ? event.key.toUpperCase() : event.key));
  return [...held, key].join("+");
}

function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.matches("input:not([type=checkbox]):not([type=radio]):not([type=button]), textarea, select");
}

export function dispatch(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing || event.key === "Process") return;
  const key = pressed(event);
  const plain = !event.ctrlKey && !event.metaKey && !event.altKey && key !== "Esc" && !/^F\d+$/.test(key);
  if (plain && isWriting(event.target)) return;
  const onButton = event.target instanceof HTMLElement && event.target.closest("button, a, [role=button], [role=tab]");
  if ((key === "Enter" || key === "Space") && onButton) return;
  const command = reachable.value.find((one) => one.key === key);
  if (!command) return;
  event.preventDefault();
  command.run();
}

/** In a list Enter chooses, with Ctrl it is the page's all the same; Esc shuts a list that is open, and is the page's where it is not. */
export function pastTheList(event: KeyboardEvent): void {
  const open = event.target instanceof Element && event.target.getAttribute("aria-expanded") === "true";
  const isThePages = event.key === "Enter" ? event.ctrlKey || event.metaKey : event.key === "Escape" && !open;
  if (!isThePages) return;
  event.stopPropagation();
  dispatch(event);
}

export function listen(): void {
  window.addEventListener("keydown", dispatch);
  onScopeDispose(() => window.removeEventListener("keydown", dispatch));
}
