-- What account-service says of an employer beside its access: its name, and keyed fingerprints of its organisation number.
-- No number is kept here: a sole trader's is a personnummer. An employer whose fingerprints are not known sees nothing,
-- because somebody may have blocked it.
alter table employer_access
    add column legal_name text,
    add column number_fingerprints text[];
create index employer_access_unnamed on employer_access (version) where number_fingerprints is null;

-- Which employers a person never wants to be seen by, whether they are here already or not. The note is her own word for
-- the row.
create table employer_block (
    number bigint generated always as identity primary key,
    id uuid not null unique,
    account_id uuid not null,
    number_fingerprint text not null,
    note text,
    created_at timestamptz not null,
    unique (account_id, number_fingerprint)
);
create index employer_block_account on employer_block (account_id, number);
