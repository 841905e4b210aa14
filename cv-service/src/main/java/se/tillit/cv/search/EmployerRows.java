package se.tillit.cv.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import se.tillit.cv.document.Cv;
import se.tillit.cv.document.CvProjection;
import se.tillit.cv.profile.Boxes;
import se.tillit.cv.view.EmployerView;
import se.tillit.cv.view.EmployerViews;
import se.tillit.cv.view.StoredView;

/** Keeps all that employers may get of a CV beside it, once for each state it can be seen in. */
@ApplicationScoped
class EmployerRows implements CvProjection {

    /** Raise it whenever the same CV would be masked, shown or analysed differently: {@link DeriveAgain} does the rest. */
    static final int DERIVATION = 2;

    private final EntityManager database;

    EmployerRows(EntityManager database) {
        this.database = database;
    }

    @Override
    public void project(Cv cv, Boxes boxes) {
        EmployerView anonymous = EmployerViews.anonymous(boxes, cv.draft());
        EmployerView open = EmployerViews.open(boxes, cv.draft());
        database.flush();
        database.createNativeQuery("""
            update cv set
                anonymous_card = :anonymousCard,
                anonymous_view = :anonymousView,
                anonymous_words = cast(:anonymousWords as tsvector),
                public_card = :publicCard,
                public_view = :publicView,
                public_words = cast(:publicWords as tsvector),
                derivation = :derivation
            where number = :number
            """)
                .setParameter("anonymousCard", Card.Column.JSON.convertToDatabaseColumn(Card.of(anonymous)))
                .setParameter("anonymousView", StoredView.JSON.convertToDatabaseColumn(anonymous))
                .setParameter("anonymousWords", FoundBy.lexemes(anonymous).toTsvector())
                .setParameter("publicCard", Card.Column.JSON.convertToDatabaseColumn(Card.of(open)))
                .setParameter("publicView", StoredView.JSON.convertToDatabaseColumn(open))
                .setParameter("publicWords", FoundBy.lexemes(open).toTsvector())
                .setParameter("derivation", DERIVATION)
                .setParameter("number", cv.number())
                .executeUpdate();
    }
}
