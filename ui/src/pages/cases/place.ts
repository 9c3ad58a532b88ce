/** Where one was in the library, so that coming back from a case finds it as it was left. Wiped when the desk is locked. */
import type { CaseFilter, CaseSort } from "@/calls/generated";
import { onClose } from "@/session/session";

const start = (): { filter: CaseFilter; sort: CaseSort; at: number } => ({ filter: { stage: null, attribution: null, kind: null, office: null, received_from: null, received_to: null, mine: false, late: false, text: "" }, sort: "urgency", at: 0 });
export const place = start();
onClose(() => void Object.assign(place, start()));
