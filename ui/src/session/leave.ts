/** The window is about to close: what is being written is kept, then it goes. The shell does not wait for long. */
import { listen } from "@tauri-apps/api/event";
import { inWindow } from "@/calls/send";
import { leave } from "@/calls/shell";
import { lock } from "./session";

export function keepBeforeLeaving(): void {
  if (inWindow()) void listen("closing", () => void lock().finally(leave));
}
