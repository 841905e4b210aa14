package se.tillit.cv.profile;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** The postcode of a Swedish address has five digits: the municipality is derived from it. */
@Constraint(validatedBy = PostalCode.OfAddress.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface PostalCode {

    /** Never read: the sentence is looked up by the constraint's name. */
    String message() default "postal code";

    /** Unused; the specification asks for it. */
    Class<?>[] groups() default {};

    /** Unused; the specification asks for it. */
    Class<? extends Payload>[] payload() default {};

    /** Checks it, and names the member and not the whole address. */
    class OfAddress implements ConstraintValidator<PostalCode, Address> {

        @Override
        public boolean isValid(@Nullable Address address, ConstraintValidatorContext context) {
            if (address == null
                    || address.postalCode() == null
                    || !address.swedish()
                    || address.postalCode().matches("\\d{5}")) {
                return true;
            }
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate("postal code")
                    .addPropertyNode("postalCode")
                    .addConstraintViolation();
            return false;
        }
    }
}
