import type { Metadata } from "next";
import { canBeName } from "@/domain/address/params";
import { buttonLook } from "@/ui/button-look";
import { Link } from "@/ui/link";
import { Shell } from "@/ui/shell";
import { StateActions, StatePage, stateList, stateListItem } from "@/ui/states/state-page";
import { rawOf, type SearchParams } from "../reading";

export const metadata: Metadata = { title: "This address cannot be read", robots: { index: false } };

/** What the proxy answers with where a part of the address means nothing: which part, and the way on. */
export default async function Page({ searchParams }: { searchParams: SearchParams }) {
  const { fault = [], path = [] } = await rawOf(searchParams);
  const here = path[0] ?? "/";
  // Only a path of this site: the address is anybody's to write.
  const plain =
    here.startsWith("/") &&
    here.split("/").every((part) => part === "" || canBeName(part)) &&
    !here.startsWith("//")
      ? here
      : "/";
  return (
    <Shell section={null} asOf={null} here="/" search={false}>
      <StatePage title="A part of this address cannot be read">
        <ul className={stateList}>
          {fault.slice(0, 5).map((one) => (
            <li className={stateListItem} key={one}>
              {one.slice(0, 200)}
            </li>
          ))}
        </ul>
        <p className="mt-6 max-w-136">
          A day is written like 2018-01-30. The rest of the address may well be right.
        </p>
        <StateActions>
          <Link className={buttonLook("primary")} href={plain}>
            Open this page as of now
          </Link>
          <Link className={buttonLook()} href="/">
            To the timeline
          </Link>
        </StateActions>
      </StatePage>
    </Shell>
  );
}
