package se.tillit.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The kustomize base: its kustomization, and every object of every file beside it. */
record Manifests(JsonNode kustomization, Set<String> files, List<Manifest> objects) {

    /** The one job, its list and its network policy. */
    static final String TOPICS = "topics";

    private static final String BASE = "deploy/kubernetes/base";
    private static final String KUSTOMIZATION = "kustomization.yaml";

    Manifests {
        files = Set.copyOf(files);
        objects = List.copyOf(objects);
    }

    /** One object of the cluster and the file that declares it. */
    record Manifest(String file, JsonNode content) {

        String kind() {
            return content.path("kind").asText();
        }

        String name() {
            return content.at("/metadata/name").asText();
        }

        JsonNode at(String pointer) {
            return content.at(pointer);
        }

        /** How a finding names it. */
        String title() {
            return kind() + " " + name();
        }
    }

    static Manifests read() {
        Path base = Repository.path(BASE);
        List<Manifest> objects = new ArrayList<>();
        Set<String> files = new HashSet<>();
        for (Path file : Repository.files(base)) {
            String name = file.getFileName().toString();
            if (!name.equals(KUSTOMIZATION)) {
                files.add(name);
                Repository.yaml(file).forEach(document -> objects.add(new Manifest(name, document)));
            }
        }
        return new Manifests(Repository.yaml(base.resolve(KUSTOMIZATION)).getFirst(), files, objects);
    }

    /** The base with a mistake in it. */
    Manifests with(BadExample example) {
        Manifests copy = new Manifests(
                kustomization.deepCopy(),
                files,
                objects.stream()
                        .map(object ->
                                new Manifest(object.file(), object.content().deepCopy()))
                        .collect(Collectors.toCollection(ArrayList::new)));
        for (JsonNode change : example.changes()) {
            BadExample.apply(change, copy.target(change.required("in").asText()));
        }
        return copy;
    }

    /** {@code kustomization}, or {@code Kind name}. */
    private JsonNode target(String title) {
        return title.equals("kustomization")
                ? kustomization
                : objects.stream()
                        .filter(object -> object.title().equals(title))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("no " + title))
                        .content();
    }

    Stream<Manifest> ofKind(String kind) {
        return objects.stream().filter(object -> object.kind().equals(kind));
    }

    Stream<Manifest> named(String kind, String name) {
        return ofKind(kind).filter(object -> object.name().equals(name));
    }

    /** Every pod that the base describes, by the name of what runs in it: the services, and the job. */
    Map<String, JsonNode> pods() {
        return Stream.of("Deployment", "Job")
                .flatMap(this::ofKind)
                .collect(Collectors.toMap(Manifest::name, owner -> owner.at("/spec/template/spec")));
    }

    JsonNode deployment(String service) {
        return named("Deployment", service).map(Manifest::content).findFirst().orElseThrow();
    }
}
