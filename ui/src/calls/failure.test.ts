import { expect, test } from "vitest";
import { byField, fieldName, toFailure } from "./failure";

test("a failure of the desk passes unchanged", () => {
  const refused = { kind: "refused", message: "还不能办结", way_out: "先答复异议", field: null, wait_seconds: null };
  expect(toFailure(refused)).toBe(refused);
});

test("anything else becomes a fault that says that nothing is lost", () => {
  for (const thrown of [new Error("x"), "x", undefined, { kind: "unheard", message: "x" }]) {
    const failure = toFailure(thrown);
    expect(failure.kind).toBe("fault");
    expect(failure.message).toContain("都还在");
  }
});

test("both spellings of a nested field reach the same place", () => {
  expect(fieldName("complainants[0].phone")).toBe("complainants.0.phone");
  expect(byField([{ field: "subjects[1].name", message: "甲" }, { field: "subjects.1.name", message: "乙" }])).toEqual({ "subjects.1.name": "甲" });
});
