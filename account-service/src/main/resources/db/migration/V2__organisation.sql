-- The one counter behind employer access versions. Its row stays locked from the change to the commit, so a version
-- that becomes visible later is never smaller (a sequence would lose late commits).
create table access_version (
    id      integer primary key check (id = 1),
    version bigint  not null
);
insert into access_version (id, version) values (1, 0);

-- An employer. A sole trader's number is the owner's personnummer: encrypted, never returned.
create table organisation (
    id                 uuid        primary key,
    number             text,
    number_sealed      bytea,
    number_fingerprint bytea       not null unique,
    legal_name         text        not null,
    legal_form         text        not null,
    street             text        not null,
    postal_code        text        not null,
    city               text        not null,
    country            text        not null,
    contact_name       text        not null,
    contact_email      text        not null,
    locale             text        not null check (locale in ('sv', 'en')),
    state              text        not null check (state in ('PENDING', 'VERIFIED', 'SUSPENDED', 'REFUSED')),
    applied_at         timestamptz not null,
    decided_at         timestamptz,
    -- The version of the last change to who may see what, of the last one that closed something, and of the last one
    -- that cv-service has confirmed.
    access_version     bigint      not null unique,
    closing_version    bigint      not null default 0,
    confirmed_version  bigint      not null default 0,
    version            bigint      not null,
    check ((number is null) <> (number_sealed is null))
);
create index organisation_applied_at on organisation (applied_at desc, id desc);
create index organisation_unconfirmed_closing on organisation (closing_version) where closing_version > confirmed_version;

-- A person of an employer. user_id is the Keycloak user's id, set when the invitation is accepted.
create table member (
    id                   uuid        primary key,
    organisation_id      uuid        not null references organisation (id),
    state                text        not null check (state in ('INVITED', 'ACTIVE', 'REMOVED')),
    name                 text,
    email                text,
    email_key            text,
    user_id              uuid        unique,
    security_question    text,
    security_answer_hash text,
    login_open           boolean     not null default false,
    created_at           timestamptz not null,
    check (state <> 'ACTIVE' or (user_id is not null and security_answer_hash is not null)),
    check (state = 'REMOVED' or (name is not null and email is not null and email_key is not null)),
    check (state <> 'REMOVED' or (name is null and email is null and email_key is null
                                  and security_question is null and security_answer_hash is null))
);
create unique index member_active_email on member (email_key) where state = 'ACTIVE';
create index member_organisation on member (organisation_id, created_at, id);
create index member_login_pending on member (created_at)
    where (state = 'ACTIVE' and not login_open) or (state = 'REMOVED' and user_id is not null);

-- A mailed link with which a member sets a password.
create table invitation (
    id         uuid        primary key,
    member_id  uuid        not null references member (id),
    token_hash bytea       not null unique,
    state      text        not null check (state in ('OPEN', 'EXPIRED', 'ACCEPTED')),
    expires_at timestamptz not null
);
create index invitation_member on invitation (member_id);

-- An application that waits for the click in the mail; the organisation is made of it when that comes.
create table employer_application (
    id                 uuid        primary key,
    token_hash         bytea       not null unique,
    state              text        not null check (state in ('PENDING', 'EXPIRED', 'CONFIRMED')),
    number             text,
    number_sealed      bytea,
    number_fingerprint bytea,
    legal_name         text,
    legal_form         text,
    street             text,
    postal_code        text,
    city               text,
    country            text,
    contact_name       text,
    contact_email      text,
    locale             text        not null check (locale in ('sv', 'en')),
    created_at         timestamptz not null,
    expires_at         timestamptz not null,
    check (state = 'PENDING' or (number is null and number_sealed is null and number_fingerprint is null
                                 and legal_name is null and contact_name is null and contact_email is null))
);
create index employer_application_expires_at on employer_application (expires_at);
