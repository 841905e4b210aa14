package se.tillit.cv.visibility;

import java.util.List;
import se.tillit.platform.problem.ProblemException;
import se.tillit.platform.problem.ProblemType;

/** Something would be opened whose notices were not accepted in this call. */
class NoticeRequiredException extends ProblemException {

    NoticeRequiredException(List<RequiredNotice> missing) {
        super(ProblemType.NOTICE_REQUIRED);
        with("requiredNotices", List.copyOf(missing));
    }
}
