-- Who is to be hidden from every employer, by whom it is decided here. Each change takes the next number of one counter row,
-- locked from the change to the commit, so that cv-service, which asks for everything above its last number, misses none.
create table closing_version (
    id      integer primary key check (id = 1),
    version bigint  not null
);
insert into closing_version (id, version) values (1, 0);

create table closing (
    account_id        uuid    primary key,
    version           bigint  not null unique,
    -- The version that cv-service has confirmed.
    confirmed_version bigint  not null default 0,
    closed            boolean not null,
    reason            text    not null check (reason in ('ERASURE', 'RETENTION'))
);
create index closing_unconfirmed on closing (version) where version > confirmed_version;

-- An erasure: what was asked, how far it is, and at the end the certificate, which names nobody.
create table erasure (
    id             uuid        primary key,
    -- Gone when all is done.
    account_id     uuid        unique,
    -- Of the receipt only the SHA-256 stays; it is kept sealed as long as a repeated request must get the same one.
    receipt_hash   bytea       not null unique,
    receipt_sealed bytea,
    state          text        not null check (state in ('HIDING', 'RUNNING', 'BLOCKED', 'DONE')),
    reason         text        not null check (reason in ('REQUEST', 'RETENTION')),
    -- The last order's number.
    orders         bigint      not null default 0,
    requested_at   timestamptz not null,
    completed_at   timestamptz,
    certificate    text,
    version        bigint      not null,
    check ((state = 'DONE') = (certificate is not null)),
    check ((state = 'DONE') = (account_id is null)),
    check ((state = 'DONE') = (receipt_sealed is null))
);
create index erasure_open on erasure (requested_at, id) where state <> 'DONE';
create index erasure_requested on erasure (requested_at desc, id desc);

create table erasure_task (
    erasure_id uuid        not null references erasure (id),
    position   integer     not null,
    service    text        not null,
    step       text        not null,
    done_at    timestamptz,
    counts     jsonb,
    -- When it was last ordered.
    ordered_at timestamptz,
    primary key (erasure_id, position),
    check ((done_at is null) = (counts is null))
);
