-- By which version of the rules a row's views, cards and words were derived. A release that masks, shows or analyses
-- differently derives the older rows again.
alter table cv add column derivation integer not null default 0;
create index cv_derivation on cv (derivation);
