/** The row in hand of a list: ↑↓ by one row, and where the list is long by a screenful and to its ends. */
import type { Ref } from "vue";
import type { Command } from "./commands";

export function useWalk(at: Ref<number>, total: () => number, word = "件", screenful = 0): { move: (by: number) => void; walk: readonly Command[] } {
  const move = (by: number): void => { at.value = Math.min(Math.max(0, at.value + by), Math.max(0, total() - 1)); };
  const step = (id: string, label: string, key: string, by: () => number): Command => ({ id, label, key, run: () => move(by()), quiet: true });
  const steps = [step("down", `下一${word}`, "ArrowDown", () => 1), step("up", `上一${word}`, "ArrowUp", () => -1)];
  const strides = [
    step("page-down", "下一屏", "PageDown", () => screenful), step("page-up", "上一屏", "PageUp", () => -screenful),
    step("home", `第一${word}`, "Home", () => -total()), step("end", `最后一${word}`, "End", total),
  ];
  return { move, walk: screenful > 0 ? [...steps, ...strides] : steps };
}
