import {beforeAll, describe, expect, test} from "vitest";
import {sharedReport} from "../site/sharedReport.ts";
import {launchBrowser} from "./launchBrowser.ts";
import {byPage, surveySite, type PageSurvey} from "./surveySite.ts";

const numbersOf = (text: string): string[] => text.match(/\d(?:[\d.,]*\d)?/g) ?? [];

/** The tests that every page of an edition must pass over HTTP. */
export function describeSite(edition: "internal" | "published", pages: number): void {
  describe(`every page of the ${edition} edition over HTTP`, () => {
    let surveys: PageSurvey[];

    beforeAll(async () => {
      const {dist} = await sharedReport();
      const browser = await launchBrowser();
      try {
        surveys = await surveySite(browser, dist[edition]);
      } finally {
        await browser.close();
      }
    });

    /** What a page shows that it must not, by page; empty if all is well. */
    const wrong = (look: (survey: PageSurvey) => readonly unknown[]) => byPage(surveys, look);

    test(`there are at least ${pages}, as many Vietnamese as English`, () => {
      const english = surveys.filter(({file}) => file.startsWith("en/"));
      expect(surveys.length).toBeGreaterThanOrEqual(pages);
      expect(english.map(({file}) => file.slice(3))).toEqual(
        surveys.filter(({file}) => !file.startsWith("en/")).map(({file}) => file)
      );
    });

    test("no error or warning in the console, no request outside the site, no failed request", () => {
      expect(wrong(({faults}) => faults)).toEqual({});
    });

    test("lang is the page's language; the title starts with the page's name; there is one h1", () => {
      expect(
        wrong(({file, lang, title, h1}) => [
          ...(lang === (file.startsWith("en/") ? "en" : "vi") ? [] : [lang]),
          ...(/^\S.* \| Sổ 138$/.test(title) ? [] : [title]),
          ...(h1.length === 1 && h1[0] !== "" ? [] : h1.concat("h1"))
        ])
      ).toEqual({});
    });

    test("where scripts run every chart takes the focus", () => {
      expect(wrong(({withoutFocus}) => withoutFocus)).toEqual({});
    });

    test("the language switch leads to the same page in the other language", () => {
      expect(
        wrong(({file, otherLanguage}) =>
          otherLanguage === (file.startsWith("en/") ? file.slice(3) : `en/${file}`) ? [] : [otherLanguage]
        )
      ).toEqual({});
    });

    test("axe finds no violation of WCAG 2.2 AA at 1440 px in light colours", () => {
      expect(wrong(({violations}) => violations.light1440)).toEqual({});
    });

    test("axe finds no violation of WCAG 2.2 AA at 360 px in dark colours", () => {
      expect(wrong(({violations}) => violations.dark360)).toEqual({});
    });

    test("the page is no wider than a screen of 360 px and of 320 px: tables scroll in their own frame", () => {
      expect(wrong(({overflow}) => overflow.at360)).toEqual({});
      expect(wrong(({overflow}) => overflow.at320)).toEqual({});
    });

    test("on A4 paper nothing is cut off, open tables included", () => {
      expect(wrong(({clipped}) => clipped)).toEqual({});
    });

    test("without JavaScript the text is there, and every figure shows its chart with labels or the reason of its absence", () => {
      expect(
        wrong(({withoutScript: {text, figures}}) => [
          ...(text.length > 200 ? [] : [text]),
          ...figures
            .filter(({labels, absent}) => labels.join("") === "" && !absent.startsWith("[x]"))
            .map(({id}) => id)
        ])
      ).toEqual({});
      const drawn = surveys.flatMap(({withoutScript}) =>
        withoutScript.figures.filter(({labels}) => labels.length > 0)
      );
      expect(drawn.length).toBeGreaterThan(surveys.length / 2);
    });

    test("without JavaScript every mark of a chart names a number of the figure's table, and shows it", () => {
      expect(
        wrong(({withoutScript: {figures}}) =>
          figures.flatMap(({id, marks, numbers, labels, isLine}) => {
            const inTable = new Set(numbers.flatMap(numbersOf));
            return marks
              .filter(
                (mark) =>
                  !numbersOf(mark).some((number) => inTable.has(number)) ||
                  (labels.length < marks.length && !isLine)
              )
              .map((mark) => `${id}: ${mark}`);
          })
        )
      ).toEqual({});
    });
  });
}
