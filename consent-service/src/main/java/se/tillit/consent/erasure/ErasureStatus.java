package se.tillit.consent.erasure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How far an erasure is, service by service, with the certificate when it is done. Nothing in it is personal. */
@Schema(name = "ErasureStatus")
record ErasureStatus(
        Status status,
        List<ServiceStatus> services,
        Instant requestedAt,
        @Schema(nullable = true) @Nullable Instant completedAt,
        LocalDate logsAgeOutOn,
        @Schema(nullable = true) @Nullable String certificate) {

    ErasureStatus {
        services = List.copyOf(services);
    }

    /** BLOCKED waits for an operator, who has been alarmed. */
    @Schema(name = "ErasureProgress")
    enum Status {
        PENDING,
        BLOCKED,
        DONE
    }

    /** One service; {@code erased} counts by kind of thing. */
    @Schema(name = "ServiceErasure")
    record ServiceStatus(
            String service,
            Status status,
            @Schema(nullable = true) @Nullable Instant at,
            Map<String, Long> erased) {

        ServiceStatus {
            erased = Map.copyOf(erased);
        }

        static ServiceStatus of(String service, List<ErasureTask> tasks) {
            Map<String, Long> erased = new TreeMap<>();
            tasks.forEach(task -> task.counts().forEach((kind, count) -> erased.merge(kind, count, Long::sum)));
            boolean done = tasks.stream().allMatch(ErasureTask::isDone);
            return new ServiceStatus(
                    service,
                    done ? Status.DONE : Status.PENDING,
                    done ? tasks.getLast().doneAt().orElseThrow() : null,
                    erased);
        }
    }

    static ErasureStatus of(Erasure erasure, LocalDate logsAgeOutOn) {
        Map<String, List<ErasureTask>> byService = new LinkedHashMap<>();
        erasure.tasks()
                .forEach(task -> byService
                        .computeIfAbsent(task.service().wireName(), _ -> new ArrayList<>())
                        .add(task));
        return new ErasureStatus(
                switch (erasure.state()) {
                    case HIDING, RUNNING -> Status.PENDING;
                    case BLOCKED -> Status.BLOCKED;
                    case DONE -> Status.DONE;
                },
                byService.entrySet().stream()
                        .map(entry -> ServiceStatus.of(entry.getKey(), entry.getValue()))
                        .toList(),
                erasure.requestedAt(),
                erasure.completedAt().orElse(null),
                logsAgeOutOn,
                erasure.certificate().orElse(null));
    }
}
