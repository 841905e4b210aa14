package se.tillit.jobagent.partnerquota;

import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Writes where a partner stands into every answer to it, refusals too. */
public class QuotaFields {

    private final QuotaShown shown;

    QuotaFields(QuotaShown shown) {
        this.shown = shown;
    }

    @ServerResponseFilter
    public void write(ContainerResponseContext answer) {
        shown.fields().forEach((name, value) -> answer.getHeaders().putSingle(name, value));
    }
}
