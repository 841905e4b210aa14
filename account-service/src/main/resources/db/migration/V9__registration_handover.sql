-- What was given besides the address now stays until cv-service has it, which is after the account began to exist: a profile
-- belongs to an account from its first moment, so that an erasure reaches it.
alter table registration drop constraint registration_check2;
alter table registration add constraint registration_given_waits
    check (state in ('PENDING', 'CONFIRMED')
           or (name is null and postal_code is null and gender is null and birth_date is null));
alter table registration add constraint registration_address_waits
    check (state = 'PENDING' or (email is null and email_key is null));

-- Whether a login was begun for it, which is removed with a registration that nobody finished.
alter table registration add column login_begun boolean not null default false;
create index registration_hand_over on registration (created_at)
    where state = 'CONFIRMED' and (name is not null or postal_code is not null or gender is not null or birth_date is not null);
