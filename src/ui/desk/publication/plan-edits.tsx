import type { DeskKind } from "@/domain/draft/subject";
import type { PublicationPlan } from "@/domain/publication/publication";
import { Link } from "../../link";
import { subjectPath } from "../frame/subject-path";

const kindNames: Record<DeskKind, string> = {
  story: "Story",
  article: "Article",
  entity: "Name",
  claim: "Claim",
  open_question: "Open question",
  suggestion: "Suggestion",
};

/** What a publication changes besides claims and statuses: names, headlines, order, dates. */
export function PlanEdits({ edits }: Pick<PublicationPlan, "edits">) {
  return (
    <ul>
      {edits.map(({ kind, id, title, words }) => (
        <li key={`${kind} ${id}`} className="border-b border-hair py-2 text-sm">
          <Link href={subjectPath(kind, id)}>{title}</Link>{" "}
          {/* A story and its article mostly have one and the same title. */}
          <span className="text-ink-3">{kindNames[kind]}</span>
          {words.map((sentence) => (
            <p key={sentence} className="text-ink-2">
              {sentence}
            </p>
          ))}
        </li>
      ))}
    </ul>
  );
}
