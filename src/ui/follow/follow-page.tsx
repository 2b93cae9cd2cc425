import type { Notice } from "@/domain/access/notice";
import { NoticeLine } from "../account/notice-line";
import { OwnPage } from "../account/own-page";
import { buttonLook } from "../button-look";
import { Link } from "../link";
import { FollowFields } from "./follow-fields";

/** The page of somebody who asks for mail about a page, before and after. */
export function FollowPage(props: {
  followed: { path: string; title: string };
  notice: Notice | null;
  isAsked: boolean;
}) {
  const { followed, notice, isAsked } = props;
  return (
    <OwnPage
      section={null}
      title="Follow by e-mail"
      lead={isAsked ? undefined : "A mail tells you what changes, with the status of each claim in words."}
    >
      <NoticeLine notice={notice} />
      <Followed {...followed} />
      {isAsked ? (
        <p>
          <Link className={buttonLook()} href={followed.path}>
            Back to the page
          </Link>
        </p>
      ) : (
        <FollowFields path={followed.path} notice={notice} />
      )}
    </OwnPage>
  );
}

/** What is followed, as it is called. */
export function Followed({ path, title }: { path: string; title: string }) {
  return (
    <div>
      <p className="mb-1 text-sm font-medium text-ink-2">What you follow</p>
      <p className="font-serif text-md wrap-anywhere">
        <Link href={path} dir="auto">
          {title}
        </Link>
      </p>
    </div>
  );
}
