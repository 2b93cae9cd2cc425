/** Two people, what they signed in with, and a link of each kind. */
export const accountRows = [
  `insert into app_user (id, name, email, updated_at)
    values ('u-ann', 'Ann', 'ann@newsroom.example', now()), ('u-ben', 'Ben', 'ben@newsroom.example', now())`,
  `insert into app_session (id, token, user_id, expires_at, updated_at)
    select 's-' || id, id, id, now() + interval '1 day', now() from app_user`,
  `insert into app_credential (id, account_id, provider_id, user_id, updated_at)
    values ('c-ann', 'u-ann', 'credential', 'u-ann', now())`,
  `insert into access_link (id, hash, kind, role, user_id, created_by, expires_at) values
    (gen_random_uuid(), 'a', 'setup', null, null, 'x', now()),
    (gen_random_uuid(), 'b', 'invitation', 'editor', null, 'x', now()),
    (gen_random_uuid(), 'c', 'password_reset', null, 'u-ann', 'x', now())`,
  `insert into account_event (user_id, what, "by") values ('u-ann', 'joined', 'x')`,
];
