package se.tillit.account.mailbox;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the owner may change of an item. */
@Schema(name = "MessageState")
record MessageState(@NotNull Boolean read) {}
