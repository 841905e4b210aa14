-- Somebody asked for a new password. A row is made for an unknown address too, so that it costs the same; nobody has its
-- token. user_id is the Keycloak user's: a candidate's or a member's.
create table recovery (
    id         uuid        primary key,
    token_hash bytea       not null unique,
    user_id    uuid,
    state      text        not null check (state in ('OPEN', 'DONE', 'SPENT')),
    attempts   integer     not null default 0,
    created_at timestamptz not null,
    expires_at timestamptz not null
);
create index recovery_user on recovery (user_id, created_at) where user_id is not null;
create index recovery_expires_at on recovery (expires_at);
