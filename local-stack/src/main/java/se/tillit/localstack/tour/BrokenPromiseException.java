package se.tillit.localstack.tour;

/** The running platform did not keep a promise of the story. */
public class BrokenPromiseException extends RuntimeException {

    BrokenPromiseException(String promise) {
        super(promise);
    }
}
