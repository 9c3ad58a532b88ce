/** Whether a box is narrower than so many letters: where the height of a row follows, a rule of the style sheet is not enough. */
import { onScopeDispose, ref, watch, type Ref } from "vue";
import { letter } from "@/session/looks";

export function useNarrow(box: Readonly<Ref<HTMLElement | null>>, letters: number): Ref<boolean> {
  const narrow = ref(false);
  const look = (): void => { narrow.value = box.value !== null && box.value.clientWidth > 0 && box.value.clientWidth < letters * letter.value; };
  const observer = typeof ResizeObserver === "undefined" ? null : new ResizeObserver(look);
  watch([box, letter], () => {
    observer?.disconnect();
    if (box.value) observer?.observe(box.value);
    look();
  }, { flush: "post", immediate: true });
  onScopeDispose(() => observer?.disconnect());
  return narrow;
}
