import type { SecondLook } from "@/domain/publication/publication";
import { Link } from "../../link";

/** What a chief looks at before it is published, each with the way to its claim. */
export function SecondLooks({ looks, className }: { looks: readonly SecondLook[]; className?: string }) {
  return (
    <ul className={className}>
      {looks.map(({ rule, claimId, words }) => (
        <li key={`${rule} ${claimId}`}>
          {claimId === null ? words : <Link href={`/desk/claims/${claimId}`}>{words}</Link>}
        </li>
      ))}
    </ul>
  );
}
