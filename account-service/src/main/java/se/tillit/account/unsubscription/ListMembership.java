package se.tillit.account.unsubscription;

/** Who is on a list, said by the feature that owns the list. A bean of this type is found by the links. */
public interface ListMembership {

    MailingList list();

    /** Whether the reader still gets mail of the list. */
    boolean reads(Reader reader);

    /** The reader gets no mail of the list any more. Ending it again changes nothing. */
    void end(Reader reader);
}
