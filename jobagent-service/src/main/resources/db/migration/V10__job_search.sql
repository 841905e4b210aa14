-- What the search reads of ads. Lexemes hold the filter values too, as keys, so one GIN index answers every conjunction; both
-- indexes have the open ads alone, because nobody finds another one.
alter table job_ad set (fillfactor = 90, toast_tuple_target = 256);

-- Out of line and uncompressed: a scan in the order of publication touches small heap pages.
alter table job_ad
    alter column lexemes set storage external,
    -- PostgreSQL's own statistics of the lexemes choose the shape of a search.
    alter column lexemes set statistics 1000;

-- By the random id and not by the number, which would put a box ad beside its employer's other ads.
create index job_ad_newest on job_ad (published_at desc, id desc) where state = 'OPEN';
create index job_ad_lexemes on job_ad using gin (lexemes) with (fastupdate = off) where state = 'OPEN';

-- Where a reader of the feed begins who names a time.
create index job_ad_change_at on job_ad_change (at);

-- Which ads an older release analysed.
create index job_ad_lexemes_version on job_ad (lexemes_version);
