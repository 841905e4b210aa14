package se.tillit.consent.policy;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;

/** The wordings of notices, each published once under its key. */
@Singleton
public class Notices implements PanacheRepositoryBase<Notice, String> {

    /** The notices of a policy, in its order. */
    List<Notice> of(Policy policy) {
        List<String> keys = policy.noticeKeys();
        return find("key in ?1", keys).stream()
                .sorted(Comparator.comparingInt(notice -> keys.indexOf(notice.key())))
                .toList();
    }
}
