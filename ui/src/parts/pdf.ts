/** pdf.js with its worker from our own bundle: no eval, no WebAssembly, nothing fetched. */
import { getDocument, PDFWorker, type PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import PdfWorker from "pdfjs-dist/legacy/build/pdf.worker.min.mjs?worker";

let port: PDFWorker | null = null;

function bytesOf(base64: string): Uint8Array {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
  return bytes;
}

/** Papers come as base64, evidence as bytes; pdf.js takes the bytes it is given away, so it gets its own. */
export async function openPdf(pdf: string | Uint8Array): Promise<PDFDocumentProxy> {
  port ??= PDFWorker.create({ port: new PdfWorker() });
  return getDocument({ data: typeof pdf === "string" ? bytesOf(pdf) : pdf.slice(), worker: port, useWasm: false, useSystemFonts: false, enableXfa: false }).promise;
}
export type { PDFDocumentProxy };
