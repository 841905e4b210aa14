package se.tillit.localstack.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoadSampleDataTest {
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private FakePlatform platform;

    @BeforeEach
    void start() throws IOException {
        platform = new FakePlatform();
    }

    @AfterEach
    void stop() {
        platform.close();
    }

    @Test
    void bringsEverybodyInThroughTheirMail() throws Exception {
        load(30, 4);
        assertThat(platform.visibilities.values().stream()
                        .collect(Collectors.groupingBy(each -> each, Collectors.counting())))
                .hasSize(3)
                .allSatisfy((state, count) -> assertThat(count).isEqualTo(10));
        assertThat(platform.employers)
                .hasSize(4)
                .allSatisfy((number, state) -> assertThat(state).isEqualTo("VERIFIED"));
        assertThat(platform.logins).hasSize(30 + 4 + 1 + 2);
        assertThat(platform.jobAds.values()).containsExactlyInAnyOrder(20, 20, 20, 20, 80, 80);
    }

    @Test
    void changesNothingWhenRunAgain() throws Exception {
        load(12, 3);
        long registrations = platform.called("POST /api/v1/registrations");
        long written = platform.called("POST /api/v1/me/cvs");
        load(12, 3);
        assertThat(platform.called("POST /api/v1/registrations")).isEqualTo(registrations);
        assertThat(platform.called("POST /api/v1/me/cvs")).isEqualTo(written).isEqualTo(12);
        assertThat(platform.called("POST /api/v1/employer-applications")).isEqualTo(6);
        assertThat(platform.called("POST /api/v1/employer/job-ads")).isEqualTo(60);
        assertThat(platform.partners).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/registrations/confirmations",
                "/api/v1/me/profile",
                "/api/v1/me/cvs",
                "/api/v1/employer-applications/confirmations",
                "/api/v1/invitations/confirmations",
                "/api/v1/employer/job-ads"
            })
    void goesOnWhereItWasInterrupted(String step) throws Exception {
        platform.breaks(step);
        assertThatExceptionOfType(ExecutionException.class).isThrownBy(() -> load(9, 3));
        platform.breaks(null);
        load(9, 3);
        assertThat(platform.visibilities).hasSize(9);
        assertThat(platform.called("POST /api/v1/admin/employers")).isEqualTo(3);
        assertThat(platform.logins).hasSize(9 + 3 + 1 + 2);
    }

    @Test
    void asksAgainWhenThePlatformIsBusy() throws Exception {
        platform.isBusyFor(8);
        load(6, 2);
        assertThat(platform.visibilities).hasSize(6);
    }

    @Test
    void tellsItsProgressLineByLine() throws Exception {
        load(20, 10);
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains(
                        "[##########----------] 10 of 20 candidates",
                        "[####################] 20 of 20 candidates",
                        "10 of 10 employers")
                .containsPattern("20 candidates, 10 employers and 360 job ads are there, after \\d+ s");
    }

    @Test
    void readsItsOptions() {
        assertThat(Options.parse())
                .isEqualTo(new Options(
                        "http://localhost:8080",
                        "http://localhost:8180/realms/tillit",
                        "http://localhost:8025",
                        1,
                        300,
                        12));
        assertThat(Options.parse(
                        "--gateway",
                        "g",
                        "--identity",
                        "i",
                        "--mail",
                        "m",
                        "--seed",
                        "7",
                        "--candidates",
                        "3",
                        "--employers",
                        "2"))
                .isEqualTo(new Options("g", "i", "m", 7, 3, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> Options.parse("--what", "1"));
        assertThatIllegalArgumentException().isThrownBy(() -> Options.parse("--seed"));
    }

    private void load(int candidates, int employers) throws Exception {
        Options options = new Options(platform.url(), platform.url(), platform.url(), 1, candidates, employers);
        new LoadSampleData(options, new PrintStream(said, true, StandardCharsets.UTF_8)).load();
    }
}
