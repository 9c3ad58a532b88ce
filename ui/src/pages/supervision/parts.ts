/** The parts of 督办 in the order in which they are worked through. */
import type { Component } from "vue";
import BulletinPart from "./BulletinPart.vue";
import ReconcilePart from "./ReconcilePart.vue";
import RemindPart from "./RemindPart.vue";
import ReportBackPart from "./ReportBackPart.vue";

export const PARTS: readonly { name: string; label: string; component: Component }[] = [
  { name: "remind", label: "催办", component: RemindPart },
  { name: "reconcile", label: "对账", component: ReconcilePart },
  { name: "report_back", label: "季度报结", component: ReportBackPart },
  { name: "bulletin", label: "通报", component: BulletinPart },
];
