import type {Context} from "./context.ts";
import {figures} from "./figures.ts";
import type {Markup} from "./markup.ts";
import {parts} from "./parts.ts";
import {renderFigure} from "./renderFigure.ts";

/**
 * What a fence ` ```figure ` or ` ```part ` draws: `content` is the name of the figure or part, and for a part that takes one,
 * after a space its argument. The name of a part may hold spaces itself: `pilot-design LS-2021`. Null where there is no such figure or part.
 */
export function drawFence(kind: string, content: string, context: Context): Markup | null {
  const [name = "", ...rest] = content.trim().split(/\s+/);
  if (kind === "figure") {
    const figure = rest.length === 0 && Object.hasOwn(figures, name) && figures[name];
    return figure ? renderFigure(figure(context), context) : null;
  }
  const whole = content.trim();
  if (kind === "part" && Object.hasOwn(parts, whole)) return parts[whole]?.(context) ?? null;
  const part = kind === "part" && rest.length < 2 && Object.hasOwn(parts, name) && parts[name];
  return part ? part(context, rest[0]) : null;
}
