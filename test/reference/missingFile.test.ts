import {expect, test} from "vitest";
import {readReferenceJson} from "#loaders/reference/readReferenceJson.ts";

test("a reference file of the program that is missing is said in a sentence that names it", () => {
  expect(() => readReferenceJson("none.json")).toThrow(
    expect.objectContaining({
      name: "UserError",
      message: expect.stringMatching(
        /loaders\/reference\/none\.json .*ENOENT.* \/ The program's reference file .*cannot be read \(ENOENT\)/
      ) as string
    }) as Error
  );
});
