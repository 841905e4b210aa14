-- Consents to disclose an identity to one employer on one case: what cv-service asked to have recorded before it granted it.
create table disclosure_consent (
    disclosure_id  uuid        primary key,
    account_id     uuid        not null,
    case_id        uuid        not null,
    employer_id    uuid        not null,
    act            text        not null check (act in ('ACCEPTANCE', 'REPLY')),
    -- Names of boxes, never their content.
    fields         text[]      not null,
    expires_at     timestamptz,
    language       text        not null check (language in ('sv', 'en')),
    policy_version text        not null references policy (version),
    text_sha256    text        not null,
    details_sha256 text        not null,
    given_at       timestamptz not null,
    receipt        text        not null,
    -- When cv-service was known to have granted it.
    granted_at     timestamptz,
    closed_at      timestamptz,
    closed_as      text        check (closed_as in ('ENDED', 'NEVER_GRANTED')),
    check ((closed_at is null) = (closed_as is null))
);
create index disclosure_consent_account on disclosure_consent (account_id);
create index disclosure_consent_waiting on disclosure_consent (given_at) where granted_at is null and closed_at is null;
