package se.tillit.account.recovery;

import java.util.UUID;

/** What an answer to a recovery is worth. */
sealed interface Judgement {

    /** The link was used before. */
    record Done() implements Judgement {}

    /** It is not the answer, and has been counted. */
    record Wrong() implements Judgement {}

    /** It is the answer of this user. */
    record Right(UUID recoveryId, UUID userId) implements Judgement {}
}
