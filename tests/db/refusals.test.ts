import { afterAll, beforeAll, expect, test } from "vitest";
import { importDossier } from "@/commands/import-dossier";
import { cloneDatabase, type FreshDatabase } from "../database/fresh-database";
import { wholeStory } from "../whole-story";
import { editor } from "../worked-story";
import { accountRows } from "./account-rows";
import { deskRows } from "./desk-rows";

// The statements below go round the application: what they try must fail in Postgres itself.

let house: FreshDatabase & { drop: () => Promise<void> };
beforeAll(async () => {
  house = await cloneDatabase();
  const result = await importDossier(house.db, wholeStory(), editor);
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
  for (const row of [...deskRows, ...accountRows]) await house.db.$executeRawUnsafe(row);
});
afterAll(() => house.drop());

const checks: [string, string][] = [
  ["entity_slug_form", "update entity set slug = 'Not A Slug'"],
  ["entity_name_said", "update entity set name = ''"],
  ["entity_outlet_is_an_organization", "update entity set publishes = true where kind = 'person'"],
  ["entity_revision_counts", "update entity set revision = 0"],
  ["entity_name_text_said", "update entity_name set text = '' where ordinal = 0"],
  ["entity_name_ordinal_counts", "update entity_name set ordinal = -1 where ordinal = 0"],
  ["position_title_said", `update "position" set title = ''`],
  ["sanction_not_of_oneself", "update sanction set authority_id = entity_id"],
  ["sanction_url_form", "update sanction set url = 'javascript:alert(1)'"],
  ["story_slug_form", "update story set slug = '-'"],
  ["story_headline_said", "update story set headline = ''"],
  ["article_title_said", "update article set title = ''"],
  ["article_url_form", "update article set url = 'ftp://x' where url is null"],
  ["article_version_counts", "update article_version set number = 0 where number = 1"],
  ["article_version_text_held", "update article_version set text = ''"],
  ["claim_text_said", "update claim set text = ''"],
  ["claim_happened_bounds", "update claim set happened_from = now() where happened is null"],
  [
    "claim_happened_bounds",
    "update claim set happened_from = happened_to + interval '1 day' where happened is not null",
  ],
  ["status_span_forward", `update status_span set "to" = "from" where "to" is not null`],
  ["sourcing_span_forward", `update sourcing_span set "to" = "from"`],
  ["sourcing_span_counts", "update sourcing_span set origins = -1"],
  ["attribution_somebody_speaks", "update attribution set source_description = '' where source_id is null"],
  [
    "attribution_named_source_is_known",
    "update attribution set source_id = null, source_description = 'x' where source_identity = 'named_person'",
  ],
  ["attribution_cue_whole", "update attribution set cue_lemma = null where cue_class is not null"],
  ["attribution_answers_another", "update attribution set responds_to_id = id"],
  ["attribution_at_least_two", "update attribution set at_least = 1"],
  ["attribution_same_as_another", "update attribution set same_as_id = id"],
  ["claim_relation_to_another", "update claim_relation set other_id = claim_id"],
  ["relay_ordinal_counts", "update relay set ordinal = -1 where ordinal = 0"],
  ["selector_one_owner", "update selector set attribution_id = null where attribution_id is not null"],
  ["selector_exact_said", "update selector set exact = ''"],
  ["selector_range", `update selector set "end" = start`],
  ["selector_range", "update selector set start = null"],
  ["selector_range", 'update selector set "end" = null'],
  ["attribution_somebody_speaks", "update attribution set source_description = null where source_id is null"],
  ["evidence_title_said", "update evidence set title = ''"],
  ["evidence_url_form", "update evidence set url = 'x'"],
  ["determination_reason_given", "update determination set reason = ''"],
  ["determination_decider_named", `update determination set "by" = ''`],
  ["determination_forward", "update determination set ends_at = effective_at"],
  ["open_question_text_said", "update open_question set text = ''"],
  ["open_question_refusals_are_a_list", "update open_question set refusals = '{}'"],
  ["revision_counts", revision({ number: "0" })],
  ["revision_says_something", revision({ to: "null" })],
  ["revision_by_somebody", revision({ by: "''" })],
  ["draft_numbers", "update draft set number = 0"],
  ["draft_numbers", "update draft set published = -1"],
  ["draft_revision_says_something", draftRevision({ to: "null" })],
  ["draft_revision_says_something", draftRevision({ number: "0" })],
  ["suggestion_ordinal", "update suggestion set ordinal = 0"],
  ["suggestion_decided", "update suggestion set decided_by = 'x'"],
  ["suggestion_decided", "update suggestion set outcome = 'accepted'"],
  ["suggestion_decided", "update suggestion set outcome = 'dismissed', decided_by = 'x', decided_at = now()"],
  ["suggestion_read_by_somebody", "update suggestion set origin = 'hand'"],
  ["publication_decided", "update publication set state = 'published'"],
  ["publication_decided", "update publication set decided_by = 'x', decided_at = now()"],
  ["publication_dismissed", "update publication set dismissed_at = now()"],
  ["entity_merge_of_two", "update entity_merge set into_id = from_id"],
  ["entity_merge_of_two", "update entity_merge set undone_by = 'x'"],
  ["external_id_has_its_form", "update external_id set value = 'Q0' where scheme = 'wikidata'"],
  ["external_id_has_its_form", "update external_id set value = '../x' where scheme = 'opensanctions'"],
  ["external_id_has_its_form", "update external_id set value = '16a' where scheme = 'ofac'"],
  ["external_id_has_its_form", "update external_id set value = '' where scheme = 'other'"],
  ["app_user_email_is_lower_case", "update app_user set email = 'Ann@newsroom.example'"],
  ["api_token_may_something", "update api_token set scopes = '{}'"],
  ["api_token_has_a_name", "update api_token set name_key = ''"],
  ["api_token_ends_after_it_is_made", "update api_token set expires_at = made_at"],
  ["api_token_is_ended_by_somebody", "update api_token set ended_at = now()"],
  ["access_link_fits_its_kind", "update access_link set role = null where kind = 'invitation'"],
  ["access_link_fits_its_kind", "update access_link set role = 'admin' where kind = 'setup'"],
  ["access_link_fits_its_kind", "update access_link set user_id = null where kind = 'password_reset'"],
  [
    "newsroom_setting_second_factor_is_of_the_desk",
    "update newsroom_setting set second_factor_from = 'reader'",
  ],
  ["passkey_counter", "update passkey set counter = -1"],
  ["saved_search_is_named", "update saved_search set name = ''"],
  ["saved_search_is_named", "update saved_search set name = repeat('x', 81)"],
  ["saved_search_is_named", "update saved_search set name_key = ''"],
  ["saved_search_asks_for_something", "update saved_search set search = ''"],
  ["saved_search_asks_for_something", "update saved_search set search = repeat('x', 2001)"],
  ["desk_comment_says_something", "update desk_comment set text = ' '"],
  ["desk_assignment_is_of_work", "update desk_assignment set kind = 'claim'"],
  ["job_says_why_it_failed", "update job set failure = 'x'"],
  ["job_ends_once", "update job set state = 'done'"],
  ["job_ends_once", "update job set ended_at = now()"],
  ["feed_url_form", "update feed set url = 'ftp://a.example/' where host = 'a.example'"],
  ["feed_url_form", "update feed set wire = 'tna', state = 'paused'"],
  ["feed_url_form", "update feed set url = 'wire:tna', state = 'paused' where host = 'a.example'"],
  ["feed_of_a_wire_rests", "update feed set url = 'wire:tna', wire = 'tna' where host = 'a.example'"],
  ["wire_file_hash_form", "update wire_file set hash = 'x'"],
  ["wire_file_says_why", "update wire_file set state = 'refused'"],
  ["wire_file_says_why", "update wire_file set refused = 'x'"],
  ["wire_file_is_kept_to_be_read", "update wire_file set bytes = null"],
  ["wire_item_ends_what_it_has", "update wire_item set embargoed_until = now()"],
  ["wire_version_counts", "update wire_version set suggestions = -1"],
  ["wire_version_counts", "update wire_version set place = 0 where place = 1"],
  ["feed_chooses_among_some", "update feed set state = 'choosing'"],
  ["feed_chooses_among_some", "update feed set choices = '[]'"],
  ["feed_says_why_it_failed", "update feed set failures = 1"],
  ["feed_says_why_it_failed", "update feed set failures = -1"],
  ["feed_item_decided", "update feed_item set state = 'dismissed'"],
  ["feed_item_decided", "update feed_item set decided_by = 'x', decided_at = now()"],
  ["feed_item_decided", "update feed_item set state = 'dismissed', decided_by = 'x'"],
  ["feed_item_taken_for_an_article", "update feed_item set article_id = 'a-1'"],
  ["feed_item_same_as_another", "update feed_item set same = null"],
  ["feed_item_same_as_another", "update feed_item set same = 'text', same_as_id = id"],
  ["sanction_list_key_form", "update sanction_list set key = 'The List'"],
  [
    "sanction_list_url_form",
    "update sanction_list set url = 'ftp://a.example/', host = 'a.example', next_at = now()",
  ],
  ["sanction_list_asked_at_an_address", "update sanction_list set url = 'https://a.example/'"],
  ["sanction_list_asked_at_an_address", "update sanction_list set state = 'followed'"],
  ["sanction_list_says_why_it_failed", "update sanction_list set failures = 1"],
  ["sanction_list_says_why_it_failed", "update sanction_list set failures = -1"],
  ["list_publication_kept_or_refused", "update list_publication set refused = 'x'"],
  ["list_publication_kept_or_refused", "update list_publication set number = null"],
  ["list_publication_of_a_day", "update list_publication set published_on = null"],
  ["list_publication_of_a_day", "update list_publication set format = null"],
  ["list_publication_hash_is_sha256", "update list_publication set hash = 'x'"],
  ["list_entry_stood_for_a_while", "update list_entry set until = since"],
  ["feed_hub_state", "update feed_hub set state = 'asleep'"],
  ["feed_hub_lease", "update feed_hub set state = 'on'"],
  ["taken_over_what", "update taken_over set what = 'rumour'"],
  ["list_match_decided", "update list_match set state = 'accepted'"],
  ["list_match_decided", "update list_match set decided_by = 'x', decided_at = now()"],
  ["list_match_decided", "update list_match set state = 'rejected', decided_by = 'x'"],
  ["list_match_news_of_what_was_accepted", "update list_match set news = 'gone'"],
  ["reader_report_is_of_this_site", "update reader_report set path = '//evil.example/'"],
  ["reader_report_says_something", "update reader_report set words = ' '"],
  ["reader_report_says_something", "update reader_report set words = repeat('x', 4001)"],
  ["reader_report_settled", "update reader_report set state = 'none', email = null"],
  ["reader_report_settled", "update reader_report set settled_by = 'x', settled_at = now()"],
  ["reader_report_settled", "update reader_report set note = 'x'"],
  [
    "reader_report_forgets_the_address",
    "update reader_report set state = 'error', settled_by = 'x', settled_at = now()",
  ],
  ["follow_is_of_this_site", "update follow set path = '//evil.example/'"],
  ["follow_has_an_address", "update follow set email = 'a b@home.example'"],
  ["follow_begins_when_confirmed", "update follow set confirmed_at = null"],
  ["follow_begins_when_confirmed", "update follow set since = null"],
  ["follow_begins_when_confirmed", "update follow set next_at = null"],
  ["follow_begins_when_confirmed", "update follow set edition = null"],
  ["follow_token_is_a_hash", "update follow_token set hash = 'x'"],
  ["mail_counts", "update mail set tries = -1"],
  ["mail_ends", "update mail set claimed_at = now(), ended_at = now()"],
  ["mail_is_sent_at_its_end", "update mail set is_sent = true"],
  ["webhook_url_form", "update webhook set url = 'ftp://a.example/'"],
  ["webhook_is_of_this_site", "update webhook set path = 'https://evil.example/'"],
  ["webhook_has_a_secret", "update webhook set secret = 'hush'"],
  ["webhook_delivery_counts", "update webhook_delivery set tries = -1"],
  ["webhook_delivery_ends", "update webhook_delivery set is_taken = true"],
  ["webhook_delivery_ends", "update webhook_delivery set is_known = true"],
  ["webhook_delivery_ends_unclaimed", "update webhook_delivery set claimed_at = now(), ended_at = now()"],
  ["article_watch_url_form", "update article_watch set url = 'ftp://a.example/1'"],
  ["article_watch_counts", "update article_watch set quiet = -1"],
  ["article_watch_says_how_it_is_gone", "update article_watch set gone = 'not-found'"],
  ["article_watch_archived", "update article_watch set archived_url = 'https://a.example/'"],
  [
    "article_watch_archived",
    "update article_watch set archived_url = 'ftp://a.example/', archived_at = now()",
  ],
  ["article_watch_archived", "update article_watch set archive_tries = -1"],
  ["source_change_counts", "update source_change set round = 0"],
  ["source_change_seen", "update source_change set seen_by = 'x'"],
  ["source_change_seen", "update source_change set seen_by = 'x', seen_at = now()"],
  ["source_change_seen", "update source_change set action_id = gen_random_uuid()"],
  ["source_change_closes_once_seen", "update source_change set closed_at = now()"],
  ["source_change_claim_decided", "update source_change_claim set outcome = 'stands'"],
  ["source_change_claim_decided", "update source_change_claim set decided_by = 'x', decided_at = now()"],
  ["article_gone_forward", "update article_gone set known_at = since - interval '1 day'"],
  ["article_gone_forward", "update article_gone set until = since - interval '1 day'"],
  ["page_content_hash_is_sha256", "insert into page_content (hash, bytes, size) values ('x', '', 0)"],
  ["newsroom_setting_about_has_an_end", "update newsroom_setting set about_words = repeat('x', 10001)"],
  ["newsroom_setting_is_one", "insert into newsroom_setting (id) values (2)"],
  ["there_is_one_edition", "insert into edition (id) values (false)"],
];

test.each(checks)("check %s refuses: %s", async (name, sql) => {
  await expect(refusal(sql)).resolves.toBe(`23514 ${name}`);
});

const uniques: [string, string][] = [
  ["feed_url_key", "update feed set url = 'https://x.example/'"],
  ["feed_hub_token_key", "update feed_hub set token = 'x'"],
  ["feed_item_feed_id_key_key", "update feed_item set key = 'x'"],
  ["feed_item_feed_id_twin_key", "update feed_item set twin = 'x'"],
  ["wire_item_guid_key", "update wire_item set guid = 'x'"],
  ["wire_version_item_id_key_key", "update wire_version set key = 'x'"],
  ["wire_article_pkey", "update wire_article set item_id = (select id from wire_item limit 1)"],
  ["wire_version_pkey", "update wire_version set place = 1"],
  [
    "job_one_open_of_feed",
    `insert into job (id, kind, what, input, feed_id, by_id, "by", asked_at)
     select gen_random_uuid(), kind, what, input, feed_id, by_id, "by", now() from job`,
  ],
  ["sanction_list_key_key", "update sanction_list set key = 'x'"],
  ["list_publication_list_id_number_key", "update list_publication set number = 1"],
  ["list_entry_stands_once", "update list_entry set until = null"],
  [
    "job_one_open_of_list",
    `insert into job (id, kind, what, input, list_id, by_id, "by", asked_at)
     select gen_random_uuid(), kind, what, input, list_id, by_id, "by", now() from job`,
  ],
  [
    "job_one_open_of_article",
    `insert into job (id, kind, what, input, article_id, by_id, "by", asked_at)
     select gen_random_uuid(), kind, what, input, article_id, by_id, "by", now() from job`,
  ],
  [
    "source_change_one_open_of_article",
    `insert into source_change (id, article_id, found_at, changed_at, "before", versions, differences)
     select gen_random_uuid(), article_id, now(), now(), '{}', '[]', '[]' from source_change`,
  ],
  [
    "article_gone_once_at_a_time",
    "insert into article_gone select article_id, since + interval '1 day', known_at + interval '1 day' from article_gone",
  ],
  [
    "withdrawal_standing",
    `insert into withdrawal (id, subject_kind, subject_id, title, path, reason, "by", at)
     select gen_random_uuid(), 'claim', 'c-1', 'x', '/claims/c-1', 'x', 'x', now() from generate_series(1, 2)`,
  ],
  ["entity_kind_slug_key", "update entity set slug = 'x' where kind = 'person'"],
  ["entity_name_entity_id_text_key", "update entity_name set text = 'x'"],
  ["entity_name_one_primary", "update entity_name set kind = 'primary'"],
  [
    "position_person_id_key_key",
    `insert into "position" select 'new', person_id, organization_id, key, title from "position" limit 1`,
  ],
  [
    "sanction_entity_id_key_key",
    `insert into sanction select 'new', entity_id, authority_id, key, "from" from sanction limit 1`,
  ],
  ["story_dossier_key", "insert into story select 'new', dossier, 'new', headline, standfirst from story"],
  ["story_slug_key", "insert into story select 'new', 'new', slug, headline, standfirst from story"],
  ["article_url_key", "update article set url = 'https://x.example/'"],
  ["article_dossier_key_key", "update article set key = 'x'"],
  ["article_version_article_id_number_key", "update article_version set number = 1"],
  ["claim_dossier_key_key", "update claim set key = 'x'"],
  ["status_span_one_open", `update status_span set "to" = null`],
  [
    "sourcing_span_one_open",
    `insert into sourcing_span select claim_id, "from" - interval '1 day', null, 0, false, '{}' from sourcing_span`,
  ],
  ["attribution_claim_id_key_key", "update attribution set key = 'x'"],
  ["selector_attribution_id_role_key", "update selector set role = 'excerpt'"],
  [
    "selector_open_question_id_role_key",
    "insert into selector select 'new', null, open_question_id, role, exact, prefix, suffix from selector where open_question_id is not null",
  ],
  ["evidence_claim_id_key_key", "update evidence set key = 'x', claim_id = (select id from claim limit 1)"],
  [
    "determination_claim_id_key_key",
    "insert into determination select 'new', claim_id, key, status, reason, \"by\", effective_at from determination",
  ],
  ["open_question_dossier_key_key", "update open_question set key = 'x'"],
  ["revision_subject_kind_subject_id_number_key", revision({ number: "1" })],
  ["draft_revision_kind_subject_id_number_key", draftRevision({ number: "1" })],
  ["suggestion_version_id_ordinal_key", "update suggestion set ordinal = 1"],
  [
    "action_undoes_id_key",
    "insert into action (id, kind, words, by_id, by, at, undoes_id) select gen_random_uuid(), kind, words, by_id, by, at, undoes_id from action where undoes_id is not null",
  ],
  ["app_user_email_key", "update app_user set email = 'x'"],
  ["app_session_token_key", "update app_session set token = 'x'"],
  [
    "app_credential_provider_id_account_id_key",
    "insert into app_credential (id, account_id, provider_id, user_id, updated_at) select 'new', account_id, provider_id, user_id, now() from app_credential",
  ],
  [
    "second_factor_user_id_key",
    "insert into second_factor (id, user_id, secret, backup_codes, updated_at) select 'new', user_id, secret, backup_codes, now() from second_factor",
  ],
  [
    "api_token_hash_key",
    `insert into api_token (id, name, name_key, hash, scopes, made_by_id, made_by, made_at, expires_at)
     select gen_random_uuid(), name, 'new', hash, scopes, made_by_id, made_by, made_at, expires_at from api_token`,
  ],
  [
    "api_token_name_key_key",
    `insert into api_token (id, name, name_key, hash, scopes, made_by_id, made_by, made_at, expires_at)
     select gen_random_uuid(), name, name_key, 'new', scopes, made_by_id, made_by, made_at, expires_at from api_token`,
  ],
  ["access_link_hash_key", "update access_link set hash = 'x'"],
  ["follow_email_path_key", "update follow set path = '/x'"],
  ["webhook_delivery_webhook_id_change_key", "update webhook_delivery set change = 'x'"],
  ["mail_message_id_key", "update mail set message_id = 'x'"],
  [
    "job_one_open_about_followers",
    `insert into job (id, kind, what, input, by_id, "by", asked_at)
     select gen_random_uuid(), 'send-mail', 'x', '{}', 'x', 'x', now() from generate_series(1, 2)`,
  ],
  ["saved_search_user_id_name_key_key", "update saved_search set name_key = 'x'"],
  ["saved_search_user_id_search_key", "update saved_search set search = 'x'"],
  [
    "withdrawal_standing",
    "insert into withdrawal (id, subject_kind, subject_id, title, path, reason, by, at) select gen_random_uuid(), subject_kind, subject_id, title, path, reason, by, at from withdrawal",
  ],
];

test.each(uniques)("unique %s refuses: %s", async (name, sql) => {
  await expect(refusal(sql)).resolves.toBe(`23505 ${name}`);
});

test("every foreign key refuses what is not there", async () => {
  const keys = await foreignKeys();
  expect(keys.length).toBeGreaterThanOrEqual(30);
  for (const { name, holder, column, type } of keys) {
    const nobody = type === "uuid" ? "00000000-0000-0000-0000-000000000000" : "nobody";
    await expect(
      // What is append-only would refuse before the key is looked at.
      refusal(`alter table ${holder} disable trigger user;
        update ${holder} set "${column}" = '${nobody}'
        where ctid = (select min(ctid) from ${holder} where "${column}" is not null)`),
      name,
    ).resolves.toBe(`23503 ${name}`);
  }
});

test("what others point to cannot be taken away: an entity, an article that is quoted, an outlet", async () => {
  for (const [table, where] of [
    ["entity", "slug = 'chen-guowei'"],
    ["entity", "slug = 'harbour-authority'"],
    ["article", "key = 'courier-fall'"],
    ["article_version", "number = 1"],
  ])
    await expect(refusal(`delete from "${table}" where ${where}`)).resolves.toMatch(/^(23503|23001) /);
});

test("searches go with the account of whoever kept them", async () => {
  await expect(refusal("delete from app_user where id = 'u-ann'")).resolves.toBe("let 1 rows through");
});

test("every check, unique index and foreign key of the database is tried above", async () => {
  const rows = await house.db.$queryRaw<{ name: string }[]>`
    SELECT conname::text AS name FROM pg_constraint
    WHERE contype = 'c' AND connamespace = 'public'::regnamespace
    UNION
    SELECT i.relname::text FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid
    WHERE x.indisunique AND NOT x.indisprimary AND i.relnamespace = 'public'::regnamespace`;
  const tried = new Set([...checks, ...uniques].map(([name]) => name));
  expect(rows.map(({ name }) => name).filter((name) => !tried.has(name))).toEqual([]);
});

test.each([
  "update revision set \"by\" = 'somebody else'",
  "update revision set why = why where false or id > 0",
  "delete from revision",
  "delete from revision where number > 1 or true",
  "truncate revision",
  "truncate revision, claim cascade",
  "update draft_revision set why = why",
  "delete from draft_revision",
  "truncate draft_revision",
  "update suggestion_event set \"by\" = 'x'",
  "delete from suggestion_event",
  "truncate suggestion_event",
  "update account_event set \"by\" = 'x'",
  "delete from account_event",
  "truncate account_event",
])("a revision stays as it was written: %s", async (sql) => {
  await expect(refusal(sql)).resolves.toMatch(/^23000 revisions are append-only/);
});

test.each(["updateMany", "deleteMany"] as const)("nor can the application's own client: %s", async (verb) => {
  const attempt =
    verb === "deleteMany"
      ? house.db.revision.deleteMany()
      : house.db.revision.updateMany({ data: { by: "x" } });
  await expect(attempt).rejects.toThrow(/append-only/);
});

function revision({
  number = "7",
  to = "'{}'",
  by = "'x'",
}: {
  number?: string;
  to?: string;
  by?: string;
}): string {
  return `insert into revision (subject_kind, subject_id, number, "to", "by")
    select subject_kind, subject_id, ${number}, ${to}, ${by} from revision where number = 1 limit 1`;
}

function draftRevision({ number = "7", to = "'{}'" }: { number?: string; to?: string }): string {
  return `insert into draft_revision (kind, subject_id, number, published, "to", action_id, "by", at)
    select kind, subject_id, ${number}, 0, ${to}, action_id, 'x', now() from draft_revision limit 1`;
}

/** What Postgres answers: the code, and the constraint (or the sentence where no constraint is named). Nothing is kept. */
async function refusal(sql: string): Promise<string> {
  const { default: pg } = await import("pg");
  const client = new pg.Client(house.url);
  await client.connect();
  try {
    await client.query("begin");
    const result = await client.query(sql);
    return `let ${result.rowCount} rows through`;
  } catch (error) {
    if (!(error instanceof pg.DatabaseError)) throw error;
    return `${error.code} ${error.constraint ?? error.message}`;
  } finally {
    await client.end();
  }
}

function foreignKeys() {
  return house.db.$queryRaw<{ name: string; holder: string; column: string; type: string }[]>`
    SELECT c.conname::text AS name, c.conrelid::regclass::text AS holder, a.attname::text AS column,
      a.atttypid::regtype::text AS type
    FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
    WHERE c.contype = 'f' AND c.connamespace = 'public'::regnamespace ORDER BY 1`;
}
