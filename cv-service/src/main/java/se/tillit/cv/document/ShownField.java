package se.tillit.cv.document;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A personal box that the owner may let a public CV show, if it is set. None is shown that is not named. */
public enum ShownField {
    @JsonProperty("name")
    NAME,
    @JsonProperty("email")
    EMAIL,
    @JsonProperty("address")
    ADDRESS,
    @JsonProperty("phone")
    PHONE,
    @JsonProperty("mobile")
    MOBILE,
    @JsonProperty("photo")
    PHOTO,
    @JsonProperty("citizenship")
    CITIZENSHIP,
    @JsonProperty("birthDate")
    BIRTH_DATE
}
