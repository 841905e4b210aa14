-- Mail that waits to be sent. What it says (the token of its link, names) is encrypted and, like the recipient, wiped
-- when it has been sent or given up.
create table mail (
    id              uuid        primary key,
    mail_key        text        not null unique,
    state           text        not null check (state in ('WAITING', 'SENT', 'ABANDONED')),
    recipient       text,
    template        text        not null,
    locale          text        not null check (locale in ('sv', 'en')),
    parameters      bytea,
    attempts        integer     not null default 0,
    next_attempt_at timestamptz not null,
    give_up_at      timestamptz not null,
    created_at      timestamptz not null,
    closed_at       timestamptz,
    check (state <> 'WAITING' or (recipient is not null and parameters is not null)),
    check (state = 'WAITING' or (recipient is null and parameters is null))
);
create index mail_waiting on mail (next_attempt_at) where state = 'WAITING';
create index mail_closed_at on mail (closed_at) where state <> 'WAITING';
