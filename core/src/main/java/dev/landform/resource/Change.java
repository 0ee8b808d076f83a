package dev.landform.resource;

/** What it takes to change an attribute of a resource that exists. */
public enum Change {
    /** AWS can change it on the living resource. */
    IN_PLACE,
    /** AWS can raise it on the living resource and never lower it: the plan refuses to. Its value is an integer. */
    GROW,
    /** AWS cannot change it: a new resource takes the old one's place. */
    REPLACE,
    /** It cannot change, and replacing would lose data: the plan refuses. */
    IMMUTABLE,
    /** It is used when the resource is created and never compared afterwards. */
    INITIAL
}
