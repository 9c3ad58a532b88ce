/** 桌面提醒: whether this machine wants to be told in working hours how much is due. The desk is told anew at each start. */
import { ref, watch } from "vue";
import { toFailure } from "@/calls/failure";
import { calls } from "@/calls/generated";
import { report } from "./trouble";

export const notices = ref(localStorage.getItem("notices") !== "off");

async function tell(): Promise<void> {
  try {
    await calls.notices(notices.value);
  } catch (thrown) {
    report(toFailure(thrown));
  }
}

export function startNotices(): void {
  void tell();
  watch(notices, (on) => {
    localStorage.setItem("notices", on ? "on" : "off");
    void tell();
  });
}
