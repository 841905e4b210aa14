package se.tillit.bench.matching;

import java.io.IOException;
import java.sql.SQLException;
import se.tillit.bench.market.Ad;
import se.tillit.bench.market.Agent;

/** An engine that keeps agents and tells which of them an ad matches. */
interface StoredQueries extends AutoCloseable {

    /** Shows it an ad before there are agents, so that it may know which words are common. */
    default void learn(Ad ad) {}

    /** Takes an agent; they come in the order of their numbers, from 0. */
    void put(int number, Agent agent) throws Exception;

    /** All agents were put: it may bring itself into its best state. */
    default void settle() throws Exception {}

    /** The numbers of all agents that match, in any order. */
    int[] match(Ad ad) throws Exception;

    /** What there is to say of it beside its times. */
    default String remark() {
        return "";
    }

    @Override
    default void close() throws IOException, SQLException {}
}
