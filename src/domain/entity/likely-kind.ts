import { isPlaceName } from "../language/names/place-names";
import type { EntityKind } from "../vocabulary";

/** Words by which an organization calls itself what it is, in the languages of most of our articles. */
const organization = new RegExp(
  `(?<!\\p{L})(?:${[
    "agency|airlines?|army|assembly|associat(?:ion|es)|authority|bank|board|broadcasting|bureau|cabinet|cent(?:er|re)",
    "chronicle|club|college|commission|committee|company|congress|corps?|corporation|council|court|daily|department",
    "embassy|federation|fleet|force|forces|foundation|front|fund|gazette|government|group|guard|herald|holdings?",
    "hospital|inc|institute|journal|league|ltd|llc|mail|ministry|mission|movement|museum|network|news|office",
    "organi[sz]ation|parliament|party|plc|police|post|press|radio|review|school|senate|service|services|society",
    "staff|station|television|times|treasury|tribune|tribunal|union|university|utility|watch",
    "агентство|банк|ведомости|газета|госдума|департамент|дума|институт|комитет|комиссия|компания|министерство",
    "новости|партия|правительство|радио|служба|совет|союз|суд|телеканал|университет|фонд|центр",
  ].join("|")})(?!\\p{L})`,
  "iu",
);

/** What a name that is not on record is more likely to name: only what is proposed first, an editor chooses. */
export function likelyKind(name: string): EntityKind {
  const words = name.trim();
  if (organization.test(words) || isPlaceName(words)) return "organization";
  // "BBC", "ТАСС", "RT 24": a person is not written in capitals alone.
  return /\p{Lu}{2}/u.test(words) && words === words.toUpperCase() && !/\s\p{Lu}{3,}\s*$/u.test(words)
    ? "organization"
    : "person";
}
