package se.tillit.account;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import se.tillit.account.support.AccountStack;
import se.tillit.platform.test.OpenApiContract;

@QuarkusTest
@WithTestResource(AccountStack.class)
class ApiResourceTest {

    @Test
    void isWhatTheCheckedInDocumentPromises() {
        OpenApiContract.check("account-service");
    }
}
