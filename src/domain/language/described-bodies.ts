/** Bodies of which there is one where they are told of with "the" and what they are for. */
const bodies =
  /^(?:agency|airline|army|association|authority|bank|board|broadcaster|bureau|coastguard|college|commission|committee|company|council|court|department|directorate|embassy|fund|government|hospital|inspectorate|institute|ministry|municipality|navy|office|parliament|police|registry|regulator|school|service|treasury|union|university|utility)$/iu;
const behind = / (?:of|for|in|on|at|by|that|which|who|to|from|with|near) |,/u;
/** People, and what says that a body is not told. */
const noBody =
  /^(?:un(?:named|identified|known|specified|disclosed)|anonymous|officials?|spokes\p{L}+|members?|sources?|staff|workers?|aides?|employees?|leaders?|chiefs?|heads?)$/iu;

/**
 * "The port authority", "the regional transport ministry", "the ministry of transport": a body that can be told from every other by what
 * it is, so that it is not hidden, although nobody has written its name down. "The company" leads back to one; "a bank" is any.
 */
export function describesBody(words: string): boolean {
  const plain = words.trim().replace(/\s+/g, " ");
  const definite = /^(?:the |\p{Lu}[\p{L}-]*['’]s? )/iu.exec(plain);
  if (definite === null) return false;
  const rest = plain.slice(definite[0].length);
  const [front = "", more] = rest.split(behind);
  const nouns = front.split(" ");
  if (!bodies.test(nouns.at(-1) ?? "") || nouns.length > 6 || nouns.some((noun) => noBody.test(noun)))
    return false;
  return nouns.length > 1 || !/^the /iu.test(definite[0]) || (more !== undefined && / of /u.test(rest));
}

/** The name that a record of such a body begins with: "Port authority". */
export function nameOfBody(words: string): string {
  return words
    .trim()
    .replace(/\s+/g, " ")
    .replace(/^the /iu, "")
    .replace(/, .*$/u, "")
    .replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}
