/** The field's own words for the closed lists of the contract, in the order they are offered. */
import type { AppealKind, AppealRefusal, AppealResult, AppointmentKind, ApprovalMatter, Attended, BulletinKind, Concern, Correction, Decision, DeclineGround, Disposition, FeedbackStage as Stage, Finding, ForwardGround, Hazard, Heirs, InspectionWay, Meets, NameOutcome, OfficeKind, OpenWay, Outcome, RemindWay, ReopenGround, ReturnGround, ReviewLevel, ReviewResult, Sanction, Satisfaction as View, SealKind, Side, StepKind, TalkResult, Verdict, Verified, VisitKind, Way } from "@/calls/generated";

/** `short`: what stands in the field once it is chosen, where the label says more. */
export type Choice<T extends string = string> = { value: T; label: string; short?: string; group?: string };

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
export const FORWARD_GROUNDS = words<ForwardGround>({ managed: "被反映人由下级党组织管理", territory: "事项由属地受理", not_ours: "不属于本单位受理范围" });
export const OUTCOMES = words<Outcome>({ solved: "诉求合理，解决问题到位", persuaded: "诉求无理，思想教育到位", helped: "生活困难，帮扶救助到位", unlawful: "行为违法，依法处理" });
export const SIDES = words<Side>({ territory: "属地", department: "职能部门", discipline: "纪检监察机关" });
export const REVIEW_LEVELS = words<ReviewLevel>({ review: "复查", recheck: "复核" });
export const REVIEW_RESULTS = words<ReviewResult>({ upheld: "维持", changed: "变更", redo: "撤销，重新处理" });
export const SEAL_KINDS = words<SealKind>({ superior: "属上级管理的人员", own_chief: "本机关主要负责人" });
/** The shipped methods; what a county adds to the table does not come sealed. */
export const METHODS = words({ "1": "来信", "2": "来访", "3": "来电", "4": "网络", "5": "短信微信", "7": "开门迎访", "9": "其他" });
export const WAYS = words<Way>({ face: "见面", phone: "电话", written: "书面" });
export const VIEWS = words<View>({ satisfied: "满意", mostly: "基本满意", dissatisfied: "不满意" });
export const STAGES = words<Stage>({ early: "前期", middle: "中期", late: "后期", extra: "补充" });
export const FINDINGS = words<Finding>({ true: "属实", partly: "部分属实", untrue: "不属实", unprovable: "无法查实" });
export const DISPOSITIONS = words<Disposition>({ talk_or_letter: "谈话函询", preliminary: "初步核实", shelved: "暂存待查", concluded: "予以了结" });
export const TALK_RESULTS = words<TalkResult>({ credible: "说明清楚，予以采信", reminded: "问题轻微，谈话提醒、批评教育", again: "说明不清，再次谈话函询", check: "说明不清，建议初步核实" });
export const RETURN_GROUNDS = words<ReturnGround>({ no_substance: "没有实质内容", other_organ: "属于其他纪检监察机关受理" });
export const REOPEN_GROUNDS = words<ReopenGround>({ new_evidence: "有新的证据或者事实", review: "经复核，原结论须重新核查" });
export const MEETS = words<Meets>({ yes: "符合", no: "不符合" });
export const SANCTIONS = words<Sanction>({ none: "不涉及处分", party_warning: "党内警告", party_serious: "党内严重警告", state_warning: "政务警告", state_demerit: "政务记过", state_major: "政务记大过", heavier: "较重处分" });
export const LIGHT_SANCTIONS = SANCTIONS.filter((one) => one.value !== "heavier");
export const APPEAL_KINDS = words<AppealKind>({ party: "不服党纪处分", state: "不服监察机关处理决定" });
export const APPEAL_REFUSALS = words<AppealRefusal>({ late: "超过申请期限", not_own: "不是本人提出", other_organ: "不属本机关管辖", anonymous: "匿名无法复查" });
export const APPEAL_RESULTS = words<AppealResult>({ upheld: "维持原决定", changed: "变更原决定", revoked: "撤销原决定" });
export const HEIRS = words<Heirs>({ silent: "没有近亲属或者未表明", go_on: "近亲属要求继续", stop: "近亲属不再要求" });
export const STEPS = words<Exclude<StepKind, VisitKind>>({ talk: "谈话", documents: "调取资料", visit_site: "实地走访", other: "其他" });
export const VISIT_KINDS = words<VisitKind>({ survey: "专题调研", discussion: "座谈交流", joint_session: "现场会商", carried_visit: "带信下访" });
export const APPROVAL_MATTERS = words<ApprovalMatter>({ handling: "拟办意见", lead: "包案安排", plan: "包案方案", disposition: "处置意见", fast_track: "快查快结快审", return: "退回信访室", decline: "不予受理", transfer: "移送、转办", justice: "移送司法", extension: "延期", supervise: "发函督办", except_open: "不公开反馈", appeal: "申诉处理", clarify: "澄清正名", reopen: "重新办理", other: "其他事项" });
export const DECISIONS = words<Decision>({ agree: "同意", change: "同意，作修改", send_back: "退回重拟" });
export const OPEN_WAYS = words<OpenWay>({ meeting: "会议反馈", notice: "公告反馈", bulletin: "通报公示" });
export const VERDICTS = words<Verdict>({ same_matter: "同一事项，并案", same_person: "同一人、另一事", different: "不是同一人、同一事" });
/** What is asked of a likely repeat. Of an anonymous letter nobody asks who wrote it (规则 art. 47). */
export const verdictsOf = (both_named: boolean): Choice<Verdict>[] => VERDICTS.filter((one) => both_named || one.value !== "same_person").map((one) => (one.value === "different" ? { ...one, label: both_named ? "都不是" : "不是" } : one));
export const VERIFIED = words<Verified>({ in_person: "当面核实", phone: "电话核实", not_yet: "待核实" });
export const NAME_OUTCOMES = words<NameOutcome>({ own: "确系本人", false: "冒名", unreachable: "无法联系" });
export const OFFICE_KINDS = words<OfficeKind>({ hall: "信访室", room: "承办室", township: "乡镇(街道)纪(工)委", department: "职能部门", leadership: "委领导" });
export const ATTENDED = words<Attended>({ came: "到岗", stood_in: "他人替班", absent: "未到岗" });
export const APPOINTMENT_KINDS = words<AppointmentKind>({ visit: "约访", wait: "候访" });
export const INSPECTION_WAYS = words<InspectionWay>({ open: "明察", covert: "暗访" });
export const HAZARDS = words<Hazard>({ group: "集体访", beyond: "越级访", weapon: "携带危险物品", ill: "突发疾病", despair: "有轻生言行", children: "带有未成年人" });
export const REMIND_WAYS = words<RemindWay>({ phone: "电话催办", letter: "发函催办", on_site: "现场督办", order: "领导督办", talk: "约谈", bulletin: "通报" });
export const CONCERNS = words<Concern>({ progress: "进度", quality: "质量", duty: "责任" });
export const CORRECTIONS = words<Correction>({ theirs: "案管室更正", ours: "信访室更正", neither: "均不更正" });
export const BULLETIN_KINDS = words<BulletinKind>({ first: "初信初访通报", repeat: "越级重复举报通报" });
/** Where a case stands in the loop. */
export const CASE_STAGES = words({ registered: "待受理", accepted: "待交办", assigned: "待签收", handling: "办理中", found: "待反馈", closed: "已办结", archived: "已归档", declined: "不予受理", outside: "职能部门办理", reported_up: "已报送上级" });
