package se.tillit.localstack.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class SampleEmployersTest {
    private static final List<SampleEmployer> EMPLOYERS = SampleEmployers.generate(1, 12);

    @Test
    void areTheSameForTheSameSeedAndOthersForAnother() {
        assertThat(SampleEmployers.generate(1, 12)).isEqualTo(EMPLOYERS);
        assertThat(SampleEmployers.generate(2, 12))
                .extracting(SampleEmployer::contactEmail)
                .doesNotContainAnyElementsOf(
                        EMPLOYERS.stream().map(SampleEmployer::contactEmail).toList());
    }

    @Test
    void haveNumbersWithACheckDigitThatFitsAndThatAreNobodysPersonnummer() {
        assertThat(SampleEmployers.generate(1, 800))
                .extracting(SampleEmployer::organisationNumber)
                .doesNotHaveDuplicates()
                .allMatch(number -> number.matches("559999\\d{4}") && number.charAt(2) >= '2')
                .allMatch(SampleEmployersTest::luhn);
        assertThat(luhn("5560360793")).isTrue();
        assertThat(luhn("5560360794")).isFalse();
    }

    @Test
    void keepOffTheNumbersOfTheDemoEmployers() {
        assertThat(SampleEmployers.generate(1, 800))
                .extracting(SampleEmployer::organisationNumber)
                .doesNotContain("5599999918", "5599999926");
    }

    @Test
    void haveReservedDomainsAndDifferentNames() {
        assertThat(EMPLOYERS).allMatch(employer -> employer.contactEmail().endsWith("@arbetsgivare.example"));
        assertThat(EMPLOYERS)
                .extracting(employer -> employer.application().get("legalName"))
                .doesNotHaveDuplicates();
    }

    @Test
    void areNoMoreThanThereAreNumbers() {
        assertThatIllegalArgumentException().isThrownBy(() -> SampleEmployers.generate(1, 801));
    }

    private static boolean luhn(String digits) {
        int sum = 0;
        boolean twice = false;
        for (int i = digits.length() - 1; i >= 0; i--) {
            int digit = digits.charAt(i) - '0';
            int weighted = twice ? digit * 2 : digit;
            sum += weighted / 10 + weighted % 10;
            twice = !twice;
        }
        return sum % 10 == 0;
    }
}
