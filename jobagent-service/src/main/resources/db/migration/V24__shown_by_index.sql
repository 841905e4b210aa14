-- A search shows an ad as the index has it, so that what is shown is a change, too, and not only what the ad is found by.
create or replace trigger job_ad_changed before update of lexemes, state, published_at, closes_at, occupation, municipality, county, employment_type,
        extent, remote, title, employer_name, box_number, partner_id
    on job_ad for each row execute function job_ad_changed();
