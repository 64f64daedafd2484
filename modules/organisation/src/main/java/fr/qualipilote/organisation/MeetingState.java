package fr.qualipilote.organisation;

import java.util.EnumSet;
import java.util.Set;

/** Where a meeting stands; each state says what may be done then. */
public enum MeetingState {
    PLANNED(MeetingStep.MOVE, MeetingStep.PREPARE, MeetingStep.CONVENE, MeetingStep.OPEN, MeetingStep.CANCEL),
    /** The agenda was sent. */
    CONVENED(MeetingStep.MOVE, MeetingStep.PREPARE, MeetingStep.OPEN, MeetingStep.CANCEL),
    /** It sits: minutes are taken. */
    OPEN(MeetingStep.PREPARE, MeetingStep.TAKE_MINUTES, MeetingStep.CONFIRM, MeetingStep.CLOSE),
    /** It was held; the minutes are a draft until they are approved. */
    HELD(MeetingStep.COMPLETE_MINUTES, MeetingStep.CONFIRM, MeetingStep.APPROVE),
    /** The minutes are frozen. */
    APPROVED(MeetingStep.RECTIFY),
    CANCELLED;

    private final Set<MeetingStep> admitted;

    MeetingState(MeetingStep... admitted) {
        this.admitted = Set.of(admitted);
    }

    public boolean admits(MeetingStep step) {
        return admitted.contains(step);
    }

    /** What may be done in this state, by whoever has the right. */
    public Set<MeetingStep> steps() {
        return admitted.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(admitted));
    }
}
