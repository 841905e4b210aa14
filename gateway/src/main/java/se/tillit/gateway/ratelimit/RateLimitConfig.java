package se.tillit.gateway.ratelimit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * Rate limits, per replica: with three replicas a caller may reach up to three times the figure. Behind each default
 * stands a person with a browser; a program that needs more asks the operator.
 */
@ConfigMapping(prefix = "tillit.rate-limit")
public interface RateLimitConfig {

    /**
     * Published documents and link pages, per address. High, because a school or an employment office shares one
     * address.
     */
    @WithDefault("300")
    int anonymousRead();

    /**
     * Registrations and confirmations, per address. Each may send a mail or try a token: low enough that nobody floods
     * a mailbox, high enough for a classroom that registers together.
     */
    @WithDefault("30")
    int anonymousWrite();

    /** Reading one's own account and CVs. A page of a front end needs about five. */
    @WithDefault("600")
    int read();

    /** Changing one's own things. Raise it for an import through the API. */
    @WithDefault("120")
    int write();

    /** CV searches of one employer user. Lower it when somebody enumerates; a person pages about ten times a minute. */
    @WithDefault("60")
    int employerSearch();

    /** CVs opened by one employer user. Lower it together with the searches: it bounds what one login can copy. */
    @WithDefault("60")
    int employerRead();

    /** The time in which the figures above may be used up. */
    @WithDefault("PT1M")
    Duration window();

    /**
     * How many callers are remembered. A forgotten caller starts afresh, so set it above the number of callers in a
     * window; an entry takes about 200 bytes.
     */
    @WithDefault("200000")
    long rememberedCallers();

    /**
     * Networks (CIDR) of the proxies in front of the gateway. Only what they append to {@code X-Forwarded-For} is
     * believed; empty means that the connection's own address counts. Set it in every deployment behind a load
     * balancer, or all callers share one address.
     */
    Optional<Set<String>> trustedProxies();
}
