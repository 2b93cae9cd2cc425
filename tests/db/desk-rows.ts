const done = "00000000-0000-4000-8000-000000000001";
const undone = "00000000-0000-4000-8000-000000000002";

/** One row and more for each of the desk's tables, so that what Postgres refuses there can be tried. */
export const deskRows = [
  `insert into action (id, kind, words, by_id, by, at) values ('${done}', 'edit', 'Changed a claim', 'u', 'M. Keller', now())`,
  `insert into action (id, kind, words, by_id, by, at, undoes_id)
     values ('${undone}', 'undo', 'Took it back', 'u', 'M. Keller', now(), '${done}')`,
  `insert into draft (kind, id, content, number, published, by, at)
     select 'claim', id, '{}', 1, revision, 'M. Keller', now() from claim limit 1`,
  `insert into draft_revision (kind, subject_id, number, published, "to", action_id, by, at)
     select 'claim', id, 1, revision, '{}', '${done}', 'M. Keller', now() from claim limit 1`,
  `insert into suggestion (id, article_id, version_id, ordinal, origin, reading, proposal, became, at)
     select 'g-' || n, article_id, id, n, 'extraction', '{}', '{}', '[]', now()
     from (select * from article_version limit 1) version, generate_series(1, 2) n`,
  `insert into suggestion_event (suggestion_id, action_id, "from", "to", by, at)
     values ('g-1', '${done}', '{}', '{}', 'M. Keller', now())`,
  `insert into publication (id, scope_kind, scope_id, state, digest, plan, requested_by, requested_by_id, requested_at)
     select gen_random_uuid(), 'story', id, 'requested', 'x', '{}', 'M. Keller', 'u', now() from story limit 1`,
  `insert into entity_merge (id, from_id, into_id, moved, why, by, at)
     values (gen_random_uuid(), 'p-1', 'p-2', '[]', 'one and the same', 'M. Keller', now())`,
  `insert into withdrawal (id, subject_kind, subject_id, title, path, reason, by, at)
     select gen_random_uuid(), 'claim', id, text, '/claims/' || id, 'It names the wrong man', 'M. Keller', now() from claim limit 1`,
  `insert into external_id (entity_id, scheme, value) select id, 'wikidata', 'Q1' from entity limit 1`,
];
