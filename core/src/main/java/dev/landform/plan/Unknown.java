package dev.landform.plan;

/** Stands in a difference for what will only be known when the plan is applied. */
public enum Unknown {
    /** It is an output of something that this plan creates or changes. */
    AFTER_APPLY;

    @Override
    public String toString() {
        return "(known after apply)";
    }
}
