// What a person sees and can reach on the page.  Arguments: [what, name]; answers an element, a text or null.
const [what, name] = arguments;

const flat = (text) => (text ?? "").replace(/\s+/g, " ").trim();
const bare = (text) => (text ?? "").replace(/\s+/g, "");
const shown = (e) => e.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && e.getClientRects().length > 0;
const all = (selector) => [...document.querySelectorAll(selector)].filter(shown);
// `outer > inner`: a choice that several fields offer, in one of them.
const tested = () => all(name.split(" > ").map((part) => `[data-test="${CSS.escape(part)}"]`).join(" "));
// The whole name first, then a button that carries more than its name (its key, a count).  Of nested ones the innermost.
// What is shown and how it reads is asked only of what holds the name at all: either costs a layout, and a page has thousands.
const best = (selector) => {
  const holds = (e) => [e.textContent, e.getAttribute("aria-label"), e.title].some((text) => bare(text).includes(bare(name)));
  const found = [...document.querySelectorAll(selector)].filter((e) => holds(e) && shown(e));
  const read = found.map((e) => [e, [e.innerText, e.getAttribute("aria-label"), e.title].map(flat)]);
  const named = (say) => read.filter(([, texts]) => texts.some(say)).map(([e]) => e);
  const hits = [named((t) => t === name), named((t) => t.startsWith(name)), named((t) => t.includes(name))].find((h) => h.length > 0) ?? [];
  return hits.find((e) => !hits.some((other) => other !== e && e.contains(other))) ?? null;
};
const labelled = (label) => {
  const inside = label.control ?? label.querySelector("input, textarea, select");
  return inside ?? label.closest(".el-form-item, [role=group], fieldset")?.querySelector("input, textarea, select") ?? null;
};
const fields = "input, textarea, select, [contenteditable=true], [role=combobox], [role=textbox]";
const reach = {
  clickable: () =>
    tested()[0] ??
    best("button, a, label, summary, [role=button], [role=tab], [role=menuitem], [role=option], [role=radio], [role=checkbox], [role=switch], [role=row], [role=link], li, td") ??
    best("span, div, p, strong"),
  // What Enter takes from a list that is open.
  option: () => best("[role=option].is-hovering"),
  field: () => {
    const direct = tested()[0];
    if (direct) return direct.matches(fields) ? direct : direct.querySelector(fields);
    const own = all(fields).find((e) => [e.getAttribute("aria-label"), e.placeholder, e.name].some((t) => flat(t) === name));
    const exact = all("label, legend").filter((l) => flat(l.innerText).replace(/[*：:]/g, "").trim() === name);
    const near = all("label, legend").filter((l) => flat(l.innerText).includes(name));
    return own ?? [...exact, ...near].map(labelled).find((e) => e) ?? null;
  },
};

switch (what) {
  case "clickable":
  case "option":
  case "field": {
    const element = reach[what]();
    if (!element || element.disabled || element.getAttribute("aria-disabled") === "true") return null;
    element.scrollIntoView({ block: "nearest", behavior: "instant" });
    return element;
  }
  case "there":
    return reach.clickable();
  // Typed text is as visible as printed text, but no innerText has it.
  case "text":
    return [document.body?.innerText ?? "", ...all("input, textarea").map((e) => e.value)].join("\n");
  case "heard":
    return (window.__heard ?? ["没有见证脚本"]).join("\n");
}
