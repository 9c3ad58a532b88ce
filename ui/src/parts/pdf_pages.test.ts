import { expect, test, vi } from "vitest";
import { byTest, settled, show } from "@/test_help";
import PdfPages from "./PdfPages.vue";

vi.mock("./pdf", () => ({ openPdf: () => Promise.reject(new Error("Invalid PDF structure.")) }));

test("a paper that cannot be drawn says in Chinese what to do; the foreign words stand last, for the administrator", async () => {
  await show(PdfPages, { pdf: "AAAA", label: "受理告知书" });
  await settled();
  const said = byTest("pdf-trouble");
  const foreign = said.querySelector("small")?.textContent ?? "";
  expect(foreign).toBe("给管理员：Invalid PDF structure.");
  expect(said.textContent?.endsWith(foreign)).toBe(true);
  const first = said.textContent?.slice(0, -foreign.length) ?? "";
  expect(first).toContain("再打开一次");
  expect(first).toContain("另存");
  expect(first).not.toMatch(/[A-Za-z]/);
});
