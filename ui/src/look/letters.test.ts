import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const text = (file: string): string => readFileSync(`src/${file}`, "utf8");
const files = readdirSync("src", { recursive: true }).map((file) => String(file).replaceAll("\\", "/")).filter((file) => /\.(vue|css)$/.test(file));
const tokens = new Map([...text("look/tokens.css").matchAll(/--([\w-]+): ([\d.]+)rem;/g)].map(([, name = "", rem = ""]) => [name, Number(rem) * 16]));

type Rule = { file: string; selector: string; size: number };
/** Every size of letters that is set, in px at the usual size; one in parts of the window's height belongs to the hall's display. */
const rules: Rule[] = files.flatMap((file) => [...text(file).matchAll(/([^{}\n]+)\{([^{}]*)\}/g)].flatMap(([, selector = "", body = ""]) => {
  const [, rem, px, token] = /(?:^|[\s;])font(?:-size)?:[^;]*?(?:([\d.]+)rem|([\d.]+)px|var\(--(?!font|title)([\w-]+)\))/.exec(body) ?? [];
  const size = rem ? Number(rem) * 16 : px ? Number(px) : tokens.get(token ?? "");
  return size === undefined ? [] : [{ file, selector: selector.trim(), size }];
}));
const sizeOf = (file: string, selector: string): number | undefined => rules.find((rule) => rule.file === file && rule.selector === selector)?.size;

/** Smaller than what is read: the keys beside what they do, and a number in a badge. */
const SMALLER = new Map([["look/base.css: kbd", 14], ["parts/AppFrame.vue: nav small", 14], ["pages/case/LoopBar.vue: i", 13]]);

test("everything is written at 16 px or larger, but for the keys and a number in a badge", () => {
  expect(rules.length).toBeGreaterThan(40);
  expect(new Map(rules.filter((rule) => rule.size < 16).map((rule) => [`${rule.file}: ${rule.selector}`, rule.size]))).toEqual(SMALLER);
});

test("a note is told by its colour, not by smaller letters", () => {
  expect(sizeOf("look/base.css", ".muted")).toBeUndefined();
  for (const selector of ["small", ".hint", ".lines thead th"]) expect(sizeOf("look/base.css", selector), selector).toBeUndefined();
  for (const selector of ["h2 > span", ".tag"]) expect(sizeOf("look/base.css", selector), selector).toBe(16);
});

test("what must be read is 16 px: errors beside a field, reasons, labels", () => {
  for (const [file, selector] of [
    ["look/base.css", ".err"], ["look/base.css", ".field > .name"],
    ["pages/case/NextSteps.vue", ".why"], ["pages/case/CasePapers.vue", ".why"],
    ["pages/register/SubjectRows.vue", ".heads"], ["acts/RowsField.vue", "th"],
    ["pages/door/UnlockForm.vue", "legend"], ["pages/paper/PrintPanel.vue", "legend"], ["pages/settings/AddAccountPanel.vue", "legend"],
  ] as const) expect(sizeOf(file, selector), `${file} ${selector}`).toBe(16);
});

test("no rule holds words together but under the loop, so that no line begins with a mark of punctuation", () => {
  expect(files.filter((file) => /word-break:\s*keep-all|line-break:\s*(?:anywhere|loose)/.test(text(file)))).toEqual(["pages/case/LoopBar.vue"]);
  expect(text("look/base.css")).toMatch(/body \{[^}]*line-break: strict;/);
});
