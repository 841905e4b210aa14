-- A step that is to be done again after something was left keeps what it counted before.
alter table erasure_task drop constraint erasure_task_check;
alter table erasure_task add constraint erasure_task_counted check (done_at is null or counts is not null);
