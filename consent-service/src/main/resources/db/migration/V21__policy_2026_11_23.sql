-- What has come since the first version: contact case by case, consents with receipts, accounts that are not used, erasures
-- with certificates. The notices are the same. Never edit this file: a new text is a new migration.

insert into policy (version, effective_from, material, title_sv, title_en, text_sv, text_en, notice_keys) values
('2026-11-23', date '2026-11-23', true,
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
- **Det som händer:** vilket läge varje CV har, vilka upplysningar du har godkänt, vad du har samtyckt till och tagit tillbaka, vilka arbetsgivare som har läst ditt CV eller skrivit till dig, och vilken dag du senast använde tjänsten.
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

## När en arbetsgivare vill ha kontakt

En arbetsgivare når dig bara genom tjänsten. Den får veta vem du är först när du säger ja i det enskilda ärendet. Du väljer vilka uppgifter den får och hur länge. Du kan avsluta det när du vill, och från det att vi svarar ser arbetsgivaren dem inte längre här.

## Samtycken och kvitton

Varje samtycke gäller en sak, är avstängt från början och gäller den text du fick läsa. Vi för en liggare över det du säger ja till och det du tar tillbaka. Varje gång får du ett signerat kvitto som du kan spara och låta vem som helst kontrollera. Ett samtycke som du tar tillbaka slutar gälla när vi har svarat.

## Länder utanför EU och EES

Arbetsgivare utanför EU och EES ser inte ditt CV om du inte särskilt har tillåtit det för just det CV:t. Lagen i deras länder kan ge dina uppgifter ett svagare skydd. Tillåtelsen kan du ta tillbaka när du vill.

## Vad du inte ska skriva

Ta inte med känsliga uppgifter i CV:t: hälsa, graviditet, missbruk, sexualliv, etniskt ursprung, politisk åsikt, religion eller livsåskådning, medlemskap i fack eller parti, biometriska eller genetiska uppgifter, brott, straff eller böter. Skriv inte ditt personnummer. Nämn inte andra människor utan att de har gått med på det; den som du anger som referens ska ha sagt ja skriftligt. Du svarar själv för det du skriver.

## Var uppgifterna finns

Uppgifterna lagras i Sverige, och svensk lag gäller. Företag som sköter drift åt oss får bara använda dem för sitt uppdrag, och vi ansvarar för vad de gör. De anges på webbplatsen. Kräver en lag eller en myndighets beslut att vi lämnar ut uppgifter gör vi det, och inte mer än så.

## Hur länge de finns kvar

Dina uppgifter finns kvar tills du ändrar eller tar bort dem. Ett CV som du tar bort är borta ur tjänsten när vi har svarat. Säkerhetskopior kan innehålla det tills de skrivs över.

Ett konto som inte har använts på 36 månader tas bort. Minst 30 dagar innan något händer varnar vi dig, med e-post och i din brevlåda i tjänsten, och skriver vilka dagar som gäller. Loggar du inte in slutar arbetsgivare först att se dina CV:n, och 30 dagar senare raderas allt. Loggar du in börjar tiden om och dina CV:n syns som förut. I tjänsten ser du när vad kommer att hända. Tiderna kan ändras, men de dagar som står i en varning kommer aldrig tidigare.

## När ditt konto raderas

Du kan när som helst ta bort ditt konto. Innan vi bekräftar det ser ingen arbetsgivare dig längre. Sedan raderas dina uppgifter i alla delar av tjänsten, det som väntar på att mejlas till dig mejlas inte, och arbetsgivare som har fått veta vem du är får besked om att det har upphört. Det gäller också när kontot tas bort för att det inte används.

Du får ett mottagningsbevis, och med det kan du följa raderingen. När alla delar har svarat får du ett signerat intyg som säger vad som har raderats, när, och vilken dag det som finns i tekniska loggar är borta. Det innehåller inga personuppgifter, och vem som helst kan kontrollera det. Av samtyckena blir bara poster kvar som ingen utan ditt kvitto kan knyta till dig.

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
- **What happens:** the state of each CV, the notices you have accepted, what you have consented to and taken back, which employers have read your CV or written to you, and the day you last used the service.
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

## When an employer wants to make contact

An employer reaches you through the service alone. It learns who you are only when you say yes in that case. You choose which data it gets and for how long. You can end it whenever you like, and from the moment we answer the employer no longer sees them here.

## Consents and receipts

Every consent is for one thing, is off to begin with, and is to the text you were shown. We keep a ledger of what you say yes to and what you take back. Each time you get a signed receipt that you can keep and let anybody verify. A consent that you take back ends once we have answered.

## Countries outside the EU and EEA

Employers outside the EU and EEA do not see your CV unless you have specifically allowed it for that CV. The law of their countries may give your data weaker protection. You can withdraw the permission whenever you like.

## What not to write

Leave sensitive data out of the CV: health, pregnancy, addiction, sex life, ethnic origin, political opinion, religion or belief, membership of a union or party, biometric or genetic data, crime, penalties or fines. Do not write your personnummer. Do not mention other people unless they have agreed; somebody you give as a referee must have said yes in writing. You answer for what you write.

## Where the data is

The data is stored in Sweden, and Swedish law applies. Companies that run things for us may use it for that task only, and we answer for what they do. They are named on the website. If a law or the decision of an authority obliges us to hand over data we do so, and no more than that.

## How long it is kept

Your data is kept until you change or delete it. A CV that you delete is gone from the service once we have answered. Backups may contain it until they are overwritten.

An account that has not been used for 36 months is removed. At least 30 days before anything happens we warn you, by e-mail and in your mailbox in the service, and name the days. If you do not log in, employers first stop seeing your CVs, and 30 days later everything is erased. If you log in, the time starts again and your CVs are seen as before. The service shows you what will happen when. The times may change, but the days that a warning names never come earlier.

## When your account is erased

You can remove your account at any time. Before we confirm it, no employer sees you any more. Then your data is erased in every part of the service, what waits to be mailed to you is not mailed, and employers that were told who you are hear that this has ended. The same happens when an account is removed because it is not used.

You get an acknowledgement with which you can follow the erasure. When every part has answered you get a signed certificate that says what was erased, when, and on which day what is in technical logs is gone. It contains no personal data, and anybody can verify it. Of the consents, only entries remain that nobody without your receipt can link to you.

## Your rights

Log in to read and change your profile and your CVs, to close them or to delete them. You also have the right to know what data we have, to receive it, to have it corrected, restricted or erased, to object to how we use it, and to withdraw a consent. If you withdraw everything, we remove your account and your profile. What cannot be done in the service we do when you contact us. A right can be limited if it would infringe somebody else's or if the law says so; you are then told why.

## Security

We protect the data against loss and against those who have no right to it, but no service on the internet is entirely safe. Keep your password and the answer to your security question to yourself.

## Cookies and logs

The service works without cookies. The login page uses only the cookies that logging in requires. We do not measure your visits and build no profiles. Our technical logs do not contain your name, your e-mail address or the content of your CV. The address that your device connects from is used to keep the number of requests within reason.

## Other websites

Links may lead to websites that others are responsible for. Read their terms; ours do not apply there.$en$,
array['anonymous-free-text.1', 'public-personal-data.1', 'viewers-and-copies.1', 'sensitive-data.1', 'third-countries.1']);
