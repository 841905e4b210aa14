package se.tillit.gateway.stub;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.tillit.platform.test.IssuerStack;
import se.tillit.platform.test.TestKafka;

/** An issuer of tokens, a broker, and four stub services, each on a port of its own: a request to the wrong one is seen. */
public class StubServices implements QuarkusTestResourceLifecycleManager {

    public static final StubService ACCOUNT = new StubService();
    public static final StubService CV = new StubService();
    public static final StubService CONSENT = new StubService();
    public static final StubService JOBAGENT = new StubService();

    private static final List<StubService> ALL = List.of(ACCOUNT, CV, CONSENT, JOBAGENT);

    private final IssuerStack issuer = new IssuerStack();
    private final TestKafka broker = new TestKafka();

    @Override
    public Map<String, String> start() {
        ALL.forEach(StubService::start);
        Map<String, String> config = new HashMap<>(issuer.start());
        config.putAll(broker.start());
        config.put("TILLIT_ACCOUNT_URL", ACCOUNT.url());
        config.put("TILLIT_CV_URL", CV.url());
        config.put("TILLIT_CONSENT_URL", CONSENT.url());
        config.put("TILLIT_JOBAGENT_URL", JOBAGENT.url());
        config.put("tillit.forward.answer-timeout", "PT2S");
        config.put("tillit.forward.body-timeout", "PT1S");
        config.put("tillit.forward.streamed-body-timeout", "PT3S");
        config.put("quarkus.rest-client.cv-service.read-timeout", "2000");
        return config;
    }

    @Override
    public void stop() {
        ALL.forEach(StubService::stop);
        issuer.stop();
        broker.stop();
    }

    /** Every service answers with this until told otherwise. */
    public static void allAnswer(StubService.Answer answer) {
        ALL.forEach(service -> service.answers(answer));
    }

    /** How many requests reached any service. */
    public static int requestsBehind() {
        return ALL.stream().mapToInt(service -> service.received().size()).sum();
    }
}
