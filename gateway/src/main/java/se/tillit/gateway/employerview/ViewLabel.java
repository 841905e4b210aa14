package se.tillit.gateway.employerview;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tillit.gateway.service.Fields;

/** As what an employer sees a CV. */
@Schema(name = "EmployerViewLabel")
enum ViewLabel {
    /** What is needed to judge a CV, and nothing to recognise its owner by. */
    ANONYMOUS,
    /** With the personal boxes that the owner shows to every verified employer. */
    PUBLIC,
    /** With the personal fields that the owner disclosed to this employer. */
    DISCLOSED;

    /** The declared view; without one, or with one that we do not know, the narrowest. */
    static ViewLabel declared(Fields answer) {
        ViewLabel known = answer.oneOf("view", ViewLabel.class);
        return known == null ? ANONYMOUS : known;
    }
}
