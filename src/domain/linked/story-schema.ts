import type { ListedClaim, StoryPage } from "../pages";
import { countsInWords } from "../status/counts";
import { asOfNote } from "../status/told-claim";
import { isoShort } from "../time/date-words";
import { claimItems } from "./claim-schema";
import { idAt, type Place, urlAt } from "./place";
import { articleItem, entityItem, newsroomItem } from "./schema-parts";

/** A story in the words of schema.org: the newsroom's own account, and the list of its claims, each with its status. */
export function storyItems(
  page: StoryPage,
  claims: readonly Pick<ListedClaim, "record" | "report">[],
  asOf: Date,
  place: Place,
): object[] {
  return [
    {
      ...storyItem(page, place),
      about: [...page.people, ...page.organizations].map(({ ref }) => entityItem(ref, place)),
      citation: page.articles.map((article) => articleItem(article, place)),
    },
    claimList(
      page,
      claims.map((claim) => ({ item: claimItems(claim, asOf, place) })),
      place,
    ),
  ];
}

/** The same as a search engine wants it in the page: what it is, and the addresses of its first claims. */
export function storyItemsInPage(page: StoryPage, place: Place): object[] {
  const { unsourced: _, ...told } = page.columns;
  const lines = Object.values(told).flat();
  const addresses = lines.map(({ href }) => ({ url: idAt(href, place) }));
  return [storyItem(page, place), claimList(page, addresses.slice(0, mostInPage), place)];
}

const mostInPage = 20;

function storyItem({ slug, headline, standfirst, lastChangedAt }: StoryPage, place: Place) {
  const path = `/stories/${slug}`;
  const newsroom = newsroomItem(place);
  return {
    "@type": "NewsArticle",
    "@id": idAt(path, place),
    url: urlAt(path, place),
    headline: `${headline}${asOfNote(place.asked)}`,
    ...(standfirst && { description: standfirst }),
    ...(lastChangedAt && { dateModified: isoShort(lastChangedAt) }),
    image: urlAt(`${path}/card.png`, place),
    author: newsroom,
    publisher: newsroom,
  };
}

function claimList({ slug, counts }: StoryPage, entries: readonly object[], place: Place) {
  const { none: _none, open: _open, answered: _answered, ...ofClaims } = counts;
  const total = Object.values(ofClaims).reduce((sum, count) => sum + count, 0);
  return {
    "@type": "ItemList",
    "@id": `${idAt(`/stories/${slug}`, place)}#claims`,
    name: `Claims: ${countsInWords(ofClaims)}`,
    numberOfItems: total,
    itemListElement: entries.map((entry, at) => ({ "@type": "ListItem", position: at + 1, ...entry })),
  };
}
