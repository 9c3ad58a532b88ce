/** The one failure of a form, in its place: beside the field where the form shows that field, below the form otherwise. */
import { computed, useId, type ComputedRef, type ShallowRef } from "vue";
import { byField, fieldName } from "@/calls/failure";
import type { Failure } from "@/calls/generated";
import type { Marks } from "./marks";

export type Beside = {
  errors: ComputedRef<Record<string, string>>;
  /** What no field of the form can say. */
  below: ComputedRef<Failure | null>;
  /** Of the error text. */
  errorId: (field: string) => string;
  /** For the control itself, so that who listens hears what is wrong with it. */
  marks: (field: string) => Marks;
};

export function useBeside(failure: ShallowRef<Failure | null>, fields: readonly string[]): Beside {
  const id = useId();
  const isShown = computed(() => fields.includes(fieldName(failure.value?.field ?? "")));
  const errors = computed(() => (failure.value && isShown.value ? byField([failure.value]) : {}));
  const below = computed(() => (isShown.value ? null : failure.value));
  const errorId = (field: string): string => `${id}-${field}`;
  const marks = (field: string): Marks => (errors.value[field] ? { "aria-invalid": true, "aria-describedby": errorId(field) } : {});
  return { errors, below, errorId, marks };
}
