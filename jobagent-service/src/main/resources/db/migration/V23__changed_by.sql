-- The transaction that last changed what an ad is found by. Each replica's index of the open ads is brought up to date by it: what one snapshot sees and
-- an earlier one did not, which holds however late a transaction commits.
alter table job_ad add column tx xid8 not null default pg_current_xact_id();
create index job_ad_tx on job_ad (tx, id);

create function job_ad_changed() returns trigger language plpgsql as $$
begin
    new.tx := pg_current_xact_id();
    return new;
end $$;
create trigger job_ad_changed before update of lexemes, state, published_at, closes_at, occupation, municipality, county, employment_type, extent, remote
    on job_ad for each row execute function job_ad_changed();

-- A row that is gone has no transaction to be found by.
create function refuse_deletion_of_open_ad() returns trigger language plpgsql as $$
begin
    raise exception 'an ad is closed before it is deleted';
end $$;
create trigger job_ad_closes_first before delete on job_ad for each row when (old.state = 'OPEN')
    execute function refuse_deletion_of_open_ad();
