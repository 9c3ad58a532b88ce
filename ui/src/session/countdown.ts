/** What shows who somebody is stands open for so many seconds and is covered again; also when the page is left or locked. */
import { onScopeDispose, ref, type Ref } from "vue";
import { onClose } from "./session";

export type Countdown = { left: Ref<number>; start: (seconds: number) => void; stop: () => void };

export function useCountdown(cover: () => void): Countdown {
  const left = ref(0);
  let ticking = 0;

  function stop(): void {
    window.clearInterval(ticking);
    left.value = 0;
  }

  function start(seconds: number): void {
    stop();
    const until = Date.now() + seconds * 1000;
    left.value = seconds;
    ticking = window.setInterval(() => {
      const rest = Math.ceil((until - Date.now()) / 1000);
      // More than a moment ago: the clock was set back, and nobody knows how long it has stood open.
      left.value = rest > left.value ? 0 : Math.max(0, rest);
      if (left.value > 0) return;
      stop();
      cover();
    }, 250);
  }

  const end = (): void => {
    stop();
    cover();
  };
  const forget = onClose(end);
  onScopeDispose(() => {
    end();
    forget();
  });
  return { left, start, stop };
}
