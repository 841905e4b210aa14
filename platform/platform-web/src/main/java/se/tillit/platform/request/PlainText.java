package se.tillit.platform.request;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Text that a person can see: no control characters (PostgreSQL keeps no NUL), no half surrogates (UTF-8 has none) and no
 * characters that turn the reading direction or hide inside a word, because what is hidden escapes masking.
 */
@Constraint(validatedBy = PlainTextValidator.class)
@Target({
    ElementType.FIELD,
    ElementType.PARAMETER,
    ElementType.TYPE_USE,
    ElementType.RECORD_COMPONENT,
    ElementType.METHOD
})
@Retention(RetentionPolicy.RUNTIME)
public @interface PlainText {

    /** Whether line breaks and tabs are text. */
    boolean lines() default false;

    /** Never read: the sentence is looked up by the constraint's name. */
    String message() default "plain text";

    /** Unused; the specification asks for it. */
    Class<?>[] groups() default {};

    /** Unused; the specification asks for it. */
    Class<? extends Payload>[] payload() default {};
}
