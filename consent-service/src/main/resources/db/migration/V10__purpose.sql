-- What people can consent to, one opt-in each, off until they say yes (J13-J22, C8). A changed text is a new version beside the old.

create table purpose (
    key             text    not null check (key ~ '^[a-z]+(-[a-z]+)*$'),
    version         integer not null check (version > 0),
    -- Which service acts on it, and so is told of a withdrawal before it is answered; null while nothing here does.
    decided_by      text    check (decided_by in ('account-service', 'cv-service', 'jobagent-service')),
    -- A term of the Data Privacy Vocabulary, for receipts.
    dpv_purpose     text    not null check (dpv_purpose ~ '^[A-Z][A-Za-z]+$'),
    data_categories text[]  not null check (cardinality(data_categories) > 0 and array_position(data_categories, null) is null),
    -- Who would get contact data; a consent to hand it over names its receiver (J26, J29).
    third_party     text    check (third_party <> ''),
    title_sv        text    not null check (title_sv <> ''),
    title_en        text    not null check (title_en <> ''),
    text_sv         text    not null check (text_sv <> ''),
    text_en         text    not null check (text_en <> ''),
    text_sv_sha256  text    generated always as (sha256_hex(text_sv)) stored,
    text_en_sha256  text    generated always as (sha256_hex(text_en)) stored,
    primary key (key, version)
);

create trigger purpose_never_changes before update or delete or truncate on purpose
    for each statement execute function refuse_change_of_published_text();

-- Whether a version of the policy changes what people agreed to, so that they must accept it before they consent to more.
alter table policy add column material boolean not null default true;

insert into purpose (key, version, decided_by, dpv_purpose, data_categories, title_sv, title_en, text_sv, text_en) values
('newsletter', 1, 'account-service', 'DirectMarketing', array['email'],
'Nyhetsbrev', 'Newsletter',
'Vi skickar dig vårt nyhetsbrev om tjänsten och om arbetsmarknaden. Du väljer själv om det kommer med e-post, i din brevlåda här eller på båda sätten.',
'We send you our newsletter about the service and the labour market. You choose whether it comes by e-mail, to your mailbox here, or both.'),

('career-info', 1, 'account-service', 'DirectMarketing', array['email'],
'Karriärinformation', 'Career information',
'Vi skickar dig råd om att söka arbete, skriva CV och gå på intervju. Innehållet är detsamma för alla som tackat ja och väljs inte efter vad som står i ditt CV.',
'We send you advice on looking for work, writing a CV and going to interviews. The content is the same for everybody who said yes and is not chosen by what your CV says.'),

('employer-messages', 1, 'account-service', 'PersonalisedAdvertising', array['email', 'cv-content'],
'Riktade meddelanden från arbetsgivare', 'Targeted messages from employers',
'Godkända arbetsgivare kan genom oss skicka meddelanden till dem vars öppna CV:n passar ett urval. Arbetsgivaren får inte veta vilka som fått meddelandet, och de du har blockerat når dig inte.',
'Approved employers can send messages through us to people whose open CVs fit a selection. The employer does not learn who received the message, and those you have blocked do not reach you.'),

('phone-contact', 1, 'account-service', 'DirectMarketing', array['phone'],
'Erbjudanden per telefon och sms', 'Offers by phone and text message',
'Vi får ringa dig eller skicka sms om arbetsgivares erbjudanden. Numret lämnas inte vidare till arbetsgivaren.',
'We may call you or send text messages about offers from employers. The number is not passed on to the employer.'),

('postal-contact', 1, 'account-service', 'DirectMarketing', array['name', 'address'],
'Erbjudanden med vanlig post', 'Offers by post',
'Vi får skicka dig arbetsgivares erbjudanden med vanlig post till adressen i din profil. Adressen lämnas inte vidare till arbetsgivaren.',
'We may send you offers from employers by post, to the address in your profile. The address is not passed on to the employer.'),

('interest-signal', 1, null, 'PersonnelHiring', array['cv-content', 'job-ad-activity'],
'Visa arbetsgivare att du kan vara intresserad', 'Let employers see that you may be interested',
'En arbetsgivare vars annons liknar dem du söker efter får se att ditt öppna CV hör till någon som kan vara intresserad. Är CV:t anonymt får arbetsgivaren ändå inte veta vem du är.',
'An employer whose ad resembles those you look for can see that your open CV belongs to somebody who may be interested. If the CV is anonymous, the employer still does not learn who you are.'),

('job-suggestions', 1, null, 'ProvidePersonalisedRecommendations', array['cv-content'],
'Förslag på annonser utifrån ditt CV', 'Suggested ads based on your CV',
'Vi jämför innehållet i dina CV:n med nya annonser och föreslår dem som passar, utöver dem dina egna bevakningar hittar. Arbetsgivarna får inte veta vem som fått ett förslag.',
'We compare the content of your CVs with new ads and suggest those that fit, besides the ones that your own job agents find. Employers do not learn who received a suggestion.'),

('personnummer', 1, null, 'IdentityVerification', array['personal-identity-number'],
'Spara ditt personnummer', 'Store your personnummer',
'Vi sparar ditt personnummer krypterat i din profil, så att du slipper ange det igen när det behövs. Det visas inte för någon arbetsgivare och används inte till något annat. Tar du tillbaka ditt ja raderas det.',
'We store your Swedish personal identity number encrypted in your profile, so that you need not give it again when it is needed. No employer sees it and it is used for nothing else. If you take back your yes it is erased.'),

('surveys', 1, 'account-service', 'CustomerSolicitation', array['email'],
'Enkäter om tjänsten', 'Surveys about the service',
'Vi får bjuda in dig att svara på enkäter om hur tjänsten fungerar. Att svara är frivilligt varje gång, och svaren kopplas inte till ditt konto.',
'We may invite you to answer surveys about how the service works. Answering is voluntary each time, and the answers are not linked to your account.'),

('user-research', 1, 'account-service', 'ImproveExistingProductsAndServices', array['email'],
'Intervjuer och användartester', 'Interviews and user tests',
'Vi får fråga dig om du vill delta i en intervju eller prova nya funktioner innan de släpps. Du tackar ja eller nej varje gång.',
'We may ask whether you want to take part in an interview or try new features before they are released. You say yes or no each time.'),

('recruitment-follow-up', 1, 'account-service', 'PersonnelHiring', array['email', 'case-history'],
'Uppföljning av rekryteringar', 'Follow-up of recruitments',
'När ett ärende med en arbetsgivare har avslutats får vi fråga dig hur det gick, så att vi kan hjälpa arbetsgivare att slutföra sina rekryteringar bättre. Arbetsgivaren får inte ditt svar.',
'When a case with an employer has ended we may ask you how it went, so that we can help employers complete their recruitments better. The employer does not get your answer.'),

('research-statistics', 1, null, 'AcademicResearch', array['cv-content'],
'Statistik för forskning', 'Statistics for research',
'Innehållet i dina CV:n får räknas in i statistik om arbetsmarknaden som vi lämnar till forskare. Bara antal för stora grupper lämnas ut, aldrig uppgifter om en enskild person.',
'The content of your CVs may be counted in statistics about the labour market that we give to researchers. Only numbers for large groups are handed over, never data about an individual.');
