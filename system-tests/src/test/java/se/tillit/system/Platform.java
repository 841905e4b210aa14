package se.tillit.system;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import se.tillit.localstack.Component;
import se.tillit.localstack.LocalStack;

/** The running platform as somebody outside meets it. One is started for all journeys of a process, on free ports. */
final class Platform {

    private static final String DEMO_PASSWORD = "tillit-demo";

    private final LocalStack stack;
    private final Admin broker;
    private final PublishedApi publishedApi;

    private Platform(LocalStack stack) {
        this.stack = stack;
        this.broker = Admin.create(Map.of("bootstrap.servers", stack.bootstrapServers()));
        this.publishedApi = new PublishedApi(given().baseUri(gatewayUrl())
                .get("/api/v1/openapi")
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    /** The one platform of this process; it stops with the JVM. */
    static Platform running() {
        return Holder.RUNNING;
    }

    private static final class Holder {
        private static final Platform RUNNING = start();

        /** One process after the other: each start wants the whole machine, and is given up when it takes minutes. */
        private static Platform start() {
            try (FileChannel turn = FileChannel.open(
                            Path.of("target", "platform.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock _ = turn.lock()) {
                LocalStack stack = LocalStack.builder()
                        .freePorts()
                        .dataDirectory(Files.createTempDirectory(Path.of("target"), "platform-"))
                        .progress(System.out::println)
                        // What a killed sender had taken comes back after seconds instead of a minute.
                        .environment(Component.ACCOUNT_SERVICE, "TILLIT_SMTP_TIMEOUT", "5s")
                        .environment(Component.ACCOUNT_SERVICE, "TILLIT_MAIL_LEASE", "8s")
                        .heap(Component.JOBAGENT_SERVICE, System.getProperty("tillit.prove.jobagent.heap", "192m"))
                        .start();
                Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "stop-platform"));
                return new Platform(stack);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    LocalStack stack() {
        return stack;
    }

    /** The broker as its administrator sees it; one for all, for it takes threads and connections. */
    Admin broker() {
        return broker;
    }

    String gatewayUrl() {
        return stack.gateway().toString();
    }

    String identityUrl() {
        return stack.identity().toString();
    }

    String mailUrl() {
        return stack.mail().toString();
    }

    /** A JSON request at the gateway, by nobody in particular; its answer must be one that the gateway's document knows. */
    RequestSpecification request() {
        return given().baseUri(gatewayUrl()).contentType(ContentType.JSON).filter(publishedApi);
    }

    /** A request whose answer may be outside the published API: an attacker's. */
    RequestSpecification oddRequest() {
        return given().baseUri(gatewayUrl()).contentType(ContentType.JSON);
    }

    PublishedApi publishedApi() {
        return publishedApi;
    }

    String currentPolicy() {
        return request()
                .get("/api/v1/policies")
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.current }.version");
    }

    Employer demoEmployer() {
        return new Employer(new Login(this, "employer@demo.example", DEMO_PASSWORD));
    }

    Employer otherDemoEmployer() {
        return new Employer(new Login(this, "employer2@demo.example", DEMO_PASSWORD));
    }

    Login dpo() {
        return new Login(this, "dpo@demo.example", DEMO_PASSWORD);
    }

    Login operator() {
        return new Login(this, "operator@demo.example", DEMO_PASSWORD);
    }
}
