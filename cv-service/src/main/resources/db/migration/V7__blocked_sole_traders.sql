-- Whether a blocked number is a sole trader's. That is a personnummer, and blocking it must not tell whose it is. Of an
-- older block it is not known, so that no name is told for it until its owner blocks the number again.
alter table employer_block add column sole_trader boolean not null default true;
