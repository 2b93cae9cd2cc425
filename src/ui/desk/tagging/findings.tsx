import type { Finding } from "@/domain/lint/finding";

/** What the linter asks of one field. It never keeps anybody from saving. */
export function Findings({ findings }: { findings: readonly Finding[] }) {
  if (findings.length === 0) return null;
  return (
    <ul className="mt-1 text-sm text-ink-2">
      {findings.map(({ id, words, mend, level }) => (
        <li key={id} className="border-l-2 border-ink-3 pl-3">
          {words} {mend ? <span className="text-ink-3">{mend}</span> : null}
          {level === "must" ? <span className="sr-only"> (before publication)</span> : null}
        </li>
      ))}
    </ul>
  );
}
