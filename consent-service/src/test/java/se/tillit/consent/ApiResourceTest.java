package se.tillit.consent;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import se.tillit.consent.support.ConsentStack;
import se.tillit.platform.test.OpenApiContract;

@QuarkusTest
@WithTestResource(ConsentStack.class)
class ApiResourceTest {

    @Test
    void isWhatTheCheckedInDocumentPromises() {
        OpenApiContract.check("consent-service");
    }
}
