/** What only the window itself can do: files, printers. */
import { invoke } from "@tauri-apps/api/core";
import type { Board, Failure } from "./generated";
import { heard } from "@/session/trouble";
import { inWindow } from "./send";

export type Uploaded = { blob: string; size: number };
export type Printer = { name: string; default: boolean };
export type PrintJob = { printer: string; copies: number; pdf: string; paper: "A4" | "A3" | "80mm" };

const LARGEST = 50 * 1024 * 1024;

async function shell<T>(name: string, input?: Record<string, unknown>): Promise<T> {
  if (import.meta.env.DEV && !inWindow()) {
    const { answerShell } = await import("./mock/shell");
    return (await answerShell(name, input)) as T;
  }
  return heard(invoke<T>(name, input));
}

/** A file is measured before it is read, so that a film on a phone does not freeze the form. */
export async function upload(file: File): Promise<Uploaded> {
  if (file.size > LARGEST) {
    const tooLarge: Failure = {
      kind: "input",
      message: `“${file.name}”超过 50 MB`,
      way_out: "每个文件不超过 50 MB：请拆分后分次添加，或刻盘登记为实物（只填名称和数量，不附文件）",
      field: "evidence",
      wait_seconds: null,
    };
    throw tooLarge;
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (import.meta.env.DEV && !inWindow()) return { blob: `mock-${bytes.length}`, size: bytes.length };
  return heard(invoke<Uploaded>("upload", bytes, { headers: { "x-name": encodeURIComponent(file.name) } }));
}

/** Where the person chose to put it, or null when they thought better of it. */
export const saveAs = (name: string, pdf: string) => shell<string | null>("save_as", { name, pdf });
/** A piece of evidence, only ever in memory. */
export async function evidence(caseId: string, blob: string, reason: string): Promise<Uint8Array> {
  return new Uint8Array(await shell<ArrayBuffer>("evidence", { case: caseId, blob, reason }));
}
/** Straight from the desk to the place the person chooses. */
export const saveEvidence = (caseId: string, blob: string, reason: string) => shell<string | null>("save_evidence", { case: caseId, blob, reason });
/** The display in the hall, in a window of its own. */
export const openBoard = () => shell<null>("open_board");
export const board = () => shell<Board>("board");
export const leave = () => shell<null>("leave");
export const printers = () => shell<Printer[]>("printers");
export const print = (job: PrintJob) => shell<null>("print", job);
