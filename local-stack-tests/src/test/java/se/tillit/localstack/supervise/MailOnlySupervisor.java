package se.tillit.localstack.supervise;

import java.io.IOException;
import java.nio.file.Path;
import se.tillit.localstack.Component;
import se.tillit.localstack.LocalStack;

/** The supervisor as {@code tillit up} runs it, over the one part that starts in a second. */
final class MailOnlySupervisor {

    private MailOnlySupervisor() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path home = Path.of(arguments[0]);
        Supervisor.serve(
                new StackHome(home),
                LocalStack.builder().freePorts().only(Component.MAIL).dataDirectory(home));
    }
}
