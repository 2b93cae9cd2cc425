import type { SecondLook } from "@/domain/publication/publication";
import { Link } from "../link";

/** What a chief looks at before it is published, each with the way to its claim. */
export function SecondLooks({ looks }: { looks: readonly SecondLook[] }) {
  return (
    <ul>
      {looks.map(({ rule, claimId, words }) => (
        <li key={`${rule} ${claimId}`}>
          <Link href={`/desk/claims/${claimId}`}>{words}</Link>
        </li>
      ))}
    </ul>
  );
}
