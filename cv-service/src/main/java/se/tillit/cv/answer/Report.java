package se.tillit.cv.answer;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.tillit.platform.request.PlainText;

/** What is wrong with an employer's contact. */
@Schema(name = "CaseReport")
record Report(
        @NotNull Reason reason,
        @Nullable @Size(max = 2000) @PlainText(lines = true) String message) {

    /** The kinds of wrongs. */
    @Schema(name = "CaseReportReason")
    enum Reason {
        SPAM,
        FRAUD,
        HARASSMENT,
        DISCRIMINATION,
        OTHER
    }

    @Override
    public String toString() {
        return "Report[" + reason + "]"; // never the text: this may end in a log
    }
}
