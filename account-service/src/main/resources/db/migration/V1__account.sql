-- A candidate's account. Its id is the Keycloak user's id; nobody but its owner ever sees it.
create table account (
    id                      uuid        primary key,
    email                   text        not null,
    -- The address as far as uniqueness goes: case and Unicode form do not make another person.
    email_key               text        not null unique,
    locale                  text        not null check (locale in ('sv', 'en')),
    accepted_policy_version text        not null,
    policy_accepted_at      timestamptz not null,
    security_question       text        not null,
    security_answer_hash    text        not null,
    -- False between the commit of the account and the moment Keycloak lets its owner in.
    login_open              boolean     not null,
    created_at              timestamptz not null,
    version                 bigint      not null
);
create index account_login_not_open on account (created_at) where not login_open;

-- Who is opening a login for an address right now. Short-lived; one row per address, so two tokens never race.
create table address_claim (
    email_key text        primary key,
    owner     uuid        not null,
    until     timestamptz not null
);

-- A registration that waits for the click in the mail. Of the token only the SHA-256 is kept.
create table registration (
    id                      uuid        primary key,
    token_hash              bytea       unique,
    state                   text        not null check (state in ('PENDING', 'KNOWN_ADDRESS', 'EXPIRED', 'CONFIRMED')),
    email                   text,
    email_key               text,
    locale                  text        not null check (locale in ('sv', 'en')),
    accepted_policy_version text        not null,
    name                    text,
    postal_code             text,
    gender                  text,
    birth_date              date,
    account_id              uuid,
    created_at              timestamptz not null,
    expires_at              timestamptz not null,
    check ((state = 'CONFIRMED') = (account_id is not null)),
    check (state <> 'PENDING' or (token_hash is not null and email_key is not null)),
    -- What was given besides the address lives only while the registration waits.
    check (state = 'PENDING' or (email is null and email_key is null and name is null and postal_code is null
                                 and gender is null and birth_date is null))
);
create index registration_email_key on registration (email_key) where state = 'PENDING';
create index registration_expires_at on registration (expires_at);
