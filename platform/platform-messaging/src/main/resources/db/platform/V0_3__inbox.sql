-- Which events a consumer has taken, written in the transaction of their effect.
create table inbox (
    consumer    text        not null,
    event_id    uuid        not null,
    received_at timestamptz not null,
    primary key (consumer, event_id)
);
create index inbox_received_at on inbox (received_at);

-- The newest version a consumer has taken of each aggregate: an older event that comes later is dropped.
create table inbox_version (
    consumer       text        not null,
    aggregate_type text        not null,
    aggregate_id   uuid        not null,
    version        bigint      not null,
    taken_at       timestamptz not null,
    primary key (consumer, aggregate_type, aggregate_id)
);
create index inbox_version_taken_at on inbox_version (taken_at);

-- Events that could not be taken, and those of the same aggregate that wait behind them. Kept until an operator releases them.
create table inbox_parked (
    id                uuid        primary key,
    consumer          text        not null,
    topic             text        not null,
    record_partition  integer     not null,
    record_offset     bigint      not null,
    aggregate_type    text,
    aggregate_id      uuid,
    aggregate_version bigint,
    headers           jsonb       not null,
    payload           bytea,
    reason            text        not null,
    parked_at         timestamptz not null,
    attempts          integer     not null default 1,
    unique (consumer, topic, record_partition, record_offset)
);
create index inbox_parked_aggregate on inbox_parked (consumer, aggregate_type, aggregate_id);
create index inbox_parked_at on inbox_parked (parked_at, id);
