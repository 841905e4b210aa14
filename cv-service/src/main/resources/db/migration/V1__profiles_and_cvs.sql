-- The person's own boxes, once per person. No column is ever searched: what an employer may see is derived into cv.
create table profile (
    account_id uuid primary key,
    version bigint not null,
    boxes jsonb not null,
    provenance jsonb not null
);

-- One row is all there is to know about a CV: what its owner wrote (draft), who may see it (visibility), and what
-- each kind of employer would then get (anonymous_*, public_*). The views, cards and words are written in the
-- transaction that changes the draft or the profile, so that ONE statement both decides and returns, and no reader
-- ever holds a text that the state does not allow.
--
-- visibility and allow_third_countries stay out of every index: a flip is a HOT update of one page.
-- Word vectors hold the filter values too (o:<concept>, m:<municipality>, c:<county>, w:<county wished as a whole>), so one
-- GIN index answers every conjunction.
create table cv (
    number bigint generated always as identity primary key,
    id uuid not null unique,
    owner uuid not null references profile,
    visibility text not null check (visibility in ('INACTIVE', 'ANONYMOUS', 'PUBLIC')),
    allow_third_countries boolean not null,
    reference_epoch integer not null,
    version integer not null,
    revision integer not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    draft jsonb not null,
    anonymous_card text,
    public_card text,
    anonymous_view text,
    public_view text,
    anonymous_words tsvector,
    public_words tsvector
) with (fillfactor = 90, toast_tuple_target = 256);

-- Out of line and uncompressed: a scan in order of update touches small heap pages, and a hit is read without inflating.
alter table cv
    alter column anonymous_card set storage external,
    alter column public_card set storage external,
    alter column anonymous_words set storage external,
    alter column public_words set storage external,
    -- PostgreSQL's own statistics of the words choose the shape of a search; 10,000 of them instead of 1,000.
    alter column anonymous_words set statistics 1000,
    alter column public_words set statistics 1000;

create index cv_owner on cv (owner, number);
create index cv_newest on cv (updated_at desc, number desc);
create index cv_anonymous_words on cv using gin (anonymous_words) with (fastupdate = off);
create index cv_public_words on cv using gin (public_words) with (fastupdate = off);

-- Which notice texts the owner accepted when she opened a CV.
create table notice_acceptance (
    id bigint generated always as identity primary key,
    cv_number bigint not null references cv on delete cascade,
    notice_key text not null,
    situation text not null,
    accepted_at timestamptz not null
);
create index notice_acceptance_cv on notice_acceptance (cv_number);

-- Who read which version of a CV, written by the statement that released it.
create table cv_read (
    id bigint generated always as identity primary key,
    cv_number bigint not null references cv on delete cascade,
    cv_version integer not null,
    employer_id uuid not null,
    view text not null,
    read_at timestamptz not null
);
create index cv_read_cv on cv_read (cv_number, id desc);
