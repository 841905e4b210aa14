package se.tillit.account.support;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;
import se.tillit.platform.test.PlatformStack;

/** PostgreSQL, issuer and keys of the platform, a real SMTP server, and stand-ins for the services we call. */
public class AccountStack implements QuarkusTestResourceLifecycleManager {

    private final PlatformStack platform = new PlatformStack();

    @Override
    public Map<String, String> start() {
        OtherServices.start();
        Map<String, String> config = new HashMap<>(platform.start());
        config.put("TILLIT_SMTP_HOST", "127.0.0.1");
        config.put("TILLIT_SMTP_PORT", String.valueOf(Inbox.open()));
        config.put("TILLIT_MAIL_FROM", "no-reply@tillit.example");
        config.put("TILLIT_PUBLIC_URL", "https://tillit.example");
        config.put("TILLIT_CV_URL", OtherServices.url());
        config.put("TILLIT_CONSENT_URL", OtherServices.url());
        config.put("TILLIT_JOBAGENT_URL", OtherServices.url());
        config.put("tillit.response-floor.time", "120ms");
        config.put("tillit.mail.max-back-off", "2s");
        // The test decides when the background jobs run.
        config.put("tillit.logins.reconcile", "off");
        config.put("tillit.closings.retry", "off");
        config.put("tillit.mail.poll", "200ms");
        config.put("tillit.smtp.timeout", "3s");
        config.put("quarkus.oidc-client.token-path", "/token");
        return config;
    }

    @Override
    public void stop() {
        platform.stop();
        OtherServices.stop();
        Inbox.close();
    }
}
