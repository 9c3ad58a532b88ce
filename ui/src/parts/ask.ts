/** One question before something that cannot be taken back lightly. */
import { shallowRef } from "vue";

export type Question = { title: string; text: string; yes: string; no: string; answer: (yes: boolean) => void };
export const question = shallowRef<Question | null>(null);

export function ask(title: string, text: string, yes = "确定", no = "返回"): Promise<boolean> {
  return new Promise((resolve) => {
    question.value = { title, text, yes, no, answer: (said) => {
      question.value = null;
      resolve(said);
    } };
  });
}
