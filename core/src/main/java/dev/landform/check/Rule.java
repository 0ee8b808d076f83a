package dev.landform.check;

import dev.landform.model.Bucket;
import dev.landform.model.Database;
import dev.landform.model.Intent;
import dev.landform.model.Service;

/** Looks for one kind of mistake in what a user has said. */
interface Rule {

    /** Adds a finding for every occurrence. */
    void check(Intent intent, Findings findings);

    /** Returns a rule that looks at one service at a time. */
    static Rule service(Each<Service> each) {
        return (intent, findings) -> intent.services().forEach(service -> each.check(service, findings));
    }

    /** Returns a rule that looks at one database at a time. */
    static Rule database(Each<Database> each) {
        return (intent, findings) -> intent.databases().forEach(database -> each.check(database, findings));
    }

    /** Returns a rule that looks at one bucket at a time. */
    static Rule bucket(Each<Bucket> each) {
        return (intent, findings) -> intent.buckets().forEach(bucket -> each.check(bucket, findings));
    }

    /**
     * Looks for a mistake that one element shows by itself.
     *
     * @param <T> the element
     */
    interface Each<T> {
        /** Adds a finding for every occurrence. */
        void check(T element, Findings findings);
    }
}
