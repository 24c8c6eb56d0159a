import type {Manifest} from "../schema/release.ts";
import type {Words} from "../i18n/vi.ts";
import type {Context} from "./context.ts";
import {markup, type Markup} from "./markup.ts";
import {renderTable} from "./renderTable.ts";

type PolicyClass = Manifest["policy"]["classes"][number];

/** What is small in a class: «counts of 1 to 4»; a threshold of 0 withholds nothing unless zeros are protected. */
function withheldText({threshold, protectZeros}: PolicyClass, {withholding}: Words): string {
  if (threshold === "all") return withholding.all;
  const from = protectZeros ? 0 : 1;
  return threshold < from ? withholding.nothing : withholding.counts(from, threshold);
}

/**
 * What the edition withholds of counts, class by class with the reason, and why less than by default where that is so;
 * where it names no classes, what that means.
 */
export function withheldClasses({release, words, language}: Context): Markup {
  const {withholding} = words;
  const {id, classes} = release.manifest.policy;
  if (classes.length === 0)
    return markup`<p class="caution">${id === "everything" ? withholding.everything : withholding.announcedOnly}</p>`;
  return markup`${renderTable(
    {
      columns: [withholding.group, withholding.what, withholding.why].map((label) => ({
        label,
        numeric: false
      })),
      rows: classes.map((one) => {
        const [name, what] = [withholding.classes[one.name] ?? one.name, withheldText(one, words)];
        const reason = one.reason[language];
        return [
          {show: name, plain: name},
          {show: markup`<span class="level">${what}</span>`, plain: what},
          {
            show: markup`${reason}${
              one.loosened !== null &&
              markup`<p class="caution"><strong>${withholding.loosened}</strong> ${one.loosened[language]}</p>`
            }`,
            plain: reason
          }
        ];
      })
    },
    withholding.caption,
    {stack: true}
  )}
<p>${withholding.withOthers}${id === "announced-only" && ` ${withholding.announced}`}</p>`;
}
