-- How often a partner's ad was opened on a day, and nothing else: no account, no address, no cookie, no time.
create table ad_click (
    partner_id uuid not null,
    ad_id uuid not null references job_ad on delete cascade,
    day date not null,
    clicks bigint not null,
    primary key (partner_id, day, ad_id)
);
create index ad_click_ad on ad_click (ad_id);
