import { createRouter, createWebHashHistory, type RouteRecordRaw } from "vue-router";
import type { Session } from "@/calls/generated";

/** The places that are there, with the number of their key and what the desk must say of a person for whom they are. */
const PLACES = [
  { name: "today", label: "今日", digit: 1, needs: "reads_cases" },
  { name: "reception", label: "接访", digit: 2, needs: "reads_cases" },
  { name: "register", label: "登记", digit: 3, needs: "registers" },
  { name: "cases", label: "件库", digit: 4, needs: "reads_cases" },
  { name: "leading", label: "包案", digit: 5, needs: "leads" },
  { name: "supervision", label: "督办", digit: 6, needs: "supervises" },
  { name: "audit", label: "审计", digit: 0, needs: "audits" },
  { name: "settings", label: "设置", digit: 9, needs: null },
] as const;

export const placesOf = (who: Pick<Session, "reads_cases" | "registers" | "leads" | "supervises" | "audits">) => PLACES.filter((place) => place.needs === null || who[place.needs]);

const routes: RouteRecordRaw[] = [
  { path: "/", redirect: "/today" },
  { path: "/today", name: "today", component: () => import("@/pages/today/TodayPage.vue"), meta: { place: "today" } },
  { path: "/reception/:part?", name: "reception", component: () => import("@/pages/reception/ReceptionPage.vue"), props: true, meta: { place: "reception" } },
  { path: "/supervision/:part?", name: "supervision", component: () => import("@/pages/supervision/SupervisionPage.vue"), props: true, meta: { place: "supervision" } },
  { path: "/register", name: "register", component: () => import("@/pages/register/RegisterPage.vue"), meta: { place: "register" } },
  { path: "/sealed", name: "sealed", component: () => import("@/pages/sealed/SealedPage.vue"), meta: { place: "today" } },
  { path: "/cases", name: "cases", component: () => import("@/pages/cases/CasesPage.vue"), meta: { place: "cases" } },
  { path: "/cases/:id", name: "case", component: () => import("@/pages/case/CasePage.vue"), props: true, meta: { place: "cases" } },
  { path: "/cases/:id/paper/:paper", name: "paper", component: () => import("@/pages/paper/PaperPage.vue"), props: ({ params, query }) => ({ ...params, about: query["about"] ?? "" }), meta: { place: "cases" } },
  { path: "/issued/:case/:issued", name: "issued", component: () => import("@/pages/paper/IssuedPage.vue"), props: true, meta: { place: "cases" } },
  { path: "/leading", name: "leading", component: () => import("@/pages/leading/LeadingPage.vue"), meta: { place: "leading" } },
  { path: "/audit", name: "audit", component: () => import("@/pages/audit/AuditPage.vue"), meta: { place: "audit" } },
  { path: "/settings/:part?", name: "settings", component: () => import("@/pages/settings/SettingsPage.vue"), props: true, meta: { place: "settings" } },
];

export const router = createRouter({ history: createWebHashHistory(), routes });
