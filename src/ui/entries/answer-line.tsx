import type { Answer } from "@/domain/pages";
import { StatusLabel } from "../lines/status-label";
import { Link } from "../link";
import { type AsOf, href } from "../links";

/** What has answered a question, never without its own status: an answer that is reported is no more than that. */
export function AnswerLine({ answer, asOf }: { answer: Answer; asOf: AsOf }) {
  return (
    <p className="text-sm wrap-anywhere text-ink-2">
      Answered by: <StatusLabel style={answer.status} />{" "}
      <Link href={href(`/claims/${answer.id}`, { asOf })}>
        <bdi>{answer.text}</bdi>
      </Link>
    </p>
  );
}
