-- Job ads of employers and of partners. The number orders an employer's or a partner's own list and nothing else: it never leaves the
-- service, and no answer to anyone else is ordered by it, because it would put a box ad beside the named ads of its employer.
create table job_ad (
    id uuid primary key,
    number bigint generated always as identity unique,
    source text not null check (source in ('EMPLOYER', 'PARTNER')),
    employer_id uuid,
    partner_id uuid,
    -- The partner's own name for the ad.
    external_id text,
    title text not null,
    -- Cleaned HTML.
    description text not null,
    -- Null for a box ad: whoever reads the row for others finds no name in it.
    employer_name text,
    box_number integer unique,
    occupation text,
    municipality text,
    county text,
    employment_type text,
    extent text,
    remote boolean not null,
    apply_url text,
    -- When it opens, and from then on when it was opened; of a box ad a batch's time, told to others as a day.
    published_at timestamptz not null,
    closes_at timestamptz,
    state text not null check (state in ('SCHEDULED', 'OPEN', 'CLOSED')),
    -- Taken back by its owner, or absent from a partner's snapshot.
    withdrawn boolean not null,
    -- Whether the feed's last word of it is that it is open.
    told boolean not null,
    -- When the feed is to be told of what changed; only a box ad waits, for the batch that it is told in.
    tell_at timestamptz,
    version bigint not null,
    -- Counts the texts that could match anew.
    material_version integer not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    lexemes tsvector not null,
    lexemes_version integer not null,
    unique (partner_id, external_id),
    check ((source = 'EMPLOYER') = (employer_id is not null and partner_id is null and external_id is null)),
    check ((source = 'PARTNER') = (partner_id is not null and external_id is not null and employer_id is null)),
    check ((box_number is null) = (employer_name is not null))
);
create index job_ad_employer on job_ad (employer_id, number) where employer_id is not null;
create index job_ad_partner on job_ad (partner_id, number) where partner_id is not null;

-- What the scheduler looks for: ads to open, to close, and to tell of.
create index job_ad_opens on job_ad (published_at) where state = 'SCHEDULED';
create index job_ad_closes on job_ad (closes_at) where state = 'OPEN';
create index job_ad_tells on job_ad (tell_at) where tell_at is not null;

-- The feed of changes, written in the transaction of the change. A transaction that began earlier may commit later, so a number alone would let
-- a reader pass over its rows: read only tx < pg_snapshot_xmin(pg_current_snapshot()), in the order (tx, seq).
create table job_ad_change (
    tx xid8 not null default pg_current_xact_id(),
    seq bigint generated always as identity,
    ad_id uuid not null references job_ad on delete cascade,
    kind text not null check (kind in ('CREATED', 'CHANGED', 'CLOSED')),
    at timestamptz not null,
    primary key (tx, seq)
);
create index job_ad_change_ad on job_ad_change (ad_id);
