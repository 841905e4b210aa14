package se.tillit.bench.jobsearch;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import se.tillit.bench.market.RealAd;
import se.tillit.bench.market.RealMarket;

/** An ad with its name and the time of its publication, which no two of them share. */
record StoredAd(UUID id, Instant publishedAt, RealAd ad) {
    private static final Duration SPAN = Duration.ofDays(60);

    /** Ads are stored in no order of their times. */
    private static final long STRIDE = 7_919;

    static StoredAd of(RealMarket market, int number, int count, Instant now) {
        long before = number * STRIDE % count * (SPAN.toMillis() / count);
        return new StoredAd(
                UUID.nameUUIDFromBytes(("ad " + number).getBytes(StandardCharsets.UTF_8)),
                now.minusMillis(before + 1),
                market.ad(number));
    }
}
