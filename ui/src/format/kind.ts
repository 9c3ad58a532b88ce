/** What a file is, by its first bytes; its name may say anything. */
export type Kind = { is: "picture"; type: string } | { is: "pdf" } | { is: "other" };

const STARTS: readonly [string, Kind][] = [
  ["ffd8ff", { is: "picture", type: "image/jpeg" }],
  ["89504e470d0a1a0a", { is: "picture", type: "image/png" }],
  ["474946383761", { is: "picture", type: "image/gif" }],
  ["474946383961", { is: "picture", type: "image/gif" }],
  ["255044462d", { is: "pdf" }],
];

/** Only what the window itself can draw without running anything that stands in the file. */
export function kindOf(bytes: Uint8Array): Kind {
  const hex = (from: number, to: number): string => [...bytes.subarray(from, to)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  if (hex(0, 4) === "52494646" && hex(8, 12) === "57454250") return { is: "picture", type: "image/webp" };
  const start = hex(0, 8);
  return STARTS.find(([sign]) => start.startsWith(sign))?.[1] ?? { is: "other" };
}
