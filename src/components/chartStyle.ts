/** The rules that stand at the top of a style, outside of media and container queries, and its tokens (`--ink`). */
function readRules(style: string): {
  rules: [selectors: string[], body: string][];
  tokens: Map<string, string>;
} {
  const plain = style.replace(/\/\*[^]*?\*\//g, "");
  const rules: [string[], string][] = [];
  let at = 0;
  while (at < plain.length) {
    const open = plain.indexOf("{", at);
    if (open < 0) break;
    let end = open + 1;
    for (let depth = 1; depth > 0 && end < plain.length; end += 1)
      depth += plain[end] === "{" ? 1 : plain[end] === "}" ? -1 : 0;
    const head = plain.slice(at, open).trim();
    if (!head.startsWith("@"))
      rules.push([head.split(",").map((one) => one.trim()), plain.slice(open + 1, end - 1)]);
    at = end;
  }
  const root = rules.find(([selectors]) => selectors.includes(":root"))?.[1] ?? "";
  const tokens = [...root.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(
    ([, name = "", value = ""]) => [name, value] as const
  );
  return {rules, tokens: new Map(tokens)};
}

/**
 * The declarations of the site's style that a chart needs when it stands alone: those whose classes occur in its SVG, in
 * light colours, with tokens replaced by their values. Rules for states, such as the mark under the pointer, stay out.
 */
export function chartStyle(svg: string, style: string): string {
  const classes = new Set(
    [...svg.matchAll(/ class="([^"]*)"/g)].flatMap(([, names = ""]) => names.split(/\s+/))
  );
  const {rules, tokens} = readRules(style);
  const fits = (selector: string) => {
    const own = selector.replace(/^\.chart svg\s+/, "");
    const named = [...own.matchAll(/\.([\w-]+)/g)].map(([, name = ""]) => name);
    return (
      !own.includes(":") &&
      named.every((name) => classes.has(name)) &&
      (named.length > 0 || selector.startsWith(".chart svg "))
    );
  };
  const valueOf = (text: string): string =>
    text.replace(/var\((--[\w-]+)\)/g, (_, name: string) => valueOf(tokens.get(name) ?? "inherit"));
  return rules
    .map(([selectors, body]) => [selectors.filter(fits), body] as const)
    .filter(([selectors]) => selectors.length > 0)
    .map(
      ([selectors, body]) =>
        `${selectors.map((one) => one.replace(/^\.chart svg\s+/, "")).join(",")}{${valueOf(body).replace(/\s+/g, " ").trim()}}`
    )
    .join("\n");
}
