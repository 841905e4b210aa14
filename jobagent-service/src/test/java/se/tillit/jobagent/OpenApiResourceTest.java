package se.tillit.jobagent;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import se.tillit.platform.test.OpenApiContract;

@QuarkusTest
@WithTestResource(JobAgentStack.class)
class OpenApiResourceTest {

    @Test
    void promisesWhatTheCheckedInDocumentSays() {
        OpenApiContract.check("jobagent-service");
    }
}
