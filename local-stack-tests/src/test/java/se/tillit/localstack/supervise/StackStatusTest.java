package se.tillit.localstack.supervise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.tillit.localstack.keycloak.DemoUser;
import se.tillit.localstack.process.ProcessMemory;

class StackStatusTest {

    private static final ProcessMemory MEMORY = new ProcessMemory(300L << 20, 200L << 20);

    @Test
    void survivesTheWayOverTheSocket() throws Exception {
        StackStatus status = status(true);

        assertThat(StackStatus.parse(status.json())).isEqualTo(status);
    }

    @Test
    void tellsPeopleWhatIsDown() {
        assertThat(status(false).text()).containsPattern("cv-service +DOWN +pid - ");
        assertThat(status(true).text()).containsPattern("cv-service +healthy +pid 42 +200 MB");
    }

    @Test
    void tellsPeopleWhereToGoAndWhoToBe() {
        assertThat(status(true).text())
                .contains("http://localhost:8080/api/v1", "candidate@demo.example", "partner-demo", "tillit-cli");
    }

    @Test
    void isOneLineForPrograms() {
        assertThat(status(true).json().lines()).hasSize(1);
    }

    private static StackStatus status(boolean healthy) {
        return new StackStatus(
                true,
                healthy,
                Map.of("gateway", "http://localhost:8080/api/v1"),
                List.of(new StackStatus.Running("cv-service", healthy ? 42L : null, healthy, MEMORY, "cv-service.log")),
                MEMORY,
                DemoUser.all(),
                Map.of("passwordGrant", "tillit-cli"));
    }
}
