-- An ad has hundreds of lexemes, and each is in a place of its own in the index. New ads are kept aside until a second is over or 4 MB are full, and then
-- merged: a lexeme that many of them have is written once. Until then a search looks through what is aside, so it finds them at once.
alter index job_ad_lexemes set (fastupdate = on, gin_pending_list_limit = 4096);
