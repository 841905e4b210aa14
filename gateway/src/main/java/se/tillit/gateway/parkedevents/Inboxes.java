package se.tillit.gateway.parkedevents;

import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import se.tillit.events.Service;
import se.tillit.gateway.forward.ForwardConfig;

/** The services that take events, always in the same order. */
@Singleton
class Inboxes {

    private static final long ANSWER_SECONDS = 5;

    private final List<Inbox> all;

    Inboxes(ForwardConfig config) {
        this.all = List.of(
                inbox(Service.ACCOUNT, config, config.account()),
                inbox(Service.CV, config, config.cv()),
                inbox(Service.JOBAGENT, config, config.jobagent()),
                inbox(Service.CONSENT, config, config.consent()));
    }

    /** One of them. */
    record Inbox(String service, ParkedEventsApi api) {}

    private static Inbox inbox(Service service, ForwardConfig config, URI address) {
        return new Inbox(
                service.wireName(),
                QuarkusRestClientBuilder.newBuilder()
                        .baseUri(address)
                        .connectTimeout(config.connectTimeout().toMillis(), TimeUnit.MILLISECONDS)
                        .readTimeout(ANSWER_SECONDS, TimeUnit.SECONDS)
                        .build(ParkedEventsApi.class));
    }

    Optional<Inbox> of(String service) {
        return all.stream().filter(inbox -> inbox.service().equals(service)).findFirst();
    }

    /** This one and those after it. */
    Stream<Inbox> from(String service) {
        return all.stream().dropWhile(inbox -> !inbox.service().equals(service));
    }

    String first() {
        return all.getFirst().service();
    }

    Optional<String> after(String service) {
        return from(service).skip(1).map(Inbox::service).findFirst();
    }
}
