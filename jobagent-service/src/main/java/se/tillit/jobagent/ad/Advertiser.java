package se.tillit.jobagent.ad;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who advertises, as far as it is known here. */
public sealed interface Advertiser {

    /** What others read; nothing for a box ad, which others know by its number alone. */
    default @Nullable String name() {
        return null;
    }

    /** An employer under its own name. */
    record Named(UUID employerId, String name) implements Advertiser {}

    /** An employer that does not want to be known. */
    record Box(UUID employerId, int number) implements Advertiser {}

    /** An employer on a partner's site, by the partner's word. */
    record OfPartner(UUID partnerId, String externalId, String name) implements Advertiser {}
}
