/** Stands in for the desk while pages are drawn in a browser and in unit tests. Never in the built program. */
import type { Door, Failure, Json } from "../generated";
import * as county from "./county";
import { caseCalls } from "./cases";
import { receptionCalls } from "./reception";
import { registerCalls } from "./register";
import { supervisionCalls } from "./supervision";

type Call = (input: never) => unknown;

export function failure(kind: Failure["kind"], message: string, way_out = "", field: string | null = null, wait_seconds: number | null = null): Failure {
  return { kind, message, way_out, field, wait_seconds };
}

const state = { account: null as string | null, door: "locked" as Door["kind"], wrong: 0, drafts: new Map<string, { key: string; saved_at: string; body: Json }>() };

export function resetMock(): void {
  state.account = null;
  state.door = "locked";
  state.wrong = 0;
  state.drafts.clear();
}

function need(): string {
  if (!state.account) throw failure("locked", "已锁屏", "请开门后继续");
  return state.account;
}

const doorCalls: Record<string, Call> = {
  door: (): Door => ({
    kind: state.account ? "open" : state.door, place: "本机 数据目录", organ: state.door === "absent" ? "" : "青山县纪委监委 信访接待大厅",
    demo: false, logins: state.door === "absent" ? [] : county.logins, version: "0.1.0",
    trouble: state.door === "broken" ? failure("door", "件库的开头几页读不出来", "请不要再写入。把整个目录复制一份，再用最近的备份恢复：设置里的“恢复备份”，或请管理员用 hallctl restore") : null,
  }),
  demo: () => { state.door = "locked"; return { password: "qingshan", logins: county.logins }; },
  found: () => { state.door = "locked"; return { store_code: "7KQ2-M9XD-4HTP-W3RA-8VNC-6JEF", vault_code: "P4ZT-2GWM-9QKX-H7DA-3REV-5NCB", pdf: "" }; },
  unlock: (input: { account: string; password: string }) => {
    if (input.password === "first-one") throw failure("first_password", "这是别人替您设的初始密码，只能用来换成您自己的密码", "请在窗口的门口登录，当面设一个只有自己知道的密码");
    if (input.password !== "qingshan") {
      state.wrong++;
      throw failure("password", "密码不对", "请核对大小写后再试", "password", state.wrong >= 3 ? 30 : null);
    }
    state.wrong = 0;
    state.account = input.account;
    return county.sessionOf(input.account);
  },
  first_password: (input: { account: string }) => { state.account = input.account; return county.sessionOf(input.account); },
  recover: (input: { account: string; by: string }) => {
    if (input.by !== input.account) return null;
    state.account = input.account;
    return county.sessionOf(input.account);
  },
  lock: () => { state.account = null; return null; },
  notices: () => null,
  present: () => null,
  session: () => county.sessionOf(need()),
  renew_recovery: () => ({ store_code: "2MWQ-X7HD-9TPK-R4CA-3VNB-8JEG", vault_code: "H6ZT-4GWM-2QKX-P9DA-7REV-3NCB", pdf: "" }),
  change_password: () => null,
  draft_save: (input: { key: string; body: Json }) => {
    const saved_at = "2026-11-23T09:13:00";
    state.drafts.set(`${need()}/${input.key}`, { key: input.key, saved_at, body: JSON.parse(JSON.stringify(input.body)) as Json });
    return saved_at;
  },
  draft_load: (key: string) => state.drafts.get(`${need()}/${key}`) ?? null,
  draft_drop: (key: string) => { state.drafts.delete(`${need()}/${key}`); return null; },
  code_tables: () => county.codes,
  settings: () => structuredClone(county.settings),
  add_account: () => ({ entry: "e", case_id: null, number: null, changes: ["settings"], say: "已开设账户" }),
  close_account: (id: string) => {
    const account = county.accounts.find((one) => one.id === id);
    if (account) account.active = false;
    return { entry: "e", case_id: null, number: null, changes: ["settings"], say: "已停用账户" };
  },
  grant_vault: (id: string) => {
    const account = county.accounts.find((one) => one.id === id);
    if (account) account.vault = "granted";
    return { entry: "e", case_id: null, number: null, changes: ["settings"], say: "已授予身份权限" };
  },
  verify: () => ({ entries: 18234, chain_ok: true, rebuild_ok: true, integrity_ok: true, ends: ["1204-9f3a6c1d7e5b2048"], papers: null, unjudged: 0, findings: [] }),
};

const table: Record<string, Call> = { ...doorCalls, ...caseCalls, ...registerCalls, ...receptionCalls, ...supervisionCalls };
const OPEN = new Set(["door", "demo", "found", "unlock", "first_password", "recover", "session", "lock", "notices"]);

/** In a browser: `?as=zhou` walks in at once, `?door=absent` shows another door. */
function wish(): void {
  const asked = new URLSearchParams(globalThis.location?.search ?? "");
  const as = asked.get("as");
  if (as && !state.account && !wished) state.account = as;
  const door = asked.get("door");
  if (door && !wished) state.door = door as Door["kind"];
  wished = true;
}
let wished = false;

export async function answer(name: string, input: unknown): Promise<unknown> {
  wish();
  const call = table[name];
  if (!call) throw failure("fault", `没有这个调用：${name}`);
  if (import.meta.env.MODE !== "test") await new Promise((resolve) => setTimeout(resolve, 40));
  if (!OPEN.has(name)) need();
  const plain = input === undefined ? null : (JSON.parse(JSON.stringify(input)) as unknown);
  return structuredClone(await call(plain as never));
}
