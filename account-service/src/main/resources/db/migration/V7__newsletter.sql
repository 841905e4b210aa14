-- Who gets the newsletter without an account, once the address is confirmed. An ended subscription forgets the address.
create table newsletter_subscription (
    id         uuid        primary key,
    token_hash bytea       not null unique,
    state      text        not null check (state in ('PENDING', 'CONFIRMED', 'ENDED')),
    email      text,
    email_key  text,
    locale     text        not null check (locale in ('sv', 'en')),
    created_at timestamptz not null,
    expires_at timestamptz not null,
    check ((state = 'ENDED') = (email is null)),
    check ((email is null) = (email_key is null))
);
create unique index newsletter_subscription_confirmed on newsletter_subscription (email_key) where state = 'CONFIRMED';
create index newsletter_subscription_email on newsletter_subscription (email_key) where email_key is not null;
create index newsletter_subscription_expires_at on newsletter_subscription (expires_at) where state <> 'CONFIRMED';

-- A newsletter, and up to whom it has been handed to the mail queue and the mailboxes.
create table newsletter (
    id                uuid        primary key,
    subject_sv        text        not null,
    text_sv           text        not null,
    subject_en        text        not null,
    text_en           text        not null,
    state             text        not null check (state in ('SENDING', 'SENT')),
    last_subscription uuid        not null,
    last_account      uuid        not null,
    created_at        timestamptz not null
);
create index newsletter_sending on newsletter (created_at) where state = 'SENDING';

-- The link with which one person ends one list. Its token is encrypted, because it stands in every mail of the list.
create table unsubscribe_link (
    id              uuid  primary key,
    list            text  not null check (list in ('NEWSLETTER')),
    token_hash      bytea not null unique,
    token_sealed    bytea not null,
    account_id      uuid  references account (id),
    subscription_id uuid  references newsletter_subscription (id),
    unique (list, account_id),
    unique (list, subscription_id),
    check ((account_id is null) <> (subscription_id is null))
);
