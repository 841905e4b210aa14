-- A mail that is being handed over has a state of its own: an erasure lets it end instead of taking its row away under it.
alter table mail drop constraint mail_state_check;
alter table mail add constraint mail_state_check
    check (state in ('WAITING', 'IN_HAND', 'SENT', 'ABANDONED', 'SUPPRESSED'));
alter table mail drop constraint mail_check;
alter table mail drop constraint mail_check1;
alter table mail drop constraint mail_closed_is_nobodys;
alter table mail add constraint mail_open_is_whole
    check (state not in ('WAITING', 'IN_HAND') or (recipient is not null and parameters is not null));
alter table mail add constraint mail_closed_is_nobodys
    check (state in ('WAITING', 'IN_HAND') or (recipient is null and parameters is null and account_id is null));
drop index mail_waiting;
create index mail_open on mail (next_attempt_at) where state in ('WAITING', 'IN_HAND');
drop index mail_closed_at;
create index mail_closed_at on mail (closed_at) where closed_at is not null;
