import { readdirSync } from "node:fs";
import { join } from "node:path";
import { createElement, type ReactElement } from "react";
import * as article from "@/app/articles/[id]/page";
import * as allChanges from "@/app/changes/page";
import * as spreadChart from "@/app/claims/[id]/charts/spread/page";
import * as claimCite from "@/app/claims/[id]/cite/page";
import * as claim from "@/app/claims/[id]/page";
import * as embeddedSpread from "@/app/embed/claims/[id]/charts/spread/page";
import * as embeddedClaim from "@/app/embed/claims/[id]/page";
import * as embeddedOrganizationsNetwork from "@/app/embed/organizations/[slug]/charts/network/page";
import * as embeddedOrganizationsPosts from "@/app/embed/organizations/[slug]/charts/posts/page";
import * as embeddedPeopleNetwork from "@/app/embed/people/[slug]/charts/network/page";
import * as embeddedPeoplePosts from "@/app/embed/people/[slug]/charts/posts/page";
import * as embeddedStoriesNetwork from "@/app/embed/stories/[slug]/charts/network/page";
import * as embeddedOutlets from "@/app/embed/stories/[slug]/charts/outlets/page";
import * as embeddedStoriesPosts from "@/app/embed/stories/[slug]/charts/posts/page";
import * as embeddedSources from "@/app/embed/stories/[slug]/charts/sources/page";
import * as embeddedStatus from "@/app/embed/stories/[slug]/charts/status/page";
import * as embeddedStory from "@/app/embed/stories/[slug]/page";
import * as embeddedTimeline from "@/app/embed/stories/[slug]/timeline/page";
import * as filter from "@/app/filters/[name]/page";
import * as organizationArticles from "@/app/organizations/[slug]/articles/page";
import * as organizationsNetwork from "@/app/organizations/[slug]/charts/network/page";
import * as organizationsPosts from "@/app/organizations/[slug]/charts/posts/page";
import * as organization from "@/app/organizations/[slug]/page";
import * as organizations from "@/app/organizations/page";
import * as personArticles from "@/app/people/[slug]/articles/page";
import * as peopleNetwork from "@/app/people/[slug]/charts/network/page";
import * as peoplePosts from "@/app/people/[slug]/charts/posts/page";
import * as person from "@/app/people/[slug]/page";
import * as people from "@/app/people/page";
import { reading } from "@/app/reading";
import * as sanctions from "@/app/sanctions/page";
import { shownAddress } from "@/app/shown-address";
import * as storyArticles from "@/app/stories/[slug]/articles/page";
import * as changes from "@/app/stories/[slug]/changes/page";
import * as storiesNetwork from "@/app/stories/[slug]/charts/network/page";
import * as outletsChart from "@/app/stories/[slug]/charts/outlets/page";
import * as storiesPosts from "@/app/stories/[slug]/charts/posts/page";
import * as sourcesChart from "@/app/stories/[slug]/charts/sources/page";
import * as statusChart from "@/app/stories/[slug]/charts/status/page";
import * as storyCite from "@/app/stories/[slug]/cite/page";
import * as story from "@/app/stories/[slug]/page";
import * as stories from "@/app/stories/page";
import { rawParams } from "@/domain/address/params";
import { readTimelineAddress } from "@/domain/address/timeline-address";
import { timelinePage } from "@/queries/entry/timeline";
import { TimelineView } from "@/ui/timeline-page";
import { rendered } from "../ui/rendered";

type Asked = { params: Promise<never>; searchParams: Promise<Record<string, string>> };
type Door = {
  default: (asked: Asked) => Promise<ReactElement>;
  generateMetadata?: (asked: Asked) => unknown;
};

/** Every public page that tells of the record, by its folder under src/app. */
const doors: Record<string, Door> = {
  "articles/[id]": article,
  changes: allChanges,
  "claims/[id]": claim,
  "claims/[id]/cite": claimCite,
  "claims/[id]/charts/spread": spreadChart,
  "embed/claims/[id]": embeddedClaim,
  "embed/claims/[id]/charts/spread": embeddedSpread,
  "embed/stories/[slug]": embeddedStory,
  "embed/stories/[slug]/charts/outlets": embeddedOutlets,
  "embed/stories/[slug]/charts/sources": embeddedSources,
  "embed/stories/[slug]/charts/status": embeddedStatus,
  "embed/stories/[slug]/timeline": embeddedTimeline,
  "stories/[slug]/charts/outlets": outletsChart,
  "stories/[slug]/charts/sources": sourcesChart,
  "stories/[slug]/charts/status": statusChart,
  "stories/[slug]/charts/network": storiesNetwork,
  "stories/[slug]/charts/posts": storiesPosts,
  "people/[slug]/charts/network": peopleNetwork,
  "people/[slug]/charts/posts": peoplePosts,
  "organizations/[slug]/charts/network": organizationsNetwork,
  "organizations/[slug]/charts/posts": organizationsPosts,
  "embed/stories/[slug]/charts/network": embeddedStoriesNetwork,
  "embed/stories/[slug]/charts/posts": embeddedStoriesPosts,
  "embed/people/[slug]/charts/network": embeddedPeopleNetwork,
  "embed/people/[slug]/charts/posts": embeddedPeoplePosts,
  "embed/organizations/[slug]/charts/network": embeddedOrganizationsNetwork,
  "embed/organizations/[slug]/charts/posts": embeddedOrganizationsPosts,
  "filters/[name]": filter,
  organizations,
  "organizations/[slug]": organization,
  "organizations/[slug]/articles": organizationArticles,
  people,
  "people/[slug]": person,
  "people/[slug]/articles": personArticles,
  sanctions,
  stories,
  "stories/[slug]": story,
  "stories/[slug]/articles": storyArticles,
  "stories/[slug]/changes": changes,
  "stories/[slug]/cite": storyCite,
};

/** Pages that tell of no story, or of no day: of accounts, of the desk, of what went wrong, of the rules, and of what readers send. */
const untold =
  /^(about|account|corrections|desk|did-not-load|follow|forbidden|invitations|report|reset|searches|setup|sign-in|taken-down|too-many|unavailable|unreadable)(\/|$)/;

/** The pages of the house, from the folders: none that is new is passed over. */
export function publicPages(): string[] {
  const app = join(import.meta.dirname, "../../src/app");
  const found = readdirSync(app, { recursive: true, encoding: "utf8" })
    .filter((file) => /(^|\/)page\.tsx$/.test(file))
    .map((file) => file.replace(/\/?page\.tsx$/, ""));
  return found.filter((folder) => folder !== "" && !untold.test(folder)).toSorted();
}

/** Of an address, its page with its head: null where it is none that tells of the record. */
export async function pageAt(address: string): Promise<{ door: string; html: string } | null> {
  const { pathname, searchParams } = new URL(address, "http://127.0.0.1:3000");
  if (pathname === "/") return { door: "", html: await timelineAt(searchParams) };
  for (const [door, page] of Object.entries(doors)) {
    const params = paramsOf(door, pathname.slice(1));
    if (!params) continue;
    const asked = {
      params: Promise.resolve(params as never),
      searchParams: Promise.resolve(Object.fromEntries(searchParams)),
    };
    const head = JSON.stringify((await page.generateMetadata?.(asked)) ?? {});
    return { door, html: `${rendered(await page.default(asked))} ${head}` };
  }
  return null;
}

/** The page of the timeline asks who is signed in, which only a request tells. */
async function timelineAt(searchParams: URLSearchParams): Promise<string> {
  const parsed = readTimelineAddress(rawParams(searchParams), new Date());
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  const page = await reading((db) => timelinePage(db, parsed.value.query));
  const { unread, dateNotes } = parsed.value;
  const saving = { search: null, atHand: null };
  return rendered(
    createElement(TimelineView, { page, address: shownAddress(parsed.value), unread, dateNotes, saving }),
  );
}

function paramsOf(door: string, path: string): Record<string, string> | null {
  const [names, parts] = [door.split("/"), path.split("/")];
  if (names.length !== parts.length) return null;
  const params: Record<string, string> = {};
  for (const [at, name] of names.entries()) {
    const part = decodeURIComponent(parts[at]!);
    if (name.startsWith("[")) params[name.slice(1, -1)] = part;
    else if (name !== part) return null;
  }
  return params;
}
