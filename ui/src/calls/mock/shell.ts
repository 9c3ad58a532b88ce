/** The window's own commands, played. */
export async function answerShell(name: string, input: Record<string, unknown> | undefined): Promise<unknown> {
  if (name === "printers") return [{ name: "大厅 激光打印机", default: true }, { name: "一楼 A3 打印机", default: false }];
  if (name === "save_as") return `文档/${String(input?.["name"] ?? "")}`;
  return null;
}
