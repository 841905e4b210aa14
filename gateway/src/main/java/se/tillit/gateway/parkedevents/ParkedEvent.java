package se.tillit.gateway.parkedevents;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.tillit.gateway.service.Fields;

/**
 * A record that its service could not take. The payload is not shown: ids in it are people's.
 *
 * @param id names the service and the event there; for the release
 * @param reason a word from the code, never a part of the event
 */
@Schema(name = "ParkedEvent")
record ParkedEvent(
        String id,
        String service,
        @Schema(nullable = true) @Nullable String consumer,
        @Schema(nullable = true) @Nullable String topic,
        @Schema(nullable = true) @Nullable String aggregateType,
        @Schema(nullable = true) @Nullable String reason,
        @Schema(nullable = true) @Nullable String parkedAt,
        @Schema(nullable = true) @Nullable Integer attempts) {

    static @Nullable ParkedEvent of(String service, Fields item) {
        String id = item.text("id");
        return id == null
                ? null
                : new ParkedEvent(
                        service + "." + id,
                        service,
                        item.text("consumer"),
                        item.text("topic"),
                        item.text("aggregateType"),
                        item.text("reason"),
                        item.text("parkedAt"),
                        item.number("attempts", 0, Integer.MAX_VALUE));
    }
}
