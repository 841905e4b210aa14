package se.tillit.gateway.contact;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A first message, in plain text. */
@Schema(name = "NewEmployerCase")
@JsonInclude(JsonInclude.Include.NON_NULL)
record NewCase(
        @NotBlank @Size(max = 200) String subject,
        @NotBlank @Size(max = 5000) String message,

        @Schema(description = "The job ad that it is about.") @Nullable @Pattern(regexp = "[0-9a-f-]{36}")
        String jobAdId) {

    @Override
    public String toString() {
        return "NewCase[…]"; // never the text: this may end in a log
    }
}
