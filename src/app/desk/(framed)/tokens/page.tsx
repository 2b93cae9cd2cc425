import type { Metadata } from "next";
import { apiTokens } from "@/accounts/tokens/tokens";
import { readEnv } from "@/env";
import { TokensView } from "@/ui/account/tokens-view";
import { attending } from "../../../attending";
import { noticeFor } from "../../../forms";
import { admitted } from "../../../gate";

export const metadata: Metadata = { title: "API tokens", robots: { index: false } };

export default async function Page() {
  await admitted("chief");
  const tokens = await attending(apiTokens);
  return (
    <TokensView
      tokens={tokens}
      notice={await noticeFor("/desk/tokens")}
      now={new Date()}
      site={readEnv().appUrl}
    />
  );
}
