package se.tillit.gateway.service;

import se.tillit.platform.problem.ProblemType;

/**
 * What a service's refusal means outside. Only the status is looked at: a body may say more than an employer should know.
 *
 * @param forbidden what a 403 stands for behind this path; the caller's role was checked before
 */
public record Refusals(ProblemType forbidden) {

    ProblemType of(int status) {
        return switch (status) {
            case 400 -> ProblemType.MALFORMED_REQUEST;
            case 401 -> ProblemType.UNAUTHENTICATED;
            case 403 -> forbidden;
            case 404 -> ProblemType.NOT_FOUND;
            case 409 -> ProblemType.CONFLICT;
            case 412 -> ProblemType.PRECONDITION_FAILED;
            case 422 -> ProblemType.RULE_NOT_MET;
            case 428 -> ProblemType.NOTICE_REQUIRED;
            case 429 -> ProblemType.TOO_MANY_REQUESTS;
            default -> ProblemType.UNAVAILABLE;
        };
    }
}
