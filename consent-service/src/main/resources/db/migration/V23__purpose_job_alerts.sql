-- A purpose that is not asked about: what she does with the service is the choice (creating a job agent), and it holds until she
-- withdraws it. Her withdrawal is recorded although she never said yes here.
alter table purpose add column until_withdrawn boolean not null default false;

insert into purpose (key, version, decided_by, dpv_purpose, data_categories, until_withdrawn, title_sv, title_en, text_sv, text_en) values
('job-alerts', 1, 'account-service', 'RequestedServiceProvision', array['email', 'job-agent'], true,
'Annonser från dina bevakningar', 'Ads from your job agents',
'När du skapar en bevakning skickar vi dig de annonser som den hittar, med e-post eller till din brevlåda här, som du väljer. Varje bevakning kan du stänga av för sig. Tar du tillbaka ditt ja här kommer inga annonser från någon bevakning förrän du säger ja igen.',
'When you create a job agent we send you the ads that it finds, by e-mail or to your mailbox here, as you choose. You can turn off each job agent alone. If you take back your yes here, no ads from any job agent come until you say yes again.');
