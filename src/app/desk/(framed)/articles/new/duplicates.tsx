import type { Duplicate } from "@/domain/outbox/answers";
import { dayWords } from "@/domain/time/date-words";
import { buttonLook } from "@/ui/button-look";
import { Link } from "@/ui/link";

const sames: Record<Duplicate["same"], string> = {
  address: "the same address",
  text: "the same text",
  title: "the same title",
};

/** What is held already and looks the same, before anything is made. */
export function Duplicates(props: { duplicates: Duplicate[]; busy: boolean; anyway: () => void }) {
  const { duplicates, busy, anyway } = props;
  return (
    <section
      id="duplicates"
      className="border-l-4 border-ink pl-4"
      aria-labelledby="duplicates-h"
      role="alert"
    >
      <h2 id="duplicates-h" className="text-md font-semibold">
        {duplicates.length === 1 ? "It looks held already" : "These look the same"}
      </h2>
      <ul>
        {duplicates.map(({ id, title, outlet, publishedAt, same, published }) => (
          <li key={id} className="py-3">
            <p>
              <strong>{title}</strong>
            </p>
            <p className="text-ink-3">
              {outlet}, {dayWords(new Date(publishedAt))}: {sames[same]}
              {published ? "" : ", at the desk"}
            </p>
            <Link className={`${buttonLook("primary")} mt-2`} href={`/desk/articles/${id}`}>
              Open that one
            </Link>
          </li>
        ))}
      </ul>
      <button className={buttonLook("plain", "quiet")} type="button" disabled={busy} onClick={anyway}>
        Bring this one in as well
      </button>
    </section>
  );
}
