package se.tillit.account.link;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import se.tillit.platform.problem.ProblemDocument;

/** Every refusal is a problem document; a resource that names none of its own need not say so. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class LinkProblems implements OASFilter {

    @Override
    public Operation filterOperation(Operation operation) {
        if (operation.getResponses() != null) {
            operation.getResponses().getAPIResponses().forEach(LinkProblems::complete);
        }
        return operation;
    }

    private static void complete(String status, APIResponse response) {
        if (List.of('4', '5').contains(status.charAt(0))
                && response.getContent() == null
                && response.getRef() == null) {
            response.setContent(OASFactory.createContent()
                    .addMediaType(
                            ProblemDocument.MEDIA_TYPE,
                            OASFactory.createMediaType()
                                    .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))));
        }
    }
}
