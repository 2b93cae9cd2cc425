// The door to the search: what it is asked from outside stands here, and everything else in the folder is its own. Nobody
// else writes SQL on the schema `search` (docs/decisions/0027-one-door-to-search.md).

/** How many entries a search finds that nobody could have seen before. */
export { countNew } from "./count-new";
/** Lists of entries by whom they name, and in how many claims each is named. */
export { claimsNaming, namedBeside, newestHaving, newestOf } from "./entity-rows";
/** The values of one facet by what they are called. */
export { facetValues } from "./facet-values";
/** What a question finds: its page, its counts, its facets and its histogram. */
export { type Found, find, findExactly } from "./find";
/** For benchmarks alone. */
export { measured } from "./measured";
/** Works out the index anew from the record. */
export { rebuild } from "./rebuild";
/** Which refusals to speak are one. */
export { refusalsBeside } from "./refusals";
/** Stories by their last change, and what is known of each. */
export { countsByStory, lastChangesOf, storiesLastChanged } from "./story-rows";
/** What a reader may mean by the letters typed so far. */
export { suggest } from "./suggest";
/** When a list is read from the record rather than from the index, by the number of rows. */
export { plans } from "./thresholds";
