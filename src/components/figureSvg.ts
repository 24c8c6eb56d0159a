import {figureFrame} from "../i18n/figureFrame.ts";
import {formatDate} from "../i18n/formatDate.ts";
import {chartStyle} from "./chartStyle.ts";
import type {Context} from "./context.ts";
import type {FigureModel} from "./figureModel.ts";
import {figureNotes} from "./figureNotes.ts";
import {escapeText, Markup, markup} from "./markup.ts";

const chartWidth = 760;
const margin = 20;
const letters = '"Be Vietnam Pro", "Segoe UI", Roboto, "Noto Sans", sans-serif';

/** Lines of at most `most` letters, broken between words. */
function wrap(text: string, most: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter((one) => one !== "")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** The words of a note, still escaped where it is markup. */
const escapedText = (note: Markup | string) =>
  note instanceof Markup
    ? note.text.replace(/<(?:br|p|div|li)\b[^>]*>/g, " ").replace(/<[^>]*>/g, "")
    : escapeText(note);

/** What a chart is drawn from, by the names of the publishers where there are several. */
const publishers = (sources: readonly string[]) =>
  sources.length === 1
    ? sources
    : [
        ...new Set(
          sources.map((source) => (/^[\w.-]+\.[a-z]{2,}\//.exec(source)?.[0] ?? source).replace(/\/$/, ""))
        )
      ];

/**
 * A figure as an SVG file that stands alone, in light colours: title, chart, notes and symbols, source, release, and the
 * edition's mark. `style` is the site's. Null where there is nothing to draw. Throws where `draw` gives anything else than
 * one SVG with a `viewBox` from 0.
 */
export function figureSvg(model: FigureModel, context: Context, style: string): string | null {
  const {id, title, alt, draw, sources} = model;
  if (draw === null) return null;
  const {language, words, release} = context;
  const {text} = draw(chartWidth);
  const [, width, height, content] =
    /^\s*<svg\b[^>]*?\sviewBox="0 0 ([\d.]+) ([\d.]+)"[^>]*>((?:(?!<svg\b)[^])*)<\/svg>\s*$/.exec(text) ?? [];
  if (width === undefined || height === undefined || content === undefined)
    throw new Error(`The chart «${id}» is not one SVG with a viewBox from 0.`);
  const {mark, receivedUpTo, id: releaseId} = release.manifest;
  const frame = figureFrame[language];
  const heading = wrap(escapeText(title), 92);
  const below = [
    ...figureNotes(model, context).map(escapedText),
    ...(sources.length > 0 ? [escapeText(`${words.figure.source}: ${publishers(sources).join(", ")}.`)] : []),
    escapeText(
      [
        words.site.title,
        frame.release(releaseId),
        ...(receivedUpTo === null ? [] : [words.figure.received(formatDate(receivedUpTo, language))])
      ].join(" · ")
    ),
    ...(mark === null ? [] : [escapeText(mark[language])])
  ].flatMap((note) => wrap(note, 122));
  const top = margin + heading.length * 22 + 12;
  const foot = top + Number(height) + 22;
  const total = [Number(width) + 2 * margin, foot + below.length * 17 + margin] as const;
  const lines = (texts: readonly string[], y: number, step: number, name: string) =>
    texts.map(
      (line, index) =>
        markup`<text class="${name}" x="${margin}" y="${y + index * step}">${new Markup(line)}</text>\n`
    );
  return markup`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${total[0]} ${total[1]}" width="${total[0]}" height="${total[1]}" xml:lang="${language}" role="img">
<title>${title}</title>
<desc>${alt}</desc>
<style>${new Markup(`svg{font-family:${letters.replaceAll('"', "'")};background:#fff}\n${chartStyle(text, style)}\n.figure-title{font-size:16px;font-weight:600;fill:#1c2526}\n.figure-note{font-size:12px;fill:#4c5a5e}`)}</style>
<rect width="${total[0]}" height="${total[1]}" fill="#fff"/>
${lines(heading, margin + 16, 22, "figure-title")}<g transform="translate(${margin} ${top})">${new Markup(content)}</g>
${lines(below, foot + 12, 17, "figure-note")}</svg>
`.text;
}
