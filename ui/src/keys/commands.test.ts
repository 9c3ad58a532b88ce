import { effectScope } from "vue";
import { expect, test } from "vitest";
import { dispatch, pastTheList, pressed, reachable, useCommands } from "./commands";

const key = (name: string, more: KeyboardEventInit = {}): KeyboardEvent => new KeyboardEvent("keydown", { key: name, cancelable: true, ...more });

test("keys are named as they are printed on the buttons", () => {
  expect(pressed(key("n"))).toBe("N");
  expect(pressed(key("Escape"))).toBe("Esc");
  expect(pressed(key("Enter", { ctrlKey: true }))).toBe("Ctrl+Enter");
  expect(pressed(key("¡", { altKey: true, code: "Digit1" }))).toBe("Alt+1");
});

test("a panel hides the keys of the page below it, except those that always answer", () => {
  const done: string[] = [];
  const page = effectScope();
  const panel = effectScope();
  page.run(() => {
    useCommands([{ id: "new", label: "登记", key: "N", run: () => done.push("new") }]);
    useCommands([{ id: "lock", label: "锁屏", key: "Ctrl+L", run: () => done.push("lock") }], { always: true });
  });
  panel.run(() => useCommands([{ id: "close", label: "返回", key: "Esc", run: () => done.push("close") }], { modal: true }));
  for (const event of [key("n"), key("Escape"), key("l", { ctrlKey: true })]) dispatch(event);
  expect(done).toEqual(["close", "lock"]);
  panel.stop();
  dispatch(key("n"));
  expect(done.at(-1)).toBe("new");
  page.stop();
  expect(reachable.value).toEqual([]);
});

test("a letter typed into a field is a letter", () => {
  const done: string[] = [];
  const page = effectScope();
  page.run(() => useCommands([{ id: "new", label: "登记", key: "N", run: () => done.push("new") }]));
  const input = document.createElement("input");
  document.body.append(input);
  input.addEventListener("keydown", dispatch);
  input.dispatchEvent(key("n"));
  expect(done).toEqual([]);
  input.remove();
  page.stop();
});

test("Esc in a list shuts the list where it is open, and the panel where it is not", () => {
  const done: string[] = [];
  const panel = effectScope();
  panel.run(() => useCommands([{ id: "close", label: "返回", key: "Esc", run: () => done.push("close") }], { modal: true }));
  const input = document.createElement("input");
  document.body.append(input);
  input.addEventListener("keydown", pastTheList);
  input.setAttribute("aria-expanded", "true");
  input.dispatchEvent(key("Escape"));
  expect(done).toEqual([]);
  input.setAttribute("aria-expanded", "false");
  input.dispatchEvent(key("Escape"));
  expect(done).toEqual(["close"]);
  input.remove();
  panel.stop();
});
