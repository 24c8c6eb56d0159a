import {expect, test} from "vitest";
import {sourceText} from "#src/components/sourceText.ts";

test("sourceText: a web address becomes an https link that leaks no referrer", () => {
  expect(sourceText("cand.com.vn/tag/x-1/").text).toBe(
    '<a href="https://cand.com.vn/tag/x-1/" rel="external noopener noreferrer" title="cand.com.vn/tag/x-1/">cand.com.vn/tag/x-1/</a>'
  );
});

test.each([
  "javascript:alert(1)",
  "//evil.example/x",
  "Kế hoạch 87/KH-BCĐ",
  `a.b/"onmouseover="x`,
  "data:text/html,x",
  "a.b/c d",
  "435.2024/BC-BCA"
])("sourceText: «%s» stays plain text", (source) => {
  expect(sourceText(source).text).not.toContain("<a");
});
