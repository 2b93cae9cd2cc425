import type { Span } from "@/domain/anchor";
import type { Passage } from "@/domain/pages";
import { Link } from "../link";
import { type AsOf, href } from "../links";
import { claimNumber, Gap, paragraph, paragraphNumbers, paragraphText } from "./paragraph";
import { blocksOf, type Segment, segmentsOf } from "./segments";

type ArticleTextProps = {
  text: string;
  language: string;
  passages: Passage[];
  /** The number by which each claim is called beside the text. */
  numbers: Map<string, number>;
  /** Words within the passages that no claim is of. */
  unclaimed: Span[];
  asOf: AsOf;
};

/** The text that we hold, with every passage under the line of its claim, and what we do not hold as a gap. */
export function ArticleText({ text, language, passages, numbers, unclaimed, asOf }: ArticleTextProps) {
  return (
    <div lang={language}>
      {blocksOf(text).map((block, index) =>
        block.kind === "gap" ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of one version never change places
          <Gap key={index} />
        ) : (
          <Paragraph
            key={block.start}
            segments={segmentsOf(text, block.start, block.end, passages, unclaimed)}
            passages={passages}
            numbers={numbers}
            asOf={asOf}
          />
        ),
      )}
    </div>
  );
}

function Paragraph(props: {
  segments: Segment[];
  passages: Passage[];
  numbers: Map<string, number>;
  asOf: AsOf;
}) {
  const { segments, passages, numbers, asOf } = props;
  const claims = [
    ...new Set(segments.flatMap((one) => one.passages.map((place) => passages[place]!.claimId))),
  ];
  return (
    <div className={paragraph}>
      <p className={`${paragraphNumbers} pt-1.25`}>
        {claims.map((claimId) => (
          <Link
            key={claimId}
            className={`${claimNumber} h-6 min-w-6 hover:bg-ink hover:text-paper`}
            lang="en"
            href={href(`/claims/${claimId}`, { asOf })}
            aria-label={`Claim ${numbers.get(claimId)}`}
          >
            {numbers.get(claimId)}
          </Link>
        ))}
      </p>
      <p className={paragraphText} dir="auto">
        {segments.map((segment) => (
          <SegmentText key={segment.start} segment={segment} passages={passages} />
        ))}
      </p>
    </div>
  );
}

function SegmentText({ segment, passages }: { segment: Segment; passages: Passage[] }) {
  const marked = markOf(segment);
  if (segment.line === null) return marked;
  const names = segment.passages.map((place) => passages[place]!.attribution.id).join(" ");
  return (
    <span
      className="sp sp--content"
      data-status={segment.line}
      data-says={segment.says || undefined}
      data-said={names}
    >
      {marked}
    </span>
  );
}

function markOf({ mark, text }: Segment) {
  if (mark === null) return text;
  if (mark === "source") return <span className="sp sp--source">{text}</span>;
  return <mark className="sp sp--cue">{text}</mark>;
}
