package dev.landform.plan;

/** Stands in a difference for what will only be known when the plan is applied. */
enum Unknown {
    AFTER_APPLY;

    @Override
    public String toString() {
        return "(known after apply)";
    }
}
