-- What job agents find: in the mailbox too, and with a link in each mail that ends the mail of that one agent.
alter table mailbox_item drop constraint mailbox_item_kind_check;
alter table mailbox_item add constraint mailbox_item_kind_check
    check (kind in ('EMPLOYER_MESSAGE', 'RETENTION_WARNING', 'NEWSLETTER', 'JOB_ALERT'));

alter table unsubscribe_link add column agent_id uuid;
alter table unsubscribe_link drop constraint unsubscribe_link_list_check;
alter table unsubscribe_link add constraint unsubscribe_link_list_check check (list in ('NEWSLETTER', 'JOB_AGENT'));
alter table unsubscribe_link add constraint unsubscribe_link_is_of_an_agent
    check ((list = 'JOB_AGENT') = (agent_id is not null) and (agent_id is null or account_id is not null));
-- One link for each list and candidate, but for lists of which she has several.
alter table unsubscribe_link drop constraint unsubscribe_link_list_account_id_key;
create unique index unsubscribe_link_account_list on unsubscribe_link (account_id, list) where agent_id is null;
create unique index unsubscribe_link_agent on unsubscribe_link (agent_id) where agent_id is not null;
create index unsubscribe_link_account on unsubscribe_link (account_id) where account_id is not null;

-- Agents that were stopped with one click, until jobagent-service tells of an alert that it made knowing of the stop.
create table stopped_job_agent (
    agent_id   uuid   primary key,
    account_id uuid   not null references account (id),
    version    bigint not null
);
create index stopped_job_agent_account on stopped_job_agent (account_id);
create sequence job_agent_stop_version;
