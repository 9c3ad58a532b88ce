/** What the program fills into a paper, in the words of assets/templates/README.md: they stand there and nowhere else. */
import readme from "../../../../assets/templates/README.md?raw";

export type Placeholder = { name: string; means: string; /** What is written for it. */ insert: string };

/** At the commas that stand in no brackets. */
function pieces(text: string): string[] {
  const found: string[] = [""];
  let depth = 0;
  for (const letter of text) {
    if (letter === "（") depth++;
    if (letter === "）") depth--;
    if (letter === "，" && depth === 0) found.push("");
    else found[found.length - 1] += letter;
  }
  return found;
}

function written(name: string, means: string): string {
  if (means.includes("逐人")) return `{% for person in ${name} %}{% for row in person %}{{ row[0] }}：{{ row[1] }}\n{% endfor %}{% endfor %}`;
  if (means.includes("逐项")) {
    const part = /逐项有 ([a-z_]+)/.exec(means)?.[1];
    return `{% for item in ${name} %}{{ ${part ? `item.${part}` : "item"} }}\n{% endfor %}`;
  }
  if (means.startsWith("是否") || means.includes("是否已")) return `{% if ${name} %}……{% endif %}`;
  return means.includes("可能为空") ? `{% if ${name} %}{{ ${name} }}{% endif %}` : `{{ ${name} }}`;
}

/** Of one paper, in the order in which they are listed. */
export function placeholdersOf(paper: string): Placeholder[] {
  const line = readme.split("\n").find((row) => row.startsWith("|") && (row.split("|")[1] ?? "").includes(`\`${paper}.md\``));
  const [listed = ""] = (line?.split("|")[3] ?? "").trim().split("。");
  const found: Placeholder[] = [];
  let last: string[] = [];
  for (const piece of pieces(listed)) {
    const named = /^([a-z_]+(?:、[a-z_]+)*) (.+)$/.exec(piece);
    if (!named) {
      // The meaning goes on after a comma of its own.
      for (const one of found) if (last.includes(one.name)) one.means += `，${piece}`;
      continue;
    }
    last = (named[1] ?? "").split("、");
    for (const name of last) found.push({ name, means: named[2] ?? "", insert: written(name, named[2] ?? "") });
  }
  return found;
}
