-- account-service's side of the demo users: run after each start, changes nothing that is there. The ids are those of the
-- realm overlay. The answer to every security question is "tillit-demo". People and companies are invented.

insert into account (id, email, email_key, locale, accepted_policy_version, policy_accepted_at, security_question,
                     security_answer_hash, login_open, created_at, version)
values ('c0000000-0000-4000-8000-000000000001', 'candidate@demo.example', 'candidate@demo.example', 'sv', '2026-11-22', now(),
        'Lösenordet till demon?', '$2a$10$94nZpxtJXqdITgyoxadfFOe9Sl46hnMXKaoYQPTX1DaEyDWr7oDcm', true, now(), 0)
on conflict do nothing;

-- One step of the counter for each organisation that is new, under its row's lock like every other change.
do $$
declare
    demo record;
    next bigint;
begin
    for demo in
        select * from (values
            ('b0000000-0000-4000-8000-000000000001'::uuid, '5599999918', 'Norrsken Exempel AB', 'Exempelgatan 1', '111 22', 'Stockholm',
             'e0000000-0000-4000-8000-000000000001'::uuid, 'Erika Exempel', 'employer@demo.example'),
            ('b0000000-0000-4000-8000-000000000002'::uuid, '5599999926', 'Söderhav Exempel AB', 'Exempelvägen 2', '411 01', 'Göteborg',
             'e0000000-0000-4000-8000-000000000002'::uuid, 'Edvin Exempel', 'employer2@demo.example')
        ) as organisations (id, number, name, street, postal_code, city, user_id, person, email)
    loop
        if not exists (select 1 from organisation where id = demo.id) then
            update access_version set version = version + 1 where id = 1 returning version into next;
            -- The fingerprint of a number is keyed with a secret that no script knows. This one is unique and matches no
            -- application, so on a local stack the two demo numbers can be applied with once more.
            insert into organisation (id, number, number_fingerprint, legal_name, legal_form, street, postal_code, city, country,
                                      contact_name, contact_email, locale, state, applied_at, decided_at, access_version, version)
            values (demo.id, demo.number, sha256(demo.number::bytea), demo.name, 'Aktiebolag', demo.street, demo.postal_code, demo.city,
                    'SE', demo.person, demo.email, 'sv', 'VERIFIED', now(), now(), next, 0);
            insert into member (id, organisation_id, state, name, email, email_key, user_id, security_question, security_answer_hash,
                                login_open, created_at)
            values (demo.user_id, demo.id, 'ACTIVE', demo.person, demo.email, demo.email, demo.user_id, 'Lösenordet till demon?',
                    '$2a$10$94nZpxtJXqdITgyoxadfFOe9Sl46hnMXKaoYQPTX1DaEyDWr7oDcm', true, now());
            -- For a service that pulled between account-service's start and this script.
            insert into outbox (id, bucket, topic, aggregate_type, aggregate_id, aggregate_version, type, type_version, payload,
                                created_at, correlation_id)
            values (gen_random_uuid(), 0, 'account.events', 'employer-access', demo.id, next, 'employer-access-changed', 1,
                    json_build_object('employerId', demo.id, 'version', next, 'verified', true, 'suspended', false, 'country', 'SE',
                                      'members', json_build_array(demo.user_id)),
                    now(), 'demo-accounts');
        end if;
    end loop;
end
$$;

-- The partner behind the client partner-demo of the realm overlay.
do $$
declare
    next bigint;
begin
    if not exists (select 1 from partner where id = 'f0000000-0000-4000-8000-000000000001') then
        update partner_version set version = version + 1 where id = 1 returning version into next;
        insert into partner (id, client_id, name, policy_url, hosts, state, change_version, created_at)
        values ('f0000000-0000-4000-8000-000000000001', 'partner-demo', 'Exempeljobb', 'https://jobb.example/integritet',
                array['jobb.example'], 'ACTIVE', next, now());
        insert into outbox (id, bucket, topic, aggregate_type, aggregate_id, aggregate_version, type, type_version, payload, created_at,
                            correlation_id)
        values (gen_random_uuid(), 0, 'account.events', 'partner', 'f0000000-0000-4000-8000-000000000001', next, 'partner-changed', 1,
                json_build_object('partnerId', 'f0000000-0000-4000-8000-000000000001', 'version', next, 'active', true), now(),
                'demo-accounts');
    end if;
end
$$;
