package se.tillit.cv.profile;

import org.jspecify.annotations.Nullable;

/** A personal box, by the name that it has in JSON. */
enum Box {
    NAME("name"),
    EMAIL("email"),
    ADDRESS("address"),
    PHONE("phone"),
    MOBILE("mobile"),
    GENDER("gender"),
    CITIZENSHIP("citizenship"),
    BIRTH_DATE("birthDate");

    private final String member;

    Box(String member) {
        this.member = member;
    }

    String member() {
        return member;
    }

    @Nullable
    Object of(Boxes boxes) {
        return switch (this) {
            case NAME -> boxes.name();
            case EMAIL -> boxes.email();
            case ADDRESS -> boxes.address();
            case PHONE -> boxes.phone();
            case MOBILE -> boxes.mobile();
            case GENDER -> boxes.gender();
            case CITIZENSHIP -> boxes.citizenship();
            case BIRTH_DATE -> boxes.birthDate();
        };
    }
}
