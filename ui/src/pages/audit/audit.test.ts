import { beforeEach, expect, test, vi } from "vitest";
import { calls } from "@/calls/generated";
import { sessionOf } from "@/calls/mock/county";
import { placesOf } from "@/router";
import { byTest, click, settled, show, sitDown } from "@/test_help";
import AuditPage from "./AuditPage.vue";

beforeEach(() => sitDown("wu"));
const places = (id: string): string[] => placesOf(sessionOf(id)).map((place) => place.name);

test("the place is there for the auditor alone, and the auditor has no other but the settings", () => {
  expect(places("wu")).toEqual(["audit", "settings"]);
  const registers = ["zhou", "lin", "liu"];
  const all = (id: string, ...more: string[]): string[] => ["today", "reception", ...(registers.includes(id) ? ["register"] : []), "cases", ...more, "settings"];
  for (const id of ["zhou", "chen"]) expect(places(id), id).toEqual(all(id, "leading"));
  for (const id of ["lin", "he"]) expect(places(id), id).toEqual(all(id, "leading", "supervision"));
  for (const id of ["wang", "liu"]) expect(places(id), id).toEqual(all(id));
  expect(places("admin")).toEqual(["settings"]);
});

test("older pages follow as one goes down, each from where the last one ended", async () => {
  const audit = vi.spyOn(calls, "audit");
  await show(AuditPage);
  expect(byTest("audit-count").textContent).toContain("往下还有");
  const box = byTest("virtual-list");
  for (let row = 0; row < 250; row += 10) {
    box.scrollTop = row * 40;
    box.dispatchEvent(new Event("scroll"));
    await settled();
  }
  const places = audit.mock.calls.map(([input]) => input.after?.pos ?? null);
  expect(places).toEqual([null, 151, 51]);
  expect(byTest("audit-count").textContent).toContain("250");
});

test("a reason that has no room beside the rest stands below, in a row as high as that asks", async () => {
  const width = vi.spyOn(HTMLElement.prototype, "clientWidth", "get").mockReturnValue(700);
  await show(AuditPage);
  expect(byTest("audit-row").style.height).toBe("64px");
  expect(byTest("audit-row").textContent).toContain("月");
  width.mockRestore();
});

test("one key leaves only the openings of identity, with their reasons", async () => {
  await show(AuditPage);
  await click("filter-openings");
  const rows = [...document.querySelectorAll("[data-test=audit-row]")].map((row) => row.textContent);
  expect(rows.length).toBeGreaterThan(0);
  for (const row of rows) expect(row).toContain("电话告知受理情况");
});
