-- Who may advertise: copies of what account-service says of employers and of partners. Each row states the whole of one version; an older
-- version never overwrites a newer one. No organisation number is kept here.
create table employer_access (
    employer_id uuid primary key,
    version bigint not null,
    verified boolean not null,
    suspended boolean not null,
    -- Null until account-service was asked; until then the employer cannot advertise.
    legal_name text
);
create index employer_access_unnamed on employer_access (version) where legal_name is null;
create index employer_access_barred on employer_access (employer_id) where suspended or not verified;

create table employer_access_member (
    employer_id uuid not null references employer_access on delete cascade,
    account_id uuid not null,
    primary key (employer_id, account_id)
);
create index employer_access_member_account on employer_access_member (account_id);

create table partner (
    partner_id uuid primary key,
    version bigint not null,
    active boolean not null,
    -- Null until it was pulled: an event names the partner and no more.
    client_id text unique,
    name text,
    policy_url text,
    -- Where its ads may lead.
    hosts text[] not null default '{}'
);
create index partner_barred on partner (partner_id) where not active;

-- The last version that was pulled of each. What comes by event does not move it: an event may overtake one that was not pulled yet.
create table pull_watermark (
    copy text primary key check (copy in ('employer-access', 'partner')),
    version bigint not null
);
insert into pull_watermark (copy, version) values ('employer-access', 0), ('partner', 0);
