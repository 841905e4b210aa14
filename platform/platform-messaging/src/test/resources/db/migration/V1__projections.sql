create table opened (
    account_id uuid primary key,
    version    bigint  not null,
    opened_on  date    not null check (opened_on <> date '1900-01-03'),
    applied    integer not null
);
create table consented (
    consent_id uuid primary key,
    version    bigint  not null,
    given      boolean not null,
    applied    integer not null
);
