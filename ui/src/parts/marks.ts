/** What a control bears for whoever listens: that it is wrong, and the text beside it that says so or says what is wanted. */
import type { Directive } from "vue";

export type Marks = { "aria-invalid"?: true; "aria-describedby"?: string };

function put(box: HTMLElement, marks: Marks): void {
  const control = box.querySelector("input");
  for (const name of ["aria-invalid", "aria-describedby"] as const) {
    const mark = marks[name];
    if (mark === undefined) control?.removeAttribute(name);
    else control?.setAttribute(name, String(mark));
  }
}
/** On the box around a list of Element Plus, which hands nothing but its label on to the control inside. */
export const vMarks: Directive<HTMLElement, Marks> = { mounted: (box, { value }) => put(box, value), updated: (box, { value }) => put(box, value) };
