-- Who somebody is in the ledger: a random reference that stands here and in her own receipts, nowhere else. Erasing the row
-- leaves a ledger that only a receipt can open.
create table subject (
    account_id  uuid        primary key,
    subject_ref uuid        not null unique,
    created_at  timestamptz not null
);

-- What was agreed to and taken back, for good. Each entry seals the one before it; nothing in it leads back to a person but
-- the reference that she herself holds, of which only the hash stands here.
create table ledger (
    seq             bigint      primary key check (seq > 0),
    subject         bytea       not null check (length(subject) = 32),
    kind            text        not null check (kind in ('CONSENT_GIVEN', 'CONSENT_WITHDRAWN', 'POLICY_ACCEPTED', 'NOTICE_ACCEPTED',
                                                         'DISCLOSURE_GIVEN', 'DISCLOSURE_ENDED', 'DISCLOSURE_NEVER_GRANTED')),
    -- A purpose, a notice, a policy version, or the kind of act that disclosed.
    matter          text        not null,
    matter_version  integer,
    policy_version  text        not null,
    text_sha256     text        not null check (text_sha256 ~ '^[0-9a-f]{64}$'),
    language        text        not null check (language in ('sv', 'en')),
    channel         text        not null check (channel in ('CONSENT_API', 'CV_OPENING', 'CASE', 'PLATFORM')),
    -- Seals what the receipt says besides; the receipt is the person's and stands elsewhere.
    details_sha256  text        check (details_sha256 ~ '^[0-9a-f]{64}$'),
    at              timestamptz not null,
    previous        bytea       not null unique check (length(previous) = 32),
    hash            bytea       not null unique check (length(hash) = 32)
);
create index ledger_subject on ledger (subject, matter, seq);

-- The end of the chain. Its row stays locked from an append to the commit, so that the chain never forks; what is missing
-- at the end of the ledger is found by it.
create table ledger_head (
    id   integer primary key check (id = 1),
    seq  bigint  not null,
    hash bytea   not null
);
insert into ledger_head (id, seq, hash) values (1, 0, decode(repeat('00', 32), 'hex'));

create function refuse_change_of_ledger() returns trigger
    language plpgsql as $$
begin
    raise exception 'the ledger is never changed' using errcode = 'integrity_constraint_violation';
end
$$;

create trigger ledger_never_changes before update or delete or truncate on ledger
    for each statement execute function refuse_change_of_ledger();
