-- The first policy. Texts are Markdown (headings, paragraphs, lists). Never edit this file: a new text is a new migration.

insert into notice (key, situations, text_sv, text_en) values
('anonymous-free-text.1', array['ANONYMOUS'],
$sv$I det anonyma läget kan godkända arbetsgivare läsa CV:ts innehåll: rubrik, sammanfattning, arbeten, utbildningar, kunskaper, språk, körkort och önskemål. De ser också din kommun, och ditt födelseår och kön om du har angett dem. Vi döljer ditt namn, din e-postadress, dina telefonnummer och din adress där vi känner igen dem i texten, men vi känner inte igen allt. Namnet på en arbetsgivare eller skola, en ovanlig titel eller en händelse som många känner till kan räcka för att någon ska förstå vem du är. Läs igenom texten som en främling innan du öppnar den, och dölj de arbetsgivare som inte ska nämnas.$sv$,
$en$In the anonymous state, approved employers can read the content of the CV: headline, summary, jobs, education, skills, languages, driving licences and wishes. They also see your municipality, and your birth year and gender if you have given them. We hide your name, your e-mail address, your phone numbers and your address where we recognise them in the text, but we do not recognise everything. The name of an employer or school, an unusual title, or an event that many know of can be enough for somebody to work out who you are. Read the text as a stranger would before you open it, and hide the employers that should not be named.$en$),

('public-personal-data.1', array['PUBLIC'],
$sv$I det publika läget ser godkända arbetsgivare vem du är. Utöver CV:ts innehåll, din kommun och ditt födelseår och kön, om du har angett dem, ser de varje uppgift ur din profil som du har valt att visa i just detta CV: namn, e-postadress, adress, telefon, mobil, foto, medborgarskap eller födelsedatum. Arbetsgivare du har markerat som dolda nämns vid namn i detta läge. Det som visas går också att söka på, och den som ser dina kontaktuppgifter kan höra av sig till dig utanför tjänsten.$sv$,
$en$In the public state, approved employers see who you are. Besides the content of the CV, your municipality, and your birth year and gender if you have given them, they see every entry from your profile that you have chosen to show in this CV: name, e-mail address, address, phone, mobile, photo, citizenship or date of birth. Employers that you marked as hidden are named in this state. What is shown can also be searched for, and whoever sees your contact details can approach you outside the service.$en$),

('viewers-and-copies.1', array['ANONYMOUS', 'PUBLIC'],
$sv$Vi släpper bara in arbetsgivare som vi har godkänt, men din nuvarande arbetsgivare kan vara en av dem, och vi kan inte utesluta att någon missbrukar sin inloggning eller hör av sig av andra skäl än ett arbete. Den som läser ditt CV kan skriva av eller spara det. Du kan stänga CV:t när du vill, och från det att vi svarar ser ingen arbetsgivare det i tjänsten. Kopior som redan finns hos andra når vi inte: vi kan varken hämta tillbaka dem eller styra hur de används. Detsamma gäller uppgifter som du själv lämnar ut.$sv$,
$en$We only let in employers that we have approved, but your current employer may be one of them, and we cannot rule out that somebody misuses a login or approaches you for other reasons than a job. Whoever reads your CV can copy or save it. You can close the CV whenever you like, and from the moment we answer no employer sees it in the service. Copies that others already have are beyond our reach: we can neither take them back nor decide how they are used. The same goes for data that you hand out yourself.$en$),

('sensitive-data.1', array['ANONYMOUS', 'PUBLIC'],
$sv$Skriv inget i CV:t om hälsa, graviditet, funktionsnedsättning, missbruk, sexualliv, etniskt ursprung, politisk åsikt, religion eller livsåskådning, medlemskap i fack eller parti, biometri eller gener, brott, straff eller böter, och skriv aldrig ditt personnummer. Ta inte heller med uppgifter om andra människor som de inte har gått med på. Det som står i texten kan läsas av arbetsgivare, och vi granskar den inte åt dig.$sv$,
$en$Write nothing in the CV about health, pregnancy, disability, addiction, sex life, ethnic origin, political opinion, religion or belief, membership of a union or party, biometrics or genes, crime, penalties or fines, and never write your Swedish personal identity number (personnummer). Leave out data about other people that they have not agreed to. What the text says can be read by employers, and we do not review it for you.$en$),

('third-countries.1', array['THIRD_COUNTRIES'],
$sv$Om du tillåter detta kan även godkända arbetsgivare utanför EU och EES se ditt CV, i det läge du har valt. I deras länder kan lagen skydda dina uppgifter sämre än här, och det kan vara svårt att få rätt där. Du kan ta tillbaka tillåtelsen när du vill; då slutar de att se CV:t, men det de redan har sparat når vi inte.$sv$,
$en$If you allow this, approved employers outside the EU and EEA can see your CV too, in the state you have chosen. The law of their countries may protect your data less than the law here, and it may be hard to enforce your rights there. You can withdraw the permission whenever you like; they then stop seeing the CV, but what they have already saved is beyond our reach.$en$);

insert into policy (version, effective_from, title_sv, title_en, text_sv, text_en, notice_keys) values
('2026-11-22', date '2026-11-22',
'Så hanterar Tillit dina uppgifter',
'How Tillit handles your data',
$sv$## Kort sagt

I Tillit är det du som håller i nycklarna. Ett nytt CV är stängt. Du bestämmer om arbetsgivare ska se det utan att veta vem du är, se det tillsammans med de uppgifter du själv väljer, eller inte se det alls. Du kan stänga det igen när du vill, och det gäller från det att tjänsten svarar dig.

Texten beskriver tjänsten som den är från och med det datum versionen börjar gälla. När något som rör dina uppgifter ändras ger vi ut en ny version. Gamla versioner ändras aldrig och går alltid att läsa.

## Vem som ansvarar

Den som driver webbplatsen är personuppgiftsansvarig och anger sitt namn och sina kontaktuppgifter där. Dit vänder du dig med frågor, klagomål och önskemål om dina rättigheter. Du får svar så snart som möjligt och senast inom en månad. Du kan också klaga hos Integritetsskyddsmyndigheten (imy.se).

## Vad vi samlar in

- **När du skaffar ett konto:** e-postadress, lösenord, en säkerhetsfråga med svar och vilket språk du vill ha. Namn, kön, postnummer och födelsedatum får du lämna tomma. Kontot finns först när du har bekräftat det brev som vi mejlar till adressen.
- **När du skapar ett CV:** namn och adress måste finnas i din profil. Telefon, mobil, kön, medborgarskap och födelsedatum lämnar du om du vill.
- **I CV:t:** det du själv skriver om arbeten, utbildning, kunskaper, språk, körkort och önskemål.
- **Det som händer:** vilket läge varje CV har, vilka upplysningar du har godkänt och vilka arbetsgivare som har läst ditt CV.
- **För arbetsgivare:** organisationens uppgifter samt namn och e-postadress för dem som loggar in.

Vi hämtar inga uppgifter om dig från andra webbplatser, från sociala nätverk eller från dina kontakter.

## Vad uppgifterna används till

Vi använder dem för att ge dig den tjänst du har bett om: ditt konto, dina CV:n, möjligheten för arbetsgivare att hitta de CV:n du har öppnat, och svar när du hör av dig. Grunden är avtalet med dig. Vi använder dem också för att upptäcka och hindra missbruk, eftersom både du och vi har ett berättigat intresse av det.

Att du använder tjänsten är inte ett samtycke till något annat. Vill vi använda uppgifterna till något mer frågar vi dig först, en sak i taget. Svaret är nej tills du säger ja, och ett ja tar du tillbaka lika enkelt som du gav det. Dina kontaktuppgifter går inte till andra företags marknadsföring utan ett uttryckligt ja från dig.

## Tre lägen för ett CV

**Stängt.** Ingen arbetsgivare ser det, hittar det eller får veta att det finns. Så är varje nytt CV.

**Anonymt.** Godkända arbetsgivare kan söka fram och läsa innehållet. Utöver det ser de din kommun, och ditt födelseår och kön om du har angett dem. Du kan välja att visa årtionde i stället för år och län i stället för kommun. Namn, e-postadress, adress, telefon, foto, medborgarskap och födelsedatum visas aldrig. Ditt namn, din e-postadress, dina telefonnummer och din adress döljs också i den löpande texten där vi känner igen dem, och går inte att söka på. Arbetsgivare som du har markerat som dolda nämns inte. Varje arbetsgivare får sin egen beteckning på ditt CV, så att två av dem inte kan jämföra sina träffar.

**Publikt.** Godkända arbetsgivare ser dessutom de uppgifter ur din profil som du har valt att visa i just det CV:t, och kan söka på dem.

Du byter läge när du vill. Ditt personnummer visas inte för någon arbetsgivare i något läge.

## Vilka som kan se ett öppet CV

Bara inloggade arbetsgivare som vi har godkänt. Vi kan stänga av en arbetsgivare, och då ser den genast inga CV:n. Du kan se vilka arbetsgivare som har läst ditt CV, när och i vilket läge. Ändå kan vi inte lova att ingen missbrukar sin tillgång. Tänk på att din nuvarande arbetsgivare kan vara bland dem som söker, att den som läser kan spara en kopia, och att vi inte kan hämta tillbaka eller styra över det som andra redan har sett, sparat eller fått av dig.

När antalet träffar i en sökning är litet visar vi inte exakt hur många de är.

## Länder utanför EU och EES

Arbetsgivare utanför EU och EES ser inte ditt CV om du inte särskilt har tillåtit det för just det CV:t. Lagen i deras länder kan ge dina uppgifter ett svagare skydd. Tillåtelsen kan du ta tillbaka när du vill.

## Vad du inte ska skriva

Ta inte med känsliga uppgifter i CV:t: hälsa, graviditet, missbruk, sexualliv, etniskt ursprung, politisk åsikt, religion eller livsåskådning, medlemskap i fack eller parti, biometriska eller genetiska uppgifter, brott, straff eller böter. Skriv inte ditt personnummer. Nämn inte andra människor utan att de har gått med på det; den som du anger som referens ska ha sagt ja skriftligt. Du svarar själv för det du skriver.

## Var uppgifterna finns

Uppgifterna lagras i Sverige, och svensk lag gäller. Företag som sköter drift åt oss får bara använda dem för sitt uppdrag, och vi ansvarar för vad de gör. De anges på webbplatsen. Kräver en lag eller en myndighets beslut att vi lämnar ut uppgifter gör vi det, och inte mer än så.

## Hur länge de finns kvar

Dina uppgifter finns kvar tills du ändrar eller tar bort dem. Ett CV som du tar bort är borta ur tjänsten när vi har svarat. Säkerhetskopior kan innehålla det tills de skrivs över. Konton som inte används tas i dag inte bort automatiskt. Innan det ändras kommer en ny version av den här texten med reglerna.

## Dina rättigheter

Logga in för att läsa och ändra din profil och dina CV:n, stänga dem eller ta bort dem. Du har också rätt att få veta vilka uppgifter vi har, få ut dem, få dem rättade, begränsade eller raderade, invända mot hur vi använder dem och ta tillbaka ett samtycke. Tar du tillbaka allt tar vi bort ditt konto och din profil. Det som inte går att göra i tjänsten gör vi när du hör av dig. En rättighet kan begränsas om den skulle kränka någon annans eller om lagen säger det; då får du veta varför.

## Säkerhet

Vi skyddar uppgifterna mot förlust och obehöriga, men ingen tjänst på internet är helt säker. Håll ditt lösenord och svaret på din säkerhetsfråga för dig själv.

## Kakor och loggar

Tjänsten fungerar utan kakor. Inloggningssidan använder bara de kakor som inloggningen kräver. Vi mäter inte dina besök och bygger inga profiler. I våra tekniska loggar skriver vi inte ditt namn, din e-postadress eller innehållet i ditt CV. Adressen som din utrustning ansluter från används för att hålla antalet anrop inom rimliga gränser.

## Andra webbplatser

Länkar kan leda till webbplatser som andra ansvarar för. Läs deras villkor; våra gäller inte där.$sv$,
$en$## In short

In Tillit you hold the keys. A new CV is closed. You decide whether employers see it without knowing who you are, see it together with the data you choose, or do not see it at all. You can close it again whenever you like, and that holds from the moment the service answers you.

This text describes the service as it is from the date on which the version takes effect. When something that concerns your data changes, we publish a new version. Old versions never change and can always be read.

## Who is responsible

Whoever runs the website is the controller and states name and contact details there. That is where you turn with questions, complaints and requests about your rights. You get an answer as soon as possible and within one month at the latest. You can also complain to the Swedish Authority for Privacy Protection (imy.se).

## What we collect

- **When you get an account:** e-mail address, password, a security question with its answer, and the language you prefer. Name, gender, postcode and date of birth may be left empty. The account exists only once you have confirmed the message that we mail to the address.
- **When you create a CV:** your profile must have a name and an address. Phone, mobile, gender, citizenship and date of birth are given if you wish.
- **In the CV:** what you write about jobs, education, skills, languages, driving licences and wishes.
- **What happens:** the state of each CV, the notices you have accepted, and which employers have read your CV.
- **For employers:** the details of the organisation, and the name and e-mail address of those who log in.

We collect no data about you from other websites, from social networks or from your contacts.

## What the data is used for

We use it to give you the service you asked for: your account, your CVs, a way for employers to find the CVs you have opened, and answers when you contact us. The legal basis is the contract with you. We also use it to detect and stop abuse, because you and we both have a legitimate interest in that.

Using the service is not consent to anything else. If we want to use the data for more, we ask you first, one thing at a time. The answer is no until you say yes, and a yes is taken back as easily as it was given. Your contact details do not go to the marketing of other companies without an explicit yes from you.

## Three states of a CV

**Closed.** No employer sees it, finds it or learns that it exists. Every new CV is like this.

**Anonymous.** Approved employers can find and read the content. Besides that they see your municipality, and your birth year and gender if you have given them. You can choose to show the decade instead of the year and the county instead of the municipality. Name, e-mail address, address, phone, photo, citizenship and date of birth are never shown. Your name, your e-mail address, your phone numbers and your address are also hidden in the running text where we recognise them, and cannot be searched for. Employers that you have marked as hidden are not named. Every employer gets a reference of its own to your CV, so that two of them cannot compare what they found.

**Public.** Approved employers also see the entries from your profile that you have chosen to show in that CV, and can search for them.

You change state whenever you like. Your Swedish personal identity number (personnummer) is shown to no employer in any state.

## Who can see an open CV

Only employers that are logged in and that we have approved. We can suspend an employer, and at once it sees no CVs. You can see which employers have read your CV, when and in which state. Still, we cannot promise that nobody misuses their access. Keep in mind that your current employer may be among those who search, that whoever reads can save a copy, and that we can neither take back nor control what others have already seen, saved or been given by you.

When a search has few hits we do not show exactly how many they are.

## Countries outside the EU and EEA

Employers outside the EU and EEA do not see your CV unless you have specifically allowed it for that CV. The law of their countries may give your data weaker protection. You can withdraw the permission whenever you like.

## What not to write

Leave sensitive data out of the CV: health, pregnancy, addiction, sex life, ethnic origin, political opinion, religion or belief, membership of a union or party, biometric or genetic data, crime, penalties or fines. Do not write your personnummer. Do not mention other people unless they have agreed; somebody you give as a referee must have said yes in writing. You answer for what you write.

## Where the data is

The data is stored in Sweden, and Swedish law applies. Companies that run things for us may use it for that task only, and we answer for what they do. They are named on the website. If a law or the decision of an authority obliges us to hand over data we do so, and no more than that.

## How long it is kept

Your data is kept until you change or delete it. A CV that you delete is gone from the service once we have answered. Backups may contain it until they are overwritten. Accounts that are not used are not removed automatically today. Before that changes there will be a new version of this text with the rules.

## Your rights

Log in to read and change your profile and your CVs, to close them or to delete them. You also have the right to know what data we have, to receive it, to have it corrected, restricted or erased, to object to how we use it, and to withdraw a consent. If you withdraw everything, we remove your account and your profile. What cannot be done in the service we do when you contact us. A right can be limited if it would infringe somebody else's or if the law says so; you are then told why.

## Security

We protect the data against loss and against those who have no right to it, but no service on the internet is entirely safe. Keep your password and the answer to your security question to yourself.

## Cookies and logs

The service works without cookies. The login page uses only the cookies that logging in requires. We do not measure your visits and build no profiles. Our technical logs do not contain your name, your e-mail address or the content of your CV. The address that your device connects from is used to keep the number of requests within reason.

## Other websites

Links may lead to websites that others are responsible for. Read their terms; ours do not apply there.$en$,
array['anonymous-free-text.1', 'public-personal-data.1', 'viewers-and-copies.1', 'sensitive-data.1', 'third-countries.1']);
