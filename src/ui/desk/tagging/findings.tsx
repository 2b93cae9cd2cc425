import type { Finding, Reply } from "@/domain/lint/finding";
import { LinkButton } from "../frame/link-button";

/** What the linter asks of one field, with the answer that needs no field. It never keeps anybody from saving. */
export function Findings(props: { findings: readonly Finding[]; answer: (reply: Reply) => void }) {
  const { findings, answer } = props;
  if (findings.length === 0) return null;
  return (
    <ul className="mt-1 text-sm text-ink-2">
      {findings.map(({ id, words, mend, level, reply }) => (
        <li key={id} className="border-l-2 border-ink-3 pl-3">
          {words} {mend ? <span className="text-ink-3">{mend}</span> : null}{" "}
          {reply ? <LinkButton onClick={() => answer(reply)}>{reply.words}</LinkButton> : null}
          {level === "must" ? <span className="sr-only"> (before publication)</span> : null}
        </li>
      ))}
    </ul>
  );
}
