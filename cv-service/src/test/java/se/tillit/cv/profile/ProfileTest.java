package se.tillit.cv.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProfileTest {

    private static final Instant REGISTERED = Instant.parse("2026-11-20T10:00:00Z");
    private static final Instant LATER = Instant.parse("2026-11-21T10:00:00Z");
    private static final RegistrationValues GIVEN =
            new RegistrationValues("Signe Testberg", "111 22", Gender.FEMALE, LocalDate.of(1988, 2, 3));

    private final Profile profile = Profile.empty(UUID.randomUUID());

    @Test
    void saysWhoGaveEachValueAndWhen() {
        profile.fill(GIVEN, REGISTERED);
        profile.rewrite(named("Signe Ny"), LATER);

        assertThat(profile.origins())
                .containsEntry("name", new Origin(Origin.Source.OWNER, LATER))
                .containsEntry("gender", new Origin(Origin.Source.REGISTRATION, REGISTERED));
    }

    @Test
    void tellsNoOriginOfValuesThatAreGone() {
        profile.fill(GIVEN, REGISTERED);
        profile.rewrite(Boxes.EMPTY, LATER);

        assertThat(profile.origins()).isEmpty();
    }

    @Test
    void fillsTheSameValuesOnce() {
        assertThat(profile.fill(GIVEN, REGISTERED)).isTrue();
        assertThat(profile.fill(GIVEN, LATER)).isFalse();
        assertThat(profile.version()).isEqualTo(1);
        assertThat(profile.boxes().address()).isEqualTo(Address.ofPostalCode("11122"));
    }

    @Test
    void neverFillsWhatTheOwnerSetOrRemoved() {
        profile.fill(new RegistrationValues("Signe Testberg", null, Gender.FEMALE, null), REGISTERED);
        profile.rewrite(named("Signe Ny"), LATER);

        profile.fill(GIVEN, LATER);

        assertThat(profile.boxes().name()).isEqualTo("Signe Ny");
        assertThat(profile.boxes().gender()).isEqualTo(Gender.FEMALE);
        profile.rewrite(new Boxes("Signe Ny", null, null, null, null, null, null, null), LATER);
        profile.fill(GIVEN, LATER);
        assertThat(profile.boxes().gender()).isNull();
    }

    @Test
    void keepsItsVersionWhenNothingChanges() {
        profile.rewrite(named("Signe"), REGISTERED);

        assertThat(profile.rewrite(named("Signe"), LATER)).isFalse();
        assertThat(profile.version()).isEqualTo(1);
    }

    private static Boxes named(@Nullable String name) {
        return new Boxes(name, null, null, null, null, Gender.FEMALE, null, null);
    }
}
