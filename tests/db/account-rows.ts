/** Two people, what they signed in with, a second factor, a link of each kind, searches, what they say to each other, a page that was fetched, a feed, two sanction lists, what a reader reports, an article that is watched, a reader who follows by e-mail, and a webhook. */
export const accountRows = [
  `insert into app_user (id, name, email, updated_at)
    values ('u-ann', 'Ann', 'ann@newsroom.example', now()), ('u-ben', 'Ben', 'ben@newsroom.example', now())`,
  `insert into app_session (id, token, user_id, expires_at, updated_at)
    select 's-' || id, id, id, now() + interval '1 day', now() from app_user`,
  `insert into app_credential (id, account_id, provider_id, user_id, updated_at)
    values ('c-ann', 'u-ann', 'credential', 'u-ann', now())`,
  `insert into second_factor (id, user_id, secret, backup_codes, verified, updated_at)
    values ('f-ann', 'u-ann', 'sealed', 'sealed', true, now())`,
  `insert into passkey (id, user_id, name, public_key, is_synced) values ('k-ann', 'u-ann', 'Key', '', false)`,
  `update app_session set passkey_id = 'k-ann' where user_id = 'u-ann'`,
  `update newsroom_setting set second_factor_from = 'chief'`,
  `insert into access_link (id, hash, kind, role, user_id, created_by, expires_at) values
    (gen_random_uuid(), 'a', 'setup', null, null, 'x', now()),
    (gen_random_uuid(), 'b', 'invitation', 'editor', null, 'x', now()),
    (gen_random_uuid(), 'c', 'password_reset', null, 'u-ann', 'x', now())`,
  `insert into api_token (id, name, name_key, hash, scopes, made_by_id, made_by, made_at, expires_at)
    values (gen_random_uuid(), 'Wire', 'wire', 'h', '{import}', 'u-ann', 'Ann', now(), now() + interval '1 day')`,
  `insert into saved_search (id, user_id, name, name_key, search, opened_at) values
    (gen_random_uuid(), 'u-ann', 'A', 'a', 'q=a', now()), (gen_random_uuid(), 'u-ann', 'B', 'b', 'q=b', now())`,
  `insert into desk_comment (id, kind, subject_id, text, by_id, "by", at)
    select gen_random_uuid(), 'story', id, 'Is this so? @Ben', 'u-ann', 'Ann', now() from story limit 1`,
  `insert into desk_mention (comment_id, user_id) select id, 'u-ben' from desk_comment`,
  `insert into desk_assignment (kind, subject_id, user_id, "by", at)
    select 'story', id, 'u-ben', 'Ann', now() from story limit 1`,
  `insert into job (id, kind, what, input, by_id, "by", asked_at)
    values (gen_random_uuid(), 'fetch-page', 'https://a.example/', '{}', 'u-ann', 'Ann', now())`,
  `insert into feed (id, url, host, next_at, "by", added_at) values
    (gen_random_uuid(), 'https://a.example/feed', 'a.example', now(), 'Ann', now()),
    (gen_random_uuid(), 'https://b.example/feed', 'b.example', now(), 'Ann', now())`,
  `insert into feed_hub (feed_id, hub, topic, token, secret)
    select id, 'https://hub.example/', url, url, 'secret' from feed`,
  `insert into feed_item (id, feed_id, key, twin, title, text, found_at)
    select gen_random_uuid(), id, n, n, 'Port shut', '', now() from feed, generate_series(1, 2) n where host = 'a.example'`,
  `update feed_item set same = 'page', same_as_id = (select id from feed_item where key = '1') where key = '2'`,
  `insert into wire_file (hash, name, way, size, bytes, "by", came_at) values (repeat('0', 64), 'a.xml', 'folder', 1, '', 'Ann', now())`,
  `insert into wire_item (id, guid, standing, embargoed) select id, 'urn:' || key, 1, false from feed_item`,
  `insert into wire_article (article_id, item_id) select 'a-1', id from wire_item`,
  `insert into wire_version (item_id, place, key, hash, content, came_at)
    select id, n, n, repeat('0', 64), '{}', now() from wire_item, generate_series(1, 2) n where guid = 'urn:1'`,
  `insert into sanction_list (id, key, title, authority, "by", added_at) values
    (gen_random_uuid(), 'karsk', 'Karsk', 'Council of Karsk', 'Ann', now()),
    (gen_random_uuid(), 'ostrov', 'Ostrov', 'Council of Ostrov', 'Ann', now())`,
  `insert into list_publication (id, list_id, number, hash, format, source, published_on, came_at, records, entries, fields, "by")
    select gen_random_uuid(), id, n, repeat('0', 64), 'ftm', 'a.json', now(), now(), 1, 1, '{}', 'Ann'
    from sanction_list, generate_series(1, 2) n where key = 'karsk'`,
  `insert into list_entry (list_id, entry, since, until, kind, name, is_sanctioned, parts, hash)
    select id, 'e-1', n, u, 'person', 'Nobody', true, '[]', '' from sanction_list, (values (1, 2), (2, null)) v (n, u) where key = 'karsk'`,
  `insert into taken_over (entity_id, what, value, service, service_id, by, at)
    values ('e-1', 'name', 'Ada Lind', 'Register', 'R1', 'Ann', now())`,
  `insert into list_match (list_id, entry, entity_id, score, reasons, found_at)
    select id, 'e-1', 'p-1', 1, '[]', now() from sanction_list where key = 'karsk'`,
  `insert into list_staged (reading, place, staged_at, kind, entry) values (gen_random_uuid(), 1, now(), 'same', 'e-1')`,
  `update job set list_id = (select id from sanction_list where key = 'karsk')`,
  `update job set feed_id = (select id from feed where host = 'a.example'), article_id = 'a-1'`,
  `insert into page_content (hash, bytes, size) values (repeat('0', 64), '', 0)`,
  `insert into page_snapshot (id, asked_url, url, status, headers, hash, fetched_at)
    select id, what, what, 200, '{}', repeat('0', 64), now() from job`,
  `insert into reader_report (id, path, title, words, email, at)
    values (gen_random_uuid(), '/about', 'What this site is', 'It is not so.', 'ann@home.example', now())`,
  `insert into article_watch (article_id, url, host, next_at, hash, "by", added_at)
    values ('a-1', 'https://a.example/1', 'a.example', now(), repeat('0', 64), 'Ann', now())`,
  `insert into source_change (id, article_id, found_at, changed_at, "before", versions, differences)
    values (gen_random_uuid(), 'a-1', now(), now(), '{}', '[]', '[]')`,
  `insert into source_change_claim (change_id, kind, subject_id, "before") select id, 'claim', 'c-1', 'x' from source_change`,
  `insert into article_gone (article_id, since, known_at) values ('a-1', now(), now())`,
  `insert into follow (id, email, path, often, asked_often, asked_at, confirmed_at, since, next_at, edition) values
    (gen_random_uuid(), 'ann@home.example', '/changes', 'daily', 'daily', now(), now(), now(), now(), 'e'),
    (gen_random_uuid(), 'ann@home.example', '/corrections', 'daily', 'daily', now(), now(), now(), now(), 'e')`,
  `insert into follow_token (hash, follow_id) select repeat('0', 64), id from follow where path = '/changes'`,
  `insert into mail (id, follow_id, message_id, is_confirmation, made_at, next_at)
    select gen_random_uuid(), id, path, false, now(), now() from follow`,
  `insert into mail_change (follow_id, change, first, mail_id) select follow_id, 'c', now(), id from mail`,
  `insert into webhook (id, url, path, form, secret, "by", made_at, since, next_at, edition)
    values (gen_random_uuid(), 'https://a.example/', '/changes', 'slack', 'whsec_' || repeat('a', 40), 'Ann', now(), now(), now(), 'e')`,
  `insert into webhook_delivery (id, webhook_id, change, first, made_at, next_at)
    select gen_random_uuid(), id, c, now(), now(), now() from webhook, unnest(ARRAY['a', 'b']) c`,
  `insert into account_event (user_id, what, "by") values ('u-ann', 'joined', 'x')`,
];
