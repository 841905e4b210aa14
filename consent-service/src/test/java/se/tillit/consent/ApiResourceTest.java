package se.tillit.consent;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import se.tillit.platform.test.OpenApiContract;
import se.tillit.platform.test.PlatformStack;

@QuarkusTest
@WithTestResource(PlatformStack.class)
class ApiResourceTest {

    @Test
    void isWhatTheCheckedInDocumentPromises() {
        OpenApiContract.check("consent-service");
    }
}
