-- Which employers may see CVs, and through which of their people: a copy of what account-service says, good for one
-- decision in one statement. Each row states the whole of one version; an older version never overwrites a newer one.
create table employer_access (
    employer_id uuid primary key,
    version bigint not null,
    verified boolean not null,
    suspended boolean not null,
    country text not null
);

create table employer_access_member (
    employer_id uuid not null references employer_access on delete cascade,
    account_id uuid not null,
    primary key (employer_id, account_id)
);

-- Every employer path begins with the caller.
create index employer_access_member_account on employer_access_member (account_id);

-- The last version that was pulled. What is pushed does not move it: a push may overtake one that was not pulled yet.
create table employer_access_watermark (
    one boolean primary key default true check (one),
    version bigint not null
);
insert into employer_access_watermark (version) values (0);
