package dev.landform.resource;

/** How far a step has come, and what an edge waits for. */
public enum Milestone {
    /** The call has been answered: the id is known; for a deletion, the deletion was accepted. */
    EXISTS,
    /** The resource can be used for what it is there for; for a deletion, it is gone. */
    READY
}
