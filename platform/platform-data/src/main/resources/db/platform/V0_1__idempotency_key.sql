-- Which resource a creating call made, for 24 hours. Keyed hashes and ids only.
create table idempotency_key (
    caller      uuid        not null,
    operation   text        not null,
    key_hash    bytea       not null,
    fingerprint bytea       not null,
    resource_id uuid,
    created_at  timestamptz not null,
    primary key (caller, operation, key_hash)
);
create index idempotency_key_created_at on idempotency_key (created_at);
