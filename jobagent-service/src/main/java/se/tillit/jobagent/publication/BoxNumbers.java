package se.tillit.jobagent.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;

/** Box numbers: random, because the next number of a sequence would tell who wrote shortly after whom. */
@ApplicationScoped
public class BoxNumbers {

    private static final int LOWEST = 100_000;
    private static final int BEYOND = 1_000_000_000;

    private final EntityManager database;
    private final SecureRandom random = new SecureRandom();

    BoxNumbers(EntityManager database) {
        this.database = database;
    }

    /** A number that no ad has, or had as long as it is kept. Two that draw the same at once fail on the column, one in a billion times. */
    @Transactional(Transactional.TxType.MANDATORY)
    public int next() {
        int drawn = random.nextInt(LOWEST, BEYOND);
        return taken(drawn) ? next() : drawn;
    }

    private boolean taken(int number) {
        return Boolean.TRUE.equals(database.createNativeQuery(
                        "select exists (select from job_ad where box_number = :number)", Boolean.class)
                .setParameter("number", number)
                .getSingleResult());
    }
}
