package se.tillit.localstack.keycloak;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import se.tillit.localstack.cache.SharedCache;
import se.tillit.localstack.postgres.Database;
import se.tillit.localstack.process.JavaCommand;
import se.tillit.localstack.process.Part;
import se.tillit.localstack.process.Probe;
import se.tillit.localstack.process.ProcessSpec;
import se.tillit.localstack.secrets.Secrets;

/** The identity server of a local stack. */
public final class KeycloakServer implements Part {

    /**
     * What tells one server from another.
     *
     * @param checkout where the deployed realm and the Maven wrapper are found
     * @param home the server's own files
     * @param webOrigin where the front end of this stack is served; logins return there, and to the overlay's addresses
     */
    public record Setting(Path checkout, Path home, Path log, int port, int managementPort, String webOrigin) {}

    private static final String ADMINISTRATOR = "admin";

    private final Setting setting;
    private final Database database;
    private final Secrets secrets;
    private final SharedCache cache;
    private final Consumer<String> progress;

    public KeycloakServer(
            Setting setting, Database database, Secrets secrets, SharedCache cache, Consumer<String> progress) {
        this.setting = setting;
        this.database = database;
        this.secrets = secrets;
        this.cache = cache;
        this.progress = progress;
    }

    @Override
    public String name() {
        return "keycloak";
    }

    /** The issuer of this stack's tokens. */
    public URI realm() {
        return URI.create("http://localhost:" + setting.port() + "/realms/tillit");
    }

    /** The secret of a service's own client. */
    public String clientSecret(String service) {
        return secrets.password("client." + service);
    }

    /** The password of Keycloak's own administrator, for a look around at {@code /admin}. */
    public String administratorPassword() {
        return secrets.password("keycloak.admin");
    }

    @Override
    public List<Integer> ports() {
        return List.of(setting.port(), setting.managementPort());
    }

    @Override
    public ProcessSpec prepare() throws IOException, InterruptedException {
        KeycloakDistribution distribution = KeycloakDistribution.built(cache, setting.checkout(), progress);
        RealmFile realm = RealmFile.local(setting.checkout().resolve("deploy/keycloak/tillit-realm.json"));
        if (new KeycloakHome(setting.home()).prepare(distribution, realm)) {
            progress.accept("keycloak keeps the realm it has; the changed one is imported by ./tillit up --fresh");
        }
        return ProcessSpec.of(command().words(), setting.home(), environment(), setting.log());
    }

    /** What {@code kc.sh start} runs, without the shell in between: it would outlive, or not pass on, a signal. */
    private JavaCommand command() {
        Path home = setting.home();
        return JavaCommand.of(
                        home.resolve("lib/quarkus-run.jar").toString(), "io.quarkus.bootstrap.runner.QuarkusEntryPoint")
                .option("-Xms64m")
                .heap("256m")
                .option("-XX:MaxMetaspaceSize=256m")
                .option("-XX:+ExitOnOutOfMemoryError")
                .option("--add-opens=java.base/java.util=ALL-UNNAMED")
                .option("--add-opens=java.base/java.util.concurrent=ALL-UNNAMED")
                .option("--add-opens=java.base/java.security=ALL-UNNAMED")
                .option("--add-opens=java.base/java.lang=ALL-UNNAMED")
                .option("--enable-native-access=ALL-UNNAMED")
                .property("user.language", "en")
                .property(
                        "java.util.concurrent.ForkJoinPool.common.threadFactory",
                        "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory")
                .property("java.util.logging.manager", "org.jboss.logmanager.LogManager")
                .property("picocli.disable.closures", "true")
                .property("quarkus-log-max-startup-records", "10000")
                .property("kc.home.dir", home.toString())
                .property("jboss.server.config.dir", home.resolve("conf").toString())
                .argument("start")
                .argument("--optimized")
                .argument("--import-realm")
                // Without it Keycloak forms a cluster through the database and a restart waits for its dead members.
                .argument("--cache=local")
                .argument("--db-url=" + database.url())
                .argument("--db-username=" + database.user())
                .argument("--db-pool-max-size=10")
                .argument("--http-enabled=true")
                .argument("--http-host=127.0.0.1")
                .argument("--http-port=" + setting.port())
                .argument("--http-management-port=" + setting.managementPort())
                .argument("--hostname=http://localhost:" + setting.port())
                .argument("--log-level=INFO,io.smallrye.health:ERROR");
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMINISTRATOR);
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", administratorPassword());
        environment.put("KC_DB_PASSWORD", database.password());
        // Keycloak has no option of its own for this. Otherwise its pool hands out connections that died with the
        // database.
        environment.put("QUARKUS_DATASOURCE_JDBC_VALIDATE_ON_BORROW", "true");
        environment.put("TILLIT_WEB_ORIGIN", setting.webOrigin());
        environment.put("TILLIT_ACCOUNT_CLIENT_SECRET", clientSecret("account-service"));
        environment.put("TILLIT_CV_CLIENT_SECRET", clientSecret("cv-service"));
        environment.put("TILLIT_CONSENT_CLIENT_SECRET", clientSecret("consent-service"));
        environment.put("TILLIT_JOBAGENT_CLIENT_SECRET", clientSecret("jobagent-service"));
        return environment;
    }

    @Override
    public boolean answers() {
        return Probe.ok(URI.create("http://127.0.0.1:" + setting.managementPort() + "/health/ready"))
                && Probe.ok(realm());
    }

    @Override
    public Duration patience() {
        return Duration.ofMinutes(4);
    }
}
