import { walkHalf } from "./hostile/walk";
import { test } from "./test";

// What a page runs does not depend on its width, and a small one is drawn sooner.
test.use({ viewport: { width: 400, height: 300 } });

// At one width: what a page runs does not depend on its width.
test("what people paste to make a page run their script is text, in every field, on the desk and before readers (the second half)", {
  tag: "@once",
}, async ({ browser }) => {
  test.setTimeout(900_000);
  await walkHalf(browser, 1);
});
