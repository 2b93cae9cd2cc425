import { SectionHead } from "../section-head";
import { CopyButton } from "./copy-button";

/** What lets somebody in without their phone, told once. */
export function RecoveryCodes({ codes }: { codes: readonly string[] }) {
  return (
    <section aria-labelledby="write-down">
      <SectionHead id="write-down">Write these down</SectionHead>
      <p className="text-ink-2">
        Each of these recovery codes lets you in once when your phone is lost or empty. Print this page or
        copy them to where you keep passwords, and not onto the phone itself. They are shown this once.
      </p>
      <ol className="mt-4 grid max-w-form grid-cols-2 gap-x-8 gap-y-1 font-mono" aria-label="Recovery codes">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <p className="mt-4">
        <CopyButton text={codes.join("\n")} />
      </p>
    </section>
  );
}
