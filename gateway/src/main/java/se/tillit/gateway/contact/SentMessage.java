package se.tillit.gateway.contact;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.tillit.gateway.service.Fields;

/** A message that was sent. Nothing is ever said about its being read. */
@Schema(name = "SentEmployerCaseMessage")
@JsonInclude(JsonInclude.Include.NON_NULL)
record SentMessage(
        @Nullable String id,

        @Schema(description = "It seems to hold an address or a telephone number. It was sent all the same.")
        boolean contactDetails,

        @Schema(format = "date-time") @Nullable String writtenAt) {

    static SentMessage of(Fields answer) {
        return new SentMessage(
                answer.matching("id", Forms.ID),
                answer.flag("contactDetails"),
                answer.matching("writtenAt", Forms.TIME));
    }
}
