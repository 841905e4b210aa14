package se.tillit.gateway.contact;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A further message, in plain text. */
@Schema(name = "NewEmployerCaseMessage")
record NewMessage(@NotBlank @Size(max = 5000) String message) {

    @Override
    public String toString() {
        return "NewMessage[…]"; // never the text: this may end in a log
    }
}
