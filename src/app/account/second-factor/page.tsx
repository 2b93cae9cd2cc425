import type { Metadata } from "next";
import { ownFactor } from "@/accounts/second-factor/own-factor";
import { factorFrom } from "@/accounts/second-factor/required";
import { needsFactor } from "@/domain/access/needs-factor";
import { nextPath } from "@/domain/access/next-path";
import { SecondFactorPage } from "@/ui/account/second-factor-page";
import { attending } from "../../attending";
import { noticeFor } from "../../forms";
import { admitted, session } from "../../gate";
import { rawOf, type SearchParams } from "../../reading";

export const metadata: Metadata = { title: "Second factor", robots: { index: false } };

export default async function Page({ searchParams }: { searchParams: SearchParams }) {
  const viewer = await admitted("account");
  const role = (await session())?.awaits ?? viewer.role;
  const next = nextPath((await rawOf(searchParams)).next?.[0], "");
  const [factor, from] = await attending((db) =>
    Promise.all([ownFactor(db, viewer, new Date()), factorFrom(db)]),
  );
  return (
    <SecondFactorPage
      factor={factor}
      email={viewer.email}
      askedOf={needsFactor(role, from) ? from : null}
      notice={await noticeFor("/account/second-factor")}
      next={next === "" ? null : next}
    />
  );
}
