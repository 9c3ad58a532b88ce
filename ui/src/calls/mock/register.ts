import type { FieldTrouble, IdNumberFacts, RegisterForm, RegisterInput, RepeatRow, Repeats, RepeatsInput } from "../generated";
import { addCase, store } from "./store";

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

function idNumber(text: string): IdNumberFacts {
  const value = text.replace(/\s/g, "").toUpperCase();
  if (!/^\d{17}[\dX]$/.test(value)) return { ok: false, message: `应为 18 位，现在 ${value.length} 位`, birth: null, sex: null };
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(value[at]), 0);
  const last = "10X98765432"[sum % 11] ?? "";
  const birth = `${value.slice(6, 10)}-${value.slice(10, 12)}-${value.slice(12, 14)}`;
  const sex = Number(value[16]) % 2 === 1 ? "男" : "女";
  return { ok: last === value[17], message: last === value[17] ? "" : `校验位不符：末位应为 ${last}，请对照证件核对`, birth, sex };
}

function check(form: RegisterForm): FieldTrouble[] {
  const found: FieldTrouble[] = [];
  const need = (field: string, ok: boolean, message: string): void => { if (!ok) found.push({ field, message, seal: null }); };
  if (form.attribution === "named") {
    form.complainants.forEach((person, at) => {
      need(`complainants[${at}].name`, person.name !== "", "实名的请填姓名；本人不愿留名的请选匿名");
      if (person.id_number) {
        const facts = idNumber(person.id_number);
        need(`complainants[${at}].id_number`, facts.ok, facts.message);
      }
    });
  }
  form.subjects.forEach((subject, at) => {
    if (["city", "province", "own_chief"].includes(subject.authority)) found.push({ field: `subjects[${at}].authority`, message: "内容不得录入：请原件密封报送（规则第十五条）", seal: subject.authority === "own_chief" ? "own_chief" : "superior" });
  });
  need("title", form.title !== "", "请用一句话写明反映什么问题");
  need("facts", form.facts.length > 0, "请记下反映的主要问题");
  need("facts", form.facts.length <= 20000, "反映内容超过 20000 字，其余请作为材料附上");
  need("visit_form", form.visit_form === "individual" || form.heads >= 5, "集体访为五人以上；不足五人的请选个访");
  need("received_by", form.received_by.length > 0, "请选接待人");
  return found;
}

function repeats(input: RepeatsInput): Repeats {
  const found: RepeatRow[] = [];
  if (/危房|石桥/.test(input.facts)) found.push({ case_id: "c064", number: "信访〔2026〕064号", why: "same_matter", reason: "同一被反映人，内容相近", title: "石桥村危房改造名单", state: "办理中", received_on: "2026-07-02", both_named: input.attribution === "named" });
  if (input.complainants.some((person) => person.name.startsWith("杨"))) found.push({ case_id: "c112", number: "信访〔2025〕112号", why: "same_person", reason: "同一来访人", title: "道路占地补偿", state: "已办结、已化解", received_on: "2025-03-11", both_named: true });
  return { rows: found, elsewhere: false };
}

export const registerCalls = {
  id_number: idNumber,
  check_register: check,
  repeats,
  register: (input: RegisterInput) => {
    const trouble = check(input.form)[0];
    if (trouble) throw { kind: "input", message: trouble.message, way_out: "", field: trouble.field, wait_seconds: null };
    const number = `信访〔2026〕${String(store.next++).padStart(3, "0")}号`;
    const id = addCase(number, input.form);
    return { entry: `e-${id}`, case_id: id, number, changes: ["cases", "today"], say: `已登记 ${number}，12月14日前告知是否受理` };
  },
};
