package se.tillit.gateway.ratelimit;

import jakarta.inject.Singleton;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The address that a caller without a login is known by. {@code X-Forwarded-For} is read from the right, hop by hop, and
 * only as long as the hop that wrote it is a trusted proxy: what a caller wrote itself stands further left and is never
 * reached.
 */
@Singleton
public class ClientAddress {

    private static final int SUBSCRIBER_PREFIX = 64;

    private final List<Network> proxies;

    ClientAddress(RateLimitConfig config) {
        proxies = config.trustedProxies().orElse(Set.of()).stream()
                .map(Network::parse)
                .toList();
    }

    /**
     * Finds the caller.
     *
     * @param connection the address of the connection
     * @param forwardedFor every {@code X-Forwarded-For} field, in order
     */
    public String of(String connection, List<String> forwardedFor) {
        List<String> hops = new ArrayList<>();
        forwardedFor.forEach(field -> hops.addAll(Arrays.asList(field.split(",", -1))));
        Optional<InetAddress> known = Network.address(connection);
        String caller = connection;
        while (known.isPresent() && trusted(known.get()) && !hops.isEmpty()) {
            String hop = hops.removeLast().strip();
            known = Network.address(hop);
            caller = known.isPresent() ? hop : caller;
        }
        return Network.address(caller).map(ClientAddress::subscriber).orElse(caller);
    }

    private boolean trusted(InetAddress address) {
        return proxies.stream().anyMatch(proxy -> proxy.contains(address));
    }

    /** One subscriber has a whole /64 of IPv6, so the rest of the address is no part of who it is. */
    private static String subscriber(InetAddress address) {
        if (!(address instanceof Inet6Address)) {
            return address.getHostAddress();
        }
        byte[] prefix = Arrays.copyOf(address.getAddress(), SUBSCRIBER_PREFIX / 8);
        return Arrays.toString(prefix);
    }
}
