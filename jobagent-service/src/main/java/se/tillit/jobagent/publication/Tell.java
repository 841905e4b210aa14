package se.tillit.jobagent.publication;

import se.tillit.jobagent.ad.JobAd;

/** Where it is said that others can see something else of an ad now. */
@FunctionalInterface
public interface Tell {

    /**
     * Said once for each change.
     *
     * @param matchesAnew whether somebody else may be looking for it now
     */
    void of(JobAd ad, boolean matchesAnew);
}
