import { isCommonNoun } from "../../language/common-nouns";
import { escaped } from "../../language/escaped";
import { namesIn } from "../../language/names/names";
import { isPlaceName } from "../../language/names/place-names";

/** So much of a text is looked through, and so many names of it. */
const longest = 100_000;
const most = 200;

const noun =
  "company|firm|contractor|operator|developer|supplier|manufacturer|retailer|brewer|insurer|lender|bank|carmaker|agency|charity|club|union|airline|broadcaster|publisher|consultancy|consortium|council|authority|trust|regulator|watchdog|department|ministry|university|hospital|group";
const bodyWord =
  /^(?:Council|Ministry|Department|Authority|Agency|Board|Bank|Commission|Committee|University|College|Hospital|Trust|Union|Association|Federation|Institute|Foundation|Society|Office|Service|Services|Group|Holdings|Partners|Ltd|Limited|plc|PLC|Inc|Corp|Corporation|Company|Airlines|Airways|Police|Court|Assembly|Party|Club|Church|School|Airport|Railway|Railways|Insurance|Energy|Water|Works|Engineering|Construction|Constructions|Builders|Brewery|Breweries|Motors|Industries|Logistics|Haulage|Ferries|Shipping|Foods|Homes)$/u;

/**
 * The organizations that a text names, by the words of their names or by what it says of them: "Tarrant Civil, which built it", "the
 * contractor, Tarrant Civil", "a contract with Tarrant Civil". Of names known to be `people` only the surest of it counts.
 */
export function bodiesNamedIn(whole: string, people: readonly string[]): string[] {
  const text = whole.slice(0, longest);
  const found = new Set<string>();
  for (const run of namesIn(text)) {
    if (found.size >= most) break;
    // "*Engineers of* Tarrant Civil" at the front of a sentence.
    const skipped =
      /^(?:Workers|Employees|Engineers|Inspectors|Staff|Shareholders|Customers|Officials|Managers|Directors) of (?:the )?(?=\p{Lu})/u.exec(
        run.text,
      )?.[0].length ?? 0;
    const name = run.text.slice(skipped);
    const start = run.start + skipped;
    const words = name.split(/\s+/);
    const plain = name.replace(/['’]s?$/, "").replace(/\s+/g, " ");
    if (found.has(plain) || plain.length > 80 || isCommonNoun(plain)) continue;
    // "Lowmoor Airport" speaks, as a hospital does; a street does not.
    if (isPlaceName(plain) && !bodyWord.test(words.at(-1) ?? "")) continue;
    if (words.length > 1 && words.some((word) => bodyWord.test(word))) found.add(plain);
    else if (isOffice(text, start, plain)) found.add(plain);
    else if (isToldSurely(text, plain)) found.add(plain);
    else if (
      words.length > 1 &&
      !people.some((one) => one.split(" ").includes(words.at(-1) ?? "")) &&
      isDealtWith(text, start)
    )
      found.add(plain);
  }
  return [...found];
}

/** "The Data Protection Commissioner": an office, where no name follows. */
const isOffice = (text: string, at: number, name: string): boolean =>
  /\S\s(?:Commissioner|Comptroller|Inspectorate|Ombudsman|Registrar|Regulator)$/u.test(name) &&
  /\bthe $/iu.test(text.slice(Math.max(0, at - 4), at));

/** "NAME, which …", "NAME, a contractor", "the water regulator NAME", "the contractor, NAME". A town may be "in Ormby, which". */
function isToldSurely(text: string, name: string): boolean {
  const own = escaped(name).replaceAll(" ", "\\s+");
  return (
    new RegExp(`(?<!\\b(?:in|near|at|from|to|of|outside) )(?<![\\p{L}])${own}, which\\b`, "u").test(text) ||
    new RegExp(`(?<![\\p{L}])${own}, (?:an?|the) (?:\\p{Ll}+ ){0,4}(?:${noun})\\b`, "u").test(text) ||
    new RegExp(`\\b(?:regulator|watchdog) ${own}(?![\\p{L}])`, "u").test(text) ||
    new RegExp(`\\b(?:${noun})(?:,| called| named) ${own}(?![\\p{L}])`, "u").test(text)
  );
}

/** "a contract with NAME", "built by NAME", "inspectors of NAME". */
const isDealtWith = (text: string, at: number): boolean =>
  /(?:\b(?:contracts?|deal|agreement|merger) with|\b(?:built|owned|run|operated|maintained|made|managed|supplied|insured|employed) by|\b(?:workers|employees|staff|engineers|inspectors|shareholders|customers|subsidiary|branch|headquarters) (?:of|at|for|from)) (?:the )?$/iu.test(
    text.slice(Math.max(0, at - 60), at),
  );
