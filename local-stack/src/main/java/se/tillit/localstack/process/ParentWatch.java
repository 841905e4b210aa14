package se.tillit.localstack.process;

import java.io.IOException;
import java.io.OutputStream;

/** For our own programs: ends this process when the one that started it is gone, which is seen at the end of standard input. */
public final class ParentWatch {

    private ParentWatch() {}

    public static void exitWhenOrphaned() {
        Thread.ofPlatform().daemon().name("parent-watch").start(() -> {
            try {
                System.in.transferTo(OutputStream.nullOutputStream());
            } catch (IOException closed) {
                System.err.println("Standard input is gone: " + closed.getMessage());
            }
            System.exit(0);
        });
    }
}
