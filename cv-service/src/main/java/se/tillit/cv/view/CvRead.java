package se.tillit.cv.view;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One reading of a CV, as its owner is told.
 *
 * @param number the reading's own, for paging; never sent
 * @param version which text was read
 */
@Schema(name = "CvRead")
record CvRead(@JsonIgnore long number, UUID employerId, int version, ViewKind view, Instant readAt) {}
