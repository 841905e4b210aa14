package se.tillit.bench.matching;

import se.tillit.bench.market.Agent;
import se.tillit.bench.market.Market;

/** Which agents there are and how ads come. */
enum Shape {
    /** Agents of a job site, ads one by one. */
    JOB_SITE {
        @Override
        Agent agent(Market market, int number) {
            return market.agent(number);
        }
    },

    /** Alerts of text, place or both, as in elastic/elasticsearch#25278. */
    TEXT_AND_OR_PLACE {
        @Override
        Agent agent(Market market, int number) {
            return market.textAndOrPlace(number);
        }
    };

    abstract Agent agent(Market market, int number);
}
