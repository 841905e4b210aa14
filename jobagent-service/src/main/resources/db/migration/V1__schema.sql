-- No tables of its own yet: ads and agents come with the feature that needs them.
comment on schema public is 'jobagent-service: job ads and job alerts; no address or name of a candidate';
