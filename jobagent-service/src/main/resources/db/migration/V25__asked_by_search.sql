-- What each search asks: whether any ad has changed since an index was brought up to date, and the partners of its page. No value decides the plan, so
-- that it is made once in each connection; each time it took longer than the answer. The order leads to the index of transactions, which an unknown
-- snapshot does not.
create function changed_since(server text, snapshot pg_snapshot, partners uuid[])
    returns table (changed boolean, partner_id uuid, partner text, policy_url text)
    language sql stable set plan_cache_mode = force_generic_plan as $$
    select cast(pg_postmaster_start_time() as text) <> server or (
               select true from job_ad c
               where c.tx >= pg_snapshot_xmin(snapshot) and not pg_visible_in_snapshot(c.tx, snapshot)
               order by c.tx desc limit 1
           ) is not null,
           pt.partner_id, pt.name, pt.policy_url
    from (values (1)) one (n) left join partner pt on pt.partner_id = any (partners)
$$;
