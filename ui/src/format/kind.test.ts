import { expect, test } from "vitest";
import { kindOf } from "./kind";

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

test("a file is what its first bytes say, whatever it is called", () => {
  expect(kindOf(bytes("%PDF-1.7"))).toEqual({ is: "pdf" });
  expect(kindOf(bytes("\xff\xd8\xff\xe0"))).toEqual({ is: "picture", type: "image/jpeg" });
  expect(kindOf(bytes("RIFF\0\0\0\0WEBPVP8 "))).toEqual({ is: "picture", type: "image/webp" });
  for (const other of ["", "<svg onload=alert(1)>", "<html>", "RIFF\0\0\0\0WAVE", "PK\x03\x04"]) expect(kindOf(bytes(other)), other).toEqual({ is: "other" });
});
