package se.tillit.platform.request;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import se.tillit.platform.problem.ProblemException;
import se.tillit.platform.problem.ProblemType;
import se.tillit.platform.problem.Violation;

/**
 * Refuses a query parameter that the resource does not name. Ignoring one is worse than an error: a filter that is
 * misspelt or not built yet would widen the answer without a word.
 */
public class KnownParameters {

    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    @ServerRequestFilter
    public void refuseUnknown(ContainerRequestContext request, ResourceInfo resource) {
        Method method = resource.getResourceMethod();
        if (method == null || request.getUriInfo().getQueryParameters().isEmpty()) {
            return;
        }
        Set<String> names = known.computeIfAbsent(method, KnownParameters::declared);
        List<Violation> unknown = request.getUriInfo().getQueryParameters().keySet().stream()
                .filter(name -> !names.contains(name))
                .map(name -> new Violation("?" + shown(name), "unknown-parameter"))
                .toList();
        if (!unknown.isEmpty()) {
            throw new ProblemException(ProblemType.MALFORMED_REQUEST, unknown);
        }
    }

    private static Set<String> declared(Method method) {
        Set<String> names = new HashSet<>();
        for (Parameter parameter : method.getParameters()) {
            add(names, parameter);
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                addFields(names, parameter.getType());
            }
        }
        return Set.copyOf(names);
    }

    private static void addFields(Set<String> names, Class<?> type) {
        for (Field field : type.getDeclaredFields()) {
            add(names, field);
            if (field.isAnnotationPresent(BeanParam.class)) {
                addFields(names, field.getType());
            }
        }
    }

    private static void add(Set<String> names, AnnotatedElement element) {
        QueryParam annotation = element.getAnnotation(QueryParam.class);
        if (annotation != null) {
            names.add(annotation.value());
        }
    }

    /** A name is only repeated when it looks like one: somebody may have put a text into it. */
    private static String shown(String name) {
        return name.matches("[A-Za-z][A-Za-z0-9._-]{0,39}") ? name : "…";
    }
}
