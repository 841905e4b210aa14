package se.tillit.jobagent.ad;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whether others see an ad.
 *
 * <pre>
 * SCHEDULED ──its time comes──▶ OPEN ──its last day passes, or it is withdrawn──▶ CLOSED
 *     ▲                          │                                                  │
 *     └──── put off ◀────────────┴───────────── published again ◀───────────────────┘
 * </pre>
 */
@Schema(name = "JobAdState")
public enum AdState {
    /** Not open yet. */
    SCHEDULED,
    /** Found and matched. */
    OPEN,
    /** Not any more. */
    CLOSED
}
