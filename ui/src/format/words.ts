/** The field's own words for the closed lists of the contract, in the order they are offered. */
import type { AppointmentKind, Attended, BulletinKind, Concern, DeclineGround, Disposition, Finding, Hazard, InspectionWay, NameOutcome, OfficeKind, OpenWay, Outcome, RemindWay, SealKind, FeedbackStage as Stage, SignedHow, StepKind, Verdict, Verified, Satisfaction as View, Way } from "@/calls/generated";

export type Choice<T extends string = string> = { value: T; label: string; group?: string };

/** Choices by their group, both in the order given; "" for those without one. */
export function grouped(choices: readonly Choice[]): [group: string, list: Choice[]][] {
  const found = new Map<string, Choice[]>();
  for (const choice of choices) found.set(choice.group ?? "", [...(found.get(choice.group ?? "") ?? []), choice]);
  return [...found];
}

function words<T extends string>(all: Record<T, string>): Choice<T>[] {
  return (Object.entries(all) as [T, string][]).map(([value, label]) => ({ value, label }));
}

export const GROUNDS = words<DeclineGround>({ other_procedure: "应通过诉讼、仲裁、行政裁决、行政复议等途径解决", other_organ: "属于其他机关、单位职责范围", no_substance: "仅列举行为名称，无实质内容" });
export const SEAL_KINDS = words<SealKind>({ superior: "属上级管理的人员", own_chief: "本机关主要负责人" });
/** The shipped methods; what a county adds to the table does not come sealed. */
export const METHODS = words({ "1": "来信", "2": "来访", "3": "来电", "4": "网络", "5": "短信微信", "7": "开门迎访", "9": "其他" });
export const WAYS = words<Way>({ face: "见面", phone: "电话", written: "书面" });
export const VIEWS = words<View>({ satisfied: "满意", mostly: "基本满意", dissatisfied: "不满意" });
export const STAGES = words<Stage>({ early: "前期", middle: "中期", late: "后期", extra: "补充" });
export const FINDINGS = words<Finding>({ true: "属实", partly: "部分属实", untrue: "不属实", unprovable: "无法查实" });
export const DISPOSITIONS = words<Disposition>({ talk_or_letter: "谈话函询", preliminary: "初步核实", shelved: "暂存待查", concluded: "予以了结" });
export const STEPS = words<StepKind>({ talk: "谈话", documents: "调取资料", visit_site: "实地走访", joint_session: "现场会商", discussion: "座谈交流", survey: "专题调研", carried_visit: "带信下访", other: "其他" });
export const OPEN_WAYS = words<OpenWay>({ meeting: "会议反馈", notice: "公告反馈", bulletin: "通报公示" });
export const VERDICTS = words<Verdict>({ same_matter: "同一事项，并案", same_person: "同一人，再次来访", different: "不是同一事项" });
export const VERIFIED = words<Verified>({ in_person: "当面核实", phone: "电话核实", not_yet: "待核实" });
export const NAME_OUTCOMES = words<NameOutcome>({ own: "确系本人", false: "冒名", unreachable: "无法联系" });
export const OFFICE_KINDS = words<OfficeKind>({ hall: "信访室", room: "承办室", township: "乡镇(街道)纪(工)委", department: "职能部门", leadership: "委领导" });
export const ATTENDED = words<Attended>({ came: "到岗", stood_in: "他人替班", absent: "未到岗" });
export const APPOINTMENT_KINDS = words<AppointmentKind>({ visit: "约访", wait: "候访" });
export const INSPECTION_WAYS = words<InspectionWay>({ open: "明察", covert: "暗访" });
export const HAZARDS = words<Hazard>({ group: "集体访", beyond: "越级访", weapon: "携带危险物品", ill: "突发疾病", despair: "有轻生言行", children: "带有未成年人" });
export const REMIND_WAYS = words<RemindWay>({ phone: "电话催办", letter: "发函催办", on_site: "现场督办", order: "领导督办", talk: "约谈", bulletin: "通报" });
export const CONCERNS = words<Concern>({ progress: "进度", quality: "质量", duty: "责任" });
export const OUTCOMES = words<Outcome>({ theirs: "对方更正", ours: "我方更正", neither: "均不更正" });
export const SIGNED_HOW = words<SignedHow>({ ink: "打印后手签", typed: "录入姓名" });
export const BULLETIN_KINDS = words<BulletinKind>({ first: "初信初访通报", repeat: "越级重复举报通报" });
/** Where a case stands in the loop. */
export const CASE_STAGES = words({ registered: "待受理", accepted: "待交办", assigned: "待签收", handling: "办理中", found: "待反馈", closed: "已办结", archived: "已归档", declined: "不予受理" });
