-- Whose mail waits, so that it goes with the person; and mail that may no longer be sent when its turn comes.
alter table mail add column account_id uuid;
alter table mail drop constraint mail_state_check;
alter table mail add constraint mail_state_check check (state in ('WAITING', 'SENT', 'ABANDONED', 'SUPPRESSED'));
alter table mail add constraint mail_closed_is_nobodys check (state = 'WAITING' or account_id is null);
create index mail_account on mail (account_id) where account_id is not null;

-- How a candidate wants to be reached, once she has said so; until then the defaults hold. Her language is the account's.
create table preference (
    account_id        uuid    primary key references account (id),
    job_agent         text    not null check (job_agent in ('EMAIL', 'MAILBOX', 'BOTH', 'NONE')),
    newsletter        text    not null check (newsletter in ('EMAIL', 'MAILBOX', 'BOTH', 'NONE')),
    career_info       text    not null check (career_info in ('EMAIL', 'MAILBOX', 'BOTH', 'NONE')),
    cv_requests       text    not null check (cv_requests in ('EMAIL', 'MAILBOX', 'BOTH', 'NONE')),
    employer_messages text    not null check (employer_messages in ('EMAIL', 'MAILBOX', 'BOTH', 'NONE')),
    digest_weekday    text    not null,
    digest_hour       integer not null check (digest_hour between 0 and 23),
    version           bigint  not null
);

-- The mailbox. An item names what it is about; the words are asked of whoever owns them when it is read.
create table mailbox_item (
    id           uuid        primary key,
    account_id   uuid        not null references account (id),
    kind         text        not null check (kind in ('EMPLOYER_MESSAGE', 'RETENTION_WARNING', 'NEWSLETTER')),
    -- The message, the warning or the newsletter.
    reference_id uuid        not null,
    case_id      uuid,
    hidden_on    date,
    removed_on   date,
    received_at  timestamptz not null,
    read         boolean     not null default false,
    version      bigint      not null,
    unique (account_id, kind, reference_id),
    check ((kind = 'EMPLOYER_MESSAGE') = (case_id is not null)),
    check ((kind = 'RETENTION_WARNING') = (hidden_on is not null and removed_on is not null))
);
create index mailbox_item_received_at on mailbox_item (account_id, received_at desc, id desc);

-- Cases that a candidate was told of: what an employer writes first is a request, what it writes later a message.
create table heard_case (
    case_id    uuid primary key,
    account_id uuid not null references account (id)
);
create index heard_case_account on heard_case (account_id);

-- What each candidate consents to, as far as this service decides by it. consent-service owns it.
create table consent (
    account_id uuid    not null references account (id),
    purpose    text    not null,
    given      boolean not null,
    version    bigint  not null,
    primary key (account_id, purpose)
);
