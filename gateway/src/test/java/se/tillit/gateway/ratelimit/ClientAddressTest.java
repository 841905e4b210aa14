package se.tillit.gateway.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientAddressTest {

    @Test
    void forwardedAddressOfAnUntrustedConnectionIsIgnored() {
        ClientAddress addresses = trusting();

        assertThat(addresses.of("203.0.113.9", List.of("198.51.100.1"))).isEqualTo("203.0.113.9");
    }

    @Test
    void trustedProxyIsBelieved() {
        ClientAddress addresses = trusting("10.0.0.0/8");

        assertThat(addresses.of("10.1.2.3", List.of("198.51.100.1"))).isEqualTo("198.51.100.1");
    }

    @Test
    void whatTheCallerWroteItselfIsNotBelieved() {
        ClientAddress addresses = trusting("10.0.0.0/8");

        // The caller sent 192.0.2.77 and hoped; the proxy appended the address it saw.
        assertThat(addresses.of("10.1.2.3", List.of("192.0.2.77, 198.51.100.1")))
                .isEqualTo("198.51.100.1");
        assertThat(addresses.of("10.1.2.3", List.of("192.0.2.77", "198.51.100.1")))
                .isEqualTo("198.51.100.1");
    }

    @Test
    void severalTrustedProxiesAreWalkedBack() {
        ClientAddress addresses = trusting("10.0.0.0/8", "172.16.0.0/12");

        assertThat(addresses.of("10.1.2.3", List.of("192.0.2.77, 198.51.100.1, 172.16.9.9")))
                .isEqualTo("198.51.100.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "unknown", "example.org", "_hidden", "1.2.3.4:80", "999.1.1.1"})
    void nonsenseFromATrustedProxyLeavesTheProxysAddress(String nonsense) {
        assertThat(trusting("10.0.0.0/8").of("10.1.2.3", List.of(nonsense))).isEqualTo("10.1.2.3");
    }

    @Test
    void subscriberOfIpv6IsOneCaller() {
        ClientAddress addresses = trusting();

        assertThat(addresses.of("2001:db8:1:2:aaaa::1", List.of()))
                .isEqualTo(addresses.of("2001:db8:1:2:bbbb::9", List.of()))
                .isNotEqualTo(addresses.of("2001:db8:1:3:aaaa::1", List.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.255.0.1, true",
        "10.0.0.0/8, 11.0.0.1, false",
        "192.0.2.128/25, 192.0.2.200, true",
        "192.0.2.128/25, 192.0.2.100, false",
        "0.0.0.0/0, 8.8.8.8, true",
        "192.0.2.1, 192.0.2.1, true",
        "192.0.2.1, 192.0.2.2, false",
        "2001:db8::/32, 2001:db8:ffff::1, true",
        "2001:db8::/32, 2001:db9::1, false",
        "10.0.0.0/8, 2001:db8::1, false"
    })
    void networkContainsItsAddresses(String network, String address, boolean inside) {
        assertThat(Network.parse(network).contains(Network.address(address).orElseThrow()))
                .isEqualTo(inside);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "example.org", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/x", "::/129"})
    void brokenNetworkStopsTheStart(String network) {
        assertThatIllegalArgumentException().isThrownBy(() -> trusting(network));
    }

    private static ClientAddress trusting(String... networks) {
        return new ClientAddress(TestLimits.of(1, Set.of(networks)));
    }
}
