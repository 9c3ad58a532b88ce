/** Which window this desk is: a matter of the place it stands at, kept on this machine. */
import { ref, watch } from "vue";

export const WINDOWS = 30;
const kept = Number(localStorage.getItem("window"));
export const myWindow = ref(Number.isInteger(kept) && kept >= 1 && kept <= WINDOWS ? kept : 1);
watch(myWindow, (now) => localStorage.setItem("window", String(now)));
