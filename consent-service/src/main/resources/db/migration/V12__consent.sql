-- What somebody consents to now, and her newest receipt. Its history is the ledger's.
create table consent (
    -- Names her and the purpose in events, and nowhere else.
    id                uuid        primary key,
    account_id        uuid        not null,
    purpose           text        not null,
    -- Grows with every yes and no.
    version           bigint      not null check (version > 0),
    given             boolean     not null,
    purpose_version   integer     not null,
    policy_version    text        not null,
    language          text        not null check (language in ('sv', 'en')),
    changed_at        timestamptz not null,
    receipt           text        not null,
    -- The version that the service which acts on the purpose is known to have. Only a withdrawal waits for it.
    confirmed_version bigint      not null,
    unique (account_id, purpose),
    foreign key (purpose, purpose_version) references purpose (key, version)
);
create index consent_owed on consent (changed_at) where not given and confirmed_version < version;

-- The newest policy somebody accepted after she got her account; with the account she accepted the one then in force.
create table policy_acceptance (
    account_id     uuid        primary key,
    policy_version text        not null references policy (version),
    accepted_at    timestamptz not null,
    receipt        text        not null
);
