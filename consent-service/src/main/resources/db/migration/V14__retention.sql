-- How long what is kept, as operators set it (J49-J51).
create table retention_policy (
    category             text        primary key check (category ~ '^[a-z]+(-[a-z]+)*$'),
    -- Without activity, until an account is hidden.
    months               integer     not null check (months between 1 and 240),
    -- From the warning to the day it is hidden at the earliest.
    warning_days         integer     not null check (warning_days between 1 and 365),
    -- From then to its removal.
    removal_days         integer     not null check (removal_days between 1 and 365),
    -- Whether mail that she keeps receiving counts as activity (C10).
    received_mail_counts boolean     not null,
    version              bigint      not null,
    changed_at           timestamptz not null
);
insert into retention_policy values ('account', 36, 30, 30, false, 1, now());

-- When an account was last active, as account-service says, and how far it is on its way out.
create table retention_account (
    account_id     uuid        primary key,
    opened_on      date        not null,
    last_active_on date        not null,
    last_mailed_on date,
    stage          text        not null check (stage in ('ACTIVE', 'WARNED', 'HIDDEN', 'REMOVING')),
    warned_on      date,
    -- What the warning told her; neither comes earlier.
    hide_on        date,
    remove_on      date,
    hidden_on      date,
    -- When a removal whose saga may not have begun is tried again.
    retry_at       timestamptz
);
create index retention_account_stage on retention_account (stage, last_active_on);

-- One pass over all accounts. It is done when nothing is due as of its day.
create table retention_run (
    id          uuid        primary key,
    as_of       date        not null,
    dry_run     boolean     not null,
    scheduled   boolean     not null,
    state       text        not null check (state in ('RUNNING', 'DONE')),
    -- Counted when it began.
    to_warn     bigint      not null,
    to_hide     bigint      not null,
    to_remove   bigint      not null,
    -- Done so far.
    warned      bigint      not null default 0,
    hidden      bigint      not null default 0,
    removed     bigint      not null default 0,
    started_at  timestamptz not null,
    finished_at timestamptz
);
create unique index retention_run_scheduled on retention_run (as_of) where scheduled;
create index retention_run_open on retention_run (started_at) where state = 'RUNNING';

-- Up to which version account-service's accounts were taken over.
create table account_pull (
    id      integer primary key check (id = 1),
    version bigint  not null
);
insert into account_pull (id, version) values (1, 0);
