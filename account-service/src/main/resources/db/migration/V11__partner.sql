-- The one counter behind changes of partners; like access_version its row stays locked until the commit.
create table partner_version (
    id      integer primary key check (id = 1),
    version bigint  not null
);
insert into partner_version (id, version) values (1, 0);

-- A partner job site. Its client's secret is in Keycloak alone. A removed one stays as the name behind what it has published.
create table partner (
    id             uuid        primary key,
    client_id      text        not null unique,
    name           text        not null,
    policy_url     text        not null,
    hosts          text[]      not null check (cardinality(hosts) > 0 and array_position(hosts, null) is null),
    state          text        not null check (state in ('PENDING', 'ACTIVE', 'REMOVED')),
    -- The version of the last change that jobagent-service must know of; none before its client exists.
    change_version bigint      unique,
    client_gone    boolean     not null default false,
    created_at     timestamptz not null,
    check ((state = 'PENDING') = (change_version is null)),
    check (state = 'REMOVED' or not client_gone)
);
create index partner_created_at on partner (created_at desc, id desc);
create index partner_unfinished on partner (created_at) where state = 'PENDING' or (state = 'REMOVED' and not client_gone);
