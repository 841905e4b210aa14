package se.tillit.gateway.employerview;

import org.eclipse.microprofile.openapi.annotations.media.DiscriminatorMapping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tillit.gateway.service.Fields;

/** A CV as one employer sees it. Each view is a type of its own: what the type does not have cannot be sent. */
@Schema(
        name = "EmployerView",
        description = "A CV as this employer sees it. An owner may change or end the view at any moment.",
        oneOf = {AnonymousView.class, PublicView.class, DisclosedView.class},
        discriminatorProperty = "view",
        discriminatorMapping = {
            @DiscriminatorMapping(value = "ANONYMOUS", schema = AnonymousView.class),
            @DiscriminatorMapping(value = "PUBLIC", schema = PublicView.class),
            @DiscriminatorMapping(value = "DISCLOSED", schema = DisclosedView.class)
        })
public sealed interface EmployerView permits AnonymousView, PublicView, DisclosedView {

    /**
     * Builds the view that a service declares.
     *
     * @param ref the reference that was asked for; the service's own word for it is not needed
     */
    static EmployerView of(String ref, Fields answer) {
        return switch (ViewLabel.declared(answer)) {
            case ANONYMOUS -> AnonymousView.of(ref, answer);
            case PUBLIC -> PublicView.of(ref, answer);
            case DISCLOSED -> DisclosedView.of(ref, answer);
        };
    }
}
