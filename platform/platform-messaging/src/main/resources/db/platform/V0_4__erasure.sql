-- Who was erased, as a keyed hash of the account id: refuses whatever would write about her again.
create table tombstone (
    account_hash bytea       primary key,
    erased_at    timestamptz not null
);

-- Which steps of which erasure were done here and what they counted; a repeated order is answered from it.
create table erasure_step (
    erasure_id uuid        not null,
    step       text        not null,
    counts     jsonb       not null,
    done_at    timestamptz not null,
    primary key (erasure_id, step)
);
