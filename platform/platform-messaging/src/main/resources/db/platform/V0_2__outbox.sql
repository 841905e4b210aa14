-- Events, committed with the change they tell of and sent by the relay. seq orders a bucket; consumers trust the version.
-- The columns are those of Debezium's Outbox Event Router under configurable names, so that it could take the relay's place.
create table outbox (
    id                uuid        primary key,
    seq               bigint      generated always as identity,
    bucket            smallint    not null check (bucket between 0 and 63),
    topic             text        not null,
    aggregate_type    text        not null,
    aggregate_id      uuid        not null,
    aggregate_version bigint      not null check (aggregate_version > 0),
    type              text        not null,
    type_version      integer     not null,
    payload           text        not null,
    created_at        timestamptz not null,
    correlation_id    text        not null,
    traceparent       text,
    sent_at           timestamptz,
    -- Set when the broker can never take it; everything else is tried for ever.
    parked_reason     text,
    unique (aggregate_type, aggregate_id, aggregate_version)
);
create index outbox_waiting on outbox (bucket, seq) where sent_at is null and parked_reason is null;
create index outbox_sent_at on outbox (sent_at) where sent_at is not null;
