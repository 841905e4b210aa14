package se.tillit.consent.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import se.tillit.events.erasure.ErasureAnswered;
import se.tillit.platform.inbox.EventConsumer;

/** Notes a service's answer and orders what is next, in one transaction. */
@ApplicationScoped
class ErasureAnsweredConsumer implements EventConsumer<ErasureAnswered> {

    private final ErasureWalk walk;

    ErasureAnsweredConsumer(ErasureWalk walk) {
        this.walk = walk;
    }

    @Override
    public String name() {
        return "erasure-answers";
    }

    @Override
    public Class<ErasureAnswered> form() {
        return ErasureAnswered.class;
    }

    @Override
    public void take(ErasureAnswered answer) {
        walk.answered(answer.erasureId(), new Plan.Stop(answer.service(), answer.step()), answer.counts());
    }
}
