/** What is marked on a number by hand, when it is taken or when it shows later. */
export const MARKS = [
  { key: "beyond", kind: "tick", label: "越级", sentence: "越级访" },
  { key: "weapon", kind: "tick", label: "危险物品", sentence: "携带危险物品" },
  { key: "ill", kind: "tick", label: "疾病", sentence: "突发疾病" },
  { key: "despair", kind: "tick", label: "轻生", sentence: "有轻生言行" },
  { key: "children", kind: "tick", label: "未成年人", sentence: "带有未成年人" },
] as const;

export const UNMARKED = { beyond: false, weapon: false, ill: false, despair: false, children: false } as const;
