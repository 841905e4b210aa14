-- People of whom no employer sees anything, as consent-service states it. A statement is asked for in every search, so a
-- person who was erased is taken out of it with everything else.
create table closed_owner (
    account_id uuid primary key,
    version bigint not null,
    closed boolean not null,
    reason text not null check (reason in ('ERASURE', 'RETENTION'))
);

-- The last version that was pulled. What is pushed does not move it.
create table closing_watermark (
    one boolean primary key default true check (one),
    version bigint not null
);
insert into closing_watermark (version) values (0);
