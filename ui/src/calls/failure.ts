/** Anything that was thrown, as the `Failure` the pages know how to show. */
import type { Failure, FailureKind } from "./generated";

const KINDS: readonly FailureKind[] = ["refused", "input", "locked", "password", "first_password", "door", "fault"];

function isFailure(thrown: unknown): thrown is Failure {
  if (typeof thrown !== "object" || thrown === null) return false;
  const { kind, message } = thrown as Partial<Failure>;
  return typeof message === "string" && KINDS.some((known) => known === kind);
}

export function toFailure(thrown: unknown): Failure {
  if (isFailure(thrown)) return thrown;
  const detail = thrown instanceof Error ? thrown.message : String(thrown);
  return {
    kind: "fault",
    message: "这一步没有办成，所填内容都还在",
    way_out: `请再试一次；仍不行，请把这行字告诉管理员：${detail}`,
    field: null,
    wait_seconds: null,
  };
}

/** Field names reach us as `complainants[0].phone` or `complainants.0.phone`; the pages use the second. */
export const fieldName = (field: string): string => field.replace(/\[(\d+)\]/g, ".$1");

/** Troubles by field, the first one of each, with the way out where there is one. */
export function byField(troubles: readonly { field: string | null; message: string; way_out?: string }[]): Record<string, string> {
  const found: Record<string, string> = {};
  for (const { field, message, way_out } of troubles) {
    const name = fieldName(field ?? "");
    found[name] ??= way_out ? `${message}　${way_out}` : message;
  }
  return found;
}
