/** A field that grows with what is written in it, so that nothing written is out of sight. */
import type { Directive } from "vue";

function fit(field: HTMLTextAreaElement): void {
  field.style.height = "auto";
  // The borders, which the height of the content does not know.
  if (field.scrollHeight > 0) field.style.height = `${field.scrollHeight + 2}px`;
}
export const vGrow: Directive<HTMLTextAreaElement> = { mounted: fit, updated: fit };
