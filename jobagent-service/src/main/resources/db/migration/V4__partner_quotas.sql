-- What is left of partners' quotas: one row for all replicas of the gateway and of this service, so that a quota is exact. Unlogged: after a crash
-- of the database everybody begins with a full bucket.
create unlogged table partner_quota (
    partner_id uuid not null,
    policy text not null,
    remaining double precision not null,
    at timestamptz not null,
    primary key (partner_id, policy)
);
