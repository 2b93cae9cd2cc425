/** "It is unclear when", "could not be verified": the words by which a text says that something is not known. */
const unknown = new RegExp(
  "(?:\\bit )?(?:\\b(?:is|was|are|were|be|been|remains?|remained|has|have|had|can|could|did|does|do)(?:n[’']t| ?not)? )+" +
    "(?:(?:not|never|yet|still|immediately|also|been|be|independently|publicly|entirely|exactly|made|from) )*" +
    "(?:unclear|unknown|uncertain|unresolved|known|clear|certain|verify|verified|confirm|confirmed|established|say|said|disclosed)\\b" +
    "(?: (?:when|whether|if|how|who|whom|what|where|why|which)\\b)?",
  "iu",
);
const negative = /\bun|not\b|n[’']t\b|never\b/iu;

/** The words of an open question's excerpt that say that it is open; none where the excerpt does not say so itself. */
export function cueOfQuestion(excerpt: string): string[] {
  const found = unknown.exec(excerpt)?.[0];
  return found !== undefined && negative.test(found) ? [found] : [];
}
