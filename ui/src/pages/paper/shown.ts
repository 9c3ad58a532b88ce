/** A paper on the screen. One that shows who came is covered again after its seconds, and asks a reason each time. */
import { ref, shallowRef, type Ref, type ShallowRef } from "vue";
import { cache, read } from "@/calls/ask";
import type { PaperPdf } from "@/calls/generated";
import { saveAs } from "@/calls/shell";
import { refresh } from "@/calls/topics";
import { useAttempt, type Attempts } from "@/session/attempt";
import { useCountdown } from "@/session/countdown";
import { say } from "@/session/trouble";

export type Shown = Attempts & {
  made: ShallowRef<PaperPdf | null>;
  /** Seconds until it is covered; 0 where it need not be. */
  left: Ref<number>;
  /** Whether it was covered, or the desk wants a reason first. */
  asking: Ref<boolean>;
  printing: Ref<boolean>;
  show: (question: () => Promise<PaperPdf>) => Promise<void>;
  save: () => Promise<void>;
};

export function useShown(): Shown {
  const made = shallowRef<PaperPdf | null>(null);
  const asking = ref(false);
  const printing = ref(false);
  const { left, start, stop } = useCountdown(() => {
    if (!made.value?.seconds) return;
    made.value = null;
    asking.value = true;
    printing.value = false;
  });
  const attempts = useAttempt((found) => {
    if (found.field === "reason") asking.value = true;
  });

  const show = (question: () => Promise<PaperPdf>): Promise<void> => attempts.attempt(async () => {
    const paper = await read(question());
    made.value = paper;
    asking.value = false;
    if (paper.seconds) start(paper.seconds);
    else stop();
    await refresh(cache, paper);
  });
  const save = (): Promise<void> => attempts.attempt(async () => {
    const paper = made.value;
    if (!paper) return;
    const path = await saveAs(`${paper.number || paper.name || "文书"}.pdf`, paper.pdf);
    if (path) say(`已存到 ${path}`);
  });
  return { ...attempts, made, left, asking, printing, show, save };
}
