package se.tillit.jobagent.draft;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where an ad may lead: https alone, without a login in it or a port of its own. */
public final class Links {

    private final @Nullable Set<String> hosts;

    private Links(@Nullable Set<String> hosts) {
        this.hosts = hosts;
    }

    /** To any host. */
    public static Links anywhere() {
        return new Links(null);
    }

    /** To these hosts, named exactly, and to no other. */
    public static Links to(Set<String> hosts) {
        return new Links(Set.copyOf(hosts));
    }

    /** Whether an ad may lead there. */
    public boolean allow(String url) {
        return host(url).filter(host -> hosts == null || hosts.contains(host)).isPresent();
    }

    private static Optional<String> host(String url) {
        try {
            URI target = new URI(url);
            boolean plain = "https".equalsIgnoreCase(target.getScheme())
                    && target.getRawUserInfo() == null
                    && (target.getPort() == -1 || target.getPort() == 443);
            return plain
                    ? Optional.ofNullable(target.getHost()).map(host -> host.toLowerCase(Locale.ROOT))
                    : Optional.empty();
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }
}
