package se.tillit.cv.visibility;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Opens and closes CVs. Consent-service is asked before the transaction and for openings alone, so that no closing ever
 * waits for another service, not even behind the lock of an opening that does.
 */
@ApplicationScoped
class OpenOrClose {

    private final NoticeBoard noticeBoard;
    private final VisibilityChange change;

    OpenOrClose(NoticeBoard noticeBoard, VisibilityChange change) {
        this.noticeBoard = noticeBoard;
        this.change = change;
    }

    Shown show(UUID owner, UUID id, VisibilityWish wish, @Nullable String ifMatch, String language) {
        boolean opens = change.opens(owner, id, wish);
        List<RequiredNotice> notices = opens ? noticeBoard.current(language) : List.of();
        return change.apply(owner, id, wish, new VisibilityChange.Asked(ifMatch, notices, language));
    }
}
