package se.tillit.localstack.supervise;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.tillit.localstack.Component;
import se.tillit.localstack.LocalStack;
import se.tillit.localstack.Port;
import se.tillit.localstack.keycloak.DemoUser;
import se.tillit.localstack.process.ProcessMemory;

/**
 * What runs, where, how it is and what it takes.
 *
 * @param memory of all processes together, the supervisor too
 * @param clients the two ways to a token without a browser, which exist on a local stack alone
 */
public record StackStatus(
        boolean running,
        boolean healthy,
        Map<String, String> urls,
        List<Running> processes,
        ProcessMemory memory,
        List<DemoUser> demoUsers,
        Map<String, String> clients) {

    /**
     * One process.
     *
     * @param pid absent while it is down
     */
    public record Running(
            String name,
            @Nullable Long pid,
            boolean healthy,
            ProcessMemory memory,
            @Nullable String log) {}

    private static final ObjectMapper MAPPER = new ObjectMapper();

    public StackStatus {
        urls = Collections.unmodifiableMap(new LinkedHashMap<>(urls));
        processes = List.copyOf(processes);
        demoUsers = List.copyOf(demoUsers);
        clients = Map.copyOf(clients);
    }

    static StackStatus down() {
        return new StackStatus(
                false, false, Map.of(), List.of(), ProcessMemory.NONE, DemoUser.all(), clientsOfOverlay());
    }

    static StackStatus of(LocalStack stack) throws InterruptedException {
        List<Running> processes = new ArrayList<>();
        for (Component component : stack.components()) {
            Long pid = stack.pid(component).isPresent() ? stack.pid(component).getAsLong() : null;
            processes.add(new Running(
                    component.label(),
                    pid,
                    stack.healthy(component),
                    pid == null ? ProcessMemory.NONE : ProcessMemory.of(pid),
                    stack.log(component).toString()));
        }
        boolean healthy = processes.stream().allMatch(Running::healthy);
        long self = ProcessHandle.current().pid();
        processes.add(new Running("supervisor", self, true, ProcessMemory.alone(self), null));
        ProcessMemory memory = processes.stream().map(Running::memory).reduce(ProcessMemory.NONE, ProcessMemory::plus);
        return new StackStatus(true, healthy, urls(stack), processes, memory, DemoUser.all(), clientsOfOverlay());
    }

    private static Map<String, String> urls(LocalStack stack) {
        Map<String, String> urls = new LinkedHashMap<>();
        urls.put("gateway", stack.gateway() + "/api/v1");
        urls.put("docs", stack.gateway() + "/docs");
        urls.put("openapi", stack.gateway() + "/api/v1/openapi");
        urls.put("identity", stack.identity().toString());
        urls.put("mail", stack.mail().toString());
        urls.put("smtp", "smtp://localhost:" + stack.port(Port.SMTP));
        urls.put("kafka", stack.bootstrapServers());
        for (Component component : stack.components()) {
            if (component.isService()) {
                urls.put(component.label(), stack.service(component).toString());
                urls.put(component.label() + " health", stack.management(component) + "/q/health");
                if (component != Component.GATEWAY) {
                    urls.put(
                            component.label() + " database",
                            stack.database(component).url());
                }
            }
        }
        return urls;
    }

    private static Map<String, String> clientsOfOverlay() {
        return Map.of("passwordGrant", "tillit-cli", "partner", "partner-demo", "partnerSecret", "tillit-demo");
    }

    String json() {
        try {
            return MAPPER.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static StackStatus parse(String json) throws JsonProcessingException {
        return MAPPER.readValue(json, StackStatus.class);
    }

    /** For people. */
    String text() {
        if (!running) {
            return "Tillit is not running here. Start it with: ./tillit up";
        }
        StringBuilder text = new StringBuilder();
        for (Running process : processes) {
            text.append(String.format(
                    Locale.ROOT,
                    "  %-17s %-9s pid %-8s %5d MB%n",
                    process.name(),
                    process.healthy() ? "healthy" : "DOWN",
                    process.pid() == null ? "-" : process.pid(),
                    process.memory().pss() >> 20));
        }
        text.append(String.format(Locale.ROOT, "  %-44s %5d MB%n%n", "together", memory.pss() >> 20));
        urls.entrySet().stream()
                .filter(url -> List.of("gateway", "docs", "identity", "mail").contains(url.getKey()))
                .forEach(url -> text.append(String.format(Locale.ROOT, "  %-10s %s%n", url.getKey(), url.getValue())));
        text.append(String.format(Locale.ROOT, "%n  Log in as (password grant of client tillit-cli):%n"));
        demoUsers.forEach(user -> text.append(
                String.format(Locale.ROOT, "  %-10s %-24s %s%n", user.role(), user.email(), user.password())));
        text.append(String.format(Locale.ROOT, "  %-10s %-24s %s%n", "partner", "client partner-demo", "tillit-demo"));
        return text.toString();
    }
}
