import type { Notice } from "@/domain/access/notice";
import { type Often, oftenWords } from "@/domain/follow/follow-form";
import { NoticeLine } from "../account/notice-line";
import { OwnPage } from "../account/own-page";
import { buttonLook } from "../button-look";
import { Link } from "../link";
import { Followed } from "./follow-page";

type Managed = {
  path: string;
  /** Null where readers see nothing of it at this moment. */
  title: string | null;
  often: Often;
  askedOften: Often;
  isConfirmed: boolean;
};

/** The page to which a mail leads: what its reader follows, to be confirmed or stopped. The address is not shown. */
export function ManagePage({
  here,
  follow,
  notice,
}: {
  here: string;
  follow: Managed | null;
  notice: Notice | null;
}) {
  if (follow === null)
    return (
      <OwnPage section={null} title="Follow by e-mail">
        <NoticeLine notice={notice} />
        {notice === null ? (
          <p>
            Nothing is sent to you by this link any more: it was stopped, or not confirmed within three days.
          </p>
        ) : null}
        <p>
          <Link className={buttonLook()} href="/">
            To the timeline
          </Link>
        </p>
      </OwnPage>
    );
  const { path, title, often, askedOften, isConfirmed } = follow;
  const isAsked = !isConfirmed || askedOften !== often;
  return (
    <OwnPage section={null} title={isConfirmed ? "You follow this by e-mail" : "Do you want to follow this?"}>
      <NoticeLine notice={notice} />
      <Followed path={path} title={title ?? "What readers do not see at this moment"} />
      <p>
        {isConfirmed
          ? `You get a mail ${oftenWords[often].phrase} when it changes.`
          : `You would get a mail ${oftenWords[askedOften].phrase} when it changes. Nothing is sent before you confirm it.`}
        {isConfirmed && isAsked ? ` You asked for a mail ${oftenWords[askedOften].phrase} since.` : null}
      </p>
      <div className="flex flex-wrap gap-3">
        {isAsked ? (
          <form action={`${here}/confirm`} method="post">
            <button className={buttonLook("primary")} type="submit">
              {isConfirmed ? `Change it to ${oftenWords[askedOften].phrase}` : "Yes, follow it"}
            </button>
          </form>
        ) : null}
        <form action={`${here}/stop`} method="post">
          <button className={buttonLook(isAsked ? "plain" : "primary")} type="submit">
            {isConfirmed ? "Stop these mails" : "No, delete my address"}
          </button>
        </form>
      </div>
    </OwnPage>
  );
}
