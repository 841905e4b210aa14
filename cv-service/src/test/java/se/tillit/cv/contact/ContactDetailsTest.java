package se.tillit.cv.contact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContactDetailsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ring mig på 070-174 06 05",
                "+46 70 174 06 05",
                "0046701740605",
                "08/465 00 410 går bra",
                "chef@bolaget.example",
                "chef (at) bolaget punkt se",
                "Se www.bolaget.example",
                "https://bolaget.example/jobb",
                "skriv till bolaget.se",
            })
    void seesAWayAroundThePlatform(String text) {
        assertThat(ContactDetails.in(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Vill du arbeta hos oss?",
                "Lönen är 45 000 kr i månaden.",
                "Vi börjar 2026-12-01 och slutar 2027-01-31.",
                "Fem års erfarenhet av Java 25 och .NET",
                "",
            })
    void leavesOrdinaryTextAlone(String text) {
        assertThat(ContactDetails.in(text)).isFalse();
    }
}
