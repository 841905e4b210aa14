-- An employer's contact with the owner of a CV. When the CV or the person goes, the row stays the employer's without
-- anything of hers: state GONE and nothing but its id, its employer and when that opened it. The foreign key cannot do
-- that alone, so a CV whose cases were not forgotten cannot be deleted.
create table contact_case (
    number bigint generated always as identity primary key,
    id uuid not null unique,
    employer_id uuid not null,
    opened_at timestamptz not null,
    state text not null check (state in ('OPEN', 'ACCEPTED', 'REFUSED', 'BLOCKED', 'GONE')),
    owner uuid,
    cv_number bigint references cv,
    reference_epoch integer,
    subject text,
    job_ad_id uuid,
    check ((state = 'GONE') = (owner is null)),
    check ((owner is null) = (cv_number is null) and (owner is null) = (reference_epoch is null)
           and (owner is null) = (subject is null) and (owner is not null or job_ad_id is null))
);
create index contact_case_employer on contact_case (employer_id, number desc);
create index contact_case_owner on contact_case (owner, number desc);
create index contact_case_cv on contact_case (cv_number);

-- What is written on a case, by either side.
create table case_message (
    number bigint generated always as identity primary key,
    id uuid not null unique,
    case_number bigint not null references contact_case on delete cascade,
    author text not null check (author in ('EMPLOYER', 'CANDIDATE')),
    message text not null,
    contact_details boolean not null,
    disclosure_id uuid,
    written_at timestamptz not null
);
create index case_message_case on case_message (case_number, number);

-- What a person reported about an employer's conduct on a case.
create table case_report (
    number bigint generated always as identity primary key,
    id uuid not null unique,
    case_number bigint not null references contact_case on delete cascade,
    reason text not null,
    message text,
    reported_at timestamptz not null
);
create index case_report_case on case_report (case_number);

-- What of her identity a person disclosed to one employer, on a case, until when. It is asked for before consent-service
-- notes the consent, so that every repetition of the act has the same id, and granted after it has.
create table disclosure (
    number bigint generated always as identity primary key,
    id uuid not null unique,
    case_number bigint not null references contact_case,
    employer_id uuid not null,
    owner uuid not null,
    cv_number bigint not null,
    act text not null check (act in ('ACCEPTANCE', 'REPLY')),
    fields text[] not null,
    expires_at timestamptz not null,
    asked_at timestamptz not null,
    granted_at timestamptz,
    ended_at timestamptz,
    check (ended_at is null or granted_at is not null)
);
create index disclosure_case on disclosure (case_number);
create index disclosure_owner on disclosure (owner, number desc);
create index disclosure_sight on disclosure (cv_number, employer_id);
create index disclosure_expiry on disclosure (expires_at) where ended_at is null;
