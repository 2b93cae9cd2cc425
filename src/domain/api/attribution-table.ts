import { isSilence } from "../attribution-meaning";
import { sourceName } from "../attribution-words";
import type { ArticleRef, Attribution, EntityRef, Evidence } from "../claim";
import type { ListedClaim } from "../pages";
import { stanceOf } from "../sourcing/in-part";
import { hidesItsOrigin, speakerName } from "../sourcing/speaker";
import { statusWords } from "../status/status-words";
import { toldClaim } from "../status/told-claim";
import { isoShort } from "../time/date-words";
import { entityHref, type QuestionLine } from "../timeline/entry-of";
import { isPublicBy } from "./claim-json";
import type { ExportedEntry } from "./exported-entry";
import type { Table, Told } from "./table";

/** What one row tells of: somebody's words, a document, or what is not known; with the claim that it is about. */
type Subject =
  | { row: "attribution"; said: Attribution }
  | { row: "evidence"; shown: Evidence }
  | { row: "open_question"; asked: QuestionLine };
type Line = {
  row: Subject["row"];
  said?: Attribution;
  shown?: Evidence;
  asked?: QuestionLine;
  page: ListedClaim | null;
  day: Date | null;
  origin: string;
};
type Cell = string | number | null | undefined;

/** The columns of a list of who says what, and what stands in each. Columns are added at the end, freely. */
const columns = {
  row: (line: Line) => line.row,
  claim_id: ({ page }) => page?.record.id,
  claim_url: ({ page, origin }) => page && `${origin}/claims/${page.record.id}`,
  claim: ({ page }) => page?.record.text,
  status: ({ page }) => page?.report.status,
  status_label: ({ page }) => page && statusWords[page.report.status].label,
  happened: ({ page }) => page?.record.happened,
  independent_origins_min: ({ page }) => page?.report.independence.min,
  independent_origins_max: ({ page }) => page?.report.independence.max,
  stories: ({ page, asked }) => page?.stories.map(({ slug }) => slug).join("; ") || asked?.storySlug,
  id: ({ said, shown, asked }) => (said ?? shown ?? asked)?.id,
  source: ({ said }) => said && (hidesItsOrigin(said) ? speakerName(said) : sourceName(said.source)),
  source_role: ({ said }) => said?.source.description,
  source_identity: ({ said }) => said?.source.identity,
  source_url: ({ said, origin }) =>
    said?.source.entity && !hidesItsOrigin(said) ? addressOf(said.source.entity, origin) : null,
  stance: ({ said }) => said?.stance,
  words: ({ said }) => said && wordsOf(said, "content"),
  passage: ({ said, asked }) => (said ? wordsOf(said, "excerpt") : asked?.words),
  directness: ({ said }) => said?.directness,
  cue: ({ said }) => said?.cue?.text,
  hedge: ({ said }) => said?.hedge?.text,
  terms: ({ said }) => said?.groundRules,
  anonymity_reason: ({ said }) => said?.anonymityReason,
  closeness: ({ said }) => said?.proximity,
  translated_from: ({ said }) => said?.spokenLanguage,
  through: ({ said }) => said && throughOf(said),
  outlet: (line) => articleOf(line)?.outlet.name,
  article_title: (line) => articleOf(line)?.title,
  article_url: (line) => articleOf(line)?.url,
  article_held_at: (line) => addressHeld(line),
  said_at: ({ said }) => said?.saidAt,
  article_published_at: (line) => dayOf(articleOf(line)?.publishedAt),
  public_since: ({ said, shown, asked }) => dayOf((said ?? shown ?? asked)?.publishedAt),
  recorded_at: ({ said, shown, asked }) => (said ?? shown ?? asked)?.recordedAt.toISOString(),
  document: ({ shown }) => shown?.title,
  document_kind: ({ shown }) => shown?.kind,
  document_publisher: ({ shown }) => shown?.publisher?.name,
  document_url: ({ shown }) => shown?.url,
  document_bearing: ({ shown }) => shown?.bearing,
  open_question: ({ asked }) => asked?.text,
  stance_label: ({ said }) => said && stanceOf(said),
  in_part: ({ said }) => said?.part,
  at_least: ({ said }) => said?.atLeast,
  same_source_as: ({ said }) => said?.sameAs,
  document_words: ({ shown }) => shown?.quote,
  document_place: ({ shown }) => shown?.place,
  claim_title: ({ page, day }) =>
    page && toldClaim({ text: page.record.text, status: page.report.status }, day),
  answered_by: ({ asked }) => asked?.answer?.id,
  answer: ({ asked }) => asked?.answer?.text,
  answer_status: ({ asked }) => asked?.answer?.status,
} satisfies Record<string, (line: Line) => Cell>;

/**
 * One row for each who says something to a claim, also by saying nothing, for each document that shows it, and for each
 * open question. A refusal to speak is an entry of its own in a list, so it stands in the file where the list has it.
 * Dates are as precise as they are known: "2016-09" is a month.
 */
export const attributionTable: Table = {
  name: "attributions",
  columns: Object.keys(columns),
  rows: (entry, { asOf, asked, origin }) => {
    const page = entry.page && isPublicBy(entry.page, asOf) ? entry.page : null;
    return subjectsOf(entry, asOf).map((subject) =>
      Object.values<(line: Line) => Cell>(columns).map(
        (cell) => cell({ ...subject, page, day: asked, origin }) ?? "",
      ),
    );
  },
};

function subjectsOf(entry: ExportedEntry, asOf: Told["asOf"]): Subject[] {
  switch (entry.kind) {
    case "response":
      return [{ row: "attribution", said: entry.said }];
    case "question":
      return [{ row: "open_question", asked: entry.question }];
    case "claim": {
      const { attributions, evidence } = entry.page.record;
      const known = ({ publishedAt }: { publishedAt: Date }) => publishedAt <= asOf;
      const speaking = attributions.filter(({ stance }) => !isSilence(stance));
      return [
        ...speaking.filter(known).map((said): Subject => ({ row: "attribution", said })),
        ...evidence.filter(known).map((shown): Subject => ({ row: "evidence", shown })),
      ];
    }
    default:
      return entry satisfies never;
  }
}

function articleOf({ said, asked }: Line): ArticleRef | null | undefined {
  return said?.article ?? asked?.article;
}

function addressHeld(line: Line): Cell {
  const article = articleOf(line);
  return article && `${line.origin}/articles/${article.id}`;
}

function throughOf({ relays }: Attribution): string {
  return relays.map(({ entity, description }) => entity?.name ?? description ?? "unknown").join("; ");
}

/** Words that stand in several places of an article are parted as such. */
function wordsOf({ selectors }: Attribution, role: "content" | "excerpt"): string {
  const texts = selectors.filter((selector) => selector.role === role).map(({ exact }) => exact);
  return texts.join(" […] ");
}

function addressOf(entity: EntityRef, origin: string): string {
  return `${origin}${entityHref(entity)}`;
}

function dayOf(instant: Date | undefined): string | undefined {
  return instant && isoShort(instant);
}
