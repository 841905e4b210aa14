-- Published policies and the notices they ask people to accept.
-- A row is a whole: every language of a text stands in it, so that nothing can be published half, and nothing added to it later.

create function sha256_hex(content text) returns text
    language sql immutable strict
    return encode(sha256(convert_to(content, 'UTF8')), 'hex');

create table notice (
    key            text   primary key check (key ~ '^[a-z]+(-[a-z]+)*\.[1-9][0-9]*$'),
    situations     text[] not null check (
                       cardinality(situations) > 0
                       and array_position(situations, null) is null
                       and situations <@ array['ANONYMOUS', 'PUBLIC', 'THIRD_COUNTRIES']),
    text_sv        text   not null check (text_sv <> ''),
    text_en        text   not null check (text_en <> ''),
    text_sv_sha256 text   generated always as (sha256_hex(text_sv)) stored,
    text_en_sha256 text   generated always as (sha256_hex(text_en)) stored
);

create table policy (
    version        text   primary key check (version ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}(\.[0-9]+)?$'),
    effective_from date   not null unique,
    title_sv       text   not null check (title_sv <> ''),
    title_en       text   not null check (title_en <> ''),
    text_sv        text   not null check (text_sv <> ''),
    text_en        text   not null check (text_en <> ''),
    text_sv_sha256 text   generated always as (sha256_hex(text_sv)) stored,
    text_en_sha256 text   generated always as (sha256_hex(text_en)) stored,
    notice_keys    text[] not null
);

-- What somebody accepted must stay what was shown: a published text is replaced by a new version, never changed.
create function refuse_change_of_published_text() returns trigger
    language plpgsql as $$
begin
    raise exception 'a published % never changes: publish a new version', tg_table_name
        using errcode = 'integrity_constraint_violation';
end
$$;

create trigger notice_never_changes before update or delete or truncate on notice
    for each statement execute function refuse_change_of_published_text();

create trigger policy_never_changes before update or delete or truncate on policy
    for each statement execute function refuse_change_of_published_text();

-- An array has no foreign key; notices are never deleted, so checking at publication is enough.
create function require_known_notices() returns trigger
    language plpgsql as $$
begin
    if exists (select from unnest(new.notice_keys) as named (key)
               where not exists (select from notice where notice.key = named.key)) then
        raise exception 'policy % names a notice that does not exist', new.version
            using errcode = 'foreign_key_violation';
    end if;
    return new;
end
$$;

create trigger policy_names_known_notices before insert on policy
    for each row execute function require_known_notices();
