/**
 * What every link in a mail has in common: following it describes, posting its token acts, and it ends. Registrations, invitations, applications, recoveries and subscriptions are such links.
 */
@NullMarked
package se.tillit.account.link;

import org.jspecify.annotations.NullMarked;
