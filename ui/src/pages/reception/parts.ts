/** The parts of 接访 in the order of a day. */
import type { Component } from "vue";
import BookingsPart from "./BookingsPart.vue";
import CardsPart from "./CardsPart.vue";
import InspectionsPart from "./InspectionsPart.vue";
import QueuePart from "./QueuePart.vue";
import RosterPart from "./RosterPart.vue";

export const PARTS: readonly { name: string; label: string; component: Component }[] = [
  { name: "queue", label: "叫号", component: QueuePart },
  { name: "roster", label: "接访日", component: RosterPart },
  { name: "bookings", label: "约访候访", component: BookingsPart },
  { name: "inspections", label: "明察暗访", component: InspectionsPart },
  { name: "cards", label: "处置卡", component: CardsPart },
];
