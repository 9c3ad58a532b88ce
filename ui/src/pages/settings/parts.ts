/** The parts of the settings, in the order of their tabs. */
import type { Component } from "vue";
import AccountsPart from "./AccountsPart.vue";
import CalendarsPart from "./CalendarsPart.vue";
import CodesPart from "./CodesPart.vue";
import CriteriaPart from "./CriteriaPart.vue";
import LadderPart from "./LadderPart.vue";
import LimitsPart from "./LimitsPart.vue";
import LooksPart from "./LooksPart.vue";
import OfficesPart from "./OfficesPart.vue";
import PermissionsPart from "./PermissionsPart.vue";
import RosterPart from "./RosterPart.vue";
import SeriesPart from "./SeriesPart.vue";
import StorePart from "./StorePart.vue";
import TemplatesPart from "./TemplatesPart.vue";

export type Part = { name: string; label: string; component: Component };
export const PARTS: readonly Part[] = [
  { name: "roster", label: "接访安排", component: RosterPart },
  { name: "offices", label: "单位", component: OfficesPart },
  { name: "accounts", label: "账户", component: AccountsPart },
  { name: "permissions", label: "权限", component: PermissionsPart },
  { name: "limits", label: "期限", component: LimitsPart },
  { name: "criteria", label: "快办标准", component: CriteriaPart },
  { name: "ladder", label: "督办阶梯", component: LadderPart },
  { name: "calendars", label: "工作日历", component: CalendarsPart },
  { name: "series", label: "编号", component: SeriesPart },
  { name: "codes", label: "代码表", component: CodesPart },
  { name: "templates", label: "文书模板", component: TemplatesPart },
  { name: "looks", label: "字号和提醒", component: LooksPart },
  { name: "store", label: "存放与查验", component: StorePart },
];
