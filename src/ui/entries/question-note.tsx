import type { Question } from "@/domain/pages";
import { Link } from "../link";
import { type AsOf, href } from "../links";

/** What is told beside a question, as who would not say, and in which article; nothing of one that has no note. */
export function QuestionNote({ question, asOf }: { question: Question; asOf: AsOf }) {
  const { note, toldIn } = question;
  if (note === null) return null;
  return (
    <p className="text-sm wrap-anywhere text-ink-2">
      <bdi>{note}</bdi>
      {toldIn ? (
        <>
          {" ("}
          <Link href={href(`/articles/${toldIn.id}`, { asOf })}>
            <bdi>{toldIn.outlet.name}</bdi>
          </Link>
          )
        </>
      ) : null}
    </p>
  );
}
