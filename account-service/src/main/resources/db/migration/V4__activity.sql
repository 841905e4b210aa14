-- When a candidate was last here, and was last sent a mail. One row per account, apart from it so that moving a day
-- neither waits for a change of the account nor changes its version.
create table account_activity (
    account_id     uuid   primary key references account (id),
    opened_on      date   not null,
    last_active_on date   not null,
    last_mailed_on date,
    -- From activity_version, at each change.
    version        bigint not null unique
);

-- The one counter behind it. Its row stays locked from the change to the commit, so consent-service, which asks for
-- everything above its last number, misses none.
create table activity_version (
    id      integer primary key check (id = 1),
    version bigint  not null
);
insert into account_activity (account_id, opened_on, last_active_on, version)
select id, (created_at at time zone 'UTC')::date, (created_at at time zone 'UTC')::date,
       row_number() over (order by created_at, id)
from account;
insert into activity_version (id, version) select 1, count(*) from account;

-- Numbers the ends of logins; those of one account happen one after the other.
create sequence login_closed_version;
