package se.tillit.account.mail;

import java.util.UUID;

/** The mail server took a mail to a candidate; observers act in the transaction that closes the mail. */
public record MailDelivered(UUID accountId, MailTemplate template) {}
