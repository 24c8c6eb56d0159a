import type {Context} from "#src/components/context.ts";
import {drawFence} from "#src/components/drawFence.ts";
import {figures} from "#src/components/figures.ts";
import {parts} from "#src/components/parts.ts";
import {sourceOf} from "./stage.ts";

/** The parts of markdown-it that the hook uses. */
type Token = {info: string; content: string};
type FenceRule = (
  tokens: Token[],
  index: number,
  options: unknown,
  environment: {path: string},
  self: unknown
) => string;
type MarkdownIt = {renderer: {rules: {fence?: FenceRule | undefined}}};

/**
 * Makes a fence ` ```figure ` or ` ```part ` with a name in it draw that figure or part from released rows. What it
 * returns is HTML of its own, which Framework does not read as Markdown again: a text of an export stays text. An
 * unknown name, or an error while drawing, fails the build with the page's name.
 */
export function renderFences(md: MarkdownIt, contextOf: (path: string) => Context): void {
  const other = md.renderer.rules.fence;
  md.renderer.rules.fence = (tokens, index, options, environment, self) => {
    const {info = "", content = ""} = tokens[index] ?? {};
    const kind = info.trim();
    if (kind !== "figure" && kind !== "part") return other?.(tokens, index, options, environment, self) ?? "";
    const name = content.trim();
    const context = contextOf(environment.path);
    try {
      const drawn = drawFence(kind, name, context);
      if (drawn) return drawn.text;
      const known = Object.keys(kind === "figure" ? figures : parts).join(", ");
      throw new Error(`không có / there is no ${kind} «${name}»; đã có / known: ${known}`);
    } catch (error) {
      throw new Error(
        `Trang / page «${sourceOf(environment.path)}»: ${kind} «${name}»: ${error instanceof Error ? error.message : String(error)}`,
        {cause: error}
      );
    }
  };
}
