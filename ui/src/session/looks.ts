/** Text size and colours: a matter of the person's eyes, kept on this machine. */
import { computed, ref, watch } from "vue";

export const SIZES = [["normal", "标准"], ["larger", "较大"], ["largest", "最大"]] as const;
export const THEMES = [["system", "随系统"], ["light", "纸色"], ["dark", "深色"], ["contrast", "高对比"]] as const;
export type Size = (typeof SIZES)[number][0];
export type Theme = (typeof THEMES)[number][0];

function kept<T extends string>(name: string, choices: readonly (readonly [T, string])[], usual: T): T {
  const found = localStorage.getItem(name);
  return choices.find(([value]) => value === found)?.[0] ?? usual;
}

export const size = ref<Size>(kept("size", SIZES, "normal"));
/** One rem, as tokens.css has it: the rows of a virtual list have a height in pixels. */
export const letter = computed(() => ({ normal: 16, larger: 18, largest: 20 })[size.value]);
export const theme = ref<Theme>(kept("theme", THEMES, "system"));

function wanted(): Exclude<Theme, "system"> {
  if (theme.value !== "system") return theme.value;
  if (matchMedia("(prefers-contrast: more)").matches) return "contrast";
  return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}

function wear(): void {
  document.documentElement.dataset["theme"] = wanted();
  document.documentElement.dataset["size"] = size.value;
}

export function startLooks(): void {
  wear();
  for (const question of ["(prefers-contrast: more)", "(prefers-color-scheme: dark)"]) matchMedia(question).addEventListener("change", wear);
  watch([size, theme], () => {
    localStorage.setItem("size", size.value);
    localStorage.setItem("theme", theme.value);
    wear();
  });
}
