import {expect, test} from "vitest";
import {markup} from "#src/components/markup.ts";

test("markup: texts are escaped in content and in attributes, and no ${ is left for Framework", () => {
  const hostile = `\${document.title=138}<img src=x onerror="a()">'&`;
  expect(markup`<p title="${hostile}">${hostile}</p>`.text).toBe(
    `<p title="&#36;{document.title=138}&lt;img src=x onerror=&quot;a()&quot;&gt;&#39;&amp;">&#36;{document.title=138}&lt;img src=x onerror=&quot;a()&quot;&gt;&#39;&amp;</p>`
  );
});

test("markup: markup and lists of it go in as they are; null and false leave nothing; 0 is written", () => {
  expect(markup`<ul>${[1, 2].map((n) => markup`<li>${n}</li>`)}${null}${false}${0}</ul>`.text).toBe(
    "<ul><li>1</li><li>2</li>0</ul>"
  );
});
