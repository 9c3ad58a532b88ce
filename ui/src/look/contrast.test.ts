import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

/** Written text on what lies under it (WCAG 2): 4.5 reads well, 7 for whoever asked for more. */
const ENOUGH = { light: 4.5, dark: 4.5, contrast: 7 } as const;
const css = readFileSync("src/look/tokens.css", "utf8");

/** The colours of one set; what it does not say of its own is as on paper. */
function set(theme: keyof typeof ENOUGH): Map<string, string> {
  const blocks = theme === "light" ? [":root {"] : [":root {", `:root[data-theme="${theme}"] {`];
  return new Map(blocks.flatMap((head) => {
    const from = css.indexOf(head);
    expect(from, head).toBeGreaterThanOrEqual(0);
    return [...css.slice(from, css.indexOf("}", from)).matchAll(/--([\w-]+): (#(?:[0-9a-f]{3}){1,2});/g)].map(([, name = "", colour = ""]) => [name, colour] as const);
  }));
}

function light(colour: string): number {
  const hex = colour.length === 4 ? colour.replace(/[0-9a-f]/g, "$&$&") : colour;
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function ratio(one: string, other: string): number {
  const [dark = 0, bright = 0] = [light(one), light(other)].sort((a, b) => a - b);
  return (bright + 0.05) / (dark + 0.05);
}

/** Where each colour is written: pages, the navigation, sheets, fields, labels, the row that is chosen. */
const GROUNDS = ["paper", "shade", "sheet", "field", "label", "link-soft"];
const WRITTEN: readonly (readonly [ink: string, grounds: readonly string[]])[] = [
  ["ink", [...GROUNDS, "tag", "late-soft", "warn-soft", "ok-soft"]],
  ["ink-2", [...GROUNDS, "tag", "late-soft", "warn-soft"]],
  ["ink-3", GROUNDS],
  ["link", GROUNDS], ["seal", GROUNDS], ["late", [...GROUNDS, "late-soft"]], ["ok", [...GROUNDS, "ok-soft"]], ["warn", [...GROUNDS, "warn-soft"]],
  ["on-seal", ["seal"]], ["on-ink", ["ink", "ok"]],
  ["wall-ink", ["wall"]], ["wall-ink-2", ["wall"]], ["wall-call-ink", ["wall", "wall-call-soft"]],
];

test("black on white is 21, a colour on itself 1", () => {
  expect(ratio("#000", "#ffffff")).toBeCloseTo(21, 5);
  expect(ratio("#a8201a", "#a8201a")).toBe(1);
});

for (const theme of ["light", "dark", "contrast"] as const) {
  test(`every text of the set ${theme} can be read on what lies under it`, () => {
    const colours = set(theme);
    const weak = WRITTEN.flatMap(([ink, grounds]) => grounds.flatMap((ground) => {
      const [over, under] = [colours.get(ink), colours.get(ground)];
      if (!over || !under) throw new Error(`no colour for ${ink} on ${ground}`);
      // The hall's display is the same in every set: large letters.
      const enough = ink.startsWith("wall") ? ENOUGH.light : ENOUGH[theme];
      return ratio(over, under) >= enough ? [] : [`${ink} on ${ground}: ${ratio(over, under).toFixed(2)}`];
    }));
    expect(weak).toEqual([]);
  });
}
