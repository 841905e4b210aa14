package se.tillit.localstack.sample;

import java.util.List;

/** The trades that sample CVs are written in. */
final class Trades {
    static final List<Trade> ALL = List.of(
            new Trade(
                    "Data",
                    List.of(
                            "Systemutvecklare/Programmerare",
                            "Mjukvaruutvecklare",
                            "Mjukvarutestare",
                            "Nätverkstekniker",
                            "Databasadministratör"),
                    List.of(
                            "Utvecklare med %d år inom Java",
                            "Backend och plattform, %d år", "%d år med system som inte får stanna"),
                    List.of(
                            "Byggde ett ordersystem i Java och PostgreSQL.",
                            "Flyttade drift till Kubernetes och halverade utrullningstiden.",
                            "Ansvarade för kodgranskning och tester.",
                            "Skrev om ett gammalt C#-system till små tjänster.",
                            "Höll i jour och incidenter.",
                            "Införde mätning av svarstider och larm."),
                    List.of(
                            "Java",
                            "Kotlin",
                            "C#",
                            "TypeScript",
                            "PostgreSQL",
                            "Kafka",
                            "Kubernetes",
                            "Linux",
                            "Node.js",
                            "Python",
                            "Git",
                            "Quarkus"),
                    "tekniska högskola",
                    List.of("Civilingenjör i datateknik", "Högskoleingenjör", "YH-examen i systemutveckling")),
            new Trade(
                    "Vård",
                    List.of(
                            "Barnmorska",
                            "Akutsjuksköterska/Sjuksköterska, akutmottagning",
                            "Operationssjuksköterska",
                            "Fysioterapeut/Sjukgymnast"),
                    List.of("Legitimerad, %d år i vården", "Trygg på akuten sedan %d år", "%d år nära patienten"),
                    List.of(
                            "Ansvarade för triage och omvårdnad.",
                            "Handledde studenter och nya kolleger.",
                            "Arbetade med läkemedelshantering och dokumentation.",
                            "Drev ett förbättringsarbete kring fallskador.",
                            "Planerade hemgång tillsammans med kommunen."),
                    List.of(
                            "Omvårdnad",
                            "Triage",
                            "Läkemedelshantering",
                            "Cosmic",
                            "HLR",
                            "Handledning",
                            "Provtagning"),
                    "vårdhögskola",
                    List.of("Sjuksköterskeexamen", "Specialistsjuksköterskeexamen", "Fysioterapeutexamen")),
            new Trade(
                    "Omsorg",
                    List.of(
                            "Personlig assistent",
                            "Läkarsekreterare/Vårdadministratör/Medicinsk sekreterare",
                            "Kurator"),
                    List.of("Van vid nära samarbete med brukare, %d år", "Lugn och lyhörd med %d års erfarenhet"),
                    List.of(
                            "Stöttade i vardagen, dag och natt.",
                            "Skrev journaler och kallelser.",
                            "Samordnade möten med anhöriga och handläggare.",
                            "Utbildade vikarier i förflyttningsteknik."),
                    List.of(
                            "Bemötande",
                            "Journalföring",
                            "Förflyttningsteknik",
                            "Teckenspråk",
                            "Dokumentation",
                            "Samtalsmetodik"),
                    "folkhögskola",
                    List.of("Undersköterskeexamen", "Socionomexamen", "Medicinsk sekreterare")),
            new Trade(
                    "Förskola",
                    List.of("Lärare i förskola/Förskollärare", "Barnskötare"),
                    List.of("Förskollärare med %d år i barngrupp", "%d år bland barn i alla åldrar"),
                    List.of(
                            "Planerade undervisning utifrån läroplanen.",
                            "Förde utvecklingssamtal med vårdnadshavare.",
                            "Byggde upp en utomhusavdelning.",
                            "Arbetade språkutvecklande i flerspråkig grupp."),
                    List.of("Läroplan", "Dokumentation", "Skapande", "Utomhuspedagogik", "TAKK", "Specialpedagogik"),
                    "lärarhögskola",
                    List.of("Förskollärarexamen", "Barn- och fritidsprogrammet")),
            new Trade(
                    "Bygg",
                    List.of(
                            "Målare",
                            "Murare",
                            "Inredningssnickare/Specialsnickare",
                            "Projektledare, bygg och anläggning",
                            "Civilingenjör, bygg"),
                    List.of("Yrkesbevis och %d år på bygget", "Från grund till tak, %d år", "%d år inom ombyggnad"),
                    List.of(
                            "Renoverade flerbostadshus från sekelskiftet.",
                            "Ledde ett lag om sex personer.",
                            "Läste ritningar och mätte ut.",
                            "Ansvarade för arbetsmiljö och egenkontroll.",
                            "Byggde stomme och inredning i trä."),
                    List.of(
                            "Ritningsläsning",
                            "Ställning",
                            "Heta arbeten",
                            "BAS-P",
                            "Kalkyl",
                            "Revit",
                            "Putsning",
                            "Snickeri"),
                    "byggymnasium",
                    List.of("Yrkesbevis", "Byggnadsingenjör", "Bygg- och anläggningsprogrammet")),
            new Trade(
                    "El",
                    List.of("Installationselektriker", "Industrielektriker", "Driftelektriker"),
                    List.of("Elektriker med %d år i yrket", "Service och felsökning, %d år"),
                    List.of(
                            "Installerade laddstolpar och solceller.",
                            "Felsökte styrskåp på tre linjer.",
                            "Ansvarade för egenkontroll enligt elsäkerhetslagen.",
                            "Bytte ut ställverk under drift."),
                    List.of("EIO-certifikat", "PLC", "Felsökning", "KNX", "Solceller", "Heta arbeten"),
                    "praktiska gymnasium",
                    List.of("El- och energiprogrammet", "Certifierad elektriker")),
            new Trade(
                    "Ekonomi",
                    List.of("Controller", "Business controller", "Löneadminstratör/Lönekonsult"),
                    List.of("Siffror i ordning sedan %d år", "Controller med %d års erfarenhet"),
                    List.of(
                            "Ansvarade för bokslut och prognos.",
                            "Byggde rapporter för ledningen.",
                            "Körde löner för 400 anställda.",
                            "Bytte affärssystem utan att ett bokslut blev sent."),
                    List.of("Excel", "Bokslut", "Power BI", "Visma", "Hogia", "Budget", "SQL", "Moms"),
                    "handelshögskola",
                    List.of("Civilekonom", "Ekonomie kandidat", "YH-examen i lön")),
            new Trade(
                    "Kök",
                    List.of("Kock, à la carte", "Kock, storhushåll", "Bagare/Konditor", "Lunchkock"),
                    List.of("Kock med %d år vid spisen", "Bröd och bakverk i %d år", "%d år i högt tempo"),
                    List.of(
                            "Lagade mat från grunden för 300 gäster om dagen.",
                            "Ansvarade för inköp och svinn.",
                            "Satte menyn efter säsong.",
                            "Lärde upp elever.",
                            "Bakade surdegsbröd nattetid."),
                    List.of("Specialkost", "Egenkontroll", "Menyplanering", "Inköp", "Surdeg", "Kallskänk"),
                    "restaurangskola",
                    List.of("Restaurang- och livsmedelsprogrammet", "Gesällbrev")),
            new Trade(
                    "Logistik",
                    List.of("Bussförare/Busschaufför", "Lagerarbetare", "Lagerplanerare", "Lagerchef"),
                    List.of("Gods på plats i tid, %d år", "%d år bakom ratten", "Lager och truck sedan %d år"),
                    List.of(
                            "Körde stadsbuss och beställningstrafik.",
                            "Plockade, packade och inventerade.",
                            "Planerade leveranser till sju länder.",
                            "Införde streckkoder på hela lagret."),
                    List.of("Truckkort A+B", "YKB", "Inventering", "WMS", "ADR", "Ruttplanering"),
                    "transportgymnasium",
                    List.of("Fordons- och transportprogrammet", "Yrkesförarutbildning")),
            new Trade(
                    "Handel",
                    List.of("Butikssäljare, fackhandel", "Innesäljare", "Kundtjänstmedarbetare", "Hotellreceptionist"),
                    List.of("Service med ett leende, %d år", "%d år i kundmöte"),
                    List.of(
                            "Tog emot gäster på svenska, engelska och tyska.",
                            "Ansvarade för kassa och stängning.",
                            "Vann tillbaka missnöjda kunder.",
                            "Byggde kampanjer i butik."),
                    List.of("Försäljning", "Kassasystem", "Merförsäljning", "Reklamationer", "Opera", "CRM"),
                    "gymnasium",
                    List.of("Handels- och administrationsprogrammet", "Säljutbildning")),
            new Trade(
                    "Industri",
                    List.of(
                            "CNC-operatör/FMS-operatör",
                            "Processoperatör, stålindustri",
                            "Plastsvetsare",
                            "Processoperatör, papper"),
                    List.of("Operatör med %d år i skift", "%d år med stål och ritningar"),
                    List.of(
                            "Ställde och körde fem maskiner.",
                            "Kortade ställtiden med en tredjedel.",
                            "Arbetade i femskift och höll i överlämning.",
                            "Mätte och dokumenterade enligt ISO 9001."),
                    List.of("Fanuc", "Mastercam", "Mätteknik", "5S", "Travers", "TIG", "MAG"),
                    "industrigymnasium",
                    List.of("Industritekniska programmet", "CNC-utbildning")),
            new Trade(
                    "Form",
                    List.of("Grafisk formgivare", "Projektledare, reklam"),
                    List.of("Form som förklarar, %d år", "Grafisk formgivare i %d år"),
                    List.of(
                            "Tog fram en ny grafisk profil.",
                            "Formgav årsredovisningar och webbplatser.",
                            "Ledde fotografer och skribenter.",
                            "Gjorde kartor och skyltar för ett sjukhus."),
                    List.of("InDesign", "Illustrator", "Figma", "Typografi", "Foto", "WCAG"),
                    "konsthögskola",
                    List.of("Konstnärlig kandidat", "Diplom i reklam")));

    private Trades() {}
}
