package se.tillit.platform.request;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Checks {@link PlainText}; an absent value is text of no length. */
public class PlainTextValidator implements ConstraintValidator<PlainText, String> {

    private static final int ZERO_WIDTH_JOINER = 0x200D; // inside emoji

    private boolean lines;

    @Override
    public void initialize(PlainText constraint) {
        lines = constraint.lines();
    }

    @Override
    public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
        return value == null || value.codePoints().allMatch(character -> isVisible(character, lines));
    }

    /** Whether a character may stand in plain text, of one line or of several. */
    public static boolean isVisible(int character, boolean lines) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> lines && (character == '\n' || character == '\r' || character == '\t');
            case Character.FORMAT -> character == ZERO_WIDTH_JOINER;
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> lines;
            case Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE -> false;
            default -> true;
        };
    }
}
