package se.tillit.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.tillit.account.support.AccountStack;
import se.tillit.account.support.Employers;
import se.tillit.account.support.FakeIdentities;
import se.tillit.account.support.FakeIdentities.Step;
import se.tillit.account.support.Inbox;
import se.tillit.account.support.OtherServices;
import se.tillit.account.support.People;

/** Whatever goes right or wrong with a person, no log line says who it is. */
@QuarkusTest
@WithTestResource(AccountStack.class)
class LogPrivacyResourceTest {

    @Inject
    FakeIdentities identities;

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Handler listener = new Handler() {

        private final SimpleFormatter formatter = new SimpleFormatter();

        @Override
        public void publish(LogRecord entry) {
            // The mail server of the test is not ours, and a talkative one.
            if (!String.valueOf(entry.getLoggerName()).startsWith("com.icegreen.")) {
                lines.add(formatter.format(entry));
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        listener.setLevel(Level.ALL);
        Logger.getLogger("").addHandler(listener);
        // Everything of ours, also what is not written by default.
        Logger.getLogger("se.tillit").setLevel(Level.ALL);
    }

    @AfterEach
    void stopListening() {
        Logger.getLogger("").removeHandler(listener);
        Logger.getLogger("se.tillit").setLevel(null);
        identities.recover();
    }

    @Test
    void tellsNothingAboutARegistration() {
        String email = People.newAddress();
        Map<String, Object> body = People.registration(email);
        body.put("name", "Lovisa Loggfri");
        body.put("birthDate", "1977-07-07");

        String token = People.registered(body);
        identities.failAt(Step.AFTER_CREATE);
        People.confirm(People.confirmation(token)).statusCode(503);
        People.confirm(People.confirmation(token, "kort")).statusCode(422);
        OtherServices.whileCvServiceIsDown(
                () -> People.confirm(People.confirmation(token)).statusCode(503));
        People.confirm(People.confirmation(token)).statusCode(201);
        People.register(body).statusCode(202);
        Inbox.of(email, 2);

        assertSilentAbout(email, token, "Lovisa", "1977-07-07", People.PASSWORD, "Karo", "Vad hette");
    }

    @Test
    void tellsNothingAboutARecipientWhoseMailFails() {
        String email = People.newAddress();

        Inbox.whileDown(() -> {
            People.register(People.registration(email)).statusCode(202);
            Inbox.quiet();
        });
        String token = Inbox.newest(email, 1).token();

        assertThat(lines).anySatisfy(line -> assertThat(line).contains("mail=registration:"));
        assertSilentAbout(email, token);
    }

    @Test
    void tellsNothingAboutASoleTrader() {
        String number = Employers.newSoleTradersNumber();
        String contact = Employers.newContact();
        String id = Employers.applied(Employers.application(number, contact), contact);
        Employers.verify(id).statusCode(200);
        String token = Inbox.newest(contact, 2).token();
        Employers.accept(People.confirmation(token)).statusCode(201);
        OtherServices.whileCvServiceIsDown(() -> Employers.suspend(id).statusCode(503));
        Employers.suspend(id).statusCode(200);

        assertThat(lines).isNotEmpty();
        assertSilentAbout(number, contact, token, "Kim Chef", "Ödets");
    }

    private void assertSilentAbout(String... secrets) {
        assertThat(lines).allSatisfy(line -> assertThat(line).doesNotContainIgnoringCase(secrets));
    }
}
