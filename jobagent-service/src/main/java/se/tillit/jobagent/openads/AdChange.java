package se.tillit.jobagent.openads;

import java.util.Optional;
import java.util.UUID;

/**
 * What an ad is now.
 *
 * @param ad absent when it is not open
 */
record AdChange(UUID id, Optional<OpenAd> ad) {}
