import {expect, test} from "vitest";
import {en} from "#src/i18n/en.ts";
import {vi} from "#src/i18n/vi.ts";

function* texts(entry: unknown, path = ""): Generator<[string, string]> {
  if (typeof entry === "string") yield [path, entry];
  else if (typeof entry === "object" && entry !== null)
    for (const [key, value] of Object.entries(entry)) yield* texts(value, `${path}.${key}`);
}

const toneOrLetter = /[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/i;

test("words: every text is in NFC, without spaces at its ends, in both languages", () => {
  for (const [path, text] of [...texts(vi), ...texts(en)])
    expect(text, path).toBe(text.normalize("NFC").trim());
});

test("words: no English text still holds Vietnamese, names of the product and of places aside", () => {
  const allowed = /Sổ 138|Lạng Sơn|Tiếng Việt|KH-BCĐ/g;
  for (const [path, text] of texts(en)) expect(text.replace(allowed, ""), path).not.toMatch(toneOrLetter);
});

test("words: the two languages differ wherever a text is a phrase", () => {
  const english = new Map(texts(en));
  for (const [path, text] of texts(vi))
    if (text.includes(" ") && !path.endsWith(".title")) expect(english.get(path), path).not.toBe(text);
});
