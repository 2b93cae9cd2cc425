import type { Finding } from "@/domain/lint/finding";

/** What the linter asks of one field. It never keeps anybody from saving. */
export function Findings({ findings }: { findings: readonly Finding[] }) {
  if (findings.length === 0) return null;
  return (
    <ul className="findings">
      {findings.map(({ id, words, mend, level }) => (
        <li key={id}>
          {words} {mend ? <span className="dim">{mend}</span> : null}
          {level === "must" ? <span className="vh"> (before publication)</span> : null}
        </li>
      ))}
    </ul>
  );
}
